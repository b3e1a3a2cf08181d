/** One wording compared with several joined, or several with one, and cut again where the several border on each other. */
import type { Run } from '@chapeau/model';
import { compareTokens, type Marker, type Range, type Stretch } from './marker.ts';
import { cutter, segmentsOf, type Cut } from './runs.ts';
import type { Segment, WordCounts } from './segment.ts';
import { tokensOfRuns, type Token } from './tokens.ts';

type Runs = readonly Run[];

export interface MarkedPieces extends WordCounts {
  /**
   * The segments of each of the several, in their order. Of the several, each list gives its own wording; of the one, all lists joined
   * give it. What was deleted or put in at a border stands with the piece before or after it.
   */
  readonly pieces: readonly (readonly Segment[])[];
  readonly coarse: boolean;
}

/** What stands at a border in either wording, as a line would end there. */
export const BORDER = '\n';
/** Like no other token, so that a border is never taken for a line break in the words. */
const BORDER_TOKEN: Token = { text: BORDER, key: '\0border' };

/** The segments that lead from some wordings to others, one side being a single one. */
export function markPieces(from: readonly Runs[], to: readonly Runs[], marker: Marker): MarkedPieces {
  const [before, after] = [join(from, marker), join(to, marker)];
  const { stretches, ...facts } = compareTokens(before.tokens, after.tokens, marker.effort);
  const cut: Cut = { from: cutter(before.runs, before.tokens), to: cutter(after.runs, after.tokens) };
  const pieces: Segment[][] = [[]];
  const parts = stretches
    .flatMap((each) => cutAtBorders(each, before, after))
    .map((stretch) => ({ stretch, isBorder: isBorder(stretch, before, after) }));
  for (const { stretch, isBorder: ends } of replacedTogether(parts)) {
    // Borders are cut out too, as a cutter goes from left to right without gaps.
    const segments = segmentsOf(stretch, cut);
    if (ends) pieces.push([]);
    else pieces.at(-1)?.push(...segments);
  }
  return { pieces, ...facts };
}

interface Joined {
  readonly tokens: readonly Token[];
  readonly runs: Runs;
}

function join(wordings: readonly Runs[], { tokenize }: Marker): Joined {
  // Each is cut for itself: joined, the last word of one and the first of the next could be taken for one word.
  const withBorder = <Item>(border: Item, of: (runs: Runs) => readonly Item[]) =>
    wordings.flatMap((runs, index) => (index === 0 ? of(runs) : [border, ...of(runs)]));
  return {
    tokens: withBorder(BORDER_TOKEN, (runs) => tokensOfRuns(runs, tokenize)),
    runs: withBorder<Run>({ text: BORDER }, (runs) => runs),
  };
}

/** A stretch as several, each border by itself. What is equal has none. */
function cutAtBorders(stretch: Stretch, before: Joined, after: Joined): readonly Stretch[] {
  switch (stretch.op) {
    case 'equal':
      return [stretch];
    case 'delete':
      return rangesAround(before.tokens, stretch.from).map((from) => ({ ...stretch, from }));
    case 'insert':
      return rangesAround(after.tokens, stretch.to).map((to) => ({ ...stretch, to }));
  }
}

function rangesAround(tokens: readonly Token[], { start, end }: Range): readonly Range[] {
  const ranges: Range[] = [];
  let last = start;
  for (let index = start; index < end; index += 1) {
    if (tokens[index] !== BORDER_TOKEN) continue;
    if (last < index) ranges.push({ start: last, end: index });
    ranges.push({ start: index, end: index + 1 });
    last = index + 1;
  }
  return last < end ? [...ranges, { start: last, end }] : ranges;
}

interface Part {
  readonly stretch: Stretch;
  readonly isBorder: boolean;
}

/**
 * What was deleted right before a border and what was put in right after it replace each other, so they go to one piece: to that of the
 * several whose own words are among them.
 */
function replacedTogether(parts: readonly Part[]): readonly Part[] {
  const ordered = [...parts];
  for (let index = 1; index + 1 < ordered.length; index += 1) {
    const [before, border, after] = [ordered[index - 1], ordered[index], ordered[index + 1]];
    if (!before || !border?.isBorder || !after || before.isBorder || after.isBorder) continue;
    if (before.stretch.op !== 'delete' || after.stretch.op !== 'insert') continue;
    const own = border.stretch.op === 'insert' ? [border, before, after] : [before, after, border];
    ordered.splice(index - 1, 3, ...own);
  }
  return ordered;
}

function isBorder({ op, from, to }: Stretch, before: Joined, after: Joined): boolean {
  if (op === 'equal') return false;
  return (op === 'delete' ? before.tokens[from.start] : after.tokens[to.start]) === BORDER_TOKEN;
}
