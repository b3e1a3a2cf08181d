import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberingTokenizerFor } from './chunks.ts';
import { anyLanguage, anyText, SEEDED } from './testing/arbitraries.ts';
import { tokenizerFor } from './tokens.ts';

test('C28 what was cut before is cut as it is cut alone', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), anyLanguage, (texts, language) => {
      const [remembering, alone] = [rememberingTokenizerFor(language), tokenizerFor(language)];
      for (const text of [...texts, ...texts]) expect(remembering(text)).toEqual(alone(text));
    }),
    SEEDED,
  );
});

test('C28 words next to punctuation, numbers and breaks are cut alike', () => {
  const text =
    'Parties,\nnoting  A/70/L.1 (“the Plan”), shall—by 2030—report: 3.5 %,1 各国，应当。3 الدول، في';
  expect(rememberingTokenizerFor('en')(text)).toEqual(tokenizerFor('en')(text));
});
