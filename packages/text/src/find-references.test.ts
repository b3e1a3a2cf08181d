import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReferences } from './find-references.ts';
import type { FoundReference, ReferenceParent } from './found-reference.ts';

const SHORT = {
  heading: 'head',
  article: 'art',
  preambular: 'pp',
  operative: 'op',
  paragraph: 'par',
  'sub-paragraph': 'sub',
  footnote: 'note',
} as const;

/** `par 8 < art 4`: paragraph 8 of article 4; `…` behind the first of a range, before the last; `*` in another text. */
function shown(reference: FoundReference): string {
  const { end, isElsewhere } = reference;
  const chain: string[] = [];
  for (let part: ReferenceParent | null = reference; part !== null; part = part.parent) {
    chain.push(`${SHORT[part.kind]} ${part.text}`);
  }
  return `${end === 'last' ? '…' : ''}${chain.join(' < ')}${end === 'first' ? '…' : ''}${isElsewhere ? '*' : ''}`;
}

const found = (text: string, language: string) => findReferences(text, language).map(shown).join(', ');

const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['see paragraph 12 above.', 'par 12'],
    ['paragraphs 3 and 5 bis', 'par 3, par 5 bis'],
    ['paragraphs 3 to 5', 'par 3…, …par 5'],
    ['paras. 4–6 and 52-73', 'par 4…, …par 6, par 52…, …par 73'],
    ['Article 4.8', 'par 4.8 < art 4'],
    ['Article 4.2 (d)', 'par 4.2 < art 4, sub (d) < par 4.2 < art 4'],
    ['articles 4, paragraph 8, and 7', 'art 4, par 8 < art 4, art 7'],
    [
      'Article 3, paragraphs 1 and 5, and Article 4, paragraphs 3 and 7,',
      'art 3, par 1 < art 3, par 5 < art 3, art 4, par 3 < art 4, par 7 < art 4',
    ],
    ['sub-paragraph (b) above', 'sub (b)'],
    [
      'paragraph 2(a)(ii) and (iii)',
      'par 2, sub (a) < par 2, sub (ii) < sub (a) < par 2, sub (iii) < sub (a) < par 2',
    ],
    ['paragraphs 2 (a) and (b) and 3', 'par 2, sub (a) < par 2, sub (b) < par 2, par 3'],
    [
      'subparagraph (b bis) of paragraph 3 of Article 4 bis',
      'sub (b bis) < par 3 < art 4 bis, par 3 < art 4 bis, art 4 bis',
    ],
    ['paragraph 1 of this Article and Article 4', 'par 1, art 4'],
    ['operative paragraph 3 bis and preambular paragraph 2', 'op 3 bis, pp 2'],
    ['sections A and C, footnote 3', 'head A, head C, note 3'],
    [
      'paragraph [3 bis], Articles [3] [, 4] and [9], Article [4][2]',
      'par 3 bis, art 3, art 4, art 9, art 4, art 2',
    ],
    ['Article IV, ARTICLE 5; paragraph 5 alt 2', 'art IV, art 5, par 5 alt 2'],
    ['Articles 9 and 10 of the Convention', 'art 9*, art 10*'],
    ['decision 1/CP.16, paragraph 98, and its Article 2', 'par 98*, art 2*'],
    ['A/RES/75/240, paragraph 1', 'par 1*'],
    [
      'Article 4 and 12 Parties; paragraph 12 (new); article 2015; paragraph 1,000; articles',
      'art 4, par 12',
    ],
    ['the paragraph in 2030, part of 12 articles', ''],
  ],
  fr: [
    ['les paragraphes 3 et 5 bis ci-dessus', 'par 3, par 5 bis'],
    ["l'article 4, paragraphe 8", 'art 4, par 8 < art 4'],
    ['paragraphe 3 a) de l’article 4', 'par 3 < art 4, sub a) < par 3 < art 4, art 4'],
    ['alinéas a) et b) du paragraphe 2', 'sub a) < par 2, sub b) < par 2, par 2'],
    ['l’article premier, les paragraphes 3 à 5', 'art premier, par 3…, …par 5'],
    ['article 4 du présent Accord et articles 4 et 7 de la Convention', 'art 4, art 4*, art 7*'],
    ['section A, note de bas de page 3', 'head A, note 3'],
  ],
  es: [
    ['párrafos 3 y 5 bis', 'par 3, par 5 bis'],
    ['artículo 4, párrafo 8', 'art 4, par 8 < art 4'],
    [
      'apartados a) y b) del párrafo 2 del artículo 4',
      'sub a) < par 2 < art 4, sub b) < par 2 < art 4, par 2 < art 4, art 4',
    ],
    ['párrafos 3 a 5', 'par 3…, …par 5'],
    ['artículo 4 de la presente Convención; artículos 4 y 7 de la Convención', 'art 4, art 4*, art 7*'],
    ['sección A, nota de pie de página 3', 'head A, note 3'],
  ],
  ru: [
    ['в пунктах 3 и 5 bis', 'par 3, par 5 bis'],
    ['пункт 3 бис', 'par 3 бис'],
    ['пункте 8 статьи 4', 'par 8 < art 4, art 4'],
    ['подпункты а) и b) пункта 2', 'sub а) < par 2, sub b) < par 2, par 2'],
    ['пункты 3–5, статьях 4, 5 и 7', 'par 3…, …par 5, art 4, art 5, art 7'],
    ['статьи 4 настоящей Конвенции и статьи 4 Конвенции', 'art 4, art 4*'],
    ['раздел A, сноска 3', 'head A, note 3'],
  ],
  ar: [
    ['الفقرة 12 أعلاه', 'par 12'],
    ['الفقرتين 3 و5', 'par 3, par 5'],
    ['الفقرات من 3 إلى 5', 'par 3…, …par 5'],
    ['الفقرة ٨ من المادة ٤', 'par ٨ < art ٤, art ٤'],
    ['الفقرة الفرعية (أ) من الفقرة 2', 'sub (أ) < par 2, par 2'],
    ['المادة (4)، وفقا للمادة الرابعة', 'art (4), art الرابعة'],
    ['الفقرة 3 مكررا ثانيا', 'par 3 مكررا ثانيا'],
    ['المادة 4 من هذه الاتفاقية والمادتان 4 و7 من الاتفاقية', 'art 4, art 4*, art 7*'],
    ['الفرع 2، الحاشية 3', 'head 2, note 3'],
  ],
  zh: [
    ['上文第12段', 'par 12段'],
    ['第四条', 'art 四条'],
    ['第四条第八款', 'art 四条, par 八款 < art 四条'],
    ['第3至5段和第 12 段', 'par 3…, …par 5段, par 12 段'],
    ['第3、4和5段', 'par 3, par 4, par 5段'],
    ['第四条之二第二款(b)项', 'art 四条之二, par 二款 < art 四条之二, sub (b) < par 二款 < art 四条之二'],
    ['第2款(a)和(b)项', 'par 2款, sub (a) < par 2款, sub (b) < par 2款'],
    ['执行部分第3段，序言部分第2段', 'op 3段, pp 2段'],
    ['《公约》第四条第八款，本公约第五条', 'art 四条*, par 八款 < art 四条*, art 五条'],
    ['第76/264号决议第12段', 'par 12段*'],
  ],
};

