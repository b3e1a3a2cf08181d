/** Square brackets go in pairs: what changes one of them is in dispute over the pair and its words. */
import type { Edit } from './edits.ts';
import type { Range } from './marker.ts';
import type { Token } from './tokens.ts';

/** A proposal's tokens and what it changes in those of the paragraph. */
export interface ChangedTokens {
  readonly tokens: readonly Token[];
  readonly edits: readonly Edit[];
}

/**
 * The stretches of the paragraph to which the edits widen: from a bracket that one of them puts in or takes out to its partner, in the
 * paragraph or in what the proposal reads. Where anything else between the two is in dispute as well there is none, so that each is
 * still decided by itself; nor for a bracket without partner.
 */
export function pairSpans(tokens: readonly Token[], all: readonly ChangedTokens[]): readonly Range[] {
  const edits = all.flatMap((each) => each.edits);
  if (edits.length === 0) return [];
  const taken = pairsOf(tokens).filter(
    ({ start, end }) =>
      edits.some((edit) => takesOut(edit, start)) || edits.some((edit) => takesOut(edit, end - 1)),
  );
  const put = all.flatMap((each) => pairsOf(each.tokens).flatMap((pair) => spanPut(each.edits, pair) ?? []));
  return [...taken, ...put].filter((span) =>
    edits.every((edit) => isAtEnd(edit, span) || isOutside(edit, span)),
  );
}

/** The pairs of brackets, each from the one that opens to after the one that closes. */
function pairsOf(tokens: readonly Token[]): readonly Range[] {
  const pairs: Range[] = [];
  const open: number[] = [];
  tokens.forEach(({ text }, index) => {
    if (OPENING.has(text)) open.push(index);
    else if (CLOSING.has(text)) {
      const start = open.pop();
      if (start !== undefined) pairs.push({ start, end: index + 1 });
    }
  });
  return pairs;
}

const OPENING = new Set(['[', '［']);
const CLOSING = new Set([']', '］']);

function takesOut({ fromStart, fromEnd }: Edit, at: number): boolean {
  return fromStart <= at && at < fromEnd;
}

/** Where the pair of a proposal would stand in the paragraph; null: neither of it is put in. */
function spanPut(edits: readonly Edit[], { start, end }: Range): Range | null {
  const first = edits.find(({ toStart, toEnd }) => toStart <= start && start < toEnd);
  const last = edits.find(({ toStart, toEnd }) => toStart < end && end <= toEnd);
  if (first === undefined && last === undefined) return null;
  return {
    start: first?.fromStart ?? inParagraph(edits, start),
    end: last?.fromEnd ?? inParagraph(edits, end - 1) + 1,
  };
}

/** Where a token of the proposal that it left alone stands in the paragraph. */
function inParagraph(edits: readonly Edit[], at: number): number {
  const before = edits.findLast(({ toEnd }) => toEnd <= at);
  return before === undefined ? at : before.fromEnd + at - before.toEnd;
}

/** Whether it is on, or touches, one of the brackets. */
function isAtEnd({ fromStart, fromEnd }: Edit, { start, end }: Range): boolean {
  return fromStart <= start + 1 || end - 1 <= fromEnd;
}

function isOutside({ fromStart, fromEnd }: Edit, { start, end }: Range): boolean {
  return fromEnd < start || end < fromStart;
}
