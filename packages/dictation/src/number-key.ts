/** Numbers of paragraphs as they are compared: `12 bis`, `12bis.`, `[12] BIS` are one; `[4][2]` is not 42, `4.8` is neither. */

/** A number that ends at `to` in the line; `key` is how it is compared. */
export interface NumberEnd {
  readonly key: string;
  readonly to: number;
}

const KEPT = /[\p{L}\p{N}\p{M}#]/u;
const DROPPED = /[\s.()[\]{}（）［］]/u;
const LONGEST = 60;

/** The key of a whole name. */
export function keyOf(name: string): string {
  return numberEnds(name, 0).at(-1)?.key ?? '';
}

/** Everything that could be the number that begins at `at`, shortest first. */
export function numberEnds(line: string, at: number): readonly NumberEnd[] {
  const ends: NumberEnd[] = [];
  let key = '';
  let dropped = '';
  for (let index = at; index < line.length && ends.length < LONGEST;) {
    const character = String.fromCodePoint(line.codePointAt(index) ?? 0);
    index += character.length;
    const letter = compared(character);
    if (KEPT.test(letter)) {
      key += between(key, dropped, letter) + letter;
      dropped = '';
      ends.push({ key, to: index });
    } else if (DROPPED.test(letter) || isHyphenInWord(line, index, letter)) dropped += letter;
    else break;
  }
  return ends;
}

/** Digits of every script as 0 to 9; small letters. */
function compared(character: string): string {
  if (character <= '\u007F') return character.toLowerCase();
  const plain = character.normalize('NFKC').toLowerCase();
  return /^\p{Nd}$/u.test(plain) ? String(digitOf(plain)) : plain;
}

/** The value of a decimal digit: the digits of a script follow one another from zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

/** Two numbers beside each other are kept apart. */
function between(key: string, dropped: string, letter: string): string {
  if (dropped === '' || !/\d$/.test(key) || !/^\d/.test(letter)) return '';
  return dropped === '.' ? '.' : '·';
}

/** `21-ies`, but not the range `a-c`: there the hyphen stays what it is, as a number ends before it too. */
function isHyphenInWord(line: string, at: number, letter: string): boolean {
  return letter === '-' && /^\p{L}/u.test(line.slice(at, at + 2));
}
