/** Items of the agenda as a programme of work prints them: `Agenda item 5 (a) to (f): …`, `5. …`, `(d) …`. Read and written. */
import type { PartContent } from '@chapeau/model';
import { activityOf } from './programme-activities.ts';
import { plainWords, type MarkedWords } from './programme-words.ts';

const LETTERS = String.raw`((?: ?(?:,? and|,|to|–|-)? ?\([a-z]\))*)`;
const NAMED = new RegExp(String.raw`^(?:agenda )?item (\d{1,3})\b${LETTERS}(?: ?[:.–—-] ?| |$)(.*)$`, 'i');
const NUMBERED = new RegExp(String.raw`^(\d{1,2})${LETTERS}\. (.+)$`);
const NUMBERED_WITH_LETTERS = /^(\d{1,2})((?: ?\([a-z]\))(?: ?(?:,? and|,|to|–|-)? ?\([a-z]\))*) (.+)$/;
const SUB_ITEM = /^\(([a-z])\) (.+)$/;

/** An item, or a sub-item of the one above; undefined where the words are neither. */
export function findItem(words: MarkedWords): PartContent | undefined {
  const [, letter, subject] = SUB_ITEM.exec(words) ?? [];
  if (letter !== undefined && subject !== undefined)
    return { kind: 'sub-item', letter, words: titleOf(subject) };
  const match = NAMED.exec(words) ?? NUMBERED.exec(words) ?? NUMBERED_WITH_LETTERS.exec(words);
  if (match === null) return undefined;
  const [, number = '', letters = '', title = ''] = match;
  const told = titleOf(title);
  return { kind: 'item', number, subItems: expand(letters), words: told, activity: activityOf(told) };
}

/** A title without the colon at its end. */
function titleOf(words: MarkedWords): string {
  return plainWords(words.replace(/[\s:]+$/, ''));
}

/** `(a) to (c) and (e)` as `a`, `b`, `c`, `e`: each once, in order. */
function expand(letters: string): string[] {
  const codes = new Set<number>();
  let last: number | null = null;
  for (const [, joint = '', letter = ''] of letters.matchAll(/([^()]*)\(([a-z])\)/gi)) {
    const code = letter.toLowerCase().charCodeAt(0);
    if (last !== null && /^(?:to|–|-)$/i.test(joint.trim()))
      for (let between = last + 1; between < code; between += 1) codes.add(between);
    codes.add(code);
    last = code;
  }
  return [...codes].toSorted((a, b) => a - b).map((code) => String.fromCharCode(code));
}

/** `5`, `5 (a) to (f)`, `5 (a), (c) and (e)`. */
export function writeItemNumber(number: string, subItems: readonly string[]): string {
  if (subItems.length === 0) return number;
  const runs: [string, string, number][] = [];
  for (const letter of subItems) {
    const run = runs.at(-1);
    if (run !== undefined && letter.charCodeAt(0) === run[1].charCodeAt(0) + 1) {
      run[1] = letter;
      run[2] += 1;
    } else runs.push([letter, letter, 1]);
  }
  const written = runs.flatMap(([first, last, length]) =>
    length > 2 ? [`(${first}) to (${last})`] : length === 2 ? [`(${first})`, `(${last})`] : [`(${first})`],
  );
  const end = written.at(-1) ?? '';
  return `${number} ${written.length === 1 ? end : `${written.slice(0, -1).join(', ')} and ${end}`}`;
}
