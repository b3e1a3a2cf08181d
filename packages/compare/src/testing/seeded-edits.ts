/** Two texts, the later made of the earlier by edits of known kinds, so that it is known which paragraph is which. */
import type { PlainParagraph } from '@chapeau/model';
import { isWord, tokenizerFor, tokensOfText } from '../tokens.ts';
import { paragraph } from './drafts.ts';

/** Numbers from 0 up to a limit, the same for the same seed. */
export type Dice = (limit: number) => number;

export function seededDice(seed: number): Dice {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

export const EDIT_KINDS = ['kept', 'reworded', 'moved', 'split', 'merged', 'inserted', 'deleted'] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** What was done: positions in either text. Of a move the wording may have changed as well. */
export interface KnownEdit {
  readonly kind: EditKind;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export interface EditedTexts {
  readonly from: readonly PlainParagraph[];
  readonly to: readonly PlainParagraph[];
  readonly edits: readonly KnownEdit[];
}

export interface EditOptions {
  readonly language: string;
  readonly dice: Dice;
  /** Of a hundred words of what is reworded, so many are replaced, left out or put in; that of splits, mergers and moves too. */
  readonly percent: number;
}

/** About three in ten are reworded in place, one each in ten is moved, split, merged with the next, deleted or has a new one before it. */
export function editTexts(texts: readonly string[], options: EditOptions): EditedTexts {
  const { dice } = options;
  const tokenize = tokenizerFor(options.language);
  const vocabulary = texts
    .flatMap((text) => tokensOfText(text, tokenize).filter(isWord))
    .map(({ text }) => text);
  const change = (text: string) => reword(text, vocabulary, options);
  const later: { kind: EditKind; from: readonly number[]; texts: readonly string[] }[] = [];
  const moving: typeof later = [];
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    const next = texts[index + 1];
    const halves = halvesOf(text, options.language);
    const die = dice(20);
    if (die < 2 && next !== undefined) {
      later.push({ kind: 'merged', from: [index, index + 1], texts: [`${change(text)} ${change(next)}`] });
      index += 1;
    } else if (die < 4 && halves) later.push({ kind: 'split', from: [index], texts: halves.map(change) });
    else if (die < 6) moving.push({ kind: 'moved', from: [index], texts: [change(text)] });
    else if (die < 8) later.push({ kind: 'deleted', from: [index], texts: [] });
    else if (die < 14) later.push({ kind: 'reworded', from: [index], texts: [change(text)] });
    else later.push({ kind: 'kept', from: [index], texts: [text] });
    if (dice(10) === 0)
      later.push({
        kind: 'inserted',
        from: [],
        texts: [Array.from({ length: 25 }, () => vocabulary[dice(vocabulary.length)]).join(' ')],
      });
  }
  for (const each of moving) later.splice(dice(later.length + 1), 0, each);
  let place = 0;
  const edits = later.map(({ kind, from, texts: said }) => ({ kind, from, to: said.map(() => place++) }));
  return {
    from: numbered('f', texts),
    to: numbered(
      't',
      later.flatMap((each) => each.texts),
    ),
    edits,
  };
}

function numbered(prefix: string, texts: readonly string[]): readonly PlainParagraph[] {
  return texts.map((text, index) => paragraph(`${prefix}${index}`, text, { number: `${index + 1}.` }));
}

/** Where both halves have a dozen words. */
function halvesOf(text: string, language: string): readonly [string, string] | null {
  const tokens = tokensOfText(text, tokenizerFor(language));
  if (tokens.filter(isWord).length < 24) return null;
  const middle = Math.floor(tokens.length / 2);
  const join = (part: typeof tokens) => part.map((token) => token.text).join('');
  return [join(tokens.slice(0, middle)), join(tokens.slice(middle))];
}

function reword(
  text: string,
  vocabulary: readonly string[],
  { language, dice, percent }: EditOptions,
): string {
  return tokensOfText(text, tokenizerFor(language))
    .map((token) => {
      if (!isWord(token) || dice(100) >= percent) return token.text;
      const other = vocabulary[dice(vocabulary.length)] ?? '';
      return [other, other, `${token.text} ${other}`, ''][dice(4)] ?? '';
    })
    .join('');
}

/** Texts of made-up words, as unequally frequent as those of a language; the frequent ones in every paragraph. */
export function madeUpTexts(count: number, dice: Dice): readonly string[] {
  const syllables = ['ba', 'ko', 'ri', 'tu', 'me', 'sol', 'an', 'der', 'vi', 'lo', 'pa', 'ne'];
  const syllable = () => syllables[dice(syllables.length)] ?? '';
  const words = Array.from({ length: 1_500 }, (_, rank) =>
    rank < 40 ? syllable() + syllable() : syllable() + syllable() + syllable(),
  );
  // Twice thrown and multiplied: small ranks are far more frequent.
  const word = () => words[Math.floor((dice(1_500) * dice(1_500)) / 1_500)] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: 6 + dice(60) }, word).join(' '));
}
