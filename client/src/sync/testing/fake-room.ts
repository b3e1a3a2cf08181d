/** A room in memory behind sockets that can be pulled: speaks the protocol of the server, takes what it is told to take. */
import { encodeMessage, MESSAGE, SYNC, type OwnMessage } from '@chapeau/protocol';
import { makeId, type DraftId } from '@chapeau/model';
import { openRoots, writeParagraphs, type NewParagraph } from '@chapeau/text';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { RescueCopies, type KeptText } from '../rescue.ts';
import { RoomClient } from '../room-client.ts';

type Handler<Event> = ((event: Event) => void) | null;

/** One line to the room. */
export class FakeSocket {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: Handler<object> = null;
  onmessage: Handler<{ readonly data: ArrayBufferLike }> = null;
  onclose: Handler<{ readonly code: number; readonly reason: string }> = null;
  onerror: Handler<object> = null;
  /** Sync frames with an update that came over this line, by their sub-type. */
  readonly updates: number[] = [];
  readonly #room: FakeRoom;

  constructor(room: FakeRoom) {
    this.#room = room;
    queueMicrotask(() => room.arrive(this));
  }

  send(frame: Uint8Array): void {
    this.#room.receive(this, frame);
  }

  close(): void {
    this.readyState = 3;
    this.#room.sockets.delete(this);
  }

  tell(frame: Uint8Array): void {
    this.onmessage?.({ data: frame.slice().buffer });
  }

  tellOwn(message: OwnMessage): void {
    this.tell(encodeMessage(message));
  }

  /** The server closes the line. */
  hangUp(code: number, reason: string): void {
    this.readyState = 3;
    this.#room.sockets.delete(this);
    this.onclose?.({ code, reason });
  }
}

export class FakeRoom {
  readonly doc = new Y.Doc();
  readonly sockets = new Set<FakeSocket>();
  /** Whether a line can be had. */
  isReachable = true;
  /** Whether updates are acknowledged as they come. */
  acknowledges = true;
  /** Whether the first question is asked at once, or when `askAll` is called. */
  asksAtOnce = true;
  readonly Socket: typeof WebSocket;

  constructor(paragraphs: readonly NewParagraph[]) {
    openRoots(this.doc, 'draft');
    writeParagraphs(this.doc, paragraphs);
    // oxlint-disable-next-line typescript/no-this-alias -- The inner class has a `this` of its own.
    const room = this;
    this.Socket = class extends FakeSocket {
      constructor() {
        super(room);
      }
    } as unknown as typeof WebSocket;
  }

  arrive(socket: FakeSocket): void {
    if (!this.isReachable) {
      socket.hangUp(1006, '');
      return;
    }
    socket.readyState = 1;
    this.sockets.add(socket);
    socket.onopen?.({});
    if (this.asksAtOnce) this.#ask(socket);
  }

  askAll(): void {
    for (const socket of this.sockets) this.#ask(socket);
  }

  #ask(socket: FakeSocket): void {
    socket.tell(syncFrame((encoder) => sync.writeSyncStep1(encoder, this.doc)));
  }

  receive(socket: FakeSocket, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
    const kind = decoding.readVarUint(decoder);
    if (kind === SYNC.step1) {
      const known = decoding.readVarUint8Array(decoder);
      socket.tell(syncFrame((encoder) => sync.writeSyncStep2(encoder, this.doc, known)));
      return;
    }
    socket.updates.push(kind);
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), socket);
    if (this.acknowledges) socket.tellOwn({ kind: 'saved', count: socket.updates.length });
  }

  /** The only line there is. */
  get line(): FakeSocket {
    const [socket] = this.sockets;
    if (socket === undefined) throw new Error('nobody is connected');
    return socket;
  }
}

function syncFrame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Storage of a browser, forgotten with the test. */
export function keptInMemory(): KeptText {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const DRAFT: DraftId = makeId('draft', (count) => new Uint8Array(count));

export interface Opened {
  readonly client: RoomClient;
  readonly rescues: RescueCopies;
  readonly noticed: string[];
}

/** Opens the room as somebody who may write, or not. */
export function openFakeRoom(room: FakeRoom, { mayWrite = true } = {}): Opened {
  const kept = keptInMemory();
  const rescues = new RescueCopies(kept, 'somebody', DRAFT);
  const noticed: string[] = [];
  const client = new RoomClient(
    { room: DRAFT, layout: 'draft', generation: 'one', owner: 'somebody', mayWrite },
    {
      address: 'ws://nowhere',
      Socket: room.Socket,
      kept,
      rescues,
      now: () => Date.now(),
      noticed: (topic) => noticed.push(topic),
    },
  );
  return { client, rescues, noticed };
}
