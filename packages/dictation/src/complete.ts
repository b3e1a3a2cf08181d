/** What may stand at the caret. */
import { readLine } from './read-line.ts';
import { goesOn } from './reading.ts';
import type { Span } from './order.ts';
import type { Role } from './understanding.ts';
import type { World } from './world.ts';

/** Replaces the stretch of the line from `from` to `to`, the caret. */
export interface Completion extends Span {
  /** What is put there, with the space before it where one is needed. */
  readonly insert: string;
  /** The same to be shown. */
  readonly label: string;
  /** What it is, where the label does not say it: an official name, the first words of a paragraph. May be empty. */
  readonly detail: string;
  readonly role: Role;
}

/**
 * Each once; those for the word being typed before those for the next one. What stands after the caret is not looked at. Put in,
 * none makes the line up to the caret one that is not understood.
 */
export function complete(line: string, caret: number, world: World): readonly Completion[] {
  const typed = line.slice(0, caret);
  const open = readLine(typed, world).open.filter(({ place }) => place.faults.length === 0);
  const completions = new Map<string, Completion>();
  for (const { from, role, offers } of open.toSorted((a, b) => a.from - b.from))
    for (const { insert, detail } of offers()) {
      const isGlued = role !== 'quote' && from > 0 && from === typed.length && goesOn(insert, 0);
      const gap = isGlued && /[^\s]$/u.test(typed) ? ' ' : '';
      const completion = { from, to: typed.length, insert: gap + insert, label: insert, detail, role };
      const key = `${from} ${insert}`;
      if (!completions.has(key)) completions.set(key, completion);
    }
  return [...completions.values()];
}
