/** Formatted runs cut into tokens that are the same only where words, marks, links and footnotes are: a change of format is then an edit like any other. */
import type { Run } from '@chapeau/model';
import type { Range } from './marker.ts';
import { formatOf, joinRuns, lengthOf } from './runs.ts';
import { facedTokens } from './side-edits.ts';
import { tokensOfRuns, type Token, type Tokenize } from './tokens.ts';

export interface FormattedText {
  readonly runs: readonly Run[];
  /** A token without a format has the key that it has in a plain text. */
  readonly tokens: readonly Token[];
  /** Where each token begins, in UTF-16 code units, and after the last one where the text ends. */
  readonly offsets: readonly number[];
}

/** The runs, cut. */
export function formattedText(runs: readonly Run[], tokenize: Tokenize): FormattedText {
  // Most texts are plain all through, and faces take as long as the cutting.
  const isPlain = runs.every((run) => 'text' in run && formatOf(run) === PLAIN);
  const tokens = isPlain ? tokensOfRuns(runs, tokenize) : tokensByFace(runs, tokenize);
  return { runs, tokens, offsets: offsetsOf(tokens) };
}

const PLAIN = formatOf({ text: '' });

function tokensByFace(runs: readonly Run[], tokenize: Tokenize): readonly Token[] {
  return facedTokens(runs, tokenize).map(({ text, key, face }) => {
    const plainFace = `${key}\0${text.length}${PLAIN}`;
    return { text, key: face === plainFace ? key : face };
  });
}

/** The runs of a range of tokens. */
export function runsBetween({ runs, offsets }: FormattedText, { start, end }: Range): readonly Run[] {
  return sliceOfRuns(runs, offsets[start] ?? 0, offsets[end] ?? 0);
}

/** The runs from one character to another, in UTF-16 code units; a footnote reference counts as one. */
export function sliceOfRuns(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const cut: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    if (offset >= end) break;
    const length = lengthOf(run);
    const [from, to] = [Math.max(0, start - offset), Math.min(length, end - offset)];
    if (from < to) cut.push('footnote' in run ? run : sliceOf(run, from, to));
    offset += length;
  }
  return joinRuns(cut);
}

function sliceOf<Text extends { readonly text: string }>(run: Text, start: number, end: number): Text {
  return start === 0 && end === run.text.length ? run : { ...run, text: run.text.slice(start, end) };
}

function offsetsOf(tokens: readonly Token[]): readonly number[] {
  const offsets = [0];
  let offset = 0;
  for (const token of tokens) offsets.push((offset += token.text.length));
  return offsets;
}
