/** The table of words of one language made into what a reader of references asks at a place of the text. */
import { ADVERB } from './adverbs.ts';
import { REFERENCE_LANGUAGES, type ReferenceKind, type ReferenceLanguage } from './reference-words.ts';

/** A word that numbers follow: "Articles". */
export interface WordMatch {
  readonly kind: ReferenceKind;
  readonly isMany: boolean;
  readonly from: number;
  readonly to: number;
}

/** A number, square brackets around it left out. */
export interface NumberMatch {
  readonly from: number;
  readonly to: number;
}

/** What stands between two numbers, and where the next begins. */
export interface Joint {
  readonly kind: 'list' | 'range';
  readonly to: number;
  /** A dash, or brackets that touch: the next number needs no plural. */
  readonly isTight: boolean;
}

export interface Grammar {
  /** The next word from there on. */
  readonly findWord: (text: string, at: number) => WordMatch | null;
  /** The number at that place that a word of the kind can have. */
  readonly numberAt: (text: string, at: number, kind: ReferenceKind) => NumberMatch | null;
  /** A letter or numeral in parentheses at that place. */
  readonly partAt: (text: string, at: number) => NumberMatch | null;
  readonly jointAt: (text: string, at: number) => Joint | null;
  /** The word after a comma, "and", or both. */
  readonly wordAfterJoint: (
    text: string,
    at: number,
  ) => { readonly word: WordMatch; readonly isAnd: boolean } | null;
  readonly wordAfterOf: (text: string, at: number) => WordMatch | null;
  readonly isElsewhereAfter: (text: string, at: number) => boolean;
  readonly isElsewhereBefore: (text: string, at: number) => boolean;
}

/** The grammar of a language by its two letters; null: the table does not have it. */
export function grammarOf(language: string): Grammar | null {
  const table = Object.hasOwn(REFERENCE_LANGUAGES, language) ? REFERENCE_LANGUAGES[language] : undefined;
  if (table === undefined) return null;
  const known = GRAMMARS.get(table) ?? makeGrammar(table);
  GRAMMARS.set(table, known);
  return known;
}

/** Made once per language: a text of 500 paragraphs asks for it 500 times. */
const GRAMMARS = new WeakMap<ReferenceLanguage, Grammar>();

const SUFFIX = String.raw`(?:[ .]?${ADVERB}(?!\p{L}))?(?: alt(?:\.? \d{1,2})?(?!\p{L}))?`;
const NO_MORE = String.raw`(?![\p{L}\p{N}/%]|[.:]\p{N}|,\p{N}{3}|\s?per cent)`;
const DECIMAL = String.raw`\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}${SUFFIX}${NO_MORE}`;
const IN_PARENTHESES = String.raw`[(（]\p{Nd}{1,3}${SUFFIX}[)）]`;
// a, aa, iv: a word in parentheses, `(new)`, is no number.
const DOUBLED = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => letter.repeat(2)).join('|');
const LETTER = String.raw`(?:${DOUBLED}|[ivxl]{2,6}|[a-z]|\p{Script=Cyrillic}|\p{Script=Arabic}ـ?)`;
const PART = String.raw`\((?:${LETTER}|\p{Nd}{1,2})${SUFFIX}\)(?:\s(?:bis|ter|quater)(?!\p{L}))?`;
const HALF_PART = String.raw`${LETTER}${SUFFIX}\)`;
const CAPITAL = String.raw`(?:[IVXLC]{1,7}|[A-Z]|[А-Я])${SUFFIX}(?![\p{L}\p{N}'’]|\.\p{Lu})`;
const FIRST = String.raw`premi(?:er|ère)(?!\p{L})|(?:الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة)(?!\p{L})`;

const OTHERS = `${DECIMAL}|${IN_PARENTHESES}`;
const NUMBERS: Readonly<Record<ReferenceKind, string>> = {
  heading: `${CAPITAL}|${DECIMAL}`,
  article: `${OTHERS}|${CAPITAL}|${FIRST}`,
  preambular: OTHERS,
  operative: OTHERS,
  paragraph: `${OTHERS}|${PART}|${HALF_PART}|${FIRST}`,
  'sub-paragraph': `${PART}|${HALF_PART}|${DECIMAL}`,
  footnote: DECIMAL,
};

/** Between a word and its number, or around a comma: white space, and brackets and marks of the negotiation. */
const GAP = String.raw`[\s\u00A0[*]*`;
const CLOSING = String.raw`[\s\u00A0\]*]*`;

