/** How the words of a reference show the number of its target: `12` for `12.`, `4.8` for paragraph 8 of Article 4, `(b)`. */
import { counterLike } from './counters.ts';
import { bareNumber, findNumber, numberKey, type PrintedNumber } from './printed-number.ts';

/** What a reference refers to, by its printed numbers. */
export interface Target {
  readonly label: string;
  /** Label of the article that it stands in; null: none. */
  readonly article: string | null;
}

/** Whether the words show the number, in whatever form. Words without a number, "the paragraph above", are never wrong. */
export function showsNumber(text: string, target: Target): boolean {
  if (!hasNumber(text)) return true;
  const shown = numberKey(text).split('.');
  const parts = partsOf(target, numberKey);
  return shown.join('.') === parts.slice(-shown.length).join('.');
}

/**
 * The words with the number that the target has now. Words, parentheses, brackets and digits stay in their form, and so do
 * the numbers above that are told with it; what is in it besides is kept.
 */
export function textShowing(text: string, target: Target): string {
  if (showsNumber(text, target)) return text;
  const [printed, label] = [findNumber(text), findNumber(target.label)];
  if (printed === null || label === null) return bareNumber(target.label);
  const count = numberKey(text).split('.').length;
  const above = partsOf(target, bareNumber).slice(-count, -1);
  const written = writeLike(printed, { label, above });
  return showsNumber(written, target) ? written : bareNumber(target.label);
}

function writeLike(
  { lead, counter, close, tail }: PrintedNumber,
  { label, above }: { readonly label: PrintedNumber; readonly above: readonly string[] },
): string {
  const adverb = label.adverb.replaceAll(/[.\s]+/gu, ' ') + label.alternative.replaceAll(/[.\s]+/gu, ' ');
  const numbers = above.map((part) => `${part}.`).join('');
  return lead + numbers + counterLike(label.counter, counter) + close + adverb + tail;
}

/** The numbers from the article down, outermost first. */
function partsOf({ label, article }: Target, read: (label: string) => string): string[] {
  const own = splitAt(read(label));
  if (article === null) return own;
  const above = splitAt(read(article));
  const isTold = numberKey(label).startsWith(`${numberKey(article)}.`);
  return isTold ? own : [...above, ...own];
}

function splitAt(numbers: string): string[] {
  return numbers.split(/\.(?=\p{N}|\p{L})/u);
}

function hasNumber(text: string): boolean {
  return findNumber(text) !== null || /\p{N}/u.test(text);
}
