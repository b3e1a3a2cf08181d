/** What was done to one paragraph between two texts: by which decisions, and what nobody decided but was typed. */
import {
  sameWording,
  type ParagraphId,
  type PlainParagraph,
  type RecordEntry,
  type Status,
} from '@chapeau/model';
import { stepsBetween } from './paragraph-steps.ts';
import { decisionRef, type DecisionRef } from './standing-entries.ts';
import { toldByParagraph } from './told-changes.ts';

/** What happens to the words of a paragraph. */
export type WordsDone = 'inserted' | 'deleted' | 'reworded';

/** One thing that was done to a paragraph. */
export type Done =
  | { readonly kind: WordsDone; readonly by: DecisionRef }
  /** No decision explains it: the facilitating team typed it. Told once for each kind. */
  | { readonly kind: 'typed'; readonly what: WordsDone }
  | { readonly kind: 'status'; readonly from: Status; readonly to: Status; readonly by: DecisionRef }
  | { readonly kind: 'number'; readonly by: DecisionRef };

export interface Span {
  readonly paragraph: ParagraphId;
  /** The paragraph in the earlier text; null: it was not there. */
  readonly from: PlainParagraph | null;
  /** The paragraph in the later text; null: it is not there. */
  readonly to: PlainParagraph | null;
  /** What the record says of it in between, in order; those taken back included, for words typed meanwhile show up at them. */
  readonly entries: readonly RecordEntry[];
}

/**
 * In order of time. Decisions for which `isStanding` is false tell nothing. Words that differ from what the record left behind, at
 * the next entry or in the later text, were typed.
 */
export function historyOf(
  { paragraph, from, to, entries }: Span,
  isStanding: (entry: RecordEntry) => boolean,
): readonly Done[] {
  const done: Done[] = [];
  const typed = (before: PlainParagraph | null, after: PlainParagraph | null) => {
    const what = wordsDone(before, after);
    if (what !== null && !done.some((one) => one.kind === 'typed' && one.what === what))
      done.push({ kind: 'typed', what });
  };
  for (const step of stepsBetween({ from, to }, toldByParagraph(entries)(paragraph))) {
    if (step.kind === 'silent') typed(step.before, step.after);
    else if (step.change.entry !== null && isStanding(step.change.entry))
      done.push(...doneBy(step.change.entry, step.before, step.after));
  }
  return done;
}

/** Null: the words are the same. */
export function wordsDone(before: PlainParagraph | null, after: PlainParagraph | null): WordsDone | null {
  if (before === null) return after === null ? null : 'inserted';
  if (after === null) return 'deleted';
  return sameWording(before, after) ? null : 'reworded';
}

function doneBy(
  entry: RecordEntry,
  before: PlainParagraph | null,
  after: PlainParagraph | null,
): readonly Done[] {
  const by = decisionRef(entry);
  const what = wordsDone(before, after);
  const done: Done[] = what === null ? [] : [{ kind: what, by }];
  if (before !== null && after !== null) {
    if (before.number !== after.number) done.push({ kind: 'number', by });
    if (before.status !== after.status)
      done.push({ kind: 'status', from: before.status, to: after.status, by });
  }
  return done;
}
