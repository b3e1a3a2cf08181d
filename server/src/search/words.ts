/** Words of a text as a search compares them: broken by the rules of Unicode, and folded, so that case, accents and vowel signs do not matter. */

/** A word where it stands in its text. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** What it is found by; never empty. */
  readonly forms: readonly string[];
}

/** Letters that stand for two, or for another, whatever the language. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  // Arabic: the forms of alef, alef maqsura, ta marbuta; the lengthening stroke is nothing.
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
  ـ: '',
};

/** A text without case, accents, vowel signs and variants of letters. Hamza on its carrier falls away with the signs. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđıٱىةیکـ]/gu, (letter) => LETTERS[letter] ?? letter);
}

const HAN = /\p{Script=Han}/u;
/** The article, alone or after a particle; what is left must be a word. */
const ARTICLE = /^(?:[وفبك]?ال|[وف]?لل)(?=\p{Script=Arabic}{3})/u;

/** What a word is found by: itself; in Arabic without its article too; in Chinese by each of its signs. */
export function formsOf(word: string): readonly string[] {
  const folded = fold(word);
  if (folded === '') return [];
  if (HAN.test(folded)) return folded.length > 1 ? [folded, ...new Set(folded)] : [folded];
  const bare = folded.replace(ARTICLE, '');
  return bare === folded ? [folded] : [folded, bare];
}

/** Whether it is written in signs of which several make a word, with no space between words. */
export function isHan(text: string): boolean {
  return HAN.test(text);
}

/** The words of a text in their order. */
export function* wordsIn(text: string, segmenter: Intl.Segmenter): Generator<Word> {
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike !== true) continue;
    const forms = formsOf(segment);
    if (forms.length > 0) yield { from: index, to: index + segment.length, forms };
  }
}

/** Making one costs more than breaking a title with it. */
const SEGMENTERS = new Map<string, Intl.Segmenter>();
/** More languages than one register has; tags come from people. */
const MOST_SEGMENTERS = 40;

/** Breaks texts of that language into words; a tag that nobody knows is read as English. */
export function segmenterOf(language: string): Intl.Segmenter {
  const known = SEGMENTERS.get(language);
  if (known !== undefined) return known;
  const isKnown = Intl.Segmenter.supportedLocalesOf([language]).length > 0;
  const made = new Intl.Segmenter(isKnown ? language : 'en', { granularity: 'word' });
  if (SEGMENTERS.size >= MOST_SEGMENTERS) SEGMENTERS.clear();
  SEGMENTERS.set(language, made);
  return made;
}
