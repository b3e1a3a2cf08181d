/** Carries out commands on a process: one at a time, each in one commit with its entries of the record and the answer that is kept. */
import {
  hashOf,
  isRefusal,
  refuse,
  type Actor,
  type Process,
  type ProcessArea,
  type Refusal,
} from '@chapeau/model';
import {
  Command,
  type CommandInput,
  type ProcessCommand,
  type ProcessCommandAnswer,
} from '@chapeau/protocol';
import { carryOut, meansOf } from '../deeds/carry-out.ts';
import { isLanguageOrder, type LanguageOrder } from '../deeds/language-orders.ts';
import type { House } from '../house.ts';
import type { Write } from '../storage/port.ts';
import { Owed, settle, type Settled } from './owed-entries.ts';
import { judgeProcessCommand } from './process-deeds.ts';
import { entriesOf, type ProcessScene } from './process-outcome.ts';
import { readLast } from './read-last.ts';
import { readText } from './read-text.ts';

export interface ProcessOrder {
  readonly command: ProcessCommand;
  readonly by: Actor;
  /** Whether it still is somebody's order when its turn comes. */
  readonly isSignedIn: () => Promise<boolean>;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: ProcessCommandAnswer) => readonly Write[];
}

interface Done {
  readonly answer: ProcessCommandAnswer;
  readonly areas: readonly ProcessArea[];
}

/** Does what is ordered, or says why not. Rejects with StorageFault. */
export async function carryOutProcess(
  house: House,
  order: ProcessOrder,
): Promise<ProcessCommandAnswer | Refusal> {
  const done = await house.processes.take(async (): Promise<Done | Refusal> => {
    if (!(await order.isSignedIn())) return refuse('not-signed-in');
    const process = await house.storage.find('process', order.by.process);
    if (process === null) return refuse('not-found');
    const settled = await settle(house, order.by);
    const { scene, owed } = sceneOf(house, order, process);
    const outcome = await judgeProcessCommand(order.command, scene);
    if (isRefusal(outcome)) return await doneBefore(house, { order, settled, outcome });
    const entries = entriesOf(outcome, scene, await readLast(house, scene.process.id));
    const answer = { sequence: entries[0]?.sequence ?? null, created: outcome.created };
    await house.storage.commit([
      ...outcome.writes,
      ...entries.map((entry): Write => ({ kind: 'append-record', entry })),
      ...owed.paid(),
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

/** The answer to what is tried again after all of it was done but its entry, which has just been made; else the refusal. */
async function doneBefore(
  house: House,
  {
    order: { command, by, keep },
    settled,
    outcome,
  }: { readonly order: ProcessOrder; readonly settled: readonly Settled[]; readonly outcome: Refusal },
): Promise<Done | Refusal> {
  // A refusal may come after a part was done.
  await settle(house, by);
  const made = settled.find(({ entry, ordered }) => entry.actor === by.id && ordered === hashOf(command));
  if (made === undefined) return outcome;
  const answer = { sequence: made.entry.sequence, created: null };
  await house.storage.commit(keep(answer));
  return { answer, areas: [] };
}

/** The draft's turn is taken within that of the process, never the other way round: no two orders wait for each other. */
function sceneOf(
  house: House,
  { command: ordered, by, isSignedIn }: ProcessOrder,
  process: Process,
): { readonly scene: ProcessScene; readonly owed: Owed } {
  const means = meansOf(house);
  const owed = new Owed({ process, by, means }, ordered);
  const scene: ProcessScene = {
    process,
    rows: house.storage,
    by,
    means,
    order: async (draft, command, { meeting, owes } = {}) =>
      await carryOut(house, {
        draft,
        command: understood(command),
        by,
        isSignedIn,
        keep: (answer) => (owes === undefined ? [] : [owed.note(owes, answer)]),
        ...(meeting === undefined ? {} : { meeting }),
      }),
    read: async (draft) => await readText(house, draft, process.id),
    prepare: (id, fill) => house.rooms.prepare(id, fill),
  };
  return { scene, owed };
}

/** As it is carried out: what comes over the wire with its defaults. */
function understood(command: CommandInput | LanguageOrder): Command | LanguageOrder {
  return isLanguageOrder(command) ? command : Command.parse(command);
}
