/** Which texts a table of sources is of. */
import type { Version, VersionId } from '@chapeau/model';
import type { TextKey } from '../../app/paths.ts';

export interface SourceKeys {
  readonly from: VersionId;
  readonly to: TextKey;
}

/**
 * Those of the address where the reader may read them and the one is earlier than the other; else what came after the latest version, or
 * after the one before it where that is the later side. Null: there is no version. `versions` are oldest first.
 */
export function chooseSources(
  wanted: { readonly from: string | null; readonly to: string | null },
  versions: readonly Pick<Version, 'id'>[],
): SourceKeys | null {
  const keys: readonly TextKey[] = [...versions.map(({ id }) => id), 'live'];
  const place = (key: string | null) => keys.findIndex((one) => one === key);
  const to = Math.max(place(wanted.to), 0) || keys.length - 1;
  const asked = place(wanted.from);
  const from = versions[asked >= 0 && asked < to ? asked : to - 1]?.id;
  return from === undefined ? null : { from, to: keys[to] ?? 'live' };
}
