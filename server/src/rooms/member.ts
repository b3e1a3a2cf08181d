/** A connection within a room: what it may do, what it has sent, and whether it still counts. */
import { LIMITS, refuse, type Actor, type Refusal } from '@chapeau/model';
import { CLOSE_CODES, encodeMessage, type OwnMessage } from '@chapeau/protocol';
import type { Clock } from '../clock.ts';
import { Bucket } from './bucket.ts';
import type { RoomConnection } from './connection.ts';

/** Seconds over which the rate of updates is averaged. */
const AVERAGED_OVER_SECONDS = 10;

export class Member {
  readonly connection: RoomConnection;
  /** Allowance of frames of any kind. */
  readonly frames: Bucket;
  /** Allowance of updates. */
  readonly updates: Bucket;
  /** Allowance of state vectors, each of which may cost the whole state. */
  readonly stateVectors: Bucket;
  /** Why its edits are refused; null: it may write. */
  readsOnly: Refusal | null;
  /** Whether it has been given the state: what changed before is in there. */
  hasState = false;
  /** The state vector it is to be answered for later; null: none. */
  asked: Uint8Array | null = null;
  /** Updates it has sent, step 2 included: what `saved` counts. */
  sent = 0;
  /**
   * Whether the server knows all that the client has from before: by its state vector, or by its answer to ours. A client
   * that types on while it comes back sends edits ahead of that answer; those that rest on it are `awaited`, in there too.
   */
  past: 'unknown' | 'awaited' | 'known' = 'unknown';
  /** Settles when its rights, which are being asked again, are known; its edits wait until then. */
  judging: Promise<void> | null = null;
  readonly #ended: (member: Member) => void;
  #isEnded = false;

  constructor(connection: RoomConnection, clock: Clock, ended: (member: Member) => void) {
    this.connection = connection;
    this.readsOnly = connection.mayWrite ? null : refuse('may-not-write');
    this.#ended = ended;
    const perSecond = LIMITS.updatesPerSecond;
    this.frames = new Bucket(clock, { atOnce: 10_000, perSecond: 1_000 });
    this.updates = new Bucket(clock, { atOnce: perSecond * AVERAGED_OVER_SECONDS, perSecond });
    this.stateVectors = new Bucket(clock, { atOnce: 10, perSecond: 1 });
  }

  get actor(): Actor {
    return this.connection.actor;
  }

  /** Whether it has been told to go, or has left: nothing that it sent before counts any more. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Sends, or cuts the connection off where it is too far behind. */
  send(frame: Uint8Array): void {
    if (this.#isEnded) return;
    if (this.connection.socket.backlogBytes > LIMITS.readerBacklogBytes) {
      this.end(CLOSE_CODES['reader-too-slow'], 'reader-too-slow');
    } else {
      this.connection.socket.send(frame);
    }
  }

  /** Sends one of our own messages to a client that knows them. */
  tell(message: OwnMessage): void {
    if (this.connection.ownMessages) this.send(encodeMessage(message));
  }

  /** Closes the connection; what it sent and is not done yet is dropped. */
  end(code: number, reason: string): void {
    if (this.#isEnded) return;
    this.leave();
    this.connection.socket.close(code, reason);
  }

  /** The connection is gone by itself. */
  leave(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#ended(this);
  }
}
