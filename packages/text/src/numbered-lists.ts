/** Lists: which paragraphs are numbered in one sequence, and how such a sequence is numbered plainly. */
import type { ParagraphKind } from '@chapeau/model';
import { letters, roman } from './counters.ts';

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

/** A list as it is printed, headings and preambular paragraphs included. */
export interface PrintedList {
  /** Kind and level: lists of one rank may go on from one another. */
  readonly rank: string;
  readonly members: readonly PrintedMember[];
}

export interface PrintedMember {
  /** Its place in the text. */
  readonly index: number;
  /** Whether a heading stands between it and the member before. */
  readonly isAfterHeading: boolean;
}

/** The lists of a text, in the order in which they begin; members without a label are left out, footnotes belong to none. */
export function printedLists(
  paragraphs: readonly (Listed | null)[],
  labels: readonly (string | null)[],
): PrintedList[] {
  const lists = [...listsOf(paragraphs).map(({ members }) => members), ...titleLists(paragraphs)];
  const headings = [...paragraphs.keys()].filter((index) => paragraphs[index]?.kind === 'heading');
  return lists
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((indexes) => {
      const [first] = indexes.flatMap((index) => paragraphs[index] ?? []);
      const members = indexes.filter((index) => (labels[index] ?? null) !== null);
      return {
        rank: first === undefined ? '' : `${first.kind} ${levelIn(first)}`,
        members: members.map((index, place) => {
          const last = members[place - 1] ?? index;
          return { index, isAfterHeading: headings.some((heading) => heading > last && heading < index) };
        }),
      };
    });
}

/** Headings are one list per level up to the next of a level above; preambular paragraphs are one list. */
function titleLists(paragraphs: readonly (Listed | null)[]): number[][] {
  const preamble: number[] = [];
  const lists: number[][] = [preamble];
  let open: { readonly level: number; readonly members: number[] }[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph?.kind === 'preambular') preamble.push(index);
    if (paragraph?.kind !== 'heading') continue;
    const { level } = paragraph;
    open = open.filter((list) => list.level <= level);
    let list = open.find((candidate) => candidate.level === level);
    if (list === undefined) {
      list = { level, members: [] };
      open.push(list);
      lists.push(list.members);
    }
    list.members.push(index);
  }
  return lists;
}
