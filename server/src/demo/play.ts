/** What the whole play of the demonstration shares: who plays, on which clock, and what was made so far. */
import type { Actor, ProcessId } from '@chapeau/model';
import { ProcessCommand, type ProcessCommandAnswer } from '@chapeau/protocol';
import type { House } from '../house.ts';
import { carryOutProcess } from '../process/carry-out-process.ts';
import type { DemoDays } from './demo-days.ts';
import type { PlayClock } from './play-clock.ts';
import { mustBe } from './must.ts';

export interface Play {
  /** On the clock of the play. */
  readonly house: House;
  readonly clock: PlayClock;
  readonly days: DemoDays;
  readonly process: ProcessId;
  /** Whoever has the seat of that label, or sits for the participant of that code. Throws where nobody does. */
  readonly actor: (name: string) => Actor;
  /** Ids by the names that the script gives them. */
  readonly made: Map<string, string>;
}

/** Carries out a command on the process, as it comes over the wire. Throws where it is none, or is refused. */
export async function orderOnProcess(
  { house }: Pick<Play, 'house'>,
  by: Actor,
  command: unknown,
): Promise<ProcessCommandAnswer> {
  const understood = ProcessCommand.parse(command);
  const answer = await carryOutProcess(house, {
    command: understood,
    by,
    isSignedIn: () => Promise.resolve(true),
    keep: () => [],
  });
  return mustBe(answer, `${understood.kind} by ${by.name}`);
}
