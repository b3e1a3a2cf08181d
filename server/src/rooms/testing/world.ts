/** A server's rooms with one draft in them, people to sit at desks, and a clock that stands still. */
import {
  makeId,
  type Actor,
  type Floor,
  type ParagraphId,
  type ParticipantId,
  type Proposal,
  type RandomBytes,
  type Role,
  type Tag,
} from '@chapeau/model';
import {
  insertParagraphsAfter,
  writeFloor,
  writeParagraphs,
  writeTag,
  type NewParagraph,
} from '@chapeau/text';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { openMemoryStorage } from '../../storage/memory.ts';
import type { Storage, StorageFault, Write } from '../../storage/port.ts';
import type { Room } from '../room.ts';
import { Rooms } from '../rooms.ts';
import { Desk, type DeskOptions } from './desk.ts';
import { ManualClock } from './manual-clock.ts';

/** The same bytes in every run. */
export function seededBytes(seed = 1): RandomBytes {
  let state = seed >>> 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
}

/** A storage whose commits can be made to fail, or to wait. */
export interface Switch {
  fault: StorageFault | null;
  gate: Promise<void> | null;
  commits: number;
}

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly facts: object;
  readonly sentence: string;
}

export interface WorldOptions {
  readonly words?: readonly string[];
  readonly storage?: Storage;
  readonly clock?: Clock;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Opens a world whose draft has a paragraph for each of `words`. */
export async function openWorld(options: WorldOptions = {}) {
  const random = seededBytes();
  const clock = new ManualClock();
  const log: LogLine[] = [];
  const toggle: Switch = { fault: null, gate: null, commits: 0 };
  const storage = switched(options.storage ?? openMemoryStorage(), toggle);
  const means = { clock: options.clock ?? clock, randomBytes: random, log: listLog(log), storage };
  const process = makeId('process', random);
  const draftId = makeId('draft', random);
  const paragraphs = (options.words ?? ['first', 'second', 'third']).map((text) => paragraphOf(random, text));
  const rooms = new Rooms(means);
  await rooms.create(
    draftId,
    (doc) => writeParagraphs(doc, paragraphs),
    (generation) => [draftRow({ id: draftId, process, generation })],
  );
  const actor = (role: Role, participant: ParticipantId | null = null): Actor => ({
    id: makeId('actor', random),
    process,
    role,
    participant,
    name: `${role} ${participant ?? ''}`.trim(),
  });
  const room = async (id: Room['id'] = draftId) => (await rooms.open(id))!;
  return {
    rooms,
    storage,
    toggle,
    clock,
    log,
    means,
    draftId,
    actor,
    room,
    random,
    ids: paragraphs.map(({ id }) => id),
    /** Somebody at a desk in the draft's room. */
    join: async (who: Role | Actor, more: Partial<DeskOptions> = {}) => {
      const by = typeof who === 'string' ? actor(who) : who;
      const mayWrite = by.role === 'facilitator' || by.role === 'secretariat';
      return new Desk(await room(), { actor: by, mayWrite, ...more }).open();
    },
    /** Lets every turn end and every frame arrive. */
    settle: async () => {
      for (let round = 0; round < 20; round += 1) {
        await new Promise(setImmediate);
        for (const desk of [draftId])
          await (await rooms.open(desk))?.act(() => ({ writes: [], result: null }));
        clock.advance(100);
      }
    },
    tag: async (paragraph: ParagraphId, tag: Tag) => {
      const change = { change: (doc: Parameters<typeof writeTag>[0]) => writeTag(doc, paragraph, tag) };
      return await (await room()).act(() => ({ ...change, writes: [], result: null }));
    },
    floor: async (floor: Floor) =>
      await (await room()).act(() => ({ change: (doc) => writeFloor(doc, floor), writes: [], result: null })),
    insertAfter: (desk: Desk, after: ParagraphId | null, text: string) => {
      const paragraph = paragraphOf(random, text);
      insertParagraphsAfter(desk.doc, after, [paragraph]);
      return paragraph.id;
    },
    /** A drafting room of a proposal of that delegation. */
    draftingRoom: async (proponent: ParticipantId, more: Partial<Proposal> = {}) => {
      const proposal = proposalOf({ id: makeId('proposal', random), draft: draftId, proponent, ...more });
      await rooms.create(proposal.id, (doc) => writeParagraphs(doc, [paragraphOf(random, 'proposed')]), [
        { kind: 'put', table: 'proposal', parent: draftId, row: proposal },
      ]);
      return proposal;
    },
  };
}

function draftRow(
  facts: Pick<Extract<Write, { kind: 'create-room' }>, 'generation'> & Record<'id' | 'process', string>,
) {
  const row = {
    ...facts,
    title: 'Draft',
    symbol: '',
    kind: 'report',
    language: 'en',
    createdAt: '2026-01-05T10:00:00.000Z',
  };
  return { kind: 'put', table: 'draft', parent: facts.process, row } as Write;
}

function paragraphOf(random: RandomBytes, text: string): NewParagraph {
  const runs = text === '' ? [] : [{ text }];
  return { id: makeId('paragraph', random), kind: 'numbered', level: 1, runs };
}

function proposalOf(facts: Pick<Proposal, 'id' | 'draft' | 'proponent'>): Proposal {
  return {
    serial: null,
    kind: 'insert-after',
    target: null,
    draftedAgainst: null,
    wording: [],
    onBehalfOf: '',
    coSponsors: [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: null,
    fate: 'draft',
    positions: [],
    createdAt: '2026-01-05T10:00:00.000Z',
    tabledAt: null,
    settledBy: null,
    ...facts,
  };
}

function listLog(lines: LogLine[]): Log {
  const line = (level: LogLine['level']) => (facts: object, sentence: string) =>
    void lines.push({ level, facts, sentence });
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** The storage, which fails or waits as the switch says. */
export function switched(storage: Storage, toggle: Switch): Storage {
  return {
    commit: async (writes) => {
      toggle.commits += 1;
      await toggle.gate;
      if (toggle.fault !== null) throw toggle.fault;
      await storage.commit(writes);
    },
    loadRoom: (room) => storage.loadRoom(room),
    readMoment: (room, sequence) => storage.readMoment(room, sequence),
    listUpdates: (room, after, most) => storage.listUpdates(room, after, most),
    readRecordMoments: (draft, after) => storage.readRecordMoments(draft, after),
    readGeneration: (room) => storage.readGeneration(room),
    find: (table, id) => storage.find(table, id),
    list: (table, parent) => storage.list(table, parent),
    readRecord: (draft, after) => storage.readRecord(draft, after),
    readProcessRecord: (process, after) => storage.readProcessRecord(process, after),
    readVersionText: (version) => storage.readVersionText(version),
    findAnswer: (key) => storage.findAnswer(key),
    check: () => storage.check(),
    close: () => storage.close(),
  };
}
