/** A whole house for tests of deeds that are carried out: a process with a chair, two delegations and a draft, on any storage. */
import {
  isRefusal,
  makeId,
  type Actor,
  type DraftId,
  type ParagraphId,
  type Participant,
  type ProcessId,
  type Role,
} from '@chapeau/model';
import { Command, type CommandInput } from '@chapeau/protocol';
import { plainDraftOf } from '@chapeau/text';
import type { House } from '../../house.ts';
import { Listeners } from '../../process/listeners.ts';
import { Rooms } from '../../rooms/rooms.ts';
import type { ManualClock } from '../../rooms/testing/manual-clock.ts';
import { seededBytes, switched, type Switch } from '../../rooms/testing/world.ts';
import { Turns } from '../../rooms/turns.ts';
import type { Storage } from '../../storage/port.ts';
import { carryOut, orderConclusion } from '../carry-out.ts';
import { createDraft } from '../create-draft.ts';
import { SilenceClock } from '../silence-clock.ts';

/** A running server without its doors. `seed`: other ids than those of another life on the same storage. */
export function openHouse(kept: Storage, clock: ManualClock, seed = 1) {
  const toggle: Switch = { fault: null, gate: null, commits: 0 };
  const storage = switched(kept, toggle);
  const faults: unknown[] = [];
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: (facts: object) => faults.push(facts) };
  const randomBytes = seededBytes(seed);
  const rooms = new Rooms({ storage, clock, randomBytes, log });
  const silences = new SilenceClock({
    storage,
    clock,
    log,
    conclude: (one) => orderConclusion(house, one),
  });
  const turns = { admissions: new Turns(), ladders: new Turns(), processes: new Turns() };
  const known = { heads: new Map(), processHeads: new Map(), listeners: new Listeners() };
  const house: House = { storage, rooms, clock, randomBytes, log, ...turns, silences, ...known };
  return {
    house,
    silences,
    toggle,
    faults,
    /** Lets time pass, an hour at most at once, and everything that comes due happen. */
    pass: async (ms: number) => {
      for (let left = ms; left > 0; left -= HOUR_MS) {
        clock.advance(Math.min(left, HOUR_MS));
        await silences.settled();
      }
    },
    /** Has a command carried out. Throws where it is refused. */
    order: async (draft: DraftId, by: Actor, command: CommandInput) => {
      const answer = await carryOut(house, { draft, command: Command.parse(command), by, keep: () => [] });
      if (isRefusal(answer)) throw new Error(`${command.kind}: ${answer.refusal}`);
      return answer;
    },
    /** The text with its tags, as the room holds it. */
    read: async (draft: DraftId) => {
      const row = await storage.find('draft', draft);
      const room = await rooms.open(draft);
      if (row === null || room === null) throw new Error('no such draft');
      const plain = await room.act((doc) => ({ writes: [], result: plainDraftOf(doc, row) }));
      if (isRefusal(plain)) throw new Error(plain.refusal);
      return plain;
    },
    close: async () => {
      await silences.stop();
      await rooms.close();
      await storage.close();
    },
  };
}

export const HOUR_MS = 3_600_000;
export type OpenHouse = ReturnType<typeof openHouse>;

export interface Founded {
  readonly draft: DraftId;
  readonly ids: readonly ParagraphId[];
  readonly chair: Actor;
  readonly norway: Actor;
  readonly kenya: Actor;
}

/** A process with a draft of three paragraphs. */
export async function foundIn({ house, read }: OpenHouse): Promise<Founded> {
  const { storage, randomBytes } = house;
  const process: ProcessId = makeId('process', randomBytes);
  const delegation = (code: string): Participant => ({
    id: makeId('participant', randomBytes),
    process,
    code,
    name: code,
    category: 'member-state',
  });
  const [norway, kenya] = [delegation('NOR'), delegation('KEN')];
  const createdAt = '2026-01-05T10:00:00.000Z';
  const row = { id: process, title: 'Group', body: 'Assembly', mandate: '', createdAt };
  await storage.commit([
    { kind: 'put', table: 'process', parent: '', row },
    ...[norway, kenya].map(
      (one) => ({ kind: 'put', table: 'participant', parent: process, row: one }) as const,
    ),
  ]);
  const actor = (role: Role, participant: Participant | null): Actor => ({
    id: makeId('actor', randomBytes),
    process,
    role,
    participant: participant?.id ?? null,
    name: participant?.name ?? role,
  });
  const chair = actor('facilitator', null);
  const source = ['1. The Group met.', '2. It adopted its agenda.', '3. It heard statements.'].join('\n\n');
  const request = {
    title: 'Report',
    symbol: '',
    kind: 'report',
    language: 'en',
    format: 'auto',
    source,
    attributed: false,
    names: {},
  } as const;
  const made = await createDraft(house, { request, by: chair, keep: () => [] });
  if (isRefusal(made)) throw new Error(made.refusal);
  const { paragraphs } = await read(made.draft.id);
  return {
    draft: made.draft.id,
    ids: paragraphs.map(({ id }) => id),
    chair,
    norway: actor('delegation', norway),
    kenya: actor('delegation', kenya),
  };
}
