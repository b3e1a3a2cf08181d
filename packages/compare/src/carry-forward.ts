/** What becomes of a proposal when the wording beneath it changes. Derived from its terms and the present paragraph, never kept. */
import {
  sameWording,
  termsOf,
  type PlainParagraph,
  type Proposal,
  type ProposedParagraph,
  type Run,
  type Terms,
  type Wording,
} from '@chapeau/model';
import { joinRuns } from './runs.ts';
import {
  mergeWordings,
  piecesOf,
  type CarryConflict,
  type MergedWords,
  type WordConflict,
} from './wording-merge.ts';

/** What is needed of a proposal to carry it forward. */
export type CarriedProposal = Pick<Proposal, 'kind' | 'target' | 'draftedAgainst' | 'wording' | 'resettled'>;

export type Carry =
  /** The paragraph reads as it did when the proposal was drafted, or what it reads does not matter: the terms stand as they are. */
  | { readonly kind: 'unchanged' }
  /** The proposal's change made to the present wording: new terms, to be taken with the present paragraph. */
  | { readonly kind: 'clean'; readonly wording: readonly ProposedParagraph[] }
  | NeedsReview
  /** `contained`: the paragraph reads already as the proposal would have it. `gone`: the paragraph has left the text. */
  | { readonly kind: 'overtaken'; readonly why: 'contained' | 'gone' };

/** Both the text and the proposal changed the same place; a person has to say what becomes of it. */
export interface NeedsReview {
  readonly kind: 'needs-review';
  /** At least one: of the words in reading order, then of kind and level. */
  readonly conflicts: readonly CarryConflict[];
  /** The amended paragraph in reading order: what merged, and between it the places in conflict. */
  readonly pieces: readonly (MergedWords | WordConflict)[];
}

/**
 * Carries a proposal to its paragraph as it stands now (null: it has left the text, or the proposal has no target).
 * Words are cut in `language`, that of the draft (BCP 47; throws on what is none).
 *
 * An amendment is merged three ways, word by word, further paragraphs carried along as they are; one without a wording yet is
 * `unchanged`. A deletion is clean only where nothing but marks differ: else it would take words, footnotes or a link with it, or a
 * paragraph of a kind, that its proponent never meant. An insertion stands after its paragraph whatever that reads.
 * Throws where an amendment or deletion has no paragraph that it was drafted against.
 */
export function carryForward(
  proposal: CarriedProposal,
  present: PlainParagraph | null,
  language: string,
): Carry {
  if (proposal.kind === 'insert-after') return carryInsertion(proposal, present);
  if (present === null) return { kind: 'overtaken', why: 'gone' };
  const terms = termsOf(proposal);
  const base = getBase(terms);
  if (sameWording(base, present)) return { kind: 'unchanged' };
  if (proposal.kind === 'delete') return carryDeletion(base, present);
  const [first, ...rest] = terms.wording;
  if (first === undefined) return { kind: 'unchanged' };
  const merge = mergeWordings({ draftedAgainst: base, now: present, proposed: first }, language);
  if (merge.conflicts.length > 0)
    return { kind: 'needs-review', conflicts: merge.conflicts, pieces: piecesOf(merge.places) };
  const merged = { ...merge.preferringProposed, id: first.id };
  if (rest.length === 0 && sameWording(merged, present)) return { kind: 'overtaken', why: 'contained' };
  return { kind: 'clean', wording: [merged, ...rest] };
}

/** What the terms were drafted against. Throws where there is none: only an insertion may have no paragraph beneath it. */
export function getBase({ draftedAgainst }: Terms): PlainParagraph {
  if (draftedAgainst === null) throw new RangeError('no paragraph that the proposal was drafted against');
  return draftedAgainst;
}

function carryInsertion({ target }: CarriedProposal, present: PlainParagraph | null): Carry {
  return target !== null && present === null ? { kind: 'overtaken', why: 'gone' } : { kind: 'unchanged' };
}

function carryDeletion(base: Wording, present: Wording): Carry {
  if (sameWording(unmarked(base), unmarked(present))) return { kind: 'clean', wording: [] };
  const conflict = { kind: 'words', draftedAgainst: base.runs, now: present.runs, proposed: [] } as const;
  return { kind: 'needs-review', conflicts: [conflict], pieces: [conflict] };
}

function unmarked(wording: Wording): Wording {
  const runs = wording.runs.map((run): Run => {
    if ('footnote' in run) return run;
    return run.href === undefined ? { text: run.text } : { text: run.text, href: run.href };
  });
  return { ...wording, runs: joinRuns(runs) };
}
