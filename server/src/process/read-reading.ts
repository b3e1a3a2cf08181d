/** What is read in a meeting: the draft, its open reading, and the paragraph before the room. */
import { isRefusal, textOf, type Actor, type Draft, type KeptMeeting, type Refusal } from '@chapeau/model';
import type { FloorNow, ReadingNow } from '@chapeau/protocol';
import { findNode, paragraphsOf, plainOfNode, readFloor, textRoot } from '@chapeau/text';
import * as Y from 'yjs';
import type { House } from '../house.ts';
import { readsLive } from '../http/reading-rights.ts';

/** Letters of the paragraph that are told. */
const WORDS_LENGTH = 160;

export interface ReadingWanted {
  readonly meeting: KeptMeeting;
  /** The part before the room; null: none. */
  readonly part: number | null;
  readonly by: Actor;
}

/** The reading that is open on a draft of the meeting, first on that of the part before the room. Null: there is none, or not for the actor. */
export async function readReading(
  house: House,
  { meeting, part, by }: ReadingWanted,
): Promise<ReadingNow | null | Refusal> {
  if (meeting.state !== 'on' || !readsLive(by)) return null;
  const bound = meeting.drafts.toSorted(
    (one, other) => Number(other.part === part) - Number(one.part === part),
  );
  for (const { draft: id } of bound) {
    const draft = await house.storage.find('draft', id);
    const reading = (await house.storage.list('reading', id)).find(({ closedAt }) => closedAt === null);
    if (draft?.process !== by.process || reading === undefined) continue;
    const floor = await readFloorOf(house, draft);
    if (isRefusal(floor)) return floor;
    const { title, symbol } = draft;
    const { ordinal, way, takes } = reading;
    return { draft: { id, title, symbol }, reading: { ordinal, way, takes }, floor };
  }
  return null;
}

async function readFloorOf(house: House, draft: Draft): Promise<FloorNow | null | Refusal> {
  const room = await house.rooms.open(draft.id);
  return room === null ? null : await room.act((doc) => ({ writes: [], result: floorOf(doc) }));
}

/** Many ask at once when the floor moves on: only a number that is not frozen has the whole text read. */
function floorOf(doc: Y.Doc): FloorNow | null {
  const { paragraph: id } = readFloor(doc);
  if (id === null) return null;
  const element = textRoot(doc)
    .toArray()
    .find((one) => one instanceof Y.XmlElement && one.getAttribute('id') === id);
  const node = element instanceof Y.XmlElement ? findNode(element) : null;
  if (node === null) return null;
  const paragraph = plainOfNode(node);
  const number = paragraph.number ?? paragraphsOf(doc).find((one) => one.id === id)?.number ?? null;
  return { paragraph: id, number, words: beginningOf(textOf(paragraph)) };
}

/** A long text ends with its last whole word that fits, and with what tells that it goes on. */
function beginningOf(text: string): string {
  if (text.length <= WORDS_LENGTH) return text;
  const space = text.lastIndexOf(' ', WORDS_LENGTH);
  const cut = text.slice(0, space > WORDS_LENGTH / 2 ? space : WORDS_LENGTH);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()} …`;
}
