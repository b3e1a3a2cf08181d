/** A row of a comparison as a paragraph with a past: where it was, where it is, and what is told of it under the one id or the other. */
import type { ParagraphId, PlainDraft } from '@chapeau/model';
import type { Place } from './change.ts';
import type { Comparison, Row } from './comparison.ts';
import type { Ends } from './paragraph-steps.ts';
import type { ToldChange, ToldNumber, ToldOfParagraph } from './told-changes.ts';

/** A paragraph of the earlier text, of the later one, or of both; where it is known by its words, under another id in each. */
export interface Line extends Ends {
  /** The same for the same paragraphs. */
  readonly key: string;
}

/** The one paragraph that was split, or that several were merged into, with its main piece; and the other pieces. */
export interface Family {
  readonly kind: 'split' | 'merged';
  readonly main: Line;
  readonly others: readonly Line[];
}

/** The line of a row; a piece that was split off is in the later text alone, one that was merged in only in the earlier one. */
export function lineOf(row: Row): Line {
  return line({
    from: row.kind === 'split-off' ? null : (row.from?.paragraph ?? null),
    to: row.kind === 'merged-in' ? null : (row.to?.paragraph ?? null),
  });
}

function line({ from, to }: Ends): Line {
  return { from, to, key: `${from?.id ?? ''} ${to?.id ?? ''}` };
}

/** The families of a comparison, by the id of the row of their main piece. */
export function familiesIn(
  { rows }: Pick<Comparison, 'rows'>,
  from: PlainDraft,
  to: PlainDraft,
): ReadonlyMap<string, Family> {
  const families = new Map<string, Family>();
  const at = (draft: PlainDraft, places: readonly Place[]) =>
    places.flatMap(({ index }) => draft.paragraphs[index] ?? []);
  for (const row of rows)
    for (const change of row.changes) {
      const main = lineOf(row);
      if (change.kind === 'split') {
        const others = at(to, change.to).filter(({ id }) => id !== main.to?.id);
        const lines = others.map((piece) => line({ from: null, to: piece }));
        families.set(row.id, { kind: 'split', main, others: lines });
      }
      if (change.kind === 'merged') {
        const others = at(from, change.from).filter(({ id }) => id !== main.from?.id);
        const lines = others.map((piece) => line({ from: piece, to: null }));
        families.set(row.id, { kind: 'merged', main, others: lines });
      }
    }
  return families;
}

/** What is told under either id, in the order of time: first all under the earlier one, as a paragraph has one id at a time. */
export function toldOfLine(
  { from, to }: Ends,
  toldOf: (id: ParagraphId) => ToldOfParagraph,
): ToldOfParagraph {
  const all = [...new Set([from, to].flatMap((side) => side?.id ?? []))].map(toldOf);
  return {
    changes: all.flatMap(({ changes }): readonly ToldChange[] => changes),
    numbers: all.flatMap(({ numbers }): readonly (ToldChange | ToldNumber)[] => numbers),
  };
}
