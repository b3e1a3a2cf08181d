/** A printed number as another language prints it: `Article 3 bis` is *Статья 3 bis*, *المادة 3 مكررا* and 第三条之二. */
import type { PlainParagraph } from '@chapeau/model';
import { han, plainCounter, valuesOf } from './counters.ts';
import { labelWithOrdinal, ordinalIn } from './label.ts';
import { findNumber, type PrintedNumber } from './printed-number.ts';

const ARTICLE_WORDS: Readonly<Record<string, string>> = {
  en: 'Article',
  fr: 'Article',
  es: 'Artículo',
  ru: 'Статья',
  ar: 'المادة',
};

/**
 * Articles take the word of the language; every other number, one that cannot be read, and one in a language that is none of the six,
 * stay as they are printed. Null: none is printed.
 */
export function numberIn(
  { kind, number }: Pick<PlainParagraph, 'kind' | 'number'>,
  language: string,
): string | null {
  const printed = number === null ? null : findNumber(number);
  if (number === null || printed === null || kind !== 'article') return number;
  const [tag = ''] = language.toLowerCase().split('-');
  const label = articleIn(printed, tag);
  if (label === null) return number;
  const ordinal = ordinalIn(number);
  const counted = ordinal === 1 ? label : labelWithOrdinal(label, ordinal);
  return counted + printed.alternative + printed.tail;
}

function articleIn({ lead, above, counter, close }: PrintedNumber, tag: string): string | null {
  const opening = /^[\s[(（［]*/u.exec(lead)?.[0] ?? '';
  const closing = close.replaceAll(/[^\])）］]/gu, '');
  const [value] = valuesOf(counter);
  if (tag === 'zh') return value === undefined ? null : `${opening}第${above}${han(value)}条${closing}`;
  const word = ARTICLE_WORDS[tag];
  return word === undefined ? null : `${opening}${word} ${above}${plainCounter(counter)}${closing}`;
}
