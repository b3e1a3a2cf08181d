/** What tests of deeds look at in an answer. */
import { isRefusal, type Refusal } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { Command } from '@chapeau/protocol';
import { judgeCommand } from '../deeds.ts';
import type { Outcome } from '../outcome.ts';
import type { Scene } from '../world.ts';

/** The command as it comes over the wire, judged. */
export function ordered(command: CommandInput, scene: Scene): Outcome | Refusal {
  return judgeCommand(Command.parse(command), scene);
}

/** The outcome of a command that must be carried out. */
export function done(command: CommandInput, scene: Scene): Outcome {
  const result = ordered(command, scene);
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** The kind of its refusal; null: it is carried out. */
export function refusalOf(command: CommandInput, scene: Scene): string | null {
  const result = ordered(command, scene);
  return isRefusal(result) ? result.refusal : null;
}

/** The one entry of the record. */
export function entryOf(result: Outcome) {
  const [entry] = result.entries;
  if (entry === undefined) throw new Error('nothing was recorded');
  return entry;
}

/** The arrangements as they are kept afterwards. */
export function arrangementsIn(result: Outcome) {
  return result.rows.flatMap((row) => (row.table === 'arrangement' ? [row.row] : []));
}

/** The statuses that paragraphs are given, by the letter of their name in tests. */
export function statusesIn(result: Outcome) {
  return result.steps.flatMap((step) => (step.kind === 'tag' ? [[step.paragraph, step.tag.status]] : []));
}

/** The kinds of the acts, in the order of the record. */
export function actsIn(result: Outcome) {
  return result.entries.map(({ act }) => act.kind);
}

/** The proposals as they are kept afterwards. */
export function proposalsIn(result: Outcome) {
  return result.rows.flatMap((row) => (row.table === 'proposal' ? [row.row] : []));
}
