/** A delegation's notes as text: for its own list, and for its own file. Read from the storage, so that no room is opened for it. */
import { spokenNumber, textParagraphsOf } from '@chapeau/text';
import {
  judge,
  refuse,
  textOf,
  type Actor,
  type DraftId,
  type Notes,
  type PlainDraft,
  type PlainParagraph,
  type Refusal,
} from '@chapeau/model';
import type { KeptNotes } from '@chapeau/protocol';
import { loadDocument } from '../rooms/stored-document.ts';
import type { Storage } from '../storage/port.ts';

/** Those that say something, oldest first. Refused to whoever speaks for no delegation. */
export async function readNotes(
  { storage }: { readonly storage: Storage },
  draft: DraftId,
  by: Actor,
): Promise<readonly KeptNotes[] | Refusal> {
  if (judge(by.role, 'keep-notes') !== null || by.participant === null) return refuse('notes-closed');
  const own = (await storage.list('notes', draft)).filter(
    ({ participant }) => participant === by.participant,
  );
  const read = await Promise.all(own.map((notes) => readOne(storage, notes)));
  return read.filter((notes) => notes !== null);
}

async function readOne(storage: Storage, notes: Notes): Promise<KeptNotes | null> {
  const stored = await storage.loadRoom(notes.id);
  if (stored === null) return null;
  const doc = loadDocument(stored, 'drafting-room');
  const text = textParagraphsOf(doc).map(textOf).join('\n').trim();
  doc.destroy();
  return text === '' ? null : { notes, generation: stored.generation, text };
}

/** The notes as Markdown, in the order of the text: each under the number and the words that it is about. Those on paragraphs that have left the text stand last. */
export function writeNotes(plain: PlainDraft, kept: readonly KeptNotes[], heading: string): string {
  const byParagraph = new Map(kept.map((one) => [one.notes.paragraph, one]));
  const parts = plain.paragraphs.flatMap((paragraph) => {
    const one = byParagraph.get(paragraph.id);
    byParagraph.delete(paragraph.id);
    return one === undefined ? [] : [`${quoted(paragraph)}\n\n${one.text}`];
  });
  const gone = [...byParagraph.values()].map(({ text }) => `> —\n\n${text}`);
  return `${[`# ${heading}`, ...parts, ...gone].join('\n\n')}\n`;
}

function quoted(paragraph: PlainParagraph): string {
  const number = paragraph.number === null ? '' : `${spokenNumber(paragraph.number)} `;
  return `> ${number}${textOf(paragraph).replaceAll('\n', '\n> ')}`;
}
