/** What an outcome asks the storage to keep. */
import { canonicalJson, type DraftId } from '@chapeau/model';
import { openRoots } from '@chapeau/text';
import * as Y from 'yjs';
import type { Write } from '../storage/port.ts';
import type { DraftStep, Outcome, Row } from './outcome.ts';
import { writeSteps } from './write-steps.ts';

/** Rows, entries of the record and the frozen text, in one list for one commit. `doc`: the draft before the outcome's steps. */
export function writesOf(result: Outcome, draft: DraftId, doc: Y.Doc): readonly Write[] {
  const { frozen } = result;
  const writes: Write[] = result.rows.map((row) => writeOfRow(row, draft));
  for (const entry of result.entries) writes.push({ kind: 'append-record', entry });
  if (frozen !== null) {
    const { version, plain } = frozen;
    const bytes = frozen.bytes ?? bytesAfter(doc, result.steps);
    writes.push({ kind: 'put-version-text', version, bytes, plain: canonicalJson(plain) });
  }
  return writes;
}

/** The whole document as it is once the steps are carried out: what is frozen is what is issued. */
function bytesAfter(doc: Y.Doc, steps: readonly DraftStep[]): Uint8Array {
  const before = Y.encodeStateAsUpdate(doc);
  if (steps.length === 0) return before;
  const copy = new Y.Doc();
  openRoots(copy, 'draft');
  Y.applyUpdate(copy, before);
  copy.transact(() => writeSteps(copy, steps));
  const after = Y.encodeStateAsUpdate(copy);
  copy.destroy();
  return after;
}

/** One row, kept or thrown away. */
export function writeOfRow(row: Row, parent: DraftId): Write {
  switch (row.table) {
    case 'reading':
      return { kind: 'put', table: 'reading', parent, row: { ...row.row, draft: parent } };
    case 'discarded-proposal':
      return { kind: 'remove', table: 'proposal', id: row.id };
    case 'proposal':
    case 'version':
    case 'version-proposals':
    case 'arrangement':
    case 'reservation':
      return { kind: 'put', table: row.table, parent, row: row.row };
  }
}
