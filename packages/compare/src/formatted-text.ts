/** Formatted runs cut into tokens that are the same only where words, marks, links and footnotes are: a change of format is then an edit like any other. */
import { FOOTNOTE_CHARACTER, textOf, type Run } from '@chapeau/model';
import type { Range } from './marker.ts';
import { joinRuns } from './runs.ts';
import { tokensOfRuns, type Token, type Tokenize } from './tokens.ts';

export interface FormattedText {
  readonly runs: readonly Run[];
  readonly tokens: readonly Token[];
  /** Where each token begins, in UTF-16 code units, and after the last one where the text ends. */
  readonly offsets: readonly number[];
}

/** The runs, cut. */
export function formattedText(runs: readonly Run[], tokenize: Tokenize): FormattedText {
  const tokens = tokensOfRuns(runs, tokenize);
  const offsets = offsetsOf(tokens);
  return { runs, offsets, tokens: isPlain(runs) ? tokens : withFormats(tokens, offsets, runs) };
}

/** The runs, cut as `formattedText` cuts them but for a word or two, at the cost of what differs from `like`: most proposals change a few words. */
export function formattedTextLike(
  like: FormattedText,
  runs: readonly Run[],
  tokenize: Tokenize,
): FormattedText {
  if (!isPlain(runs) || !isPlain(like.runs)) return formattedText(runs, tokenize);
  const [before, text] = [textOf(like), textOf({ runs })];
  const { head, tail } = alikeEnds(before, text);
  const start = lastSafe(like, head);
  const end = firstSafe(like, Math.max(before.length - tail, like.offsets[start] ?? 0));
  const middle = text.slice(like.offsets[start], text.length - (before.length - (like.offsets[end] ?? 0)));
  const tokens = [
    ...like.tokens.slice(0, start),
    ...tokensOfRuns([{ text: middle }], tokenize),
    ...like.tokens.slice(end),
  ];
  return { runs, tokens, offsets: offsetsOf(tokens) };
}

/** The runs of a range of tokens. */
export function runsBetween({ runs, offsets }: FormattedText, { start, end }: Range): readonly Run[] {
  const [from, to] = [offsets[start] ?? 0, offsets[end] ?? 0];
  if (from === to) return [];
  const cut: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    if (offset >= to) break;
    const length = lengthOf(run);
    if (offset + length > from)
      cut.push('footnote' in run ? run : sliceOf(run, Math.max(0, from - offset), to - offset));
    offset += length;
  }
  return joinRuns(cut);
}

function sliceOf<Text extends { readonly text: string }>(run: Text, start: number, end: number): Text {
  return start === 0 && end >= run.text.length ? run : { ...run, text: run.text.slice(start, end) };
}

function lengthOf(run: Run): number {
  return 'footnote' in run ? FOOTNOTE_CHARACTER.length : run.text.length;
}

function offsetsOf(tokens: readonly Token[]): readonly number[] {
  const offsets = [0];
  let offset = 0;
  for (const token of tokens) offsets.push((offset += token.text.length));
  return offsets;
}

/** Whether the runs are words alone, all without a format. */
function isPlain(runs: readonly Run[]): boolean {
  return runs.every((run) => 'text' in run && !run.marks?.length && run.href === undefined);
}

/** The tokens with the format in their keys. No text token holds the separator but the separator itself. */
function withFormats(
  tokens: readonly Token[],
  offsets: readonly number[],
  runs: readonly Run[],
): readonly Token[] {
  let [index, runStart] = [0, 0];
  return tokens.map((token, place) => {
    const start = offsets[place] ?? 0;
    const end = start + token.text.length;
    const formats: string[] = [];
    for (let run = runs[index]; run !== undefined && runStart < end; run = runs[index]) {
      const runEnd = runStart + lengthOf(run);
      const format = formatOf(run);
      if (format !== '')
        formats.push(`${Math.max(0, runStart - start)} ${Math.min(runEnd, end) - start} ${format}`);
      if (runEnd > end) break;
      [index, runStart] = [index + 1, runEnd];
    }
    return formats.length === 0 ? token : { text: token.text, key: [token.key, ...formats].join('\0') };
  });
}

function formatOf(run: Run): string {
  if ('footnote' in run || (!run.marks?.length && run.href === undefined)) return '';
  return JSON.stringify([run.marks ?? [], run.href ?? null]);
}

/** How many characters two texts begin and end with in common; the two do not overlap. */
function alikeEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail += 1;
  return { head, tail };
}

/** Whether a word surely begins with token `index`, whatever stands further off: after a space or a comma. */
function isSafe({ tokens }: FormattedText, index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index]];
  return Boolean(
    before && after && /[\s，、。；！？]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(after.text),
  );
}

/** The last token before character `offset` with which a word surely begins; 0: none but the first. */
function lastSafe(text: FormattedText, offset: number): number {
  let index = tokenAt(text, offset);
  // The character after the boundary is part of what makes it one.
  if ((text.offsets[index] ?? 0) >= offset) index -= 1;
  while (index > 0 && !isSafe(text, index)) index -= 1;
  return Math.max(0, index);
}

/** The first token after character `offset` with which a word surely begins; the number of tokens: none. */
function firstSafe(text: FormattedText, offset: number): number {
  let index = tokenAt(text, offset) + 1;
  while (index < text.tokens.length && !isSafe(text, index)) index += 1;
  return Math.min(index, text.tokens.length);
}

/** The token that character `offset` stands in. */
function tokenAt({ offsets }: FormattedText, offset: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
