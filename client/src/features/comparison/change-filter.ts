/** Which changed paragraphs a filter lets through. */
import type { Row } from '@chapeau/compare';
import { groupOf } from './change-groups.ts';
import type { Section } from './sections.ts';
import type { ChangeFilter } from './shown.ts';

/** What the record tells of a row. */
export interface RowFacts {
  /** Whose proposals changed it, see `credits.ts`. */
  readonly by: readonly string[];
  /** Something in it differs that no entry of the record explains. */
  readonly isUnmarked: boolean;
}

/** Null: the record is not open to the reader, or tells nothing of these texts. */
export type FactsOf = ((rowId: string) => RowFacts) | null;

/** A change passes by kind and loudness together; its row by where it stands and what the record tells. Without facts these do not count. */
export function rowFilter(
  { hidden, unheard, section, by, unmarked }: ChangeFilter,
  sections: readonly Section[],
  factsOf: FactsOf,
): (row: Row, index: number) => boolean {
  const within = section === null ? undefined : sections.find(({ id }) => id === section);
  return (row, index) => {
    if (within !== undefined && (index < within.first || index >= within.end)) return false;
    if (!row.changes.some(({ kind, loudness }) => !hidden.has(groupOf(kind)) && !unheard.has(loudness)))
      return false;
    if (factsOf === null || (by === null && !unmarked)) return true;
    const facts = factsOf(row.id);
    return (by === null || facts.by.includes(by)) && (!unmarked || facts.isUnmarked);
  };
}
