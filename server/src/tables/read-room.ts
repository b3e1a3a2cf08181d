/** What a table is made of, read at one moment: the text as it stands, what is proposed and reserved, and the record up to then. */
import {
  refuse,
  type Draft,
  type PlainDraft,
  type Proposal,
  type RecordEntry,
  type Refusal,
  type Reservation,
} from '@chapeau/model';
import { readProposals, readReservations } from '@chapeau/text';
import type { House } from '../house.ts';
import { plainInPauses } from '../rolling/plain-in-pauses.ts';

export interface ReadRoom {
  readonly plain: PlainDraft;
  /** Those that were tabled: no other is in the room of a draft. */
  readonly proposals: readonly Proposal[];
  readonly reservations: readonly Reservation[];
  readonly entries: readonly RecordEntry[];
}

/** In the draft's turn, so that text and record are of one moment. */
export async function readRoom(house: House, draft: Draft): Promise<ReadRoom | Refusal> {
  const room = await house.rooms.open(draft.id);
  if (room === null) return refuse('not-found');
  return await room.act(async (doc) => ({
    writes: [],
    result: {
      plain: await plainInPauses(doc, draft),
      proposals: readProposals(doc),
      reservations: readReservations(doc),
      entries: await house.storage.readRecord(draft.id),
    },
  }));
}
