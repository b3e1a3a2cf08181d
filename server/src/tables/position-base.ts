/** What a position table is laid against: a version, the text as it stood when a reading was opened, or as it stands. */
import { isRefusal, type Actor, type Draft, type PlainDraft } from '@chapeau/model';
import type { TableText } from '@chapeau/protocol';
import type { House } from '../house.ts';
import type { Moments } from '../moments/moments.ts';
import type { ReadRoom } from './read-room.ts';

export interface PositionBase {
  readonly text: TableText;
  readonly plain: PlainDraft;
}

export interface OpenedAsked {
  readonly draft: Draft;
  readonly by: Actor;
  readonly room: Pick<ReadRoom, 'entries'>;
}

/** The text as it stood when the reading was opened that is open; null: none is, or the moment cannot be given back. */
export async function findOpenedBase(
  house: House,
  moments: Moments,
  { draft, by, room: { entries } }: OpenedAsked,
): Promise<PositionBase | null> {
  const last = entries.findLast(({ act }) => act.kind === 'reading-opened' || act.kind === 'reading-closed');
  if (last?.act.kind !== 'reading-opened') return null;
  const placed = await house.storage.readRecordMoments(draft.id, last.sequence - 1);
  const moment = placed.find(({ sequence }) => sequence === last.sequence)?.moment ?? null;
  if (moment === null) return null;
  const answer = await moments.read(house, draft, { moment, by: by.id });
  if (isRefusal(answer)) return null;
  return { text: { kind: 'reading', ordinal: last.act.reading.ordinal }, plain: answer.plain };
}
