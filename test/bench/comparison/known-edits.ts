/**
 * A text and the same after edits of known kinds, seeded: which letters were kept is known exactly. Of twenty paragraphs two each are
 * merged with the next, split and moved, one is deleted, six are reworded, the others stay; before one in ten stands a new one.
 */
import { textOf, type PlainDraft, type PlainParagraph } from '@chapeau/model';
import type { TextPair } from './contender.ts';
import { letterCount } from './marked-words.ts';

export interface Editing {
  readonly name: string;
  readonly seed: number;
  /** Of a hundred words of what is reworded, split, merged, and of every second paragraph that is moved, so many are changed. */
  readonly percent: number;
  /** Makes paragraphs, with ids that nothing else has. */
  readonly paragraphOf: (text: string) => PlainParagraph;
}

/** A word or what stands between words. `deleted` is in the earlier text alone, `inserted` in the later one. */
interface Piece {
  readonly op: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
  readonly isWord: boolean;
}

/** One paragraph of the later text, or what became of one that is deleted. */
interface Edited {
  readonly from: readonly number[];
  readonly pieces: readonly Piece[];
  readonly kind: 'stayed' | 'moved' | 'split-off' | 'deleted';
}

/** The pair of a draft with what the edits make of it. */
export function editedPair(draft: PlainDraft, editing: Editing): TextPair {
  const dice = seededDice(editing.seed);
  const edit = editorOf(draft, dice, editing.percent);
  const later: Edited[] = [];
  const moving: Edited[] = [];
  const cut = draft.paragraphs.map((paragraph) => piecesOf(textOf(paragraph)));
  for (let index = 0; index < cut.length; index += 1) {
    const [pieces = [], next] = [cut[index], cut[index + 1]];
    const die = dice(20);
    if (die < 2 && next !== undefined) {
      const merged = [...edit(pieces), { op: 'inserted', text: ' ', isWord: false } as const, ...edit(next)];
      later.push({ from: [index, index + 1], pieces: merged, kind: 'stayed' });
      index += 1;
    } else if (die < 4 && pieces.length > 40) {
      const middle = Math.floor(pieces.length / 2);
      later.push({ from: [index], pieces: edit(pieces.slice(0, middle)), kind: 'stayed' });
      later.push({ from: [index], pieces: edit(pieces.slice(middle)), kind: 'split-off' });
    } else if (die < 6)
      moving.push({ from: [index], pieces: moving.length % 2 === 0 ? pieces : edit(pieces), kind: 'moved' });
    else if (die < 7) later.push({ from: [index], pieces: pieces.map(deleted), kind: 'deleted' });
    else later.push({ from: [index], pieces: die < 13 ? edit(pieces) : pieces, kind: 'stayed' });
    if (dice(10) === 0) later.push({ from: [], pieces: edit.fresh(), kind: 'stayed' });
  }
  for (const each of moving) later.splice(placeFor(each, later, dice), 0, each);
  return pairOf(draft, later, editing);
}

function seededDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

function piecesOf(text: string): readonly Piece[] {
  return Array.from(SEGMENTER.segment(text), ({ segment, isWordLike }) => ({
    op: 'kept',
    text: segment,
    isWord: isWordLike === true,
  }));
}

function deleted(piece: Piece): Piece {
  return { ...piece, op: 'deleted' };
}

function editorOf(draft: PlainDraft, dice: (limit: number) => number, percent: number) {
  const words = draft.paragraphs.flatMap((each) => piecesOf(textOf(each)).filter(({ isWord }) => isWord));
  const word = (): Piece => ({
    op: 'inserted',
    text: words[dice(words.length)]?.text ?? 'word',
    isWord: true,
  });
  const space: Piece = { op: 'inserted', text: ' ', isWord: false };
  const edit = (pieces: readonly Piece[]): readonly Piece[] =>
    pieces.flatMap((piece) => {
      if (!piece.isWord || dice(100) >= percent) return [piece];
      const ways = [
        [deleted(piece), word()],
        [deleted(piece), word()],
        [piece, space, word()],
        [deleted(piece)],
      ];
      return ways[dice(ways.length)] ?? [piece];
    });
  const fresh = () => Array.from({ length: 25 }, () => [word(), space]).flat();
  return Object.assign(edit, { fresh });
}

/** At least four paragraphs away from where it was, where the text is long enough. */
function placeFor({ from }: Edited, later: readonly Edited[], dice: (limit: number) => number): number {
  const own = later.findIndex((each) => (each.from[0] ?? -1) > (from[0] ?? 0));
  const home = own === -1 ? later.length : own;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const place = dice(later.length + 1);
    if (Math.abs(place - home) > 4) return place;
  }
  return 0;
}

function pairOf(draft: PlainDraft, later: readonly Edited[], { name, paragraphOf }: Editing): TextPair {
  const standing = later.filter(({ kind }) => kind !== 'deleted');
  const fresh = standing.map(({ pieces }) => paragraphOf(textIn(pieces, 'deleted')));
  const underIds = standing.map(({ from, kind }, index) => {
    const before = kind === 'split-off' ? undefined : draft.paragraphs[from[0] ?? -1];
    const paragraph = fresh[index];
    if (paragraph === undefined) throw new Error('a paragraph is lost');
    return before === undefined ? paragraph : { ...before, runs: paragraph.runs };
  });
  const inOrder = later.toSorted((a, b) => (a.from[0] ?? -1) - (b.from[0] ?? -1));
  return {
    name,
    from: draft,
    to: { ...draft, paragraphs: fresh },
    underIds: { from: draft, to: { ...draft, paragraphs: underIds } },
    known: {
      keptFrom: keptIn(inOrder, 'inserted'),
      keptTo: keptIn(standing, 'deleted'),
      moves: standing.flatMap(({ from, kind }, to) =>
        kind === 'moved' && from[0] !== undefined ? [{ from: from[0], to }] : [],
      ),
    },
  };
}

function textIn(pieces: readonly Piece[], without: Piece['op']): string {
  return pieces.flatMap(({ op, text }) => (op === without ? [] : text)).join('');
}

/** By letter of the side that has no pieces `without`. */
function keptIn(all: readonly Edited[], without: Piece['op']): Uint8Array {
  const letters = all.flatMap(({ pieces }) =>
    pieces.flatMap(({ op, text }) =>
      op === without ? [] : Array.from({ length: letterCount(text) }, () => (op === 'kept' ? 1 : 0)),
    ),
  );
  return Uint8Array.from(letters);
}
