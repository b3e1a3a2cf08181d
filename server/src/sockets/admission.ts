/** Who is let in: judged from the request alone, before the upgrade completes. */
import type { IncomingMessage } from 'node:http';
import { isRefusal, refuse, type Actor, type Refusal } from '@chapeau/model';
import { isOwnOrigin } from '../http/origin.ts';
import { roomRights } from '../rooms/rights.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { StorageFault, type Storage } from '../storage/port.ts';
import { readAddress, type RoomAddress } from './room-address.ts';

/** Who asks, by cookie or token; null: not signed in. */
export type Identify = (request: IncomingMessage) => Promise<{ readonly actor: Actor } | null>;

export interface Doorkeeping {
  readonly rooms: Rooms;
  readonly storage: Pick<Storage, 'find'>;
  readonly identify: Identify;
  readonly allowedOrigins: readonly string[];
}

export interface Admitted {
  readonly address: RoomAddress;
  readonly actor: Actor;
  readonly room: Room;
  readonly mayWrite: boolean;
}

export interface TurnedAway {
  readonly refusal: Refusal;
  readonly status?: number;
}

/** Lets the request in, or says why not. Throws where the server itself fails. */
export async function admit(
  request: IncomingMessage,
  { rooms, storage, identify, allowedOrigins }: Doorkeeping,
): Promise<Admitted | TurnedAway> {
  const address = readAddress(request.url ?? '');
  if ('status' in address) return { refusal: refuse('bad-request', { detail: 'no such room' }), ...address };
  const refused = judgeUpgrade(request, allowedOrigins);
  if (refused !== null) return refused;
  const signedIn = await identify(request);
  if (signedIn === null) return { refusal: refuse('not-signed-in') };
  const { actor } = signedIn;
  const rights = await roomRights(actor, address.room, storage);
  // A room that is not there and one that is not open to the actor are told apart by nobody.
  if (isRefusal(rights)) return { refusal: rights, status: 403 };
  const room = await openRoom(rooms, address);
  if (room === null) return { refusal: refuse('not-found'), status: 403 };
  if ('refusal' in room) return room;
  return { address, actor, room, mayWrite: rights.write };
}

/** Who listens to what changes in a process: anybody who is signed in. */
export async function admitListener(
  request: IncomingMessage,
  { identify, allowedOrigins }: Pick<Doorkeeping, 'identify' | 'allowedOrigins'>,
): Promise<Actor | TurnedAway> {
  const refused = judgeUpgrade(request, allowedOrigins);
  if (refused !== null) return refused;
  const signedIn = await identify(request);
  return signedIn === null ? { refusal: refuse('not-signed-in') } : signedIn.actor;
}

/** An upgrade to a WebSocket, from a page of ours. Null: it is. */
function judgeUpgrade(request: IncomingMessage, allowedOrigins: readonly string[]): TurnedAway | null {
  if (request.headers.upgrade?.toLowerCase() !== 'websocket')
    return { refusal: refuse('bad-request', { detail: 'rooms speak WebSocket' }), status: 426 };
  return isOwnOrigin(request, allowedOrigins) ? null : { refusal: refuse('foreign-origin') };
}

async function openRoom(rooms: Rooms, { room }: RoomAddress): Promise<Room | TurnedAway | null> {
  try {
    return await rooms.open(room);
  } catch (fault) {
    if (!(fault instanceof StorageFault)) throw fault;
    return { refusal: refuse('not-saved') };
  }
}
