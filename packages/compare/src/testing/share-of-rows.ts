/** How much of what was edited on purpose the rows of a comparison tell for what it is. */
import { textOf } from '@chapeau/model';
import { findMoved } from '../align.ts';
import type { Comparison, Row } from '../comparison.ts';
import { EDIT_KINDS, type EditedTexts, type KnownEdit } from './seeded-edits.ts';

export interface ShareTold {
  /** Edits that left a paragraph on either side; what was kept is no edit. */
  readonly known: number;
  /** Those whose rows have the right paragraphs on either side, and the right kinds of change. */
  readonly told: number;
  /** In one line, by kinds. */
  readonly said: string;
}

/** Compares what was done with what is told. */
export function shareTold(edited: EditedTexts, { rows }: Comparison): ShareTold {
  const known = edited.edits.filter(({ from, to }) => from.length > 0 && to.length > 0);
  const moved = movedByEdits(known);
  const right = known.filter((edit) => isTold(edit, rows, { edited, hasMoved: moved.has(edit) }));
  const said = EDIT_KINDS.flatMap((kind) => {
    const of = known.filter((edit) => edit.kind === kind).length;
    return of === 0 ? [] : `${kind} ${right.filter((edit) => edit.kind === kind).length}/${of}`;
  });
  const edits = (list: readonly KnownEdit[]) => list.filter(({ kind }) => kind !== 'kept').length;
  return { known: edits(known), told: edits(right), said: said.join(', ') };
}

/** A paragraph that was carried to where it stood anyhow has not moved, and one that others were carried around may be said to have. */
function movedByEdits(known: readonly KnownEdit[]): ReadonlySet<KnownEdit> {
  const byPair = new Map(known.map((edit) => [{ from: edit.from[0] ?? 0, to: edit.to[0] ?? 0 }, edit]));
  const moved = findMoved([...byPair.keys()], () => ({ weight: 1, key: '' }));
  return new Set([...byPair].flatMap(([pair, edit]) => (moved.has(pair) ? [edit] : [])));
}

interface Facts {
  readonly edited: EditedTexts;
  readonly hasMoved: boolean;
}

function isTold({ kind, from, to }: KnownEdit, rows: readonly Row[], { edited, hasMoved }: Facts): boolean {
  const own = rows.filter(
    (row) =>
      (row.kind === 'kept' || row.kind === 'split-off' || row.kind === 'merged-in') &&
      (from.includes(row.from.index) || to.includes(row.to.index)),
  );
  const [earlier, later] = [indexesOf(own, 'from'), indexesOf(own, 'to')];
  if (earlier !== from.join() || later !== to.join()) return false;
  const told = new Set(own.flatMap(({ changes }) => changes.map((change) => change.kind)));
  if (kind === 'split' || kind === 'merged') return told.has(kind);
  if (kind === 'moved' && hasMoved && !told.has('moved')) return false;
  const [before, after] = [edited.from[from[0] ?? 0], edited.to[to[0] ?? 0]];
  if (before === undefined || after === undefined) return false;
  return (
    told.has('renumbered') === (before.number !== after.number) &&
    told.has('reworded') === (textOf(before) !== textOf(after))
  );
}

function indexesOf(rows: readonly Row[], side: 'from' | 'to'): string {
  const indexes = new Set(rows.flatMap((row) => row[side]?.index ?? []));
  return [...indexes].toSorted((a, b) => a - b).join();
}
