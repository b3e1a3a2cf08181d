/** The part of a record that lies between two texts. */
import type { RecordEntry, VersionId } from '@chapeau/model';

/**
 * From after the issuing of the one version up to and with that of the other; null: the text as it stands. Undefined: the second was
 * issued before the first, or one of them is not on the record.
 */
export function findEntriesBetween(
  entries: readonly RecordEntry[],
  from: VersionId,
  to: VersionId | null,
): readonly RecordEntry[] | undefined {
  const placeOf = (version: VersionId) =>
    entries.findIndex(({ act }) => act.kind === 'version-issued' && act.version.id === version);
  const start = placeOf(from);
  const end = to === null ? entries.length - 1 : placeOf(to);
  return start < 0 || end < start ? undefined : entries.slice(start + 1, end + 1);
}
