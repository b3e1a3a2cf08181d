/** Text as it is compared: spaces, quotation marks, dashes and ways to write an accent do not count. Knows where each unit came from. */

/** All four are equally long. */
export interface Folded {
  /** With capital letters. */
  readonly text: string;
  readonly lower: string;
  /** Where the character that the unit belongs to begins in the source. */
  readonly from: readonly number[];
  /** Where it ends. */
  readonly to: readonly number[];
}

const CHARACTER = /\s+|[^\s\p{M}]\p{M}*|\p{M}+/gu;
/** Direction marks, joiners, footnote references: not what anybody types. */
const UNSAID = /[\p{Cf}\uFFFC]/gu;
const SAME_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\s+/gu, ' '],
  [/[‘’‚‛ʼ`´′]/gu, "'"],
  [/[“”„‟«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
];

/** Folds `source`; `withoutAccents` takes é for e. */
export function fold(source: string, withoutAccents = false): Folded {
  let text = '';
  let lower = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: character, index } of source.matchAll(CHARACTER)) {
    const said = foldCharacter(character, withoutAccents);
    text += said;
    lower += lowered(said);
    for (let unit = 0; unit < said.length; unit++) {
      from.push(index);
      to.push(index + character.length);
    }
  }
  return { text, lower, from, to };
}

/** What is looked for, without the spaces around it. */
export function foldPlain(source: string, withoutAccents = false): string {
  return fold(source, withoutAccents).lower.trim();
}

function foldCharacter(character: string, withoutAccents: boolean): string {
  if (/^[!-_a-~]$/.test(character)) return character;
  let said = character.normalize('NFD').replace(UNSAID, '');
  if (withoutAccents) said = said.replaceAll(/\p{M}/gu, '');
  for (const [signs, sign] of SAME_SIGNS) said = said.replace(signs, sign);
  return said;
}

function lowered(said: string): string {
  const lower = said.toLowerCase().replaceAll('ς', 'σ');
  return lower.length === said.length ? lower : said;
}
