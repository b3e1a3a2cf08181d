import type { DayReport } from '@chapeau/compare';
import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import type { ReportAnswer } from '@chapeau/protocol';
import { makeQueryClient } from '../../api/queries.ts';
import { KeysProvider } from '../../ui/use-keys.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { ReportView } from './report-page.tsx';

const paragraph = (words: string, status: 'open' | 'agreed') => ({
  id: 'par-0000000000000001',
  kind: 'numbered',
  level: 1,
  number: '7.',
  alternativeOf: null,
  stage: 1,
  status,
  runs: [{ text: words }],
});
const meeting = (state: string, date: string) => ({
  meeting: {
    id: `mtg-${date}`,
    session: 'ses-1',
    state,
    day: { kind: 'date', date },
    hours: { from: '10:00', to: '13:00' },
    parts: [{ kind: 'topic', words: 'Threats', isContinued: false, footnotes: [] }],
    openedAt: null,
    closedAt: null,
    drafts: [],
  },
  session: { id: 'ses-1', title: 'First session', place: 'New York', timeZone: 'America/New_York' },
  startsAt: `${date}T14:00:00.000Z`,
  endsAt: null,
});
const REPORT = {
  span: { from: '2031-05-12T04:00:00.000Z', to: '2031-05-13T04:00:00.000Z' },
  meetings: [{ ...meeting('over', '2031-05-12'), acts: 4, tabled: 2, agreed: 1 }],
  statements: [],
  next: meeting('planned', '2031-05-13'),
  drafts: [
    {
      draft: { id: 'drf-0000000000000001', title: 'Annual report', symbol: 'A/1', language: 'en' },
      isNew: false,
      changes: [
        {
          row: {
            kind: 'kept',
            id: 'par-0000000000000001',
            certainty: 1,
            from: { index: 0, paragraph: paragraph('States should act.', 'open') },
            to: { index: 0, paragraph: paragraph('States shall act.', 'open') },
            segments: [
              { op: 'equal', runs: [{ text: 'States ' }] },
              { op: 'delete', runs: [{ text: 'should' }] },
              { op: 'insert', runs: [{ text: 'shall' }] },
              { op: 'equal', runs: [{ text: ' act.' }] },
            ],
            changes: [
              {
                kind: 'reworded',
                id: 'x:reworded',
                loudness: 'loud',
                wordsInserted: 1,
                wordsDeleted: 1,
                coarse: false,
              },
            ],
          },
          entries: [12],
        },
      ],
      mine: [],
      drafting: [],
      invitations: [],
      awaited: [],
      tabled: [],
      watched: [
        {
          kind: 'paragraph',
          watch: 'w',
          of: 'par-0000000000000001',
          number: '7.',
          opening: 'States shall act.',
          status: 'open',
          stage: 1,
          isChanged: true,
          open: [3],
        },
      ],
      silences: [],
    },
  ],
} as unknown as DayReport;

const told = (day: string | null) => {
  const answer: ReportAnswer<DayReport> = {
    at: '2031-05-12T20:00:00.000Z',
    timeZone: 'America/New_York',
    today: '2031-05-12',
    day,
    report: REPORT,
  };
  return renderToStaticMarkup(
    <Router ssrPath="/report">
      <IntlProvider locale="en-GB" onError={() => undefined}>
        <QueryClientProvider client={makeQueryClient()}>
          <KeysProvider>
            <ToastProvider>
              <ReportView answer={answer} />
            </ToastProvider>
          </KeysProvider>
        </QueryClientProvider>
      </IntlProvider>
    </Router>,
  );
};

test('RP10 the page draws each change with the marks of a comparison, linked to the text and the record', () => {
  const page = told('2031-05-12');
  expect(page).toMatch(/<del[^>]*>should<\/del><ins[^>]*>shall<\/ins>/u);
  expect(page).toContain('/drafts/drf-0000000000000001#par-0000000000000001');
  expect(page).toContain('/drafts/drf-0000000000000001/record#entry-12');
});

test('RP10 it says which day it is of, what meetings did, and which is next', () => {
  const words = told('2031-05-12').replaceAll(/<[^>]*>/gu, '');
  expect(words).toContain('Today, Monday, 12 May 2031');
  expect(words).toContain('1 paragraph settled, 2 proposals tabled, 4 entries on the record.');
  expect(words.slice(words.indexOf('Next meeting'))).toContain(
    'Tuesday, 13 May 2031, \u206610 a.m.–1 p.m.\u2069',
  );
  expect(words).toContain('1 proposal undecided: P 3');
  expect(told(null).replaceAll(/<[^>]*>/gu, '')).toContain('Since 12 May 2031 at 00:00');
});
