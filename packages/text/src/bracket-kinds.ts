/** What a bracket is for, read off its words and what stands around it. The rules are tried in order; the first that holds tells the kind. */
import { anyOf } from './bracket-words.ts';
import { findOptionHeading, saysNoText } from './option-heading.ts';

/** A bracket as the rules see it. */
export interface BracketInText {
  /** What stands in it, as it is; of a long one the beginning only. */
  readonly inner: string;
  /** The same without brackets and footnote marks, and without space at both ends. */
  readonly words: string;
  /** Whether `words` is all of it. */
  readonly isWhole: boolean;
  /** The text before it in the paragraph, at most 40 characters; brackets that touch it are left out, so that `Part[y][ies]` is read as one word. */
  readonly before: string;
  /** The text after it, at most 40 characters, read likewise. */
  readonly after: string;
  /** Whether it stands between the head of an option and the end of the paragraph: `Option 1: [ … ].` */
  readonly fillsOption: boolean;
  /** Whether it is one of several brackets beside each other, for one of them to be chosen. */
  readonly isChoice: boolean;
}

export type BracketKind =
  'option' | 'placeholder' | 'mark' | 'inside-word' | 'blank' | 'pending-number' | 'alternative' | 'dispute';

interface BracketRule {
  readonly kind: BracketKind;
  /** What it means, for a facilitator. */
  readonly says: string;
  readonly holds: (bracket: BracketInText) => boolean;
}

/** The kinds in the order in which they are tried. */
export const BRACKET_KINDS: readonly BracketRule[] = [
  {
    kind: 'option',
    says: 'One of several numbered options, or words that stand for having no text.',
    holds: ({ inner, words, isWhole, fillsOption }) =>
      fillsOption ||
      findOptionHeading(inner) !== undefined ||
      (isWhole && words.length < 60 && saysNoText(words)),
  },
  {
    kind: 'placeholder',
    says: 'Keeps a place for text that is still to be written.',
    holds: ({ words, isWhole }) => PLACEHOLDER.test(words) || (isWhole && TO_COME.test(words)),
  },
  {
    kind: 'mark',
    says: 'A status or a position, such as "Agreed ad ref" or "EU reserves"; not words of the text.',
    holds: ({ words, isWhole }) => isWhole && (STATUS.test(words) || isPosition(words)),
  },
  {
    kind: 'inside-word',
    says: 'Part of a word, such as an ending or a prefix.',
    holds: isInsideWord,
  },
  {
    kind: 'blank',
    says: 'A value still to be filled in.',
    holds: isBlank,
  },
  {
    kind: 'pending-number',
    says: 'A number, a figure or the number of a reference that is not settled.',
    holds: isPendingNumber,
  },
  {
    kind: 'alternative',
    says: 'One of several wordings beside each other; one of them is to be chosen.',
    holds: (bracket) => bracket.isChoice || slashesOf(bracket).length > 0,
  },
  {
    kind: 'dispute',
    says: 'Words that are not agreed.',
    holds: () => true,
  },
];

/** The kind of a bracket. */
export function kindOfBracket(bracket: BracketInText): BracketKind {
  return BRACKET_KINDS.find(({ holds }) => holds(bracket))?.kind ?? 'dispute';
}

/**
 * Offsets in `inner` of the slashes that divide wordings: `[shall/should]`, `[growing / the potential for growing]`. None
 * where the slash belongs to a word, a name or a symbol (`and/or`, `NDC/INDC`, `1/CP.21`).
 */
