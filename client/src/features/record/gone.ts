/** Which paragraphs are out of the text by a decision, told from the record alone. */
import type { ParagraphId, RecordEntry } from '@chapeau/model';

/** Paragraphs that an entry took out and no later one put back; each with the sequence of that entry. */
export function goneParagraphs(entries: readonly RecordEntry[]): ReadonlyMap<ParagraphId, number> {
  const gone = new Map<ParagraphId, number>();
  for (const { sequence, paragraphs } of entries) {
    for (const { paragraph, before, after } of paragraphs) {
      if (after !== null) gone.delete(paragraph);
      else if (before !== null) gone.set(paragraph, sequence);
    }
  }
  return gone;
}
