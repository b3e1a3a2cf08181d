/** Brackets round printed numbers as a decision. */
import { isRefusal, judge, refuse, type ParagraphChange, type Refusal } from '@chapeau/model';
import { bracketedNumber } from '@chapeau/text';
import { judgeBracketing } from './bracketing.ts';
import type { CommandOf } from './command-of.ts';
import { outcome, record, type Outcome } from './outcome.ts';
import { seekParagraph, type Scene } from './world.ts';

/**
 * Puts brackets round the numbers of all these paragraphs, or takes them off; numbers that are so already stay. No other number
 * changes. Refused where one has no number, and where nothing would change.
 */
export function bracketNumber(command: CommandOf<'bracket-number'>, scene: Scene): Outcome | Refusal {
  const { world, by } = scene;
  const { isOn } = command;
  const byRole = judge(by.role, 'bracket');
  if (byRole !== null) return byRole;
  if (command.paragraphs.length === 0) return refuse('nothing-chosen');
  const changes: ParagraphChange[] = [];
  for (const id of command.paragraphs) {
    const before = seekParagraph(world, id);
    if (isRefusal(before)) return before;
    const refusal = judgeBracketing(scene, before);
    if (refusal !== null) return refusal;
    if (before.number === null) return refuse('number-missing');
    const number = bracketedNumber(before.number, isOn);
    if (number !== before.number) changes.push({ paragraph: id, before, after: { ...before, number } });
  }
  if (changes.length === 0) return refuse(isOn ? 'number-missing' : 'bracket-unknown');
  const numbers = new Map(changes.map(({ paragraph, after }) => [paragraph, after?.number ?? '']));
  return outcome({
    steps: [{ kind: 'numbers', numbers }],
    entries: record(scene, [{ act: { kind: 'number-bracketed', isOn }, paragraphs: changes }]),
  });
}