export function slashesOf({ inner, isWhole }: Pick<BracketInText, 'inner' | 'isWhole'>): readonly number[] {
  if (!isWhole || !inner.includes('/')) return [];
  const slashes = SPACED.test(inner) ? / \/ /gu : /\//gu;
  const found = [...inner.matchAll(slashes)].map(
    ({ index, 0: { length } }) => index + (length === 3 ? 1 : 0),
  );
  const outer = found.filter((at) => !isWithinBracket(inner, at));
  const parts = [-1, ...outer].map((at, place) => inner.slice(at + 1, outer[place] ?? inner.length).trim());
  const areWordings = parts.every((part) => /^["“«]?\p{L}/u.test(part));
  return areWordings && (SPACED.test(inner) || ONE_WORD_EACH.test(inner)) ? outer : [];
}

const STATUS = exactly(anyOf('status'));
const PLACEHOLDER = new RegExp(`^${anyOf('placeholder')}`, 'iu');
const TO_COME = new RegExp(String.raw`^(?:\S+\s+){0,5}${anyOf('toCome')}[.;]?$`, 'iu');
const TO_BE_FILLED = exactly(anyOf('blank'));
const UNIT = exactly(`(?:${anyOf('unit')}|${anyOf('reference')}|bis|ter|quater|quinquies|alt)`);
const AFTER_REFERENCE = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf('reference')}\s*$`, 'iu');
const SPACED = / \/ /u;
const ONE_WORD_EACH = /^(?!(?:and\/or|et\/ou|y\/o|и\/или)$)\p{Ll}+(?:\/\p{Ll}+)+$/u;

function exactly(pattern: string): RegExp {
  return new RegExp(`^${pattern}[.;,]?$`, 'iu');
}

const POSITION = new RegExp(
  String.raw`^(?<who>\S.{0,78}?)[\s,;:–-]*(?<![\p{L}\p{N}])${anyOf('position')}[.;]?$`,
  'iu',
);
const LONGEST_POSITION = 80;
const NAME = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const NOBODY = /^(?:parties|states|members?|each|all|the|they|which|that|it)(?![\p{L}])/iu;
const CONNECTING = /^(?:and|of|the|on|behalf|by|with|for|et|de|la|le|y|и|от|&)$/iu;

/** `EU reserves`, `US; G77 delete`: names only, then what they do. Scripts without capital letters have names of at most four words. */
function isPosition(words: string): boolean {
  if (words.length > LONGEST_POSITION || !NAME.test(words) || NOBODY.test(words)) return false;
  const who = POSITION.exec(words)?.groups?.['who'];
  if (who === undefined) return false;
  const names = who.split(/[\s,;:–]+/u).filter((name) => name !== '' && name !== '-');
  const isName = (name: string) => CONNECTING.test(name) || NAME.test(name);
  return names.every(isName) && (!/\p{Lo}/u.test(who) || names.length <= 4);
}

/** Scripts that put no space between words: there a letter beside a bracket says nothing. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}`;
const ENDS_IN_LETTER = new RegExp(`(?![${UNSPACED}])[\\p{L}\\p{M}]$`, 'u');
const BEGINS_WITH_LETTER = new RegExp(`^(?![${UNSPACED}])[\\p{Ll}\\p{Lo}\\p{M}]`, 'u');
const ENDING = /^(?:[/'’-]?\p{L}{1,4}|[/'’-]\p{L}+|\p{L}{1,2}\s.{1,40})$/u;
const PREFIX = /^(?!\p{Lu}{2})(?:\p{L}+[-‑]|\p{L}{1,5})$/u;
const WORD_OF_ITS_OWN =
  /^(?:and|or|may|will|the|all|any|its|of|to|in|on|by|for|as|an|at|shall|must|other|each|with|from|more|et|ou|de|la|le|или|أو)$/iu;

function isInsideWord({ inner, words, before, after }: BracketInText): boolean {
  if (inner !== inner.trim() || WORD_OF_ITS_OWN.test(words)) return false;
  const isCarbon = before.endsWith('CO2');
  if ((ENDS_IN_LETTER.test(before) || isCarbon) && ENDING.test(words)) return true;
  return BEGINS_WITH_LETTER.test(after) && PREFIX.test(words);
}

const NOTHING = /^(?:[\s_.…·•⋯]*|[-–—]+|#+|\?+)$/u;
const UNKNOWN = /^(?:X{1,4}|Y{1,4}|Z|N{1,2}|x{1,4}|n{1,2}|Х{1,4}|х{1,4}|س|某)$/u;
/** A longer bracket holds more than a figure with its unit. */
const LONGEST_FIGURE = 40;
const BETWEEN_TOKENS = /[\s,;–—\-/.()%‰°]+/u;

function tokensOf(words: string): readonly string[] {
  return words.split(BETWEEN_TOKENS).filter((token) => token !== '');
}

/** Also a letter that stands for a figure beside another: the `y` of `[x]40-[y]70%`. A single full stop or comma is punctuation in dispute. */
function isBlank({ inner, words, isWhole, before, after }: BracketInText): boolean {
  if (!isWhole || words.length > LONGEST_FIGURE || /^[.,:;]$/u.test(words)) return false;
  if (NOTHING.test(words)) return !inner.includes('\uFFFC');
  if (TO_BE_FILLED.test(words)) return true;
  if (/^[yz]$/u.test(words)) return /[\p{Nd}-]$/u.test(before) || /^[\p{Nd}%]/u.test(after);
  const tokens = tokensOf(words);
  return (
    tokens.some((token) => UNKNOWN.test(token)) &&
    tokens.every((token) => UNKNOWN.test(token) || UNIT.test(token)) &&
    !AFTER_REFERENCE.test(before)
  );
}

const FIGURE = /^(?:[A-Z]?\p{Nd}+(?:st|nd|rd|th|[A-Za-z]|\p{Script=Han})?|\p{Nd}+X+|[¼½¾])$/u;
const REFERENCE_NUMBER = /^(?:[A-Za-z]|[IVXLC]+|\p{Nd}+\p{L}{0,6})$/u;

/** Figures with their units; after a word that is cited by number also letters and Roman numerals: `Annex [A]`, `paragraph [X]`. */
function isPendingNumber({ words, isWhole, before }: BracketInText): boolean {
  if (!isWhole || words.length > LONGEST_FIGURE) return false;
  const tokens = tokensOf(words);
  if (tokens.length === 0) return false;
  if (tokens.every((token) => REFERENCE_NUMBER.test(token)) && AFTER_REFERENCE.test(before)) return true;
  if (tokens.some((token) => FIGURE.test(token)))
    return tokens.every((token) => FIGURE.test(token) || UNIT.test(token) || UNKNOWN.test(token));
  // `[Article X]` names what is cited and leaves its number open.
  const [first = '', ...rest] = tokens;
  return (
    AFTER_REFERENCE.test(first) && rest.length > 0 && rest.every((token) => REFERENCE_NUMBER.test(token))
  );
}

function isWithinBracket(text: string, at: number): boolean {
  let open = 0;
  for (const character of text.slice(0, at))
    if (character === '[' || character === '［') open += 1;
    else if (character === ']' || character === '］') open -= 1;
  return open > 0;
}
