/** What the record tells of a comparison: who proposed and decided each change, and which no decision explains. */
import type { ExplainedRow } from '@chapeau/compare';
import type { RecordedProposal, RecordEntry } from '@chapeau/model';
import type { SideKey } from '../../app/paths.ts';
import type { FactsOf } from './change-filter.ts';
import type { SideKeys } from './sides.ts';

export type Explanation =
  /** The record is not open to the reader. */
  | { readonly kind: 'closed' }
  /** The later text is named first: what was decided led the other way. */
  | { readonly kind: 'backwards' }
  /** One of the texts is of a moment between versions, which the record does not name. */
  | { readonly kind: 'of-a-moment' }
  /** The texts stand in no record, such as two files. */
  | { readonly kind: 'unrecorded' }
  | { readonly kind: 'on-its-way' }
  /** It could not be read or worked out. */
  | { readonly kind: 'failed' }
  /** By the id of the row; rows of which nothing is told, and in which nothing is unexplained, are left out. */
  | { readonly kind: 'told'; readonly rows: ReadonlyMap<string, ExplainedRow> };

/** What was entered after the earlier text stood so, up to the later one. Null: the first is not the earlier, or was never issued. */
export function entriesBetween(
  entries: readonly RecordEntry[],
  { from, to }: SideKeys,
): readonly RecordEntry[] | null {
  const [first, last] = [endOf(entries, from), endOf(entries, to)];
  return first === null || last === null || first > last ? null : entries.slice(first, last);
}

/** How many entries had been made when the text was as it is in this version: its issuing counted in, or of a moment that was kept, by then. */
function endOf(entries: readonly RecordEntry[], side: SideKey): number | null {
  if (side === 'live') return entries.length;
  for (const [index, { act }] of entries.entries())
    if (act.kind === 'version-issued' && act.version.id === side)
      return act.version.kept?.entries ?? index + 1;
  return null;
}

/** Whose proposals these are, for the filter; of one that no delegation owns: the group that drafted it, else the Chair. */
export function proponentKey({ proponent, onBehalfOf }: RecordedProposal): string {
  return proponent ?? (onBehalfOf === '' ? 'chair' : onBehalfOf);
}

/** Whether something in the row differs that nothing explains. */
export function isUnmarked({ unexplained, unexplainedKinds }: ExplainedRow): boolean {
  return unexplained.length + unexplainedKinds.length > 0;
}

/** What the filter asks; null where the record tells nothing. */
export function factsOf(explanation: Explanation): FactsOf {
  if (explanation.kind !== 'told') return null;
  const { rows } = explanation;
  return (id) => {
    const row = rows.get(id);
    return row === undefined
      ? { by: [], isUnmarked: false }
      : { by: row.proposals.map(proponentKey), isUnmarked: isUnmarked(row) };
  };
}

/** The proposals behind any of the changes, one for each proponent. */
export function proponentsOf(explanation: Explanation): readonly RecordedProposal[] {
  if (explanation.kind !== 'told') return [];
  const all = [...explanation.rows.values()].flatMap(({ proposals }) => proposals);
  return [...new Map(all.map((proposal) => [proponentKey(proposal), proposal])).values()];
}
