import { describe, expect, it } from 'vitest';
import { findLabel, romanOf } from './label.ts';

describe('printed numbers', () => {
  it.each([
    ['12. Text', '12.', '12'],
    ['3  bis. Text', '3 bis.', '3bis'],
    ['7.bis [Text', '7.bis', '7.bis'],
    ['1 ante bis. Text', '1 ante bis.', '1antebis'],
    ['3.3bis Alt Text', '3.3bis Alt', '3.3bisalt'],
    ['[4][2]. Text', '[4][2].', '42'],
    ['[3. Text]', '[3.', '3'],
    ['(5bis) Text', '(5bis)', '5bis'],
    ['(iv) Text', '(iv)', 'iv'],
    ['(a bis) Text', '(a bis)', 'abis'],
    ['(أ) نص', '(أ)', 'أ'],
    ['المادة ٢ (نطاق)', 'المادة ٢', 'المادة٢'],
    ['第三条 范围', '第三条', '第三条'],
    ['المادة 4 مكررا ثانيا (نطاق)', 'المادة 4 مكررا ثانيا', 'المادة4مكرراثانيا'],
    ['第四条之十一 范围', '第四条之十一', '第四条之十一'],
    ['[第四条] 范围', '[第四条]', '第四条'],
    ['Статья 4', 'Статья 4', 'статья4'],
    ['[Article 3bis]', '[Article 3bis]', 'article3bis'],
    ['OP 3 ter: Text', 'OP 3 ter:', '3ter'],
  ])('I3 %j begins with %j', (source, number, value) => {
    expect(findLabel(source)).toMatchObject({ number, value });
  });

  it.each([
    '2030 Agenda',
    '1.5 °C above',
    '[2030] onwards',
    '(as) Text',
    'etc. and',
    '(I)NDC',
    'Articles are',
    '3 bishops',
    'e.g. this',
  ])('I3 %j begins with none', (source) => {
    expect(findLabel(source)).toBeUndefined();
  });

  it('I3 Roman numerals have values', () => {
    expect(['i', 'iv', 'ix', 'XIV', 'xl', 'xc', 'cc', 'iiii', 'ab', ''].map(romanOf)).toEqual([
      1,
      4,
      9,
      14,
      40,
      90,
      200,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
