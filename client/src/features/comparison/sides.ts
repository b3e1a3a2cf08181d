/** Which two texts are compared. */
import type { Version } from '@chapeau/model';
import { momentOf, type SideKey } from '../../app/paths.ts';

export interface SideKeys {
  readonly from: SideKey;
  readonly to: SideKey;
}

/** The version before `key` in the list, to look further back; undefined: there is none. */
export function findEarlier(key: SideKey, versions: readonly Pick<Version, 'id'>[]): SideKey | undefined {
  const index = key === 'live' ? versions.length : versions.findIndex(({ id }) => id === key);
  return versions[index - 1]?.id;
}

/**
 * The sides in the address where the reader may read them; else the latest two: the last version and the text as it stands for
 * whoever may read that, or the last two versions. Null: there are no two texts to compare.
 */
export function chooseSides(
  wanted: { readonly from: string | null; readonly to: string | null },
  versions: readonly Pick<Version, 'id'>[],
  live: boolean,
): SideKeys | null {
  const keys: readonly SideKey[] = [...versions.map(({ id }) => id), ...(live ? (['live'] as const) : [])];
  if (keys.length < 2 && !(live && momentOf(wanted.from) !== null)) return null;
  const find = (key: string | null): SideKey | undefined => {
    const moment = live ? momentOf(key) : null;
    return moment === null ? keys.find((one) => one === key) : `moment:${moment}`;
  };
  const to = find(wanted.to) ?? keys.at(-1) ?? 'live';
  const before = keys[keys.indexOf(to) - 1] ?? keys.find((key) => key !== to) ?? to;
  return { from: find(wanted.from) ?? before, to };
}

/** Whether these are the sides that the address names, where it names any. */
export function areAsAsked(
  wanted: { readonly from: string | null; readonly to: string | null },
  { from, to }: SideKeys,
): boolean {
  return (wanted.from ?? from) === from && (wanted.to ?? to) === to;
}

/** The address of a comparison of these two: shown as the one at hand, at no place yet, since places are of two texts. */
export function withSides(search: URLSearchParams, { from, to }: SideKeys): URLSearchParams {
  const next = new URLSearchParams(search);
  next.set('from', from);
  next.set('to', to);
  for (const name of ['at', 'section', 'by']) next.delete(name);
  return next;
}
