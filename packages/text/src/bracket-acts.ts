/** What is done with brackets: put around words, lifted, one alternative chosen. Formats, links and footnotes of words that stay are kept. */
import { textOf, type Run, type Wording } from '@chapeau/model';
import type { AlternativeGroup, TextRange } from './alternatives.ts';
import { joinRuns } from './link.ts';
import { lengthOf, sliceRuns, textAt } from './run-pieces.ts';

/**
 * Puts square brackets around what stands from `from` up to `to`, offsets in UTF-16 units of the wording's text; where both are the
 * same, an empty pair. Half a character is taken whole. Throws a RangeError where the wording has no such stretch.
 */
export function bracketRange(wording: Wording, from: number, to: number): Wording {
  const { runs } = wording;
  const length = lengthOf(runs);
  if (!(from >= 0 && from <= to && to <= length))
    throw new RangeError(`The wording has ${length} units, not ${from} to ${to}`);
  const text = textOf(wording);
  const [start, end] =
    from === to
      ? [wholeBefore(text, from), wholeBefore(text, from)]
      : [wholeBefore(text, from), wholeAfter(text, to)];
  return {
    ...wording,
    runs: joinRuns([
      ...sliceRuns(runs, 0, start),
      textAt(runs, start, '['),
      ...sliceRuns(runs, start, end),
      textAt(runs, end, ']'),
      ...sliceRuns(runs, end, length),
    ]),
  };
}

/** Puts square brackets around all the words. */
export function bracketWhole(wording: Wording): Wording {
  return bracketRange(wording, 0, lengthOf(wording.runs));
}

/** Takes one pair of brackets away and keeps what stands in it, to the space. Throws where the wording has no bracket at both ends. */
export function liftBracket(wording: Wording, { start, end }: TextRange): Wording {
  const text = textOf(wording);
  if (!/^[[［]$/u.test(text.charAt(start)) || !/^[\]］]$/u.test(text.charAt(end - 1)))
    throw new RangeError(`No pair of brackets from ${start} to ${end}`);
  return { ...wording, runs: without(without(wording.runs, end - 1), start) };
}

/** Takes away one bracket that has no partner, or one end of a pair that crosses paragraphs. Throws where there is none. */
export function liftLoneBracket(wording: Wording, at: number): Wording {
  if (!/^[[\]［］]$/u.test(textOf(wording).charAt(at))) throw new RangeError(`No bracket at ${at}`);
  return { ...wording, runs: without(wording.runs, at) };
}

/**
 * Puts the words of one alternative in the place of all, without brackets; brackets within it stay. Of the space around, what would
 * stand twice, at an end of the paragraph or before a comma, goes. Footnotes referred to in the others stay in the
 * draft, without reference. Throws where the group has no such choice.
 */
export function chooseAlternative(wording: Wording, group: AlternativeGroup, chosen: number): Wording {
  const choice = group.choices[chosen];
  if (choice === undefined)
    throw new RangeError(`There are ${group.choices.length} alternatives, no ${chosen}`);
  const { runs } = wording;
  const text = textOf(wording);
  const [start, end] = trimmed(text, choice);
  let [left, right] = [group.start, group.end];
  // Space that a choice has of its own is wanted only where there is none around it.
  const [before, after] = [text.slice(0, left), text.slice(right)];
  const hasWords = start < end;
  const opensWithSpace = hasWords && start > choice.start && /\S$/u.test(before);
  const closesWithSpace = hasWords && end < choice.end && /^[^\s\p{Pe}\p{Pf}.,;:!?،؛。，；]/u.test(after);
  if (!hasWords) [left, right] = closedUp(text, left, right);
  else if (/^[.,;:،؛。，；]/u.test(text.slice(start, end))) left = before.trimEnd().length;
  return {
    ...wording,
    runs: joinRuns([
      ...sliceRuns(runs, 0, left),
      ...sliceRuns(runs, opensWithSpace ? start - 1 : start, closesWithSpace ? end + 1 : end),
      ...sliceRuns(runs, right, lengthOf(runs)),
    ]),
  };
}

function without(runs: readonly Run[], at: number): Run[] {
  return joinRuns([...sliceRuns(runs, 0, at), ...sliceRuns(runs, at + 1, lengthOf(runs))]);
}

function trimmed(text: string, { start, end }: TextRange): readonly [number, number] {
  const words = text.slice(start, end);
  const from = end - words.trimStart().length;
  return [from, Math.max(from, start + words.trimEnd().length)];
}

/** Where nothing is put in a place, one space stays between the words beside it, and none at an end or before a comma. */
function closedUp(text: string, left: number, right: number): [number, number] {
  const [before, after] = [text.slice(0, left), text.slice(right)];
  const isAtEnd = before.trim() === '' || after.trim() === '' || /^\s*[.,;،؛。，；\])］]/u.test(after);
  if (before.trim() === '') return [left, right + after.length - after.trimStart().length];
  if (isAtEnd || /^\s/u.test(after)) return [before.trimEnd().length, right];
  return [left, right];
}

function wholeBefore(text: string, at: number): number {
  return isBetweenHalves(text, at) ? at - 1 : at;
}

function wholeAfter(text: string, at: number): number {
  return isBetweenHalves(text, at) ? at + 1 : at;
}

function isBetweenHalves(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
