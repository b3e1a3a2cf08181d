/** Rewrites a Y text by few insertions and deletions of words, then sets the formats that differ. */
import type { TextRun } from '@chapeau/model';
import type * as Y from 'yjs';
import { formatsOf, stretchesOf, type Formats, type Stretch } from './y-paragraph.ts';

/** Makes the text read as the runs say. To be called in a transaction. */
export function rewriteText(text: Y.XmlText, runs: readonly TextRun[]): void {
  const before = textIn(stretchesOf(text));
  const wanted = stretchesWanted(runs);
  // From the end, so that the places further to the left hold.
  for (const edit of editsBetween(before, textIn(wanted)).toReversed()) {
    if (edit.remove > 0) text.delete(edit.at, edit.remove);
    if (edit.insert !== '') text.insert(edit.at, edit.insert);
  }
  for (const { at, length, change } of formatEdits(stretchesOf(text), wanted))
    text.format(at, length, change);
}

/** Whether the text reads as the runs say, formats included. */
export function readsAs(text: Y.XmlText, runs: readonly TextRun[]): boolean {
  const present = stretchesOf(text);
  const wanted = stretchesWanted(runs);
  return textIn(present) === textIn(wanted) && formatEdits(present, wanted).length === 0;
}

function stretchesWanted(runs: readonly TextRun[]): Stretch[] {
  return runs.map((run) => ({ insert: run.text, attributes: formatsOf(run) }));
}

function textIn(stretches: readonly Stretch[]): string {
  return stretches.map((stretch) => stretch.insert).join('');
}

interface Edit {
  /** Offset in the text as it was, in UTF-16 code units. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Tokens on both sides beyond which the middle is replaced whole: the table below stays under a few milliseconds. */
const MAX_CELLS = 400_000;

function editsBetween(before: string, after: string): Edit[] {
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before.slice(prefix), after.slice(prefix));
  const removed = tokensOf(before.slice(prefix, before.length - suffix));
  const inserted = tokensOf(after.slice(prefix, after.length - suffix));
  if (removed.length === 0 && inserted.length === 0) return [];
  if (removed.length * inserted.length > MAX_CELLS) {
    return [{ at: prefix, remove: removed.join('').length, insert: inserted.join('') }];
  }
  return wordEdits(removed, inserted, prefix);
}

function tokensOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}

/** Never ends within a surrogate pair: Yjs would spoil both halves. */
function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length > 0 && isHigh(a.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length > 0 && isLow(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The longest common subsequence stays; neighbouring insertions and deletions are one edit. */
function wordEdits(removed: readonly string[], inserted: readonly string[], start: number): Edit[] {
  const lengths = commonLengths(removed, inserted);
  const width = inserted.length + 1;
  const edits: Edit[] = [];
  let [row, column, at] = [0, 0, start];
  let open: { at: number; remove: number; insert: string } | null = null;
  while (row < removed.length || column < inserted.length) {
    const old = removed[row];
    const fresh = inserted[column];
    if (old !== undefined && old === fresh) {
      open = null;
      at += old.length;
      row += 1;
      column += 1;
      continue;
    }
    if (open === null) edits.push((open = { at, remove: 0, insert: '' }));
    const below = lengths[(row + 1) * width + column] ?? 0;
    const beside = lengths[row * width + column + 1] ?? 0;
    if (old !== undefined && (fresh === undefined || below >= beside)) {
      open.remove += old.length;
      at += old.length;
      row += 1;
    } else {
      open.insert += fresh ?? '';
      column += 1;
    }
  }
  return edits;
}

/** Cell (row, column): how many tokens the ends of both lists from there have in common. */
function commonLengths(removed: readonly string[], inserted: readonly string[]): Uint32Array {
  const width = inserted.length + 1;
  const lengths = new Uint32Array((removed.length + 1) * width);
  for (let row = removed.length - 1; row >= 0; row -= 1) {
    for (let column = inserted.length - 1; column >= 0; column -= 1) {
      const cell = row * width + column;
      lengths[cell] =
        removed[row] === inserted[column]
          ? (lengths[cell + width + 1] ?? 0) + 1
          : Math.max(lengths[cell + width] ?? 0, lengths[cell + 1] ?? 0);
    }
  }
  return lengths;
}

interface FormatEdit {
  readonly at: number;
  readonly length: number;
  readonly change: Record<string, unknown>;
}

/** What to format where, so that the same characters have the formats that are wanted. */
function formatEdits(present: readonly Stretch[], wanted: readonly Stretch[]): FormatEdit[] {
  const edits: FormatEdit[] = [];
  let at = 0;
  let [i, j, usedI, usedJ] = [0, 0, 0, 0];
  for (;;) {
    const is = present[i];
    const should = wanted[j];
    if (is === undefined || should === undefined) return edits;
    const length = Math.min(is.insert.length - usedI, should.insert.length - usedJ);
    const change = formatChange(is.attributes, should.attributes);
    if (change !== null) edits.push({ at, length, change });
    at += length;
    usedI += length;
    usedJ += length;
    if (usedI === is.insert.length) [i, usedI] = [i + 1, 0];
    if (usedJ === should.insert.length) [j, usedJ] = [j + 1, 0];
  }
}

/** The formats to set, null to take away; null: nothing differs. */
function formatChange(is: Formats, should: Formats): Record<string, unknown> | null {
  const change: Record<string, unknown> = {};
  for (const name of Object.keys(is)) if (should[name] === undefined) change[name] = null;
  for (const [name, attributes] of Object.entries(should)) {
    if (JSON.stringify(is[name]) !== JSON.stringify(attributes)) change[name] = attributes;
  }
  return Object.keys(change).length === 0 ? null : change;
}
