import type { ParagraphKind } from '@chapeau/model';
import { describe, expect, test } from 'vitest';
import { labelsOf } from './numbering.ts';
import { resolveReferences, type ReferenceOutcome, type ReferringParagraph } from './resolve-references.ts';
import { paragraphId } from './testing/arbitraries.ts';

/** `numbered 3. | words`; `sub-paragraph@3 (i) | words`. Numbers that are not given are computed. */
function draftOf(
  language: string,
  ...lines: string[]
): { language: string; paragraphs: ReferringParagraph[] } {
  const paragraphs = lines.map((line, n) => {
    const [, kind, level, number, text = ''] =
      /^([a-z-]+)(?:@(\d))?(?: ([^|]+?))?(?: \| (.*))?$/u.exec(line) ?? [];
    return {
      id: paragraphId(n),
      kind: kind as ParagraphKind,
      level: Number(level ?? 1),
      number: number ?? null,
      alternativeOf: null,
      runs: text === '' ? [] : [{ text }],
    };
  });
  const labels = labelsOf(paragraphs);
  return {
    language,
    paragraphs: paragraphs.map((paragraph, n) => ({ ...paragraph, number: labels[n] ?? null })),
  };
}

/** The places of the targets, in the order of the references; `?` with the places of the candidates, `-` none, `*` elsewhere. */
function meant(language: string, ...lines: string[]): string {
  const { paragraphs } = draftOf(language, ...lines);
  const place = (id: string) => paragraphs.findIndex((paragraph) => paragraph.id === id);
  const written = (outcome: ReferenceOutcome): string => {
    switch (outcome.kind) {
      case 'target':
        return String(place(outcome.target));
      case 'ambiguous':
        return `?${outcome.candidates.map(place).join('/')}`;
      case 'none':
        return '-';
      case 'elsewhere':
        return '*';
    }
  };
  return resolveReferences({ language, paragraphs })
    .map(({ outcome }) => written(outcome))
    .join(' ');
}

describe('what references mean', () => {
  test('F2 a number is looked for by kind, whatever is printed around it', () => {
    const lines = ['article Article 4', 'numbered 1.', 'numbered [1] bis.', 'sub-paragraph@2 (a)'];
    const text = 'numbered 2. | paragraph 1, paragraph 1 bis, Article 4, paragraph 4, paragraph 1 bis (a)';
    expect(meant('en', ...lines, text)).toBe('1 2 0 - 2 3');
    expect(
      meant('en', 'heading A.', 'numbered 1. | section A, footnote 1, paragraph 1 above', 'footnote 1'),
    ).toBe('0 2 1');
  });

  test('F2 where numbers repeat, the nearest part of the text that has one tells', () => {
    const article = (n: number, text: string) => [
      `article Article ${n}`,
      'numbered 1.',
      `numbered 2. | ${text}`,
    ];
    const text = 'paragraph 1 of this Article; Article 2, paragraph 1; Article 1.2; paragraphs 1 and 3';
    expect(meant('en', ...article(1, text), ...article(2, ''))).toBe('1 3 4 2 1 -');
    expect(meant('en', ...article(1, ''), ...article(2, ''), 'article', 'unnumbered | paragraph 1')).toBe(
      '?1/4',
    );
  });

  test('F2 two of one number in the nearest part are ambiguous', () => {
    expect(
      meant('en', 'article Article 3', 'numbered 3 bis.', 'numbered 3 bis.', 'numbered 4. | paragraph 3 bis'),
    ).toBe('?1/2');
  });

  test('F2 a sub-paragraph is looked for in the list at hand first', () => {
    const list = [
      'numbered 1.',
      'sub-paragraph@2 (a)',
      'sub-paragraph@2 (b) | sub-paragraph (a)',
      'numbered 2.',
    ];
    expect(
      meant(
        'en',
        ...list,
        'sub-paragraph@2 (a)',
        'sub-paragraph@2 (b) | (see sub-paragraph (a) and paragraph 1 (b))',
      ),
    ).toBe('1 4 0 2');
  });

  test('F2 numbers printed with those above them are found both ways', () => {
    const lines = ['article Article 16', 'numbered 16.2', 'numbered 16.3 bis'];
    expect(
      meant(
        'en',
        ...lines,
        'unnumbered | paragraph 16.3 bis, Article 16.2, Article 16, paragraph 3 bis, paragraph 2',
      ),
    ).toBe('2 1 0 2 1');
  });

  test('F2 what its words place in another text means nothing here', () => {
    expect(meant('en', 'article Article 4', 'numbered 1. | Article 4 of the Convention and Article 4')).toBe(
      '* 0',
    );
    expect(meant('en', 'article Article 4', 'numbered 1. | Article 4 of this Agreement')).toBe('0');
  });

  test('F2 an Arabic and a Chinese draft', () => {
    expect(meant('ar', 'article المادة ٤', 'numbered 1.', 'numbered 2. | الفقرة ١ من المادة 4')).toBe('1 0');
    expect(
      meant(
        'zh',
        'article 第四条',
        'article 第四条之二',
        'numbered 1.',
        'numbered 2. | 第4条，第四条之二第1款',
      ),
    ).toBe('0 1 2');
  });
});
