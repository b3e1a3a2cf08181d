/** The table of numbers of a version, old → new, as a file for spreadsheets. */
import { textOf, type NumberChange, type ParagraphId, type PlainDraft } from '@chapeau/model';
import { openingOf, writeCsv } from './table-file.ts';

/** Number before, number after, first words of the paragraph, its id. */
export function writeRenumbering(table: readonly NumberChange[], { paragraphs }: PlainDraft): string {
  const openings = new Map(paragraphs.map((paragraph) => [paragraph.id, openingOf(textOf(paragraph))]));
  const opening = (id: ParagraphId) => openings.get(id) ?? '';
  return writeCsv({
    columns: ['before', 'after', 'paragraph', 'id'],
    rows: table.map(({ paragraph, before, after }) => [
      before ?? '',
      after ?? '',
      opening(paragraph),
      paragraph,
    ]),
  });
}
