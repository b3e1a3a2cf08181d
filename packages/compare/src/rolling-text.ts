/** The rolling text of a whole draft: every paragraph with all undecided proposals on it. */
import {
  isUndecided,
  sameWording,
  termsOf,
  type ParagraphId,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
} from '@chapeau/model';
import { carryForward } from './carry-forward.ts';
import { rollingInsertions } from './rolling-insertions.ts';
import { rollingParagraphWith, type RollingContext } from './rolling-paragraph.ts';
import type { PlacedProposal, RollingInsertion, RollingParagraph } from './rolling.ts';
import { tokenizerFor, type Tokenize } from './tokens.ts';
import { inOrder } from './voices.ts';

export interface RollingDraft {
  /** What is proposed before the first paragraph. */
  readonly atBeginning: readonly RollingInsertion[];
  /** One for each paragraph of the draft, in its order. */
  readonly paragraphs: readonly RollingParagraph[];
  /** Undecided proposals on paragraphs that are not in the draft. */
  readonly gone: readonly ProposalId[];
}

/** The draft with every undecided proposal carried to the present wording of its paragraph. Paragraphs without proposals cost next to nothing. */
export function rollingText(
  paragraphs: readonly PlainParagraph[],
  proposals: readonly Proposal[],
  context: RollingContext,
): RollingDraft {
  return rollingMemo()(paragraphs, proposals, context);
}

/** One paragraph with the undecided ones of the proposals on it, each carried to what it reads now. */
export function rollingOnPresent(
  present: PlainParagraph,
  proposals: readonly Proposal[],
  { language }: RollingContext,
): RollingParagraph {
  return rollWith({ language, tokenize: tokenizerFor(language) }, present, proposals.filter(isUndecided));
}

/**
 * `rollingText` to be called again and again as the draft changes: a paragraph of the same wording with the very same proposal values
 * on it is given as it was, the very same value.
 */
export function rollingMemo(): typeof rollingText {
  let known: Known = { language: null, paragraphs: new Map(), beginning: { proposals: [], rolling: [] } };
  return (paragraphs, proposals, { language }) => {
    const before = known.language?.language === language ? known : null;
    const cut = before?.language ?? { language, tokenize: tokenizerFor(language) };
    const byTarget = undecidedByTarget(proposals);
    const entries = paragraphs.map((present): readonly [ParagraphId, KnownParagraph] => {
      const own = byTarget.get(present.id) ?? NO_PROPOSALS;
      byTarget.delete(present.id);
      const last = before?.paragraphs.get(present.id);
      if (last && sameItems(last.proposals, own) && isSame(last.present, present)) return [present.id, last];
      return [present.id, { present, proposals: own, rolling: rollWith(cut, present, own) }];
    });
    const beginning = beginningOf(byTarget.get(null) ?? NO_PROPOSALS, before?.beginning);
    byTarget.delete(null);
    known = { language: cut, paragraphs: new Map(entries), beginning };
    return {
      atBeginning: beginning.rolling,
      paragraphs: entries.map(([, { rolling }]) => rolling),
      gone: inOrder([...byTarget.values()].flatMap(asTabled)).map(({ proposal }) => proposal.id),
    };
  };
}

/** A language and how it is cut: made once, it takes longer than a paragraph. */
interface CutLanguage {
  readonly language: string;
  readonly tokenize: Tokenize;
}

interface KnownParagraph {
  readonly present: PlainParagraph;
  readonly proposals: readonly Proposal[];
  readonly rolling: RollingParagraph;
}

interface KnownBeginning {
  readonly proposals: readonly Proposal[];
  readonly rolling: readonly RollingInsertion[];
}

interface Known {
  readonly language: CutLanguage | null;
  readonly paragraphs: ReadonlyMap<ParagraphId, KnownParagraph>;
  readonly beginning: KnownBeginning;
}

const NO_PROPOSALS: readonly Proposal[] = [];

function undecidedByTarget(proposals: readonly Proposal[]): Map<ParagraphId | null, Proposal[]> {
  const byTarget = new Map<ParagraphId | null, Proposal[]>();
  for (const proposal of proposals) {
    if (!isUndecided(proposal)) continue;
    const own = byTarget.get(proposal.target);
    if (own) own.push(proposal);
    else byTarget.set(proposal.target, [proposal]);
  }
  return byTarget;
}

function rollWith(
  { language, tokenize }: CutLanguage,
  present: PlainParagraph,
  proposals: readonly Proposal[],
): RollingParagraph {
  const placed: PlacedProposal[] = [];
  const needsReview: PlacedProposal[] = [];
  const overtaken: PlacedProposal[] = [];
  for (const proposal of proposals) {
    const carry = carryForward(proposal, present, language);
    const { wording } = termsOf(proposal);
    switch (carry.kind) {
      case 'unchanged':
        placed.push({ proposal, wording });
        break;
      case 'clean':
        placed.push({ proposal, wording: carry.wording });
        break;
      case 'needs-review':
        needsReview.push({ proposal, wording });
        break;
      case 'overtaken':
        overtaken.push({ proposal, wording });
        break;
    }
  }
  const idsOf = (some: readonly PlacedProposal[]) => inOrder(some).map(({ proposal }) => proposal.id);
  return {
    ...rollingParagraphWith(tokenize, present, placed),
    needsReview: idsOf(needsReview),
    overtaken: idsOf(overtaken),
  };
}

function beginningOf(proposals: readonly Proposal[], last: KnownBeginning | undefined): KnownBeginning {
  if (last && sameItems(last.proposals, proposals)) return last;
  return { proposals, rolling: rollingInsertions(null, inOrder(asTabled(proposals))) };
}

function asTabled(proposals: readonly Proposal[]): readonly PlacedProposal[] {
  return proposals.map((proposal) => ({ proposal, wording: termsOf(proposal).wording }));
}

function isSame(a: PlainParagraph, b: PlainParagraph): boolean {
  return a === b || sameWording(a, b);
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
