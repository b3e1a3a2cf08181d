/** Guesses from the look of a text: its format, language, title and symbol. */
import { FOOTNOTE_CHARACTER, LIMITS, textOf, type PlainParagraph } from '@chapeau/model';
import { isAttributeList } from './attribute-list.ts';
import type { TextFormat } from './understanding.ts';

const SAMPLE_LINES = 2_000;

const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^#{1,6}\s\S/,
  /^\[\^[^\]\s]{1,60}\]:/,
  /\[\^[^\]\s[]{1,60}\]/,
  /(?:^|[\s([])(\*{1,2})[^\s*][^*]{0,200}\1(?=$|[\s.,;:)\]])/,
  /\]\((?:https?:|mailto:|#)/,
  /<\/?(?:em|i|b|strong|sup|sub|p|br|ul|li|span)\b[^<>]{0,200}>/i,
  /^\*\s\S/,
];

/** Markdown where front matter or enough of its signs are seen; else plain text. */
export function guessFormat(lines: readonly string[]): TextFormat {
  const sample = lines.slice(0, SAMPLE_LINES).map((line) => line.slice(0, 2_000));
  if (sample[0]?.trimEnd() === '---') return 'markdown';
  const isSign = (line: string) => isAttributeList(line) || MARKDOWN_SIGNS.some((sign) => sign.test(line));
  const signs = sample.filter(isSign).length;
  const words = sample.filter((line) => line.trim() !== '').length;
  return signs >= 1 && signs * 100 >= words ? 'markdown' : 'plain';
}

const COMMON_WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|of|and|shall|to|for)\b/g],
  ['fr', /\b(?:les|des|du|et|aux|une|dans)\b/g],
  ['es', /\b(?:los|las|del|y|para|una|por)\b/g],
];

/** The official language that letters and commonest words suggest; null: none. */
export function guessLanguage(paragraphs: readonly PlainParagraph[]): string | null {
  let sample = '';
  for (const paragraph of paragraphs) {
    if (sample.length > 20_000) break;
    sample += `${textOf(paragraph).slice(0, 20_000).toLowerCase()} `;
  }
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / Math.max(letters, 1);
  if (share(/\p{Script=Arabic}/gu) > 0.5) return 'ar';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return 'ru';
  const counts = COMMON_WORDS.map(([language, pattern]) => ({ language, count: share(pattern) }));
  const [most, next] = counts.toSorted((a, b) => b.count - a.count);
  return most !== undefined && most.count > (next?.count ?? 0) * 1.5 ? most.language : null;
}

const LONGEST_TITLE = 200;
const TITLE_WORDS =
  /^(?:(?:zero|first|second|revised|final|provisional|annotated)\s+)*(?:draft|annual|report|convention|agreement|protocol|treaty|declaration|political declaration|resolution|code of|programme|guidelines)\b/i;

/** The title: an early line or heading that says what kind of text it is, else the first heading of the outermost level. */
export function guessTitle(paragraphs: readonly PlainParagraph[]): string | null {
  const early = paragraphs
    .slice(0, 40)
    .filter(({ kind, number }) => number === null && (kind === 'heading' || kind === 'unnumbered'));
  const titles = early.map((paragraph) => ({ ...paragraph, words: lineOf(paragraph) }));
  const says = titles.find(
    ({ words }) => words.length <= LONGEST_TITLE && !words.includes('/') && TITLE_WORDS.test(words),
  );
  const found = says ?? titles.find(({ kind, level }) => kind === 'heading' && level === 1);
  return found === undefined || found.words === '' ? null : found.words;
}

function lineOf(paragraph: PlainParagraph): string {
  return textOf(paragraph)
    .replaceAll(FOOTNOTE_CHARACTER, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LIMITS.lineLength);
}

/** A document symbol such as `A/AC.292/2023/CRP.1/Rev.1`, standing by itself at the head of the text. */
const SYMBOL = /(?:^|\s{2}|\t|United Nations )([A-Z]{1,8}(?:\/[A-Z0-9][A-Za-z0-9.-]{0,30}){1,8})(?=$|\s)/;

/** The document symbol among the first lines; null: none. */
export function guessSymbol(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 30)) {
    const symbol = SYMBOL.exec(line.slice(0, 300))?.[1];
    if (symbol !== undefined && /\d/.test(symbol)) return symbol;
  }
  return null;
}
