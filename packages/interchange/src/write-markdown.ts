/** Writes a draft as Markdown. */
import { textOf, type PlainDraft } from '@chapeau/model';

/** The draft as Markdown; read back it gives the same paragraphs, ids, stage and status aside. */
export function writeMarkdown(draft: PlainDraft): string {
  return draft.paragraphs.map((paragraph) => textOf(paragraph)).join('\n\n');
}
