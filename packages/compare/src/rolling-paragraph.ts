/** One paragraph with every proposal on it: agreed text, and disputes between alternatives. */
import { hashOf, type PlainParagraph, type Run } from '@chapeau/model';
import { formattedText, runsBetween } from './formatted-text.ts';
import type { Range } from './marker.ts';
import {
  disputedSpans,
  editsOfProposal,
  sayingsOf,
  type PlacedEdits,
  type RollingBase,
} from './rolling-edits.ts';
import { rollingInsertions } from './rolling-insertions.ts';
import {
  PRESENT,
  type Alternative,
  type Form,
  type FormAlternative,
  type FormDispute,
  type PlacedProposal,
  type RollingParagraph,
  type RollingSegment,
  type Voice,
  type WordDispute,
} from './rolling.ts';
import { tokenizerFor, type Tokenize } from './tokens.ts';
import { inOrder, voiceOf } from './voices.ts';

export interface RollingContext {
  /** Language of the draft (BCP 47; throws on what is none). */
  readonly language: string;
}

/**
 * The paragraph with the proposals placed on it, each of them once, in any order. All are proposals on this paragraph: what
 * stands in their wording is taken for what they ask for.
 */
export function rollingParagraph(
  present: PlainParagraph,
  placed: readonly PlacedProposal[],
  { language }: RollingContext,
): RollingParagraph {
  return rollingParagraphWith(tokenizerFor(language), present, placed);
}

/** About a fifth of a second of work on a small machine for one paragraph, shared alike by the proposals on it, so that none depends on another. */
const MOST_STEPS = 1_000_000;

/** `rollingParagraph` as part of a whole draft. A paragraph without proposals is not even cut into words. */
export function rollingParagraphWith(
  tokenize: Tokenize,
  present: PlainParagraph,
  placed: readonly PlacedProposal[],
): RollingParagraph {
  const ordered = inOrder(placed);
  const words = wordsWith(tokenize, present, ordered);
  const form = formDispute(present, ordered);
  const following = rollingInsertions(present.id, ordered);
  const heard = new Set(
    [...words.segments, ...(form ? [form] : []), ...following]
      .flatMap((each) => ('alternatives' in each ? [...each.alternatives] : []))
      .flatMap(({ voices }) => voices.map(({ proposal }) => proposal)),
  );
  return {
    paragraph: present.id,
    present: { kind: present.kind, level: present.level },
    ...words,
    form,
    following,
    withoutChange: ordered.map(({ proposal }) => proposal.id).filter((id) => !heard.has(id)),
    needsReview: [],
    overtaken: [],
  };
}

function wordsWith(
  tokenize: Tokenize,
  present: PlainParagraph,
  ordered: readonly PlacedProposal[],
): Pick<RollingParagraph, 'segments' | 'coarse'> {
  const touching = ordered.filter(({ proposal }) => proposal.kind !== 'insert-after');
  if (touching.length === 0) return { segments: agreedSegment(present.runs), coarse: false };
  const base = { paragraph: present, text: formattedText(present.runs, tokenize), tokenize };
  const share = Math.floor(MOST_STEPS / touching.length);
  const all = touching.map((each) => editsOfProposal(base, each, { stepsLeft: share }));
  return { segments: segmentsOf(base, all), coarse: all.some(({ coarse }) => coarse) };
}

function agreedSegment(runs: readonly Run[]): readonly RollingSegment[] {
  return runs.length === 0 ? [] : [{ kind: 'agreed', runs }];
}

function segmentsOf(base: RollingBase, all: readonly PlacedEdits[]): readonly RollingSegment[] {
  const sayings = all.map((each) => ({ ...each, says: sayingsOf(each) }));
  const segments: RollingSegment[] = [];
  let start = 0;
  for (const span of disputedSpans(base, all)) {
    segments.push(...agreedSegment(runsBetween(base.text, { start, end: span.start })));
    const sayers = sayings.flatMap(({ placed, gone, says }) => {
      const runs = says(span);
      return runs === null ? [] : [{ voice: voiceOf(placed.proposal), gone, runs }];
    });
    segments.push(disputeOf(base, span, sayers));
    start = span.end;
  }
  segments.push(...agreedSegment(runsBetween(base.text, { start, end: base.text.tokens.length })));
  return segments;
}

/** What one proposal says over a disputed stretch. */
interface Sayer {
  readonly voice: Voice;
  readonly gone: boolean;
  readonly runs: readonly Run[];
}

function disputeOf(base: RollingBase, span: Range, sayers: readonly Sayer[]): WordDispute {
  const runs = runsBetween(base.text, span);
  const present: Alternative = { id: PRESENT, kind: 'present', gone: false, runs, voices: [] };
  const groups = new Map<string, Sayer[]>();
  for (const sayer of sayers) {
    const id = idOfSaying(sayer);
    const group = groups.get(id);
    if (group) group.push(sayer);
    else groups.set(id, [sayer]);
  }
  const others = [...groups].flatMap(([id, group]) => alternativeOf(id, group));
  const deletions = others.filter(({ kind }) => kind === 'delete');
  return {
    kind: 'dispute',
    id: idOf({ paragraph: base.paragraph.id, at: base.text.offsets[span.start], runs }),
    alternatives: [present, ...deletions, ...others.filter(({ kind }) => kind !== 'delete')],
  };
}

function idOfSaying({ gone, runs }: Sayer): string {
  if (gone) return 'gone';
  return runs.length === 0 ? 'delete' : idOf(runs);
}

function alternativeOf(id: string, group: readonly Sayer[]): readonly Alternative[] {
  const [first] = group;
  if (!first) return [];
  const { gone, runs } = first;
  const kind = runs.length === 0 ? 'delete' : 'proposed';
  return [{ id, kind, gone, runs, voices: group.map(({ voice }) => voice) }];
}

function formDispute(present: PlainParagraph, ordered: readonly PlacedProposal[]): FormDispute | null {
  const alternatives: (FormAlternative & { readonly voices: Voice[] })[] = [];
  for (const { proposal, wording } of ordered) {
    const [first] = wording;
    if (proposal.kind !== 'amend' || !first || idOfForm(first) === idOfForm(present)) continue;
    const id = idOfForm(first);
    const known = alternatives.find((each) => each.id === id);
    if (known) known.voices.push(voiceOf(proposal));
    else alternatives.push({ id, kind: 'proposed', form: formOf(first), voices: [voiceOf(proposal)] });
  }
  if (alternatives.length === 0) return null;
  const form = formOf(present);
  return {
    id: idOf({ paragraph: present.id, form }),
    alternatives: [{ id: PRESENT, kind: 'present', form, voices: [] }, ...alternatives],
  };
}

function formOf({ kind, level }: Form): Form {
  return { kind, level };
}

function idOfForm({ kind, level }: Form): string {
  return `${kind} ${level}`;
}

/** 128 bits of a hash: enough that nobody finds two wordings with one id. */
function idOf(value: unknown): string {
  return hashOf(value).slice(0, 32);
}
