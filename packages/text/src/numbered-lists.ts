/** Lists: which paragraphs are numbered in one sequence, and how such a sequence is numbered plainly. */
import type { ParagraphKind } from '@chapeau/model';

interface Listed {
  readonly kind: ParagraphKind;
  readonly level: number;
}

/** Paragraphs that are numbered in one sequence. */
export interface NumberedList {
  /** Their places in the text, ascending. */
  readonly members: readonly number[];
  /** Label of the nth, from 1, where nothing is frozen. */
  readonly plainLabel: (ordinal: number) => string;
}

interface OpenList {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly members: number[];
  readonly plainLabel: (ordinal: number) => string;
}

/**
 * The lists of a text; places that hold null are passed over. Articles are one list throughout. Numbered and operative
 * paragraphs are one list up to the next article, deeper levels up to the next paragraph above them. Sub-paragraphs are
 * one list under each chapeau: anything that is not a sub-paragraph (or a footnote) ends it.
 */
export function listsOf(paragraphs: readonly (Listed | null)[]): NumberedList[] {
  const lists: OpenList[] = [];
  let open: OpenList[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph === null || paragraph.kind === 'footnote') continue;
    open = open.filter((list) => staysOpen(list, paragraph));
    if (!LISTED.includes(paragraph.kind)) continue;
    let list = open.find(({ kind, level }) => kind === paragraph.kind && level === levelIn(paragraph));
    if (list === undefined) {
      const depth = open.filter(({ kind }) => kind === 'sub-paragraph').length;
      const { kind } = paragraph;
      list = { kind, level: levelIn(paragraph), members: [], plainLabel: (n) => plainLabel(kind, depth, n) };
      open.push(list);
      lists.push(list);
    }
    list.members.push(index);
  }
  return lists;
}

const LISTED: readonly ParagraphKind[] = ['article', 'numbered', 'operative', 'sub-paragraph'];

/** Articles are one list whatever their levels. */
function levelIn({ kind, level }: Listed): number {
  return kind === 'article' ? 0 : level;
}

function staysOpen(list: OpenList, next: Listed): boolean {
  if (list.kind === 'article') return true;
  if (next.kind === 'article') return false;
  if (list.kind === 'sub-paragraph') return next.kind === 'sub-paragraph' && list.level <= next.level;
  return list.kind !== next.kind || list.level <= next.level;
}

function plainLabel(kind: ParagraphKind, depth: number, ordinal: number): string {
  if (kind === 'article') return `Article ${ordinal}`;
  if (kind !== 'sub-paragraph') return `${ordinal}.`;
  // United Nations Editorial Manual: (a), then (i), then a.
  if (depth === 0) return `(${letters(ordinal)})`;
  if (depth === 1) return `(${roman(ordinal)})`;
  return depth === 2 ? `${letters(ordinal)}.` : `(${ordinal})`;
}

/** a … z, aa, bb … */
function letters(ordinal: number): string {
  const letter = String.fromCharCode(97 + ((ordinal - 1) % 26));
  return letter.repeat(Math.floor((ordinal - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(ordinal: number): string {
  let rest = ordinal;
  let written = '';
  for (const [value, digits] of ROMAN) {
    written += digits.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
