import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { paragraph, three, type ThreeTexts } from './testing/three.ts';
import { ThreeRows } from './three-rows.tsx';
import type { ThreeViewName } from './use-three-view.ts';

function html(texts: ThreeTexts, view: ThreeViewName): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" onError={() => undefined}>
      <ThreeRows rows={three(texts).rows} view={view} current={null} />
    </IntlProvider>,
  );
}

/** The words of each cell, marks as `{+in+}` and `[-out-]`, what is framed in `< >`. */
function cells(markup: string, pattern: RegExp): readonly string[] {
  return [...markup.matchAll(pattern)].map(([, inner = '']) =>
    inner
      .replaceAll(/<del[^>]*>/gu, '[-')
      .replaceAll('</del>', '-]')
      .replaceAll(/<ins[^>]*>/gu, '{+')
      .replaceAll('</ins>', '+}')
      .replaceAll(/<mark[^>]*>/gu, '‹')
      .replaceAll('</mark>', '›')
      .replaceAll(/<small[^>]*>(.*?)<\/small>/gu, '($1) ')
      .replaceAll(/<[^>]*>/gu, ''),
  );
}
const WORDS = /<p class="[^"]*">(.*?)<\/p>/gu;

const CONFLICT: ThreeTexts = {
  base: [paragraph('a', { runs: [{ text: 'Parties should report in time.' }] })],
  theirs: { a: 'All Parties shall report in time.' },
  ours: { a: 'All Parties must report in good time.' },
};

test('TW5 in columns each side stands with its marks against the base, and what both changed otherwise is framed', () => {
  expect(cells(html(CONFLICT, 'columns'), WORDS)).toEqual([
    'Parties should report in time.',
    '{+All +}Parties ‹[-should-]›‹{+shall+}› report in time.',
    '{+All +}Parties ‹[-should-]›‹{+must+}› report in {+good +}time.',
  ]);
});

test('TW5 what is gone is struck, what a text never had is a gap that says so', () => {
  const texts = { base: [paragraph('a'), paragraph('b')], theirs: { b: null }, ours: { c: 'New.' } };
  const markup = html(texts, 'columns');
  expect(cells(markup, WORDS)).toEqual([
    ...Array.from({ length: 3 }, () => 'Parties report on a in time.'),
    'Parties report on b in time.',
    '[-Parties report on b in time.-]',
    'Parties report on b in time.',
    '{+New.+}',
  ]);
  expect(markup.match(/not in this text/gu)).toHaveLength(2);
});

test('TW6 together, each change stands in the base behind the word whose it is', () => {
  expect(cells(html(CONFLICT, 'together'), WORDS)).toEqual([
    '(Both) {+All +}Parties ‹[-should-](Theirs) {+shall+}(Ours) {+must+}› report in (Ours) {+good +}time.',
  ]);
  const deleted = { base: [paragraph('a')], theirs: { a: null }, ours: { a: 'Otherwise.' } };
  expect(cells(html(deleted, 'together'), WORDS)).toEqual([
    '‹[-Parties report on a in time.-](Theirs) nothing(Ours) {+Otherwise.+}›',
  ]);
});

test('TW7 beside the words stands whose the changes are, what they are, and every conflict by its kind', () => {
  const notes = cells(html(CONFLICT, 'together'), /<li[^>]*>(.*?)<\/li>/gu);
  expect(notes).toEqual(['Conflict', 'Both changed the same words', 'Theirs: Reworded', 'Ours: Reworded']);
  const deleted = { base: [paragraph('a')], theirs: { a: null }, ours: { a: 'Otherwise.' } };
  expect(cells(html(deleted, 'columns'), /<li[^>]*>(.*?)<\/li>/gu)).toContain(
    'Theirs deleted it, ours changed it',
  );
  const alike = { base: [paragraph('a')], theirs: { a: 'Otherwise.' }, ours: { a: 'Otherwise.' } };
  expect(cells(html(alike, 'columns'), /<li[^>]*>(.*?)<\/li>/gu)[0]).toBe('Both alike');
});
