/** Notes with the paragraphs that they are about, as the text stands. */
import type { PlainParagraph } from '@chapeau/model';
import type { KeptNotes } from '@chapeau/protocol';

export interface PlacedNotes {
  readonly kept: KeptNotes;
  /** Null: it has left the text. */
  readonly paragraph: PlainParagraph | null;
}

/** In the order of the text; those whose paragraph has left it last, oldest first. */
export function notesInOrder(
  notes: readonly KeptNotes[],
  paragraphs: readonly PlainParagraph[],
): readonly PlacedNotes[] {
  const places = new Map(paragraphs.map((paragraph, index) => [paragraph.id, { paragraph, index }]));
  const placeOf = ({ notes: { paragraph } }: KeptNotes) => places.get(paragraph);
  return notes
    .toSorted(
      (a, b) =>
        (placeOf(a)?.index ?? paragraphs.length) - (placeOf(b)?.index ?? paragraphs.length) ||
        a.notes.createdAt.localeCompare(b.notes.createdAt),
    )
    .map((kept) => ({ kept, paragraph: placeOf(kept)?.paragraph ?? null }));
}
