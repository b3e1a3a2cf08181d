/** What was perhaps meant. */
import { foldPlain } from './fold.ts';
import { misunderstand, type Misunderstanding, type MisunderstandingKind } from './misunderstanding.ts';

const MOST_SAID = 200;
const MOST_WINDOWS = 5_000;

/** The entries that begin with what was said, or differ from it in a letter or two (one in three at most); nearest first, at most three. */
export function nearestOf(said: string, vocabulary: readonly string[]): readonly string[] {
  const sought = foldPlain(said.slice(0, MOST_SAID), true);
  if (sought === '') return [];
  const bound = Math.max(1, Math.floor(sought.length / 3));
  return [...new Set(vocabulary)]
    .map((entry) => ({ entry, away: awayFrom(sought, foldPlain(entry, true), bound) }))
    .filter(({ away }) => away <= bound)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ entry }) => entry);
}

/** A misunderstanding of something said, with what was perhaps meant. */
export function unknown(
  kind: MisunderstandingKind,
  said: string,
  vocabulary: readonly string[],
): Misunderstanding {
  const nearest = nearestOf(said, vocabulary);
  return misunderstand(kind, { said, nearest: nearest.join(', '), count: nearest.length });
}

/** As many words of the text as were said, where they come nearest; undefined: nothing comes near. */
export function nearestWords(said: string, text: string): string | undefined {
  const sought = foldPlain(said.slice(0, MOST_SAID), true);
  const count = sought.split(' ').length;
  const bound = Math.max(1, Math.floor(sought.length / 3));
  const words = [...text.slice(0, 20 * MOST_WINDOWS).matchAll(/[\p{L}\p{N}\p{M}'’-]+/gu)];
  let best: { readonly away: number; readonly words: string } | undefined;
  for (let first = 0; first + count <= words.length && first < MOST_WINDOWS; first++) {
    const last = words[first + count - 1];
    const start = words[first];
    if (start === undefined || last === undefined) break;
    const window = text.slice(start.index, last.index + last[0].length);
    const away = distance(sought, foldPlain(window, true), bound);
    if (away <= bound && (best === undefined || away < best.away)) best = { away, words: window };
  }
  return best?.words;
}

function awayFrom(sought: string, entry: string, bound: number): number {
  if (sought.length > 1 && entry.startsWith(sought)) return 0.5;
  return distance(sought, entry, bound);
}

/** Letters inserted, deleted, exchanged or swapped; anything above `bound` where it is more than that. */
function distance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
