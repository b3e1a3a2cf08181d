/** What comes of a line, short enough for a table. */
import { previewOf } from '../preview.ts';
import { understand } from '../understand.ts';
import type { World } from '../world.ts';
import { ROOM } from './world.ts';

/** The order, or what came instead. */
export const orderOf = (line: string, world: World = ROOM) => {
  const understanding = understand(line, world);
  return understanding.kind === 'order' ? understanding.order : understanding;
};
/** Kind of the misunderstanding → the words; the kind of understanding where there is none. */
export const whyOf = (line: string, world: World = ROOM) => {
  const told = understand(line, world);
  if (told.kind === 'incomplete' && told.asItStands !== null)
    return { [told.asItStands.misunderstanding]: line, nearest: told.asItStands.facts['nearest'] };
  if (told.kind !== 'not-understood') return told.kind;
  return { [told.why.misunderstanding]: line.slice(told.at, told.to), nearest: told.why.facts['nearest'] };
};
/** How the paragraph would read, or what came instead. */
export const afterOf = (line: string, world: World = ROOM) => {
  const told = understand(line, world);
  return told.kind === 'order' ? previewOf(told.order, world)?.after : told;
};
