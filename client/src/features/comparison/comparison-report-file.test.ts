import { compareDrafts, type ComparisonReport } from '@chapeau/compare';
import { expect, it } from 'vitest';
import { reportFile } from './comparison-report-file.ts';
import { stopsOf } from './stops.ts';
import { draft, paragraph, worded } from './testing/texts.ts';

const from = draft(worded('a', 'Parties should act.'), paragraph('b'), worded('c', 'Old words.'));
const to = draft(worded('a', 'Parties shall act.'), paragraph('b'), worded('c', 'New words.'));
const comparison = compareDrafts(from, to);
const names = { from: 'Zero draft', to: 'Rev.1' };
const read = (stops: readonly number[]) =>
  JSON.parse(reportFile({ comparison, from, to, names, stops })) as ComparisonReport;

it('S26 the report names both texts and has the changes that pass the filter', () => {
  const stops = stopsOf(comparison, () => true);
  const whole = read(stops);
  expect([whole.from.label, whole.to.label, whole.matchedBy]).toEqual(['Zero draft', 'Rev.1', 'ids']);
  expect(whole.changes.map(({ to: part }) => part?.text)).toEqual(['Parties shall act.', 'New words.']);
  expect(whole.changes[0]?.to?.id).toBe(paragraph('a').id);
  expect(read(stops.slice(1)).changes.map(({ to: part }) => part?.text)).toEqual(['New words.']);
});
