/** The text that a command asks to have again, read before its turn: what is past does not change while it waits. */
import {
  isRefusal,
  recordedLabel,
  refuse,
  type DraftId,
  type PlainDraft,
  type Refusal,
} from '@chapeau/model';
import type { Command } from '@chapeau/protocol';
import { plainDraftOf, readReservations } from '@chapeau/text';
import * as Y from 'yjs';
import type { Recalled } from '../deeds/world.ts';
import type { House } from '../house.ts';
import { makeAgain } from './moments.ts';

type Recalling = Extract<Command, { kind: 'keep-moment' | 'restore-text' }>;

/** Refused where the draft has no such moment or version, or where what is stored of the moment is damaged. */
export async function recall(house: House, id: DraftId, command: Recalling): Promise<Recalled | Refusal> {
  if (command.kind === 'keep-moment') return await recallMoment(house, id, command.moment);
  const { from } = command;
  if ('moment' in from) return await recallMoment(house, id, from.moment);
  const version = await house.storage.find('version', from.version);
  const text = version?.draft === id ? await house.storage.readVersionText(version.id) : null;
  if (version === null || text === null) return refuse('version-unknown');
  return {
    from: { kind: 'version', version: version.id, label: recordedLabel(version) },
    // What the storage keeps is what the server wrote there.
    plain: JSON.parse(text.plain) as PlainDraft,
    reservations: [],
    bytes: text.bytes,
  };
}

async function recallMoment(house: House, id: DraftId, moment: number): Promise<Recalled | Refusal> {
  const draft = await house.storage.find('draft', id);
  if (draft === null) return refuse('not-found');
  const made = await makeAgain(house, draft, moment);
  if (isRefusal(made)) return made;
  const { doc, at } = made;
  const placed = await house.storage.readRecordMoments(id);
  // What is older than the first moment is in every text.
  const last = placed.findLast((entry) => entry.moment === null || entry.moment <= moment);
  const recalled = {
    from: { kind: 'moment', moment, at, entries: last?.sequence ?? 0 },
    plain: plainDraftOf(doc, draft),
    reservations: readReservations(doc),
    bytes: Y.encodeStateAsUpdate(doc),
  } as const;
  doc.destroy();
  return recalled;
}
