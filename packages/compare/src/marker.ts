/** Comparison of token lists: what texts and formatted runs have in common. */
import { editsBetween, freshEffort, type Edit, type Effort } from './edits.ts';
import { readableEdits } from './readable.ts';
import { loudnessIn, type Loudness } from './loudness.ts';
import type { WordChange, WordCounts } from './segment.ts';
import { isWord, tokenizerFor, type Token, type Tokenize } from './tokens.ts';

/** What one comparison of many paragraphs shares: how its language is cut and heard, and the bound on its work. */
export interface Marker {
  readonly tokenize: Tokenize;
  readonly loudnessOf: (words: readonly WordChange[]) => Loudness;
  readonly effort: Effort;
}

/** A marker with a fresh bound. Throws on what is not a BCP 47 tag. */
export function markerFor(language: string): Marker {
  // Most markers are never asked how loud a change is, and the words of a language take a while to gather.
  let listen: Marker['loudnessOf'] | undefined;
  const tokenize = tokenizerFor(language);
  const loudnessOf: Marker['loudnessOf'] = (words) => (listen ??= loudnessIn(language, tokenize))(words);
  return { tokenize, loudnessOf, effort: freshEffort() };
}

/** A range of tokens, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Tokens that both lists have, or that one has not. The ranges of a side follow each other without gaps. */
export interface Stretch {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly from: Range;
  readonly to: Range;
}

export interface TokenComparison extends WordCounts {
  readonly stretches: readonly Stretch[];
  readonly coarse: boolean;
}

/** The two lists as stretches; none is empty, a deletion comes before the insertion that replaces it. */
export function compareTokens(from: readonly Token[], to: readonly Token[], effort: Effort): TokenComparison {
  const script = editsBetween(from, to, effort);
  const edits = script.coarse ? script.edits : readableEdits(script.edits, { from, to });
  return {
    stretches: stretchesOf(edits, from.length),
    coarse: script.coarse,
    wordsDeleted: sumOf(edits, (edit) => countWords(from, { start: edit.fromStart, end: edit.fromEnd })),
    wordsInserted: sumOf(edits, (edit) => countWords(to, { start: edit.toStart, end: edit.toEnd })),
  };
}

/** How many of the tokens, or of a range of them, are words. */
export function countWords(tokens: readonly Token[], range?: Range): number {
  let count = 0;
  const end = range?.end ?? tokens.length;
  for (let index = range?.start ?? 0; index < end; index += 1) {
    const token = tokens[index];
    if (token !== undefined && isWord(token)) count += 1;
  }
  return count;
}

function sumOf(edits: readonly Edit[], count: (edit: Edit) => number): number {
  return edits.reduce((sum, edit) => sum + count(edit), 0);
}

function stretchesOf(edits: readonly Edit[], fromLength: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const add = (op: Stretch['op'], from: Range, to: Range) => {
    if (from.start < from.end || to.start < to.end) stretches.push({ op, from, to });
  };
  let [fromIndex, toIndex] = [0, 0];
  for (const { fromStart, fromEnd, toStart, toEnd } of edits) {
    add('equal', { start: fromIndex, end: fromStart }, { start: toIndex, end: toStart });
    add('delete', { start: fromStart, end: fromEnd }, { start: toStart, end: toStart });
    add('insert', { start: fromEnd, end: fromEnd }, { start: toStart, end: toEnd });
    [fromIndex, toIndex] = [fromEnd, toEnd];
  }
  const kept = fromLength - fromIndex;
  add('equal', { start: fromIndex, end: fromLength }, { start: toIndex, end: toIndex + kept });
  return stretches;
}
