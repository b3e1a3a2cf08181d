/** The table of numbers of a version, old → new, as a file for spreadsheets. */
import { textOf, type NumberChange, type ParagraphId, type PlainDraft } from '@chapeau/model';

const OPENING_LENGTH = 80;
/** Without it spreadsheets read UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Comma-separated, RFC 4180: number before, number after, first words of the paragraph, its id. */
export function writeRenumbering(table: readonly NumberChange[], { paragraphs }: PlainDraft): string {
  const openings = new Map(paragraphs.map((paragraph) => [paragraph.id, openingOf(textOf(paragraph))]));
  const opening = (id: ParagraphId) => openings.get(id) ?? '';
  const rows = [
    ['before', 'after', 'paragraph', 'id'],
    ...table.map(({ paragraph, before, after }) => [before, after, opening(paragraph), paragraph]),
  ];
  return (
    BYTE_ORDER_MARK + rows.map((row) => `${row.map((cell) => cellOf(cell ?? '')).join(',')}\r\n`).join('')
  );
}

function openingOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > OPENING_LENGTH ? `${line.slice(0, OPENING_LENGTH).trimEnd()}…` : line;
}

/** What a spreadsheet would take for a formula stays words. */
function cellOf(text: string): string {
  const words = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
