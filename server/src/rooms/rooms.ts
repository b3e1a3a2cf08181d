/** All rooms of a server: each is opened once, and unloaded when nobody is in it. */
import { isId, makeId, type Actor, type GenerationId, type RandomBytes, type RoomId } from '@chapeau/model';
import type { NoticeTopic } from '@chapeau/protocol';
import { openRoots, SCHEMA_VERSION, type Layout } from '@chapeau/text';
import * as Y from 'yjs';
import { timestamp, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { StorageFault, type Storage, type Write } from '../storage/port.ts';
import type { Audience } from './act.ts';
import { ByteLedger } from './byte-ledger.ts';
import { RefusalLedger } from './refusal-ledger.ts';
import { RoomDocument } from './room-document.ts';
import { Room, type RoomHouse } from './room.ts';

export interface RoomsOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
}

type WritesOf = readonly Write[] | ((generation: GenerationId) => readonly Write[]);

/** One room at any moment: never two instances of it. */
type State =
  | { readonly kind: 'loading'; readonly loaded: Promise<Room | null> }
  | { readonly kind: 'open'; readonly room: Room }
  | { readonly kind: 'closing'; readonly closed: Promise<void> };

/** A room that nobody has used for so long is unloaded. */
const UNUSED_MS = 60_000;

export class Rooms {
  readonly #options: RoomsOptions;
  readonly #house: RoomHouse;
  readonly #states = new Map<RoomId, State>();
  #isClosed = false;
  #accessChanges = 0;
  #callOffSweep: () => void;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#house = {
      ...options,
      refusals: new RefusalLedger(options.clock),
      bytes: new ByteLedger(options.clock),
      notify: ({ topic, to }) => this.notify(topic, to),
      outOfDate: (room) => this.#states.delete(room.id),
    };
    this.#callOffSweep = this.#sweepLater();
  }

  /** The one instance of a room; null: there is no such room. Rejects with StorageFault where it cannot be loaded. */
  async open(id: RoomId): Promise<Room | null> {
    if (this.#isClosed) throw new StorageFault('The server is shutting down.', { retryable: true });
    const state = this.#states.get(id);
    switch (state?.kind) {
      case 'open':
        state.room.use();
        return state.room;
      case 'loading':
        return await state.loaded;
      case 'closing':
        await state.closed;
        return await this.open(id);
      case undefined: {
        const loaded = this.#load(id);
        this.#states.set(id, { kind: 'loading', loaded });
        return await loaded;
      }
    }
  }

  /** Makes a room in one commit with `writes`, which may name its generation. Rejects with StorageFault, also where the room exists. */
  async create(id: RoomId, fill: (doc: Y.Doc) => void, writes: WritesOf): Promise<GenerationId> {
    const { generation, first } = this.prepare(id, fill);
    const more = typeof writes === 'function' ? writes(generation) : writes;
    await this.#options.storage.commit([...first, ...more]);
    return generation;
  }

  /** What makes a room, to be put into one commit with whatever else belongs to the act. Nothing is made before that commit. */
  prepare(
    id: RoomId,
    fill: (doc: Y.Doc) => void,
  ): { readonly generation: GenerationId; readonly first: readonly Write[] } {
    const { randomBytes, clock } = this.#options;
    const generation = makeId('generation', randomBytes);
    const doc = new Y.Doc();
    openRoots(doc, layoutOf(id));
    doc.transact(() => fill(doc));
    const first: Write[] = [
      { kind: 'create-room', room: id, generation, schemaVersion: SCHEMA_VERSION },
      { kind: 'bind-clients', room: id, actor: 'server', clients: [doc.clientID] },
      {
        kind: 'append-update',
        room: id,
        sequence: 1,
        actor: 'server',
        at: timestamp(clock),
        bytes: Y.encodeStateAsUpdate(doc),
      },
    ];
    doc.destroy();
    return { generation, first };
  }

  /** Tells connections in every room that something read over HTTP has changed. */
  notify(topic: NoticeTopic, to: Audience): void {
    for (const room of this.#opened()) room.notify({ topic, to });
  }

  /** Counts up whenever access changes: whoever was judged before and enters after is to be judged again. */
  get accessChanges(): number {
    return this.#accessChanges;
  }

  /** Asks the rights of these actors again, in every room; closes who lost any with `access-changed`. */
  async rejudge(which: (actor: Actor) => boolean): Promise<void> {
    this.#accessChanges += 1;
    await Promise.all(this.#opened().map((room) => room.rejudge(which)));
  }

  /** Commits what is waiting, closes every connection with 1012. Opens nothing more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#callOffSweep();
    const states = [...this.#states.values()];
    await Promise.allSettled(states.flatMap((state) => (state.kind === 'loading' ? [state.loaded] : [])));
    for (const room of this.#opened()) this.#closeRoom(room);
    const closing = [...this.#states.values()];
    await Promise.all(closing.flatMap((state) => (state.kind === 'closing' ? [state.closed] : [])));
  }

  async #load(id: RoomId): Promise<Room | null> {
    try {
      const stored = await this.#options.storage.loadRoom(id);
      if (stored === null) {
        this.#states.delete(id);
        return null;
      }
      const room = new Room(new RoomDocument(stored, layoutOf(id), this.#options.randomBytes), this.#house);
      this.#states.set(id, { kind: 'open', room });
      return room;
    } catch (fault) {
      // Nothing is kept of a room that could not be loaded, so nothing can be written over it.
      this.#states.delete(id);
      throw fault;
    }
  }

  #opened(): Room[] {
    return [...this.#states.values()].flatMap((state) => (state.kind === 'open' ? [state.room] : []));
  }

  #sweepLater(): () => void {
    return this.#options.clock.after(UNUSED_MS / 2, () => {
      for (const room of this.#opened()) if (room.isUnused(UNUSED_MS)) this.#closeRoom(room);
      this.#callOffSweep = this.#sweepLater();
    });
  }

  #closeRoom(room: Room): void {
    const closed = room.close(SERVICE_RESTART, 'restart').finally(() => this.#states.delete(room.id));
    this.#states.set(room.id, { kind: 'closing', closed });
  }
}

/** Close code of a server that will be back (RFC 6455 registry). */
const SERVICE_RESTART = 1012;

function layoutOf(id: RoomId): Layout {
  return isId('draft', id) ? 'draft' : 'drafting-room';
}
