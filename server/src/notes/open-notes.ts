/** Private notes: the room of one delegation's notes on one paragraph, made when somebody of it first writes there. */
import {
  isRefusal,
  judge,
  makeId,
  refuse,
  type Actor,
  type DraftId,
  type Notes,
  type ParagraphId,
  type Refusal,
} from '@chapeau/model';
import type { NotesAnswer } from '@chapeau/protocol';
import { paragraphsOf, readTags, writeParagraphs } from '@chapeau/text';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import type { Write } from '../storage/port.ts';

export interface NotesOrder {
  readonly draft: DraftId;
  readonly paragraph: ParagraphId;
  readonly by: Actor;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: NotesAnswer) => readonly Write[];
}

/**
 * The notes of the actor's delegation on the paragraph; made where there are none. Refused to whoever speaks for no
 * delegation, and on a paragraph that the draft never had. Nothing of it is on the record or told to anybody else.
 */
export async function openNotes(house: House, order: NotesOrder): Promise<NotesAnswer | Refusal> {
  const { by } = order;
  const { participant } = by;
  if (judge(by.role, 'keep-notes') !== null || participant === null) return refuse('notes-closed');
  // One at a time: two desks of a delegation that begin at once write in one room.
  return await house.admissions.take(async () => {
    const kept = await findNotes(house, { ...order, participant });
    if (kept !== null) return await opened(house, kept);
    const known = await isKnown(house, order);
    return isRefusal(known) ? known : await made(house, order, { ...order, participant });
  });
}

interface Place extends Pick<Notes, 'draft' | 'participant' | 'paragraph'> {}

async function findNotes({ storage }: House, place: Place): Promise<Notes | null> {
  const all = await storage.list('notes', place.draft);
  return (
    all.find((notes) => notes.participant === place.participant && notes.paragraph === place.paragraph) ??
    null
  );
}

async function opened({ storage }: House, notes: Notes): Promise<NotesAnswer | Refusal> {
  const generation = await storage.readGeneration(notes.id);
  return generation === null ? refuse('not-found') : { notes, generation };
}

/** Notes travel with their paragraph, also out of the text: what has a tag was once there. */
async function isKnown(house: House, { draft, paragraph }: NotesOrder): Promise<true | Refusal> {
  const room = await house.rooms.open(draft);
  if (room === null) return refuse('not-found');
  const isThere = await room.act((doc) => ({
    writes: [],
    result: readTags(doc).has(paragraph) || paragraphsOf(doc).some(({ id }) => id === paragraph),
  }));
  if (isRefusal(isThere)) return isThere;
  return isThere ? true : refuse('paragraph-unknown');
}

async function made(
  house: House,
  { keep }: NotesOrder,
  { draft, participant, paragraph }: Place,
): Promise<NotesAnswer> {
  const { randomBytes, clock, rooms } = house;
  const id = makeId('notes', randomBytes);
  const notes: Notes = { id, draft, participant, paragraph, createdAt: timestamp(clock) };
  const line = { id: makeId('paragraph', randomBytes), kind: 'unnumbered', level: 1, runs: [] } as const;
  const generation = await rooms.create(
    id,
    (doc) => writeParagraphs(doc, [line]),
    (given) => [
      { kind: 'put', table: 'notes', parent: draft, row: notes },
      ...keep({ notes, generation: given }),
    ],
  );
  return { notes, generation };
}
