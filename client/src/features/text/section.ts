/** What stands under a heading or an article of the outline. */
import type { ParagraphId } from '@chapeau/model';
import type { OutlineEntry } from '../../editor/outline.ts';
import { rankOf } from './outline-tree.ts';

/** The lines under it, without itself; empty where it is no heading, or where the text has no such line. */
export function sectionUnder(
  entries: readonly OutlineEntry[],
  heading: ParagraphId,
): readonly OutlineEntry[] {
  const at = entries.findIndex(({ id }) => id === heading);
  const entry = entries[at];
  const rank = entry === undefined ? null : rankOf(entry);
  if (rank === null) return [];
  const rest = entries.slice(at + 1);
  const end = rest.findIndex((one) => (rankOf(one) ?? Infinity) <= rank);
  return end === -1 ? rest : rest.slice(0, end);
}
