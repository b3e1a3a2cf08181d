/** The part of a record that lies between two texts. */
import { textSequence, type RecordEntry, type VersionId } from '@chapeau/model';

/**
 * From after what the text of the one version has in it up to and with what that of the other has; null: the text as it stands. Undefined:
 * the second is the earlier text, or one of them is not on the record.
 */
export function findEntriesBetween(
  entries: readonly RecordEntry[],
  from: VersionId,
  to: VersionId | null,
): readonly RecordEntry[] | undefined {
  const start = findLastIn(entries, from);
  const end = to === null ? Infinity : findLastIn(entries, to);
  if (start === null || end === null || end < start) return undefined;
  return entries.filter(({ sequence }) => sequence > start && sequence <= end);
}

/** Place of the last entry that the text of the version has in it; null: the record does not tell of that version. */
function findLastIn(entries: readonly RecordEntry[], version: VersionId): number | null {
  for (const { act } of entries)
    if (act.kind === 'version-issued' && act.version.id === version)
      return textSequence(act.version, entries);
  return null;
}
