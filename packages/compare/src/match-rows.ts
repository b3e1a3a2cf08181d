/** The rows of what stands in both drafts: one paragraph and one, or one and its pieces. */
import type { PlainDraft, PlainParagraph } from '@chapeau/model';
import { mainPairOf, type PlacedMatch } from './alignment.ts';
import { CHANGE_KINDS, namedChange, type Change, type Place } from './change.ts';
import type { Row, Side } from './comparison.ts';
import { BORDER, markPieces, type MarkedPieces } from './joined-pieces.ts';
import { withLaterIds, type LaterIds } from './later-ids.ts';
import type { Marker } from './marker.ts';
import { markWording, shapeChanges, tagChanges } from './paragraph-changes.ts';
import { wordsOf } from './runs.ts';
import type { Segment } from './segment.ts';
import { markChanges } from './word-changes.ts';

/** What the rows of one comparison are made with. */
export interface RowContext {
  readonly from: PlainDraft;
  readonly to: PlainDraft;
  readonly ids: LaterIds;
  readonly marker: Marker;
}

/** The rows of a match at its place in the later draft, those of its pieces in reading order. */
export function rowsOfMatch(context: RowContext, match: PlacedMatch): readonly Row[] {
  if (match.kind === 'paired') return [pairedRow(context, match)];
  return piecesOf(context, match);
}

/** A paragraph of a draft. Throws where there is none at that position. */
export function sideOf(draft: PlainDraft, index: number): Side {
  const paragraph = draft.paragraphs[index];
  if (paragraph === undefined) throw new RangeError(`the draft has no paragraph at position ${index}`);
  return { index, paragraph };
}

/** Where that paragraph stands. Throws where there is none. */
export function placeOf(draft: PlainDraft, index: number): Place {
  const before = draft.paragraphs[index - 1];
  return {
    index,
    number: sideOf(draft, index).paragraph.number,
    after: before ? { index: index - 1, number: before.number } : null,
  };
}

function pairedRow(context: RowContext, match: Extract<PlacedMatch, { readonly kind: 'paired' }>): Row {
  const sides = { from: sideOf(context.from, match.from), to: sideOf(context.to, match.to) };
  const { id } = sides.to.paragraph;
  const paragraphs = compared(context, sides);
  const { segments, changes } = markWording(id, paragraphs, context.marker);
  const all = [...movesOf(context, match), ...changes, ...tagChanges(id, paragraphs)];
  return { kind: 'kept', id, ...sides, certainty: match.certainty, segments, changes: inOrder(all) };
}

type Several = Extract<PlacedMatch, { readonly kind: 'split' | 'merged' }>;

function piecesOf(context: RowContext, match: Several): readonly Row[] {
  const earlier = [match.from].flat().map((index) => sideOf(context.from, index));
  const later = [match.to].flat().map((index) => sideOf(context.to, index));
  const marked = markPieces(
    earlier.map(({ paragraph }) => withLaterIds(paragraph, context.ids).runs),
    later.map(({ paragraph }) => paragraph.runs),
    context.marker,
  );
  const main = sideOf(context.to, match.main.to).paragraph.id;
  return marked.pieces.map((segments, index): Row => {
    // Of the one there is one, so it is the last of its list.
    const sides = { from: earlier[index] ?? earlier[0], to: later[index] ?? later[0] };
    if (sides.from === undefined || sides.to === undefined) throw new RangeError('a piece of nothing');
    const { from, to } = sides;
    const isMain = from.index === match.main.from && to.index === match.main.to;
    const row = { from, to, certainty: match.certainty, segments };
    const paragraphs = compared(context, { from, to });
    if (isMain) {
      const told = [...movesOf(context, match), severalChange(context, match, marked)];
      const changes = [...told, ...markChanges(main, joined(match, marked)), ...ownChanges(main, paragraphs)];
      return { kind: 'kept', id: main, ...row, changes: inOrder(changes) };
    }
    const id = match.kind === 'split' ? to.paragraph.id : from.paragraph.id;
    // A piece has a number of its own as any new paragraph has; what else differs from the whole is told.
    const changes = ownChanges(id, paragraphs).filter(({ kind }) => kind !== 'renumbered');
    return { kind: match.kind === 'split' ? 'split-off' : 'merged-in', id, ...row, main, changes };
  });
}

interface BothSides {
  readonly from: Side;
  readonly to: Side;
}

function compared({ ids }: RowContext, { from, to }: BothSides): Paragraphs {
  return { from: withLaterIds(from.paragraph, ids), to: to.paragraph };
}

interface Paragraphs {
  readonly from: PlainParagraph;
  readonly to: PlainParagraph;
}

function ownChanges(id: string, paragraphs: Paragraphs): readonly Change[] {
  return [...shapeChanges(id, paragraphs), ...tagChanges(id, paragraphs)];
}

function severalChange(context: RowContext, match: Several, marked: MarkedPieces): Change {
  const { wordsInserted, wordsDeleted, coarse } = marked;
  const id = sideOf(context.to, match.main.to).paragraph.id;
  const loudness = context.marker.loudnessOf(wordsOf(joined(match, marked)));
  const facts = { id: `${id}:${match.kind}`, loudness, wordsInserted, wordsDeleted, coarse };
  const [earlier, later] = [
    [match.from].flat().map((index) => placeOf(context.from, index)),
    [match.to].flat().map((index) => placeOf(context.to, index)),
  ];
  return match.kind === 'split'
    ? { kind: 'split', ...facts, from: placeOf(context.from, match.from), to: later }
    : { kind: 'merged', ...facts, from: earlier, to: placeOf(context.to, match.to) };
}

function joined({ kind }: Several, { pieces }: MarkedPieces): readonly Segment[] {
  return joinSegments(pieces, kind);
}

/** The segments of all pieces as one list, with the end of a line where they border on each other: on the side that has several. */
export function joinSegments(
  pieces: readonly (readonly Segment[])[],
  kind: 'split' | 'merged',
): readonly Segment[] {
  const op = kind === 'split' ? 'insert' : 'delete';
  const border: Segment = { op, runs: [{ text: BORDER }] };
  return pieces.flatMap((segments, index) => (index === 0 ? segments : [border, ...segments]));
}

function movesOf({ from, to }: RowContext, match: PlacedMatch): readonly Change[] {
  if (!match.moved) return [];
  const main = mainPairOf(match);
  const { id } = sideOf(to, main.to).paragraph;
  return [{ ...namedChange(id, 'moved'), from: placeOf(from, main.from), to: placeOf(to, main.to) }];
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
}
