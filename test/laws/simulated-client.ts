/** A client in a simulated network: nothing it sends arrives, and nothing reaches it, until the network says so. */
import type { Actor } from '@chapeau/model';
import { CLOSE_CODES, decodeMessage, MESSAGE, SYNC } from '@chapeau/protocol';
import type { Room, RoomConnection } from '@chapeau/server';
import { openRoots } from '@chapeau/text';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { syncFrame } from '../wire/raw-client.ts';

type Arrival =
  { readonly kind: 'frame'; readonly frame: Uint8Array } | { readonly kind: 'close'; readonly code: number };

/** One line to the room, from its opening to its end. */
interface Line {
  readonly connection: RoomConnection;
  readonly toRoom: Uint8Array[];
  readonly toClient: Arrival[];
  /** Until the room's first question is answered, edits wait: step 2 brings them. */
  hasAnswered: boolean;
}

export class SimulatedClient {
  readonly actor: Actor;
  readonly #room: Room;
  readonly #makeClientId: () => number;
  readonly #mayWrite: boolean;
  doc: Y.Doc;
  refusals = 0;
  #line: Line | null = null;

  constructor(room: Room, actor: Actor, options: { makeClientId: () => number; mayWrite?: boolean }) {
    this.#room = room;
    this.actor = actor;
    this.#makeClientId = options.makeClientId;
    this.#mayWrite = options.mayWrite ?? true;
    this.doc = this.#freshDoc();
  }

  get isConnected(): boolean {
    return this.#line !== null;
  }

  /** Opens a line and asks for the state. */
  connect(): void {
    if (this.#line !== null) return;
    const toClient: Arrival[] = [];
    const connection: RoomConnection = {
      actor: this.actor,
      mayWrite: this.#mayWrite,
      ownMessages: true,
      socket: {
        send: (frame) => toClient.push({ kind: 'frame', frame }),
        close: (code) => toClient.push({ kind: 'close', code }),
        backlogBytes: 0,
      },
      identify: () => Promise.resolve(this.actor),
    };
    const question = syncFrame(SYNC.step1, Y.encodeStateVector(this.doc));
    this.#line = { connection, toRoom: [question], toClient, hasAnswered: false };
    this.#room.join(connection);
  }

  /** The line breaks: whatever is under way is lost, in both directions. */
  drop(): void {
    if (this.#line === null) return;
    this.#room.leave(this.#line.connection);
    this.#line = null;
  }

  /** Lets up to `count` frames reach the room. Gives how many there were. */
  send(count: number): number {
    const line = this.#line;
    const frames = line?.toRoom.splice(0, count) ?? [];
    for (const frame of frames) if (line !== null) this.#room.receive(line.connection, frame);
    return frames.length;
  }

  /** Lets up to `count` frames reach the client. Gives how many there were. */
  receive(count: number): number {
    const arrivals = this.#line?.toClient.splice(0, count) ?? [];
    for (const arrival of arrivals) this.#take(arrival);
    return arrivals.length;
  }

  /** What a broken program does to its own frames. */
  mangle(how: 'lose' | 'repeat' | 'swap'): void {
    const frames = this.#line?.toRoom ?? [];
    const [first, second] = frames;
    if (first === undefined) return;
    if (how === 'lose') frames.shift();
    if (how === 'repeat') frames.unshift(first);
    if (how === 'swap' && second !== undefined) frames.splice(0, 2, second, first);
  }

  #take(arrival: Arrival): void {
    if (arrival.kind === 'close') {
      this.#line = null;
      if (arrival.code === CLOSE_CODES.refused) this.#startAnew();
      return;
    }
    const decoder = decoding.createDecoder(arrival.frame);
    const kind = decoding.readVarUint(decoder);
    if (kind === MESSAGE.refused) {
      decodeMessage('refused', decoder);
      this.refusals += 1;
    }
    if (kind === MESSAGE.sync) this.#takeSync(decoder);
  }

  #takeSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const content = decoding.readVarUint8Array(decoder);
    if (step !== SYNC.step1) return Y.applyUpdate(this.doc, content, this);
    const line = this.#line;
    if (line === null) return;
    line.toRoom.push(syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.doc, content)));
    line.hasAnswered = true;
  }

  /** After a refusal: what was not taken is set aside, the copy begins again with another client id. */
  #startAnew(): void {
    this.doc.destroy();
    this.doc = this.#freshDoc();
  }

  #freshDoc(): Y.Doc {
    const doc = new Y.Doc();
    doc.clientID = this.#makeClientId();
    openRoots(doc, 'draft');
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (!transaction.local || this.#line?.hasAnswered !== true) return;
      this.#line.toRoom.push(syncFrame(SYNC.update, update));
    });
    return doc;
  }
}
