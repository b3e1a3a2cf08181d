import { expect, it } from 'vitest';
import { PARTICIPANT_CATEGORIES } from './participant.ts';
import { countWords, isNoWider, isWholeTable, modalityOf, STATEMENT_MODALITIES } from './statement.ts';
import { AUDIENCES } from './version.ts';

it('NW7 the modalities have one row for each category', () => {
  expect(STATEMENT_MODALITIES.map(({ category }) => category)).toEqual(PARTICIPANT_CATEGORIES);
  expect(modalityOf(STATEMENT_MODALITIES, 'stakeholder')).toMatchObject({
    mostWords: 2_000,
    publishes: 'team',
  });
  expect(() => modalityOf([], 'stakeholder')).toThrow('stakeholder');
  expect(isWholeTable(STATEMENT_MODALITIES)).toBe(true);
  expect(isWholeTable(STATEMENT_MODALITIES.slice(1))).toBe(false);
  const [first, ...rest] = STATEMENT_MODALITIES;
  expect(isWholeTable([...rest, ...rest.slice(0, 1)])).toBe(false);
  expect(first).toMatchObject({ mostWords: null });
});

it('NW7 an audience is within itself and within wider ones', () => {
  const within = AUDIENCES.map((audience) => AUDIENCES.filter((widest) => isNoWider(audience, widest)));
  expect(within).toEqual([['team', 'participants', 'public'], ['participants', 'public'], ['public']]);
});

it('NW8 words are counted as a reader of the language counts them', () => {
  expect(countWords('Thank you, Chair. We align with the Group of 77.', 'en')).toBe(10);
  expect(countWords('شكرا السيد الرئيس.', 'ar')).toBe(3);
  expect(countWords('谢谢主席先生', 'zh')).toBeGreaterThan(1);
  expect(countWords(' — … ', 'en')).toBe(0);
});
