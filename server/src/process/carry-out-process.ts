/** Carries out commands on a process: one at a time, each in one commit with its entries of the record and the answer that is kept. */
import {
  isRefusal,
  refuse,
  type Actor,
  type ProcessEntry,
  type ProcessId,
  type Refusal,
} from '@chapeau/model';
import {
  Command,
  type CommandInput,
  type ProcessCommand,
  type ProcessCommandAnswer,
} from '@chapeau/protocol';
import { carryOut, meansOf } from '../deeds/carry-out.ts';
import type { LanguageOrder } from '../deeds/language-orders.ts';
import type { House } from '../house.ts';
import type { Write } from '../storage/port.ts';
import { judgeProcessCommand } from './process-deeds.ts';
import { entriesOf, type ProcessScene } from './process-outcome.ts';
import { readText } from './read-text.ts';

export interface ProcessOrder {
  readonly command: ProcessCommand;
  readonly by: Actor;
  /** Whether it still is somebody's order when its turn comes. */
  readonly isSignedIn: () => Promise<boolean>;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: ProcessCommandAnswer) => readonly Write[];
}

/** Does what is ordered, or says why not. Rejects with StorageFault. */
export async function carryOutProcess(
  house: House,
  order: ProcessOrder,
): Promise<ProcessCommandAnswer | Refusal> {
  const done = await house.processes.take(async () => {
    if (!(await order.isSignedIn())) return refuse('not-signed-in');
    const scene = await sceneOf(house, order);
    if (isRefusal(scene)) return scene;
    const outcome = await judgeProcessCommand(order.command, scene);
    if (isRefusal(outcome)) return outcome;
    const entries = entriesOf(outcome, scene, await readLast(house, scene.process.id));
    const answer = { sequence: entries[0]?.sequence ?? null, created: outcome.created };
    await house.storage.commit([
      ...outcome.writes,
      ...entries.map((entry): Write => ({ kind: 'append-record', entry })),
      ...order.keep(answer),
    ]);
    return { answer, areas: outcome.areas };
  });
  if (isRefusal(done)) return done;
  if (done.areas.length > 0) {
    house.listeners.tell(order.by.process, done.areas);
    house.rooms.notify('process', 'everybody');
  }
  return done.answer;
}

/** The draft's turn is taken within that of the process, never the other way round: no two orders wait for each other. */
async function sceneOf(house: House, { by, isSignedIn }: ProcessOrder): Promise<ProcessScene | Refusal> {
  const process = await house.storage.find('process', by.process);
  if (process === null) return refuse('not-found');
  return {
    process,
    rows: house.storage,
    by,
    means: meansOf(house),
    order: async (draft, command, meeting) =>
      await carryOut(house, {
        draft,
        command: understood(command),
        by,
        isSignedIn,
        keep: () => [],
        ...(meeting === undefined ? {} : { meeting }),
      }),
    read: async (draft) => await readText(house, draft, process.id),
    prepare: (id, fill) => house.rooms.prepare(id, fill),
  };
}

/** As it is carried out: what comes over the wire with its defaults. */
function understood(command: CommandInput | LanguageOrder): Command | LanguageOrder {
  const isOurs = command.kind === 'put-in-paragraphs' || command.kind === 'take-over-status';
  return isOurs ? command : Command.parse(command);
}

async function readLast({ storage, processHeads }: House, process: ProcessId): Promise<ProcessEntry | null> {
  const known = processHeads.get(process);
  const later = await storage.readProcessRecord(process, known?.sequence);
  const last = later.at(-1) ?? known ?? null;
  if (last !== null) processHeads.set(process, last);
  return last;
}
