/** The lines of a source, cleaned of what no draft can hold. */
import { FOOTNOTE_CHARACTER } from '@chapeau/model';
import type { Note } from './understanding.ts';

const LINE_ENDS = /\r\n?/g;
// They end a line or a page to some programs only; here lines are counted as every editor counts them.
const OTHER_ENDS = /[\f\v\u0085\u2028\u2029]/g;
// Control characters, broken halves of characters, non-characters, the byte order mark and the character that stands for a footnote.
const UNFIT = new RegExp(`[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFE\\uFFFF${FOOTNOTE_CHARACTER}]`, 'gu');
const KEPT = new Set(['\t', '\n']);

export interface SourceLines {
  readonly lines: readonly string[];
  readonly notes: readonly Note[];
}

/** Splits a source into lines without their ends; drops unfit characters and says how many. A leading byte order mark goes unsaid. */
export function splitSource(source: string): SourceLines {
  let count = 0;
  let first = 0;
  const clean = source
    .replace(/^\uFEFF/, '')
    .replace(LINE_ENDS, '\n')
    .replace(OTHER_ENDS, ' ')
    .replace(UNFIT, (character, offset: number) => {
      if (KEPT.has(character)) return character;
      if (count === 0) first = offset;
      count += 1;
      return '';
    });
  const lines = clean.split('\n');
  if (count === 0) return { lines, notes: [] };
  // Everything before the first unfit character is still at its place.
  const line = clean.slice(0, first).split('\n').length;
  return { lines, notes: [{ kind: 'characters-dropped', count, line }] };
}

/** Whether a draft can hold the character. */
export function isFit(character: string): boolean {
  return KEPT.has(character) || character.replace(UNFIT, '') !== '';
}
