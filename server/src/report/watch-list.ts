/** A watch list: of a delegation, shared by its seats, or of one person. To everybody else it does not exist. */
import {
  isOnTeam,
  isRefusal,
  judge,
  LIMITS,
  refuse,
  watchId,
  watchOwner,
  type Actor,
  type Refusal,
  type Watch,
  type Watched,
} from '@chapeau/model';
import type { WatchRequest } from '@chapeau/protocol';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import { seekLiveDraft } from '../http/reading-rights.ts';
import type { Write } from '../storage/port.ts';

/** What the actor watches, in the order in which it was begun. Refused for whoever does not take part in the room. */
export async function readWatchList(
  { storage }: Pick<House, 'storage'>,
  by: Actor,
): Promise<readonly Watch[] | Refusal> {
  return judge(by.role, 'watch') ?? (await storage.list('watch', watchOwner(by)));
}

export interface WatchOrder {
  readonly watched: WatchRequest;
  readonly by: Actor;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (watches: readonly Watch[]) => readonly Write[];
}

/** Begins to watch, and gives the list. What is watched already stays as it was; what may not be read cannot be watched. */
export async function beginWatching(
  house: House,
  { watched, by, keep }: WatchOrder,
): Promise<readonly Watch[] | Refusal> {
  const before = await readWatchList(house, by);
  if (isRefusal(before)) return before;
  const unreadable = await judgeWatched(house, watched, by);
  if (unreadable !== null) return unreadable;
  const owner = watchOwner(by);
  const id = watchId(owner, watched);
  const isWatched = before.some((one) => one.id === id);
  if (!isWatched && before.length >= LIMITS.watches)
    return refuse('watch-list-full', { limit: LIMITS.watches });
  const row: Watch = { id, process: by.process, owner, ...watched, since: timestamp(house.clock) };
  const after = isWatched ? before : [...before, row];
  await house.storage.commit([
    ...(isWatched ? [] : [{ kind: 'put', table: 'watch', parent: owner, row } as const]),
    ...keep(after),
  ]);
  tellOwner(house, by);
  return after;
}

/** Watches it no more. What was not watched stays so. */
export async function endWatching(house: House, by: Actor, watched: Watched): Promise<Refusal | null> {
  const refusal = judge(by.role, 'watch');
  if (refusal !== null) return refusal;
  await house.storage.commit([{ kind: 'remove', table: 'watch', id: watchId(watchOwner(by), watched) }]);
  tellOwner(house, by);
  return null;
}

/** The other seats of the delegation, and other windows, and nobody besides. */
function tellOwner({ listeners }: House, by: Actor): void {
  const owner = watchOwner(by);
  listeners.tellSome((actor) => watchOwner(actor) === owner, ['watch']);
}

async function judgeWatched(house: House, watched: WatchRequest, by: Actor): Promise<Refusal | null> {
  if (watched.kind === 'participant' || watched.kind === 'group') {
    const row = await house.storage.find(watched.kind, watched.of);
    return row?.process === by.process ? null : refuse('not-found');
  }
  const draft = await seekLiveDraft(house, watched.draft, by);
  if (isRefusal(draft)) return draft;
  if (watched.kind === 'paragraph') return null;
  const proposal = await house.storage.find('proposal', watched.of);
  const isThere =
    proposal?.draft === draft.id && (proposal.fate !== 'draft' || isOnTeam(proposal, by.participant));
  return isThere ? null : refuse('proposal-unknown');
}