/** Milliseconds that the references of a text take, of five tries the quickest. */
function quickest(text: string): number {
  const tries = Array.from({ length: 5 }, () => {
    const start = performance.now();
    findReferences(text, 'en');
    return performance.now() - start;
  });
  return Math.min(...tries);
}

describe('references in a text', () => {
  test.each(
    Object.entries(CASES).flatMap(([language, cases]) => cases.map((each) => [language, ...each] as const)),
  )('F1 %s: %s', (language, text, expected) => {
    expect(found(text, language)).toBe(expected);
  });

  test('F1 each stands in the text where it says, in order, without overlap', () => {
    const pieces = Object.values(CASES).flatMap((cases) => cases.map(([text]) => text));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(CASES), 'en-GB'),
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 6 }),
        (language, parts) => {
          const text = parts.join(' ');
          let at = 0;
          for (const reference of findReferences(text, language)) {
            expect(reference.from).toBeGreaterThanOrEqual(at);
            expect(text.slice(reference.from, reference.to)).toBe(reference.text);
            at = reference.to;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('F1 time goes with the length of the text', () => {
    const piece = 'Articles 4, paragraph 8, and 7 (a) and ';
    expect(findReferences(piece.repeat(3_000), 'en').length).toBeGreaterThan(8_000);
    // Of several, the quickest: a machine that does much else meanwhile slows some. With the square it would be sixteen.
    expect(quickest(piece.repeat(8_000)) / quickest(piece.repeat(2_000))).toBeLessThan(10);
  });

  test('F1 a language that the table does not have has none', () => {
    expect(found('paragraph 12', 'xx')).toBe('');
    expect(found('paragraph 12', 'constructor')).toBe('');
  });
});
