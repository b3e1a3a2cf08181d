import type { NotesId, ParagraphId, PlainParagraph } from '@chapeau/model';
import type { KeptNotes } from '@chapeau/protocol';
import { expect, test } from 'vitest';
import { notesInOrder } from './notes-in-order.ts';

const paragraphs = ['x', 'y', 'z'].map((id) => ({ id }) as unknown as PlainParagraph);
const note = (paragraph: string, createdAt: string) =>
  ({
    notes: { id: `nts-${paragraph}` as NotesId, paragraph: paragraph as ParagraphId, createdAt },
    text: paragraph,
  }) as KeptNotes;

test('PN4 notes stand in the order of the text, those of paragraphs that are gone last', () => {
  const notes = [note('gone-2', '2'), note('z', '3'), note('gone-1', '1'), note('x', '4')];
  const placed = notesInOrder(notes, paragraphs);
  expect(placed.map(({ kept, paragraph }) => [kept.text, paragraph?.id])).toEqual([
    ['x', 'x'],
    ['z', 'z'],
    ['gone-1', undefined],
    ['gone-2', undefined],
  ]);
});
