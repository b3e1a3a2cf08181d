/** Headings of a document that is kept as Markdown. */
import { expect, it } from 'vitest';
import { textPartsOf } from './text-parts.ts';

it('tells headings from words, and leaves words as they were written', () => {
  expect(
    textPartsOf('# Results\n\n## Replies ##\r\nForty *of* them.\n\n#7 stays, <b>too</b>.\n\n####### no\n'),
  ).toEqual([
    { kind: 'heading', level: 3, words: 'Results' },
    { kind: 'heading', level: 4, words: 'Replies' },
    { kind: 'words', words: 'Forty *of* them.\n\n#7 stays, <b>too</b>.\n\n####### no' },
  ]);
  expect(textPartsOf('\n')).toEqual([]);
});
