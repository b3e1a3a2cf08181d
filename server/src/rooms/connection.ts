/** A connection as a room knows it: three things to do with a socket, and who is behind it. */
import type { Actor } from '@chapeau/model';

/** The three members of a socket that a room needs. None of them throws. */
export interface RoomSocket {
  send(frame: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Bytes handed to `send` that have not left yet. */
  readonly backlogBytes: number;
}

export interface RoomConnection {
  readonly actor: Actor;
  readonly mayWrite: boolean;
  /** Whether the client understands our own messages; a stock client does not. */
  readonly ownMessages: boolean;
  readonly socket: RoomSocket;
  /** Who is behind it now; null: signed out or revoked. Asked again when access may have changed. */
  readonly identify: () => Promise<Actor | null>;
}
