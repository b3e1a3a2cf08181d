/** What is said to lead from one text to another, paragraph by paragraph: entries of the record, or changes that a file tracked. */
import type { NumberChange, ParagraphChange, ParagraphId, RecordEntry } from '@chapeau/model';

/** Something that tells what became of paragraphs: a recorded act, or a change that nobody signed. */
export type Told = RecordEntry | ParagraphChange;

/** A paragraph before and after what was told, and the entry that tells it; null: a bare change. */
export interface ToldChange extends Pick<ParagraphChange, 'paragraph' | 'before' | 'after'> {
  readonly kind: 'paragraph';
  readonly entry: RecordEntry | null;
}

/** A number that a version gave. */
export interface ToldNumber extends NumberChange {
  readonly kind: 'number';
  readonly entry: RecordEntry;
}

/** What is told of one paragraph, oldest first. */
export interface ToldOfParagraph {
  readonly changes: readonly ToldChange[];
  /** Everything that tells its number: the changes, and the tables of versions that are not among them. */
  readonly numbers: readonly (ToldChange | ToldNumber)[];
}

const NOTHING: ToldOfParagraph = { changes: [], numbers: [] };

/** Gives what is told of a paragraph; of one that nothing is told of, nothing. */
export function toldByParagraph(told: readonly Told[]): (id: ParagraphId) => ToldOfParagraph {
  const byId = new Map<ParagraphId, { changes: ToldChange[]; numbers: (ToldChange | ToldNumber)[] }>();
  const of = (id: ParagraphId) => {
    const known = byId.get(id) ?? { changes: [], numbers: [] };
    byId.set(id, known);
    return known;
  };
  for (const each of told) {
    for (const change of toldChanges(each)) {
      of(change.paragraph).changes.push(change);
      of(change.paragraph).numbers.push(change);
    }
    for (const row of renumberingOf(each)) of(row.paragraph).numbers.push(row);
  }
  return (id) => byId.get(id) ?? NOTHING;
}

function toldChanges(told: Told): readonly ToldChange[] {
  if (!('act' in told)) return [{ kind: 'paragraph', ...told, entry: null }];
  return told.paragraphs.map((change) => ({ kind: 'paragraph', ...change, entry: told }));
}

function renumberingOf(told: Told): readonly ToldNumber[] {
  if (!('act' in told) || told.act.kind !== 'version-issued') return [];
  const reworded = new Set(told.paragraphs.map(({ paragraph }) => paragraph));
  const table = told.act.version.renumbering ?? [];
  return table
    .filter(({ paragraph }) => !reworded.has(paragraph))
    .map((row) => ({ kind: 'number', ...row, entry: told }));
}
