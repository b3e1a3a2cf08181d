/** The words of a line of a programme of work, freed from Markdown and HTML. What was escaped stays hidden from every pattern until the end. */

/** Words in the making: escaped marks are hidden, footnote marks stand as `[^label]`. */
export type MarkedWords = string;

export interface CleanWords {
  readonly words: MarkedWords;
  /** Tags and addresses that are in no value. */
  readonly dropped: readonly string[];
}

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
// The control characters that hide them: no line of a source holds any.
const HIDDEN_FROM = 0x80;
const HIDDEN = /[\u0080-\u009F]/g;
/** Stands before words that are to be words, whatever they say; written as the entity of a space without width. */
const GUARD = '\u0001';
const GUARD_ENTITY = '&#8203;';
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  bull: '•',
};
const CONTINUED = /\(\s*_?(?:continued|cont[’']d\.?)_?\s*\)/i;
const FORMATTING = new Set(['b', 'i', 'u', 'em', 'strong', 'span', 'small', 'sup', 'sub']);
const LAYOUT = new Set(['p', 'br', 'ul', 'ol', 'li', 'div']);

/** Frees words from marks: emphasis, tags, links; spaces made single, none at the ends. */
export function cleanWords(raw: string): CleanWords {
  const dropped: string[] = [];
  const words = raw
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => hide(mark))
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]*)>/g, (_, address: string) => hideAll(address))
    .replace(/\[([^[\]]*)\]\(([^()\s]*)\)/g, (_, text: string, address: string) => {
      if (address !== '' && address !== '#') dropped.push(address);
      return text;
    })
    .replace(/<sup>\s*(\d{1,3}|[a-z]|\*{1,3})\s*<\/sup>/gi, (_, label: string) => `[^${hideAll(label)}]`)
    .replace(/<\/?([a-z][a-z0-9]*)\b[^<>]*>/gi, (tag: string, name: string) => {
      if (FORMATTING.has(name.toLowerCase())) return '';
      if (!LAYOUT.has(name.toLowerCase())) dropped.push(tag);
      return ' ';
    })
    .replace(/&(#\d{1,6}|[a-z]+);/gi, (entity: string, name: string) => decode(name) ?? entity)
    .replace(/\*\*(?=\S)([^*]*(?:\*(?!\*)[^*]*)*)\*\*/g, '$1')
    .replace(/\*(?=[^\s*])([^*]+)\*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return { words, dropped };
}

export interface WordsAndFootnotes {
  readonly words: MarkedWords;
  /** Labels of the footnotes that are named, in order. */
  readonly footnotes: readonly string[];
}

/** Takes the marks of footnotes out of the words. */
export function takeFootnotes(marked: MarkedWords): WordsAndFootnotes {
  const footnotes: string[] = [];
  const words = marked.replace(/ ?\[\^([^[\]\s]{1,20})\]/g, (_, label: string) => {
    footnotes.push(plainWords(label));
    return '';
  });
  return { words: words.trim(), footnotes };
}

/** Takes the marks of footnotes and `(continued)` out of the words. */
export function takeMarks(marked: MarkedWords): WordsAndFootnotes & { readonly isContinued: boolean } {
  const { words, footnotes } = takeFootnotes(marked);
  const [first = '', ...others] = words.split(CONTINUED);
  if (others.length === 0) return { words, footnotes, isContinued: false };
  return { words: [first, ...others].join(' ').replace(/\s+/g, ' ').trim(), footnotes, isContinued: true };
}

/** The words as they are read by people. */
export function plainWords(words: MarkedWords): string {
  return words
    .replaceAll(GUARD, '')
    .replace(HIDDEN, (character) => PUNCTUATION.charAt(character.charCodeAt(0) - HIDDEN_FROM))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Writes words so that `cleanWords` gives them back; those that begin a line unlike a list, a heading, a number or a rule. */
export function escapeWords(words: string, place: 'line' | 'within' = 'within'): string {
  const escaped = words
    .replace(/[\\*<[\]&]/g, '\\$&')
    .replace(/\((?=\s*_?cont)/gi, '\\(')
    .replace(/:$/, '\\:');
  if (place === 'within') return escaped;
  return escaped
    .replace(/^[-#+>(~=_|]/, '\\$&')
    .replace(/^[–•]/, (mark) => (mark === '–' ? '&ndash;' : '&bull;'))
    .replace(/^(\d{1,3} ?)([.)(])/, '$1\\$2');
}

/** Whether the words are to be words, whatever they say. */
export function isGuarded(words: MarkedWords): boolean {
  return words.startsWith(GUARD);
}

/** A written line that a reader takes as words; `says`: whether it would take words for something else. */
export function guardLine(written: string, says: (words: MarkedWords) => boolean): string {
  return says(cleanWords(written).words) ? `${GUARD_ENTITY}${written}` : written;
}

function hide(mark: string): string {
  return String.fromCharCode(HIDDEN_FROM + PUNCTUATION.indexOf(mark));
}

function hideAll(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, hide);
}

function decode(name: string): string | undefined {
  if (`&${name};` === GUARD_ENTITY) return GUARD;
  const character = name.startsWith('#') ? characterOf(Number(name.slice(1))) : ENTITIES[name.toLowerCase()];
  return character === undefined ? undefined : hideAll(character);
}

/** Undefined for what no text holds. */
function characterOf(code: number): string | undefined {
  const isCharacter = code >= 0x20 && (code < 0x7f || code > 0x9f) && code <= 0x10ffff;
  return isCharacter && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
