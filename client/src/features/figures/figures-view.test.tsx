import type { FigurePoint } from '@chapeau/protocol';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { FiguresChart } from './figures-chart.tsx';
import { FiguresTable } from './figures-table.tsx';

const AT = '2026-02-03T10:00:00.000Z';
const POINTS: readonly FigurePoint[] = [
  {
    version: 'ver-0000000000000001' as never,
    label: 'Rev.1',
    at: AT,
    reading: { ordinal: 1, isOpen: false },
    total: { brackets: 1025, options: 26, proposals: 12 },
    sections: [],
  },
  {
    version: null,
    label: '',
    at: AT,
    reading: { ordinal: 2, isOpen: true },
    total: { brackets: 217, options: 0, proposals: null },
    sections: [],
  },
];

const words = (page: React.ReactElement) =>
  renderToStaticMarkup(
    <Router ssrPath="/">
      <IntlProvider locale="en" onError={() => undefined}>
        {page}
      </IntlProvider>
    </Router>,
  )
    .split(/<[^>]*>/u)
    .filter(Boolean);

test('G2 chart and table tell the same figures, newest version last and first', () => {
  const figures = /^[\d,]+$|^—$/u;
  const table = words(<FiguresTable points={POINTS} section="whole" />);
  expect(table.filter((word) => figures.test(word))).toEqual(['217', '0', '—', '1,025', '26', '12']);
  expect(table).toEqual(expect.arrayContaining(['Now', 'Second reading', 'Rev.1', 'after: First reading']));
  const chart = words(<FiguresChart points={POINTS} section="whole" />);
  expect(chart.filter((word) => figures.test(word))).toEqual(['1,025', '217', '26', '0', '12']);
});

test('G2 the chart is hidden from the ear, which has the table', () => {
  const markup = renderToStaticMarkup(
    <IntlProvider locale="en" onError={() => undefined}>
      <FiguresChart points={POINTS} section="whole" />
    </IntlProvider>,
  );
  expect(markup).toMatch(
    /<section[^>]*aria-label="Chart of the figures in the table below"[^>]*><div[^>]*aria-hidden="true"/u,
  );
});
