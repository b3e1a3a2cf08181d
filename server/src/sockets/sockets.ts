/** The door of the rooms: WebSocket upgrades at `/rooms/{id}`, judged before they complete. */
import type { IncomingMessage, Server } from 'node:http';
import type { Actor } from '@chapeau/model';
import type { Log } from '../log.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Storage } from '../storage/port.ts';

export interface SocketsOptions {
  readonly rooms: Rooms;
  readonly storage: Pick<Storage, 'find'>;
  /** Who asks, by cookie or token; null: not signed in. Asked again when access may have changed. */
  readonly identify: (request: IncomingMessage) => Promise<{ readonly actor: Actor } | null>;
  /** Origins, e.g. `http://localhost:8080`, besides the one the request itself was sent to. */
  readonly allowedOrigins: readonly string[];
  readonly log: Log;
}

export interface Sockets {
  /** Takes no more upgrades and ends what is open. Close the rooms first: they tell their connections 1012. */
  close(): Promise<void>;
}

/** Answers every upgrade of the HTTP server. */
export function attachSockets(_server: Server, _options: SocketsOptions): Sockets {
  throw new Error('not here yet');
}
