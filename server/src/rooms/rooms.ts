/** All rooms of a server: each is opened once, and unloaded when nobody is in it. */
import type { Actor, GenerationId, RandomBytes, RoomId } from '@chapeau/model';
import type { NoticeTopic } from '@chapeau/protocol';
import type * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Storage, Write } from '../storage/port.ts';
import type { Audience } from './act.ts';
import type { Room } from './room.ts';

export interface RoomsOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
}

export class Rooms {
  constructor(_options: RoomsOptions) {}

  /** The one instance of a room; null: there is no such room. Rejects with StorageFault where it cannot be loaded. */
  open(_id: RoomId): Promise<Room | null> {
    throw new Error('not here yet');
  }

  /** Makes a room in one commit with `writes`. Rejects with StorageFault, also where the room exists. */
  create(_id: RoomId, _fill: (doc: Y.Doc) => void, _writes: readonly Write[]): Promise<GenerationId> {
    throw new Error('not here yet');
  }

  /** Tells connections in every room that something read over HTTP has changed. */
  notify(_topic: NoticeTopic, _to: Audience): void {
    throw new Error('not here yet');
  }

  /** Asks the rights of these actors again, in every room; closes who lost any with `access-changed`. */
  rejudge(_which: (actor: Actor) => boolean): Promise<void> {
    throw new Error('not here yet');
  }

  /** Commits what is waiting, closes every connection with 1012. */
  close(): Promise<void> {
    throw new Error('not here yet');
  }
}
