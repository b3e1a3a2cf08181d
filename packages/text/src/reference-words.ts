/** How texts in six languages refer to their own parts: the words, as pieces of regular expressions. One table, for people to check. */

/** What is referred to, by the word that names it. */
export type ReferenceKind =
  'heading' | 'article' | 'preambular' | 'operative' | 'paragraph' | 'sub-paragraph' | 'footnote';

export interface ReferenceWord {
  readonly kind: ReferenceKind;
  /** For one number: `Article`. */
  readonly one: string;
  /** For several: `Articles`. Where the language does not tell them apart, the same. */
  readonly many: string;
}

export interface ReferenceLanguage {
  /** Longer ones before those that they contain. */
  readonly words: readonly ReferenceWord[];
  /** Between numbers: `3 and 5`. */
  readonly and: string;
  /** Before the first of a range: `from 3 to 5`. */
  readonly from: string;
  /** Between the ends of a range: `3 to 5`; dashes are understood in every language. */
  readonly to: string;
  /** Between a part and what it is a part of, white space included: `paragraph 3 of Article 4`. */
  readonly of: string;
  /** What follows the reference where it is to another text: `of the Convention`, not `of this Agreement`. */
  readonly elsewhereAfter: string;
  /** What precedes it then: `resolution 76/264, paragraph 3`. */
  readonly elsewhereBefore: string;
}

const SYMBOL = String.raw`[A-Z][\w.]*(?:/[\w.()-]+)+,?\s*`;

