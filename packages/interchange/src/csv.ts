/** Tables as comma-separated values (RFC 4180), in and out. Rows keep the number of the line that they begin on. */

export interface CsvRow {
  /** The line of the text that it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvReading {
  /** Rows of which something is said. */
  readonly rows: readonly CsvRow[];
  /** The line on which a quotation mark opens that nothing closes; null: none. What follows it was taken as one cell. */
  readonly openQuote: number | null;
  /** Whether more rows were there than are taken. */
  readonly isCut: boolean;
}

/** Most rows that are taken of one text, and most cells of one row. */
const MOST_ROWS = 5_000;
const MOST_CELLS = 200;

/**
 * Lines end as they like; cells are parted by commas, or by semicolons or tabs where the first line has no comma; a cell in quotation
 * marks may hold both and line ends, and says a mark by two. A mark within a cell that does not begin with one is a letter.
 */
export function readCsv(text: string): CsvReading {
  const source = text.replace(/^\uFEFF/u, '');
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  let openQuote: number | null = null;
  while (at < source.length && rows.length < MOST_ROWS) {
    const begun = line;
    const cells: string[] = [];
    let isOver = false;
    while (!isOver) {
      const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at, separator);
      if (cell.isOpen) openQuote ??= line;
      line += lineEndsIn(source.slice(at, cell.end));
      at = cell.end;
      if (cells.length < MOST_CELLS) cells.push(meantBy(cell.text.trim()));
      if (source[at] === separator) at += 1;
      else isOver = true;
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    line += 1;
    if (cells.some((cell) => cell !== '')) rows.push({ line: begun, cells });
  }
  return { rows, openQuote, isCut: at < source.length };
}

interface Cell {
  readonly text: string;
  /** Where the cell ends: at a separator, a line end or the end of the text. */
  readonly end: number;
  readonly isOpen: boolean;
}

function plainCell(source: string, from: number, separator: string): Cell {
  let end = from;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r')
    end += 1;
  return { text: source.slice(from, end), end, isOpen: false };
}

function quotedCell(source: string, from: number): Cell {
  let text = '';
  let at = from + 1;
  for (;;) {
    const mark = source.indexOf('"', at);
    if (mark === -1) return { text: text + source.slice(at), end: source.length, isOpen: true };
    text += source.slice(at, mark);
    if (source[mark + 1] !== '"') {
      // What stands between the mark and the separator belongs to the cell, so that nothing is lost.
      const rest = /[^,;\t\r\n]*/u.exec(source.slice(mark + 1))?.[0] ?? '';
      return { text: text + rest, end: mark + 1 + rest.length, isOpen: false };
    }
    text += '"';
    at = mark + 2;
  }
}

/** Without the apostrophe that keeps a spreadsheet from taking a cell for a formula. */
function meantBy(text: string): string {
  return /^'[=+@-]/u.test(text) ? text.slice(1) : text;
}

function separatorOf(source: string): string {
  const first = source.split(/\r?\n|\r/u, 1)[0] ?? '';
  return first.includes(',') ? ',' : first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\n|\r/gu)?.length ?? 0;
}

/** The rows as a text that every spreadsheet opens. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = /^[=+@-]/u.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
