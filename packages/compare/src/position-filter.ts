/** What of a position table is wanted. */
import { isClosed, textOf, type ParagraphId } from '@chapeau/model';
import type { ColumnKey } from './position-columns.ts';
import type { PositionRow, PositionTable, Said } from './position-table.ts';

export interface PositionFilter {
  /** The paragraph itself, or the heading or article that it stands under; null: the whole text. */
  readonly within: ParagraphId | null;
  /** Rows in which that column says something, and that column alone; null: all. */
  readonly column: ColumnKey | null;
  /** Only where something is undecided or reserved. */
  readonly disputed: boolean;
  /** Only paragraphs of the present text that are not closed. */
  readonly open: boolean;
  /** Only where somebody has said something. */
  readonly said: boolean;
  /** Words that the row must hold, all of them, in any case; empty: any. */
  readonly words: string;
}

export const EVERY_POSITION: PositionFilter = {
  within: null,
  column: null,
  disputed: false,
  open: false,
  said: false,
  words: '',
};

/**
 * The table with the rows that fit, and the columns in which something is said there. Of rows without a paragraph only
 * those in which something is said.
 */
export function filterPositions(table: PositionTable, filter: PositionFilter): PositionTable {
  const words = filter.words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const rows = table.rows.flatMap((row) => {
    const cells =
      filter.column === null ? row.cells : row.cells.filter(({ column }) => column === filter.column);
    return fits({ ...row, cells }, filter, words) ? [{ ...row, cells }] : [];
  });
  const heard = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return { columns: table.columns.filter(({ key }) => heard.has(key)), rows };
}

function fits(row: PositionRow, filter: PositionFilter, words: readonly string[]): boolean {
  const { within, column, disputed, open, said } = filter;
  const isSaid = row.cells.length > 0;
  if (!isSaid && (said || column !== null || row.paragraph === null)) return false;
  if (within !== null && row.paragraph !== within && !row.sections.includes(within)) return false;
  if (disputed && !row.disputed) return false;
  if (open && (row.present === null || isClosed(row.present.status))) return false;
  if (words.length === 0) return true;
  const text = wordsOfRow(row).toLowerCase();
  return words.every((word) => text.includes(word));
}

function wordsOfRow({ number, base, present, cells }: PositionRow): string {
  const texts = [base, present].map((one) => (one === null ? '' : textOf(one)));
  return [number ?? '', ...texts, ...cells.flatMap(({ said }) => said.map(wordsSaid))].join('\n');
}

function wordsSaid(said: Said): string {
  switch (said.kind) {
    case 'proposes':
      return said.rows.flatMap(({ segments }) => segments.map((segment) => textOf(segment))).join('\n');
    case 'co-sponsors':
      return '';
    case 'position':
      return said.note;
    case 'reservation':
      return said.text;
  }
}