function makeGrammar(table: ReferenceLanguage): Grammar {
  const word = wordPattern(table);
  const anywhere = new RegExp(word, 'giu');
  const numbers = new Map(
    Object.entries(NUMBERS).map(([kind, pattern]) => [
      kind,
      sticky(`(?<gap>${GAP}(?:(?:${table.from})\\s)?)(?:${pattern})`, 'u'),
    ]),
  );
  const part = sticky(`(?<gap>[\\s\\u00A0]?)(?:${PART}|(?<=[\\s\\u00A0])${HALF_PART})`, 'u');
  const and = `(?:${table.and})(?!\\p{L})`;
  const list = `(?:${CLOSING}${GAP}[,،]${GAP}(?:${and}${GAP})?|${CLOSING}(?<=\\s)${and}${GAP})`;
  const joints: readonly (readonly [Omit<Joint, 'to'>, RegExp])[] = [
    [{ kind: 'range', isTight: true }, sticky(`${CLOSING}[–-]${GAP}(?=[\\p{N}(])`, 'u')],
    [{ kind: 'list', isTight: true }, sticky(`\\]\\s?\\[${GAP}(?=[\\p{N}(])`, 'u')],
    [{ kind: 'range', isTight: false }, sticky(`${CLOSING}(?<=\\s)(?:${table.to})(?!\\p{L})${GAP}`, 'iu')],
    [{ kind: 'list', isTight: false }, sticky(list, 'iu')],
  ];
  // In Arabic "and" is written onto the word.
  const joined = sticky(`(?<joint>${list}|\\s+(?=و))(?:the\\s+)?${word}`, 'iu');
  const isAnd = new RegExp(`(?:^|[\\s,،])${and}|^\\s+$`, 'iu');
  const whole = sticky(`[\\])*,،]*${table.of}${word}`, 'iu');
  const after = sticky(
    `[\\])*,،]*(?:\\s+(?:above|below|supra|ci-dessus|выше)[,]?)?${table.elsewhereAfter}`,
    'u',
  );
  const before = new RegExp(`${table.elsewhereBefore}$`, 'u');
  return {
    findWord: (text, at) => {
      anywhere.lastIndex = at;
      const found = anywhere.exec(text);
      return found === null ? null : wordOf(found, table);
    },
    numberAt: (text, at, kind) => behindGap(numbers.get(kind), text, at),
    partAt: (text, at) => behindGap(part, text, at),
    jointAt: (text, at) => {
      for (const [joint, pattern] of joints) {
        const to = endOf(pattern, text, at);
        if (to !== null) return { ...joint, to };
      }
      return null;
    },
    wordAfterJoint: (text, at) => {
      const found = matchAt(joined, text, at);
      if (found === null) return null;
      return { word: wordOf(found, table), isAnd: isAnd.test(found.groups?.['joint'] ?? '') };
    },
    wordAfterOf: (text, at) => {
      const found = matchAt(whole, text, at);
      return found === null ? null : wordOf(found, table);
    },
    isElsewhereAfter: (text, at) => matchAt(after, text, at) !== null,
    isElsewhereBefore: (text, at) => before.test(text.slice(Math.max(0, at - 60), at)),
  };
}

/** All words in groups that tell kind and count: `k0` is the first kind for one number, `m0` for several. */
function wordPattern({ words }: ReferenceLanguage): string {
  const each = words.map(({ one, many }, place) => `(?<m${place}>${many})|(?<k${place}>${one})`);
  return `(?<![\\p{L}\\p{N}-])(?<word>${each.join('|')})(?![\\p{L}])`;
}

/** What the pattern of words found: it stands at the end of the match. */
function wordOf(found: RegExpExecArray, { words }: ReferenceLanguage): WordMatch {
  const { word = '', ...places } = found.groups ?? {};
  const place =
    Object.keys(places).find((name) => /^[km]\d+$/.test(name) && places[name] !== undefined) ?? '';
  const to = found.index + found[0].length;
  const kind = words[Number(place.slice(1))]?.kind ?? 'paragraph';
  return { kind, isMany: place.startsWith('m'), from: to - word.length, to };
}

function sticky(pattern: string, flags: string): RegExp {
  return new RegExp(pattern, `y${flags}`);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  const found = matchAt(pattern, text, at);
  return found === null ? null : at + found[0].length;
}

function behindGap(pattern: RegExp | undefined, text: string, at: number): NumberMatch | null {
  const found = pattern === undefined ? null : matchAt(pattern, text, at);
  if (found === null) return null;
  return { from: at + (found.groups?.['gap']?.length ?? 0), to: at + found[0].length };
}
