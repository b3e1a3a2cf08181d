/** A room and those who are in it, in one process: the real room, gate and storage, and a network that does as it is told. */
import {
  makeId,
  type Actor,
  type ActorId,
  type DraftId,
  type ParagraphId,
  type ParticipantId,
  type ProcessId,
  type Role,
  type Status,
} from '@chapeau/model';
import { openMemoryStorage, Rooms, type Room } from '@chapeau/server';
import { FRESH_TAG } from '@chapeau/model';
import {
  textParagraphsOf,
  writeParagraphs,
  writeTag,
  type NewParagraph,
  type TextParagraph,
} from '@chapeau/text';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as Y from 'yjs';
import { SimulatedClient } from './simulated-client.ts';
import { StillClock } from '../cast/still-clock.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PROCESS = 'prc-0000000000000000' as ProcessId;

export class SimulatedHouse {
  readonly room: Room;
  readonly clients: SimulatedClient[] = [];
  readonly #rooms: Rooms;
  readonly #clock: StillClock;
  readonly #makeBytes: (count: number) => Uint8Array;
  #clientIds = 1_000;

  private constructor(parts: {
    rooms: Rooms;
    room: Room;
    clock: StillClock;
    bytes: (count: number) => Uint8Array;
  }) {
    this.#rooms = parts.rooms;
    this.room = parts.room;
    this.#clock = parts.clock;
    this.#makeBytes = parts.bytes;
  }

  /** Opens a room on a small draft; the roles say who comes in. */
  static async open(roles: readonly Role[]): Promise<SimulatedHouse> {
    const bytes = countingBytes();
    const clock = new StillClock();
    const rooms = new Rooms({ storage: openMemoryStorage(), clock, randomBytes: bytes, log: silent });
    const draft: DraftId = makeId('draft', bytes);
    await rooms.create(draft, (doc) => writeParagraphs(doc, sample(bytes)), []);
    const room = await rooms.open(draft);
    if (room === null) throw new Error('The room was not made');
    const house = new SimulatedHouse({ rooms, room, clock, bytes });
    for (const role of roles) house.#admit(role);
    await house.settle();
    return house;
  }

  #admit(role: Role): void {
    const actor: Actor = {
      id: makeId('actor', this.#makeBytes) as ActorId,
      process: PROCESS,
      role,
      participant: role === 'delegation' ? (makeId('participant', this.#makeBytes) as ParticipantId) : null,
      name: role,
    };
    const mayWrite = role === 'facilitator' || role === 'secretariat';
    const makeClientId = () => (this.#clientIds += 1);
    const client = new SimulatedClient(this.room, actor, { makeClientId, mayWrite });
    this.clients.push(client);
    client.connect();
  }

  makeParagraphId = (): ParagraphId => makeId('paragraph', this.#makeBytes);

  /** What the room itself holds. */
  async held(): Promise<{ readonly paragraphs: readonly TextParagraph[]; readonly state: Uint8Array }> {
    return (await this.room.act((doc) => ({
      writes: [],
      result: { paragraphs: textParagraphsOf(doc), state: Y.encodeStateVector(doc) },
    }))) as { paragraphs: TextParagraph[]; state: Uint8Array };
  }

  /** Gives a paragraph a status, as a decision of the facilitator does. */
  async decide(paragraph: ParagraphId, status: Status): Promise<void> {
    await this.room.act(() => ({
      writes: [],
      result: null,
      change: (doc) => writeTag(doc, paragraph, { ...FRESH_TAG, status }),
    }));
  }

  /** Lets the room do what it has begun, and time go on a little. */
  async breathe(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    this.#clock.move(60);
    await nextTurn();
  }

  /** Brings everybody back, and lets everything arrive that is under way. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      for (const client of this.clients) client.connect();
      let moved = 0;
      for (const client of this.clients) moved += client.send(Infinity) + client.receive(Infinity);
      await this.breathe();
      quiet = moved === 0 ? quiet + 1 : 0;
    }
  }

  async close(): Promise<void> {
    await this.#rooms.close();
  }
}

function sample(bytes: (count: number) => Uint8Array): readonly NewParagraph[] {
  return Array.from({ length: 6 }, (_, index) => ({
    id: makeId('paragraph', bytes),
    kind: 'numbered' as const,
    level: 1,
    runs: [{ text: `Paragraph ${index + 1} of the sample.` }],
  }));
}

/** Bytes that never repeat within sixteen, from a counter: the same in every run. */
function countingBytes(): (count: number) => Uint8Array {
  let counter = 0;
  return (count) => {
    counter += 1;
    return Uint8Array.from(
      { length: count },
      (_, index) => (index < 6 ? counter / 32 ** (5 - index) : 0) & 31,
    );
  };
}
