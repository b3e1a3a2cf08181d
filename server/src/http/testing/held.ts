/** What the room of a draft holds, as every page that is connected sees it. */
import { isRefusal, type DraftId } from '@chapeau/model';
import { plainDraftOf, readProposals, readReservations, readTags } from '@chapeau/text';
import type { TestServer } from './test-server.ts';

/** The text as it stands, its proposals in the order of their numbers, its reservations, the tags of its paragraphs. Throws where there is no such draft. */
export async function heldIn(server: TestServer, id: DraftId) {
  const room = await server.house.rooms.open(id);
  const draft = await server.storage.find('draft', id);
  if (room === null || draft === null) throw new Error('there is no such draft');
  const read = await room.act((doc) => ({
    writes: [],
    result: {
      plain: plainDraftOf(doc, draft),
      proposals: readProposals(doc).toSorted((a, b) => (a.serial ?? 0) - (b.serial ?? 0)),
      reservations: readReservations(doc),
      tags: readTags(doc),
    },
  }));
  if (isRefusal(read)) throw new Error(read.refusal);
  return read;
}

export type Held = Awaited<ReturnType<typeof heldIn>>;
