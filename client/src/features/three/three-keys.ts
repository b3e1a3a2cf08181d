/** Which three texts are read together: the one that two were made of, and the two. */
import type { Version } from '@chapeau/model';
import { THREE_NAMES, type SideKey, type ThreeKeys } from '../../app/paths.ts';

/**
 * Those of the address that the reader may read. Where one is missing or named twice: the latest texts, `ours` the last one, `theirs` the
 * one before, and the base the one before both. Null: there are no three texts.
 */
export function chooseThree(
  wanted: Readonly<Record<keyof ThreeKeys, string | null>>,
  versions: readonly Pick<Version, 'id'>[],
  live: boolean,
): ThreeKeys | null {
  const keys: readonly SideKey[] = [...versions.map(({ id }) => id), ...(live ? (['live'] as const) : [])];
  const chosen = new Map<keyof ThreeKeys, SideKey>();
  const isFree = (key: SideKey) => ![...chosen.values()].includes(key);
  for (const name of THREE_NAMES) {
    const asked = keys.find((key) => key === wanted[name]);
    if (asked !== undefined && isFree(asked)) chosen.set(name, asked);
  }
  for (const name of ['ours', 'theirs', 'base'] as const) {
    const latest = keys.findLast(isFree);
    if (!chosen.has(name) && latest !== undefined) chosen.set(name, latest);
  }
  const [base, theirs, ours] = THREE_NAMES.map((name) => chosen.get(name));
  return base === undefined || theirs === undefined || ours === undefined ? null : { base, theirs, ours };
}

/** The choice with another text in one place; whatever had that text takes the place's old one, so that the three stay three. */
export function withText(keys: ThreeKeys, name: keyof ThreeKeys, text: SideKey): ThreeKeys {
  const other = THREE_NAMES.find((each) => keys[each] === text);
  return { ...keys, ...(other === undefined ? {} : { [other]: keys[name] }), [name]: text };
}
