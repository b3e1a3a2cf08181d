/** The address of a room: its path, and what our own client adds to it. */
import { isId, type RoomId } from '@chapeau/model';
import { PROTOCOL_VERSION, ROOM_PARAMETERS, ROOMS_PATH } from '@chapeau/protocol';
import { SCHEMA_VERSION } from '@chapeau/text';

export interface RoomAddress {
  readonly room: RoomId;
  /** What a client of ours says it is and holds; a stock client says nothing. */
  readonly protocol: string | null;
  readonly schema: string | null;
  readonly generation: string | null;
}

/** No address of ours is longer. */
const MOST_CHARACTERS = 500;

/** Reads the address; a status where it is none: 404 another path, 400 not written as ours are. */
export function readAddress(url: string): RoomAddress | { readonly status: 400 | 404 } {
  if (url.length > MOST_CHARACTERS) return { status: 400 };
  const [path = '', query = ''] = url.split('?', 2);
  if (!path.startsWith(`${ROOMS_PATH}/`)) return { status: 404 };
  // Ids are plain letters: nothing is decoded, so nothing can be hidden in an encoding.
  const room = path.slice(ROOMS_PATH.length + 1);
  if (!isRoomId(room)) return { status: room.includes('/') ? 404 : 400 };
  const parameters = new URLSearchParams(query);
  return {
    room,
    protocol: parameters.get(ROOM_PARAMETERS.protocol),
    schema: parameters.get(ROOM_PARAMETERS.schema),
    generation: parameters.get(ROOM_PARAMETERS.generation),
  };
}

function isRoomId(room: string): room is RoomId {
  return isId('draft', room) || isId('proposal', room) || isId('notes', room);
}

/** Whether a program of ours is behind it, which understands our own messages. */
export function isOurs(address: RoomAddress): boolean {
  return address.protocol !== null || address.schema !== null || address.generation !== null;
}

/** Why this client must not sync with a room of that generation; null: it may. */
export function findMismatch(
  address: RoomAddress,
  generation: string,
): 'program-too-old' | 'generation-changed' | null {
  const isOther = (said: string | null, expected: string) => said !== null && said !== expected;
  if (isOther(address.protocol, String(PROTOCOL_VERSION))) return 'program-too-old';
  if (isOther(address.schema, String(SCHEMA_VERSION))) return 'program-too-old';
  return isOther(address.generation, generation) ? 'generation-changed' : null;
}
