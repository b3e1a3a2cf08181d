/**
 * A client that is nobody's: opens a socket, keeps every byte, and sends whatever it is told to. It holds a copy of the
 * room to build updates on, but sends none by itself.
 */
import type { Refusal } from '@chapeau/model';
import {
  decodeMessage,
  MESSAGE,
  PROTOCOL_VERSION,
  ROOM_PARAMETERS,
  SYNC,
  type NoticeTopic,
} from '@chapeau/protocol';
import { openRoots, SCHEMA_VERSION, type Layout } from '@chapeau/text';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { until } from '../cast/until.ts';
import type { Person } from '../cast/person.ts';

/** Why a connection ended. */
export interface Closed {
  readonly code: number;
  readonly reason: string;
}

export interface RawOptions {
  readonly layout?: Layout;
  /** Whether it says that it understands our own messages; a stock client does not. */
  readonly ownMessages?: boolean;
  /** Parameters of the address, over those that it would give by itself. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Headers over those of the person. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An upgrade that was answered with something else. */
class UpgradeRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The upgrade was answered ${status}`);
    this.name = 'UpgradeRefused';
    this.status = status;
  }
}

export class RawClient {
  readonly doc = new Y.Doc();
  /** Every frame that came, in order. */
  readonly frames: Uint8Array[] = [];
  readonly notices: NoticeTopic[] = [];
  /** Sync messages with an update that were sent. */
  sent = 0;
  /** How many of them the server has told to be durable. */
  saved = 0;
  refusal: Refusal | null = null;
  closed: Closed | null = null;
  synced = false;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket, layout: Layout) {
    this.#socket = socket;
    openRoots(this.doc, layout);
    socket.binaryType = 'nodebuffer';
    socket.on('message', (content: Buffer, isBinary) => {
      this.frames.push(content);
      if (isBinary) this.#read(content);
    });
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
    });
    // What is wrong shows in `closed`; ws only asks that somebody listens.
    socket.on('error', () => undefined);
  }

  /** Opens a room as somebody. Rejects with `UpgradeRefused` where the server does not let them in. */
  static async open(
    person: Person | null,
    roomAddress: string,
    options: RawOptions = {},
  ): Promise<RawClient> {
    const { layout = 'draft', ownMessages = true, parameters = {}, headers = {} } = options;
    const address = new URL(roomAddress);
    const own = {
      [ROOM_PARAMETERS.protocol]: String(PROTOCOL_VERSION),
      [ROOM_PARAMETERS.schema]: String(SCHEMA_VERSION),
    };
    for (const [name, value] of Object.entries({ ...(ownMessages ? own : {}), ...parameters }))
      address.searchParams.set(name, value);
    const socket = new WebSocket(address, { headers: { ...person?.headers, ...headers } });
    const client = new RawClient(socket, layout);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('unexpected-response', (_request, response) => {
        response.resume();
        reject(new UpgradeRefused(response.statusCode ?? 0));
        socket.terminate();
      });
      socket.once('error', reject);
    });
    return client;
  }

  /** Asks for what the room holds, and waits until it is here. */
  async sync(): Promise<this> {
    this.send(syncFrame(SYNC.step1, Y.encodeStateVector(this.doc)));
    await until(() => this.synced, { what: 'step 2 came' });
    return this;
  }

  /** Sends a frame as it is. */
  send(frame: Uint8Array | string): void {
    this.#socket.send(frame);
  }

  /** Sends an update in a frame of its own, whatever is in it. */
  sendUpdate(update: Uint8Array): void {
    this.sent += 1;
    this.send(syncFrame(SYNC.update, update));
  }

  /** Changes its own copy and sends what that gives, as an editor does. Gives the number of the frame. */
  edit(change: (doc: Y.Doc) => void): number {
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array) => updates.push(update);
    this.doc.on('update', collect);
    this.doc.transact(() => change(this.doc), this);
    this.doc.off('update', collect);
    for (const update of updates) this.sendUpdate(update);
    return this.sent;
  }

  /** The TCP connection beneath, for what no WebSocket client would send. */
  get tcp(): Socket {
    const { _socket: socket } = this.#socket as unknown as { readonly _socket: Socket };
    return socket;
  }

  /** Stops reading, so that what is sent to it piles up. */
  stall(): void {
    this.#socket.pause();
  }

  /** Reads again, and finds out what has become of the connection. */
  resume(): void {
    this.#socket.resume();
  }

  /** Waits until the server has ended the connection. */
  async ended(): Promise<Closed> {
    await until(() => this.closed !== null, { what: 'the server closes the connection' });
    return this.closed!;
  }

  /** Waits until everything sent so far is told to be durable. */
  async allSaved(): Promise<void> {
    await until(() => this.saved >= this.sent, { what: 'all is saved' });
  }

  /** Ends the connection without a word. */
  cut(): void {
    this.#socket.terminate();
  }

  close(): void {
    this.#socket.close();
  }

  #read(content: Uint8Array): void {
    const decoder = decoding.createDecoder(content);
    const kind = decoding.readVarUint(decoder);
    if (kind === MESSAGE.sync) this.#readSync(decoder);
    else if (kind === MESSAGE.saved) this.saved = decodeMessage('saved', decoder).count;
    else if (kind === MESSAGE.refused) this.refusal = decodeMessage('refused', decoder).refusal;
    else if (kind === MESSAGE.notice) this.notices.push(decodeMessage('notice', decoder).topic);
  }

  #readSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    if (step === SYNC.step1) return;
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), this);
    if (step === SYNC.step2) this.synced = true;
  }
}

/** The address of a room. */
export function roomOf(person: Person, room: string): string {
  return `${person.server.roomsAddress}/${room}`;
}

/** Opens a room as somebody, and has it synced. */
export async function enter(person: Person, room: string, options: RawOptions = {}): Promise<RawClient> {
  return await (await RawClient.open(person, roomOf(person, room), options)).sync();
}

/** The status an upgrade is refused with; 101: it was not. */
export async function statusOfUpgrade(
  person: Person | null,
  roomAddress: string,
  options: RawOptions = {},
): Promise<number> {
  try {
    (await RawClient.open(person, roomAddress, options)).cut();
    return 101;
  } catch (error) {
    if (error instanceof UpgradeRefused) return error.status;
    throw error;
  }
}

/** A sync frame of the given step around any bytes. */
export function syncFrame(step: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, content);
  return encoding.toUint8Array(encoder);
}

/** An awareness frame for one or more clients. */
export function awarenessFrame(
  entries: readonly { readonly client: number; readonly clock: number; readonly state: string }[],
): Uint8Array {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(inner, client);
    encoding.writeVarUint(inner, clock);
    encoding.writeVarString(inner, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
}
