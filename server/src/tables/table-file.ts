/** Tables as files: comma-separated for spreadsheets, Markdown for people. */

/** A table whose cells are words; a cell of several lines has line feeds. */
export interface FileTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Without it spreadsheets read UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Comma-separated, RFC 4180, the columns first. Nothing in it is taken for a formula. */
export function writeCsv({ columns, rows }: FileTable): string {
  return BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** What a spreadsheet would take for a formula stays words, whatever white space or invisible character stands before it. */
function csvCell(text: string): string {
  const words = /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r])/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** A heading, lines under it, and the table; what would be read as markup stays words. */
export function writeMarkdownTable(
  { columns, rows }: FileTable,
  head: { readonly title: string; readonly lines: readonly string[] },
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [
    `# ${markdownCell(head.title)}`,
    '',
    ...head.lines.flatMap((one) => [markdownCell(one), '']),
    line(columns),
    `|${columns.map(() => ' --- ').join('|')}|`,
    ...rows.map(line),
    '',
  ].join('\n');
}

function markdownCell(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~&]/gu, (mark) => `\\${mark}`)
    .trim()
    .replaceAll(/\r\n?|\n|\u2028|\u2029/gu, '<br>');
}

const OPENING_LENGTH = 80;

/** The first words on one line. */
export function openingOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > OPENING_LENGTH ? `${line.slice(0, OPENING_LENGTH).trimEnd()}…` : line;
}
