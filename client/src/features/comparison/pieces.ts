/** What belongs together of a paragraph that was split, or of several that were merged. */
import type { Row } from '@chapeau/compare';

export interface Pieces {
  readonly kind: 'split' | 'merged';
  /** Id of the row that tells what became of them. */
  readonly main: string;
  /** Ids of the rows of all pieces in reading order, the main one among them. */
  readonly rows: readonly string[];
}

/** For each row that is a piece, those that it belongs with. */
export function piecesOf(rows: readonly Row[]): ReadonlyMap<string, Pieces> {
  const mains = new Set(rows.flatMap((row) => ('main' in row ? row.main : [])));
  const gathered = new Map<string, string[]>();
  const kinds = new Map<string, Pieces['kind']>();
  for (const row of rows) {
    const main = 'main' in row ? row.main : mains.has(row.id) ? row.id : null;
    if (main === null) continue;
    gathered.set(main, [...(gathered.get(main) ?? []), row.id]);
    if (row.kind === 'split-off') kinds.set(main, 'split');
    if (row.kind === 'merged-in') kinds.set(main, 'merged');
  }
  const found = new Map<string, Pieces>();
  for (const [main, ids] of gathered)
    for (const id of ids) found.set(id, { kind: kinds.get(main) ?? 'split', main, rows: ids });
  return found;
}