export const REFERENCE_LANGUAGES: Readonly<Record<string, ReferenceLanguage>> = {
  en: {
    words: [
      {
        kind: 'operative',
        one: String.raw`operative para(?:graph|\.)?`,
        many: String.raw`operative para(?:graphs|s\.?)`,
      },
      {
        kind: 'preambular',
        one: String.raw`preambular para(?:graph|\.)?`,
        many: String.raw`preambular para(?:graphs|s\.?)`,
      },
      { kind: 'sub-paragraph', one: 'sub[- ]?para(?:graph)?', many: 'sub[- ]?para(?:graph)?s' },
      { kind: 'paragraph', one: String.raw`para(?:graph|\.)?`, many: String.raw`para(?:graphs|s\.?)` },
      { kind: 'article', one: String.raw`article|art\.`, many: String.raw`articles|arts\.` },
      { kind: 'heading', one: 'section|chapter', many: 'sections|chapters' },
      { kind: 'footnote', one: 'footnote', many: 'footnotes' },
    ],
    and: 'and/or|and|or|as well as',
    from: 'from',
    to: 'to|through',
    of: String.raw`\s+(?:of|in)\s+(?:the\s+)?`,
    elsewhereAfter: String.raw`\s+of(?!\s+(?:this|these|the\s+present)\b)\s`,
    elsewhereBefore: String.raw`(?:\b(?:resolution|decision)s?\s+[\w./() -]{1,30}?,?\s+|\bits\s+|${SYMBOL})`,
  },
  fr: {
    words: [
      { kind: 'sub-paragraph', one: 'alinéa|sous-paragraphe', many: 'alinéas|sous-paragraphes' },
      { kind: 'paragraph', one: String.raw`paragraphe|par\.`, many: 'paragraphes' },
      { kind: 'article', one: String.raw`article|art\.`, many: 'articles' },
      { kind: 'heading', one: 'section|chapitre', many: 'sections|chapitres' },
      { kind: 'footnote', one: 'note de bas de page', many: 'notes de bas de page' },
    ],
    and: 'et/ou|et|ou|ainsi que',
    from: 'de',
    to: 'à|au',
    of: String.raw`\s+(?:de\s+(?:l['’]\s?|la\s+)?|des\s+|du\s+)`,
    elsewhereAfter: String.raw`\s+(?:du|des|de\s+(?:la|l['’]|sa|son|leur|cette))(?!\s*présent)`,
    elsewhereBefore: String.raw`(?:\b(?:résolution|décision)s?\s+[\w./() -]{1,30}?,?\s+|\b(?:son|sa|ses)\s+|${SYMBOL})`,
  },
  es: {
    words: [
      { kind: 'sub-paragraph', one: 'apartado|inciso|subpárrafo', many: 'apartados|incisos|subpárrafos' },
      { kind: 'paragraph', one: String.raw`párrafo|párr\.`, many: String.raw`párrafos|párrs\.` },
      { kind: 'article', one: String.raw`artículo|art\.`, many: String.raw`artículos|arts\.` },
      { kind: 'heading', one: 'sección|capítulo', many: 'secciones|capítulos' },
      { kind: 'footnote', one: 'nota de pie de página', many: 'notas de pie de página' },
    ],
    and: 'y/o|y|e|o|u',
    from: 'del?',
    to: 'a|al',
    of: String.raw`\s+(?:del|de)\s+(?:la\s+|los\s+|las\s+)?`,
    elsewhereAfter: String.raw`\s+(?:del|de\s+(?:la|las|los|su|sus|dicha|dicho|esa|ese))(?!\s+presente)\s`,
    elsewhereBefore: String.raw`(?:\b(?:resolución|resoluciones|decisión|decisiones)\s+[\w./() -]{1,30}?,?\s+|\bsus?\s+|${SYMBOL})`,
  },
  ru: {
    words: [
      { kind: 'sub-paragraph', one: 'подпункт(?:а|у|ом|е)?', many: 'подпункт(?:ы|ов|ам|ами|ах)' },
      {
        kind: 'paragraph',
        one: String.raw`пункт(?:а|у|ом|е)?|п\.`,
        many: String.raw`пункт(?:ы|ов|ам|ами|ах)|пп\.`,
      },
      { kind: 'article', one: String.raw`стать(?:я|е|ю|ей|ёй)|ст\.`, many: 'стать(?:и|ям|ями|ях)|статей' },
      {
        kind: 'heading',
        one: 'раздел(?:а|у|ом|е)?|глав(?:а|е|у|ой)',
        many: 'раздел(?:ы|ов|ам|ами|ах)|глав(?:ы|ам|ами|ах)?',
      },
      { kind: 'footnote', one: 'сноск(?:а|е|у|ой)', many: 'сноски|сносок|сноск(?:ам|ами|ах)' },
    ],
    and: 'и/или|и|или|а также',
    from: 'с',
    to: 'по|до',
    of: String.raw`\s+`,
    elsewhereAfter: String.raw`\s+(?:Конвенции|Протокола|Соглашения|Устава|Пакта|Декларации|Договора|резолюци[ий]|решени[яй]|доклад[аов]+|ее|её|его|их)(?!\p{L})`,
    elsewhereBefore: String.raw`(?:(?:резолюци|решени)\p{L}+\s+[\w./() -]{1,30}?,?\s+|(?<!\p{L})(?:ее|её|его)\s+|${SYMBOL})`,
  },
  ar: {
    words: [
      {
        kind: 'sub-paragraph',
        one: '[وفبكل]{0,2}(?:ال|ل)?فقرة الفرعية',
        many: '[وفبكل]{0,2}(?:ال|ل)?(?:فقرتان الفرعيتان|فقرتين الفرعيتين|فقرات الفرعية)',
      },
      {
        kind: 'paragraph',
        one: '[وفبكل]{0,2}(?:ال|ل)?فقرة',
        many: '[وفبكل]{0,2}(?:ال|ل)?(?:فقرتان|فقرتين|فقرات)',
      },
      {
        kind: 'article',
        one: '[وفبكل]{0,2}(?:ال|ل)?مادة',
        many: '[وفبكل]{0,2}(?:ال|ل)?(?:مادتان|مادتين|مواد)',
      },
      {
        kind: 'heading',
        one: '[وفبكل]{0,2}(?:ال|ل)?(?:فرع|قسم|فصل)',
        many: '[وفبكل]{0,2}(?:ال|ل)?(?:فروع|أقسام|فصول)',
      },
      { kind: 'footnote', one: '[وفبكل]{0,2}(?:ال|ل)?حاشية', many: '[وفبكل]{0,2}(?:ال|ل)?حواشي' },
    ],
    and: 'و/أو|و|أو',
    from: 'من',
    to: 'إلى',
    of: String.raw`\s+من\s+`,
    elsewhereAfter: String.raw`\s+من(?!\s+هذ)\s`,
    elsewhereBefore: String.raw`(?:(?:القرار|قرارها|المقرر|قرار)\s+[\p{N}\w/.() -]{1,30}?،?\s+|${SYMBOL})`,
  },
};

/** Chinese puts the unit behind the number and leaves no spaces: 第四条第八款(b)项, 第3至5段. Units by what they name. */
export const CHINESE_UNITS: readonly { readonly kind: ReferenceKind; readonly unit: string }[] = [
  { kind: 'article', unit: '[条條]' },
  { kind: 'sub-paragraph', unit: '[项項]|分段|小段' },
  { kind: 'paragraph', unit: '[款段]' },
  { kind: 'heading', unit: '[节節章]|部分' },
];

/** What stands before a Chinese reference: to another text where it ends so, and `本` (this) is not before it. */
export const CHINESE_ELSEWHERE = String.raw`(?:》|(?<!本)(?:公约|公約|协定|议定书|宪章|宣言|决议|决定))[的中]?\s*`;

/** What tells paragraphs of the preamble and of the operative part: 序言部分第3段. */
export const CHINESE_PARTS: readonly { readonly kind: ReferenceKind; readonly before: string }[] = [
  { kind: 'preambular', before: String.raw`序言(?:部分)?\s*` },
  { kind: 'operative', before: String.raw`执行部分\s*` },
];
