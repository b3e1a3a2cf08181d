/**
 * What the record of a process owes for what it had done on a draft. The draft's commit comes first and holds what the entry is to say; the
 * process's commit holds the entry and takes that away. Where the second never came, the entry is made before anything else is ordered.
 */
import { chain, hashOf, type Actor, type ProcessEntry } from '@chapeau/model';
import type { CommandAnswer, ProcessCommand } from '@chapeau/protocol';
import type { House } from '../house.ts';
import type { OwedEntry, Write } from '../storage/port.ts';
import { putRow, type Owes, type ProcessScene } from './process-outcome.ts';
import { readLast } from './read-last.ts';

/** Owed by one order: gathered while it is carried out. */
export class Owed {
  readonly #scene: Pick<ProcessScene, 'process' | 'by' | 'means'>;
  readonly #ordered: string;
  readonly #ids: string[] = [];

  constructor(scene: Pick<ProcessScene, 'process' | 'by' | 'means'>, command: ProcessCommand) {
    this.#scene = scene;
    this.#ordered = hashOf(command);
  }

  /** To be in the commit of the draft. */
  note(owes: Owes, answer: CommandAnswer): Write {
    const { process, by, means } = this.#scene;
    const { act, areas, writes = [] } = owes(answer);
    const row: OwedEntry = {
      id: means.makeId('decision'),
      process: process.id,
      at: means.now,
      actor: by.id,
      actorName: by.name,
      participant: by.participant,
      meeting: process.meeting ?? null,
      act,
      reason: '',
      ordered: this.#ordered,
      areas,
      ...(writes.length > 0 && { writes }),
    };
    this.#ids.push(row.id);
    return putRow('owed-entry', process.id, row);
  }

  /** To be in the commit of the process. */
  paid(): readonly Write[] {
    return this.#ids.map((id) => ({ kind: 'remove', table: 'owed-entry', id }));
  }
}

/** An entry that has been made late. */
export interface Settled {
  readonly entry: ProcessEntry;
  readonly ordered: string;
}

/** Makes the entries that are owed, with the rows that they tell of; in the turn of the process. Rejects with StorageFault. */
export async function settle(house: House, { process }: Pick<Actor, 'process'>): Promise<readonly Settled[]> {
  const owed = await house.storage.list('owed-entry', process);
  if (owed.length === 0) return [];
  const settled: Settled[] = [];
  const last = await readLast(house, process);
  for (const { ordered, areas: _areas, writes: _writes, ...content } of owed)
    settled.push({ entry: chain(content, settled.at(-1)?.entry ?? last), ordered });
  await house.storage.commit([
    ...owed.flatMap(({ writes = [] }) => writes),
    ...settled.map(({ entry }): Write => ({ kind: 'append-record', entry })),
    ...owed.map(({ id }): Write => ({ kind: 'remove', table: 'owed-entry', id })),
  ]);
  house.listeners.tell(process, [...new Set(owed.flatMap(({ areas }) => areas))]);
  house.rooms.notify('process', 'everybody');
  return settled;
}

/** Makes what every process of the house owes: when the server starts. */
export async function settleAll(house: House): Promise<void> {
  for (const { id } of await house.storage.list('process', ''))
    await house.processes.take(() => settle(house, { process: id }));
}
