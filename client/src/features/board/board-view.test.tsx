import type { BoardAnswer } from '@chapeau/protocol';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { BoardView } from './board-page.tsx';

const figures = (open: number, agreed: number) => ({
  counts: [
    { stage: 0, status: 'open', paragraphs: open },
    { stage: 1, status: 'agreed', paragraphs: agreed },
  ] as const,
  brackets: 5,
  proposals: 3,
  reservations: 1,
});
const par = (n: number) => `par-000000000000000${n}` as never;

const BOARD: BoardAnswer = {
  at: '2031-05-13T21:00:00.000Z',
  timeZone: 'America/New_York',
  reading: { ordinal: 1, isOpen: true },
  total: figures(2, 8),
  sections: [{ paragraph: par(1), number: 'I.', title: 'Threats', depth: 0, ...figures(2, 3) }],
  left: [1, 2].map((n) => ({
    paragraph: par(n + 1),
    number: `${n}.`,
    title: 'States shall act',
    section: par(1),
    stage: 0,
    status: 'open' as const,
    brackets: 1,
    proposals: 0,
    reservations: 0,
  })),
  beginning: figures(10, 0),
  days: [{ date: '2031-05-12', figures: figures(6, 4), meetings: 2 }],
  forecast: { kind: 'pace', held: 2, perMeeting: 4, needed: 1 },
  planned: 3,
};

const words = (board: BoardAnswer) =>
  renderToStaticMarkup(
    <Router ssrPath="/">
      <IntlProvider locale="en-GB" onError={() => undefined}>
        <BoardView draft={'drf-0000000000000001' as never} board={board} />
      </IntlProvider>
    </Router>,
  )
    .replaceAll(/<[^>]*>/gu, '|')
    .replaceAll(/\|+/gu, '|');

describe('the board on the page', () => {
  test('BD6 tells what is settled and left, and forecasts in a sentence', () => {
    const told = words(BOARD);
    expect(told).toContain('8 of 10 paragraphs');
    expect(told).toContain(
      'In 2 meetings 4 paragraphs were settled a meeting. At that pace the 2 left take 1 more meeting; 3 are planned',
    );
    expect(told).toContain(
      'Left: 2 paragraphs, of which 2 are still to be taken up in this reading (First reading)',
    );
    expect(told).toContain('|Mon 12 May|6|3|5|2|');
  });

  test('BD6 says what to do where there is no day, no pace and nothing left', () => {
    const empty = words({
      ...BOARD,
      days: [],
      beginning: null,
      left: [],
      forecast: { kind: 'no-pace', held: 0 },
    });
    expect(empty).toContain('Open a reading: with the first decision the days begin.');
    expect(empty).toContain('no meeting has been held in which this draft was worked on');
    expect(empty).toContain('Close the reading, and adopt the whole from the text.');
  });
});
