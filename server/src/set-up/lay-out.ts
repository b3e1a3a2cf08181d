/** Lays a process out that has just been founded, in the name of the secretariat that founded it. */
import { isRefusal, makeId, type Actor, type ProcessId } from '@chapeau/model';
import type { ProcessCommand } from '@chapeau/protocol';
import type { House } from '../house.ts';
import { carryOutProcess } from '../process/carry-out-process.ts';

export type LayingOut = Extract<ProcessCommand, { kind: 'apply-template' }>;

/** Throws where it is refused: nothing stands in the way of a process that is new. */
export async function layOutFounded(house: House, process: ProcessId, command: LayingOut): Promise<void> {
  const by: Actor = {
    id: makeId('actor', house.randomBytes),
    process,
    role: 'secretariat',
    participant: null,
    name: 'Secretariat',
  };
  const keep = () => [{ kind: 'put', table: 'actor', parent: process, row: by }] as const;
  const answer = await carryOutProcess(house, { command, by, isSignedIn: async () => true, keep });
  if (isRefusal(answer)) throw new Error(`a new process cannot be laid out: ${answer.refusal}`);
}
