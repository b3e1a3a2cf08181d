import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { bareNumber, nameOfEntry, titleOfEntry } from './draft-labels.ts';

const intl = createIntl({ locale: 'en', messages: {} });

test.each([
  [{ kind: 'numbered', label: '10.' }, 'Paragraph 10'],
  [{ kind: 'numbered', label: '3 bis.' }, 'Paragraph 3 bis'],
  [{ kind: 'article', label: 'Article 4' }, 'Article 4'],
  [{ kind: 'article', label: '4.' }, 'Article 4'],
  [{ kind: 'heading', label: 'A.' }, 'Heading A'],
  [{ kind: 'heading', label: 'Chapter II' }, 'Chapter II'],
  [{ kind: 'footnote', label: '7' }, 'Footnote 7'],
  [{ kind: 'sub-paragraph', label: '(a)' }, 'Sub-paragraph (a)'],
  [{ kind: 'sub-paragraph', label: '(i)', path: ['6.', '(a)'] }, 'Paragraph 6 (a) (i)'],
  [{ kind: 'sub-paragraph', label: '(a)', path: ['Article 4'] }, 'Article 4 (a)'],
  [{ kind: 'unnumbered', label: null }, 'Unnumbered paragraph'],
] as const)('L1 %o is called %s', (entry, title) => {
  expect(titleOfEntry(intl, { opening: 'Some words', ...entry })).toBe(title);
});

test('L2 in a sentence a paragraph without a number goes by its first words', () => {
  expect(nameOfEntry(intl, { kind: 'unnumbered', label: null, opening: 'Recalling' })).toBe('“Recalling”');
});

test('L1 the number alone stands for a numbered paragraph, and for nothing else', () => {
  const bare = (kind: 'numbered' | 'article' | 'unnumbered', label: string | null) =>
    bareNumber(intl, { kind, label, opening: 'Some words' });
  expect([bare('numbered', '10.'), bare('article', '4.'), bare('unnumbered', null)]).toEqual([
    '10',
    null,
    null,
  ]);
});
