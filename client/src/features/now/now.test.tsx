// @vitest-environment jsdom
import { courseBefore, SPEAKING_RULES, type Actor, type Deed } from '@chapeau/model';
import type { ListedSpeaker, MeetingNow } from '@chapeau/protocol';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KEPT } from '../../api/queries.ts';
import { KeysProvider } from '../../ui/use-keys.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { MeetingView } from './now-page.tsx';
import { openTo } from './open-to.ts';
import { clockWords } from './speech-clock.tsx';
import { ScreenList } from './now-screen.tsx';

// Only the hour: what waits goes on.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 12, 14) }));
afterEach(() => vi.useRealTimers());

const people = ['Norway', 'Kenya', 'Fiji'].map((name, index) => ({
  id: `ptc-${index}`,
  code: name.slice(0, 3).toUpperCase(),
  name,
  category: 'member-state',
}));
const meeting = {
  id: 'mtg-1',
  session: 'ses-1',
  day: { kind: 'date', date: '2031-05-12' },
  hours: null,
  parts: [],
  state: 'on',
  openedAt: null,
  closedAt: null,
  drafts: [],
} as unknown as MeetingNow['meeting'];

function speaker(at: number, facts: Partial<ListedSpeaker> = {}): ListedSpeaker {
  return {
    id: `spk-${at}`,
    meeting: meeting.id,
    participant: people[at]?.id,
    onBehalfOf: '',
    kind: 'statement',
    speaksAs: 'member-state',
    place: { among: 'member-state', at },
    state: 'waiting',
    startedAt: null,
    endedAt: null,
    spokenMs: 0,
    minutes: null,
    invited: false,
    ...facts,
  } as ListedSpeaker;
}

const began = (seconds: number) => ({
  state: 'speaking' as const,
  startedAt: new Date(Date.now() - seconds * 1_000).toISOString(),
  minutes: 5,
});

function shown(facts: Partial<MeetingNow> = {}): MeetingNow {
  return {
    session: { id: 'ses-1', title: 'First session', place: 'New York', timeZone: null },
    meeting,
    course: courseBefore(meeting.id),
    listIsOpen: true,
    speaking: speaker(0, began(30)),
    waiting: [speaker(1, { onBehalfOf: 'the African Group' }), speaker(2)],
    heard: [],
    reading: null,
    statements: [],
    ...facts,
  } as MeetingNow;
}

function textOf(page: React.ReactElement): string {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const client = new QueryClient();
  client.setQueryData(KEPT.process(), { participants: people, drafts: [], process: {} });
  const element = document.createElement('div');
  const root = createRoot(element);
  act(() =>
    root.render(
      <IntlProvider locale="en-GB" timeZone="UTC" onError={() => undefined}>
        <QueryClientProvider client={client}>
          <ToastProvider>
            <KeysProvider>{page}</KeysProvider>
          </ToastProvider>
        </QueryClientProvider>
      </IntlProvider>,
    ),
  );
  const text = element.textContent;
  act(() => root.unmount());
  return text;
}

const view = (actor: Partial<Actor>, deeds: readonly Deed[], facts: Partial<MeetingNow> = {}) =>
  textOf(
    <MeetingView
      answer={{
        at: '',
        behindMs: 0,
        meeting: null,
        rules: SPEAKING_RULES,
        mayAskFor: ['statement'],
        modalities: [],
      }}
      shown={shown(facts)}
      actor={{ participant: null, ...actor } as Actor}
      deeds={deeds}
    />,
  );

test('NW24 everybody reads who speaks and who is next; a delegation finds its own place', () => {
  const text = view({ participant: 'ptc-2' as Actor['participant'] }, ['ask-for-floor']);
  expect(text).toMatch(
    /Speaking: Norway.*0:30 \/ 5:00.*Kenya.*on behalf of the African Group.*Fiji.*you: 2nd/u,
  );
  expect(text).toContain('Ask for the floor');
  expect(text).not.toMatch(/Give the floor|Rules of speaking|Over time/u);
});

test('NW24 whoever leads the list gives the floor; the Chair alone rules; an observer only reads', () => {
  expect(view({}, ['manage-speakers'])).toContain('Next speaker');
  expect(view({}, ['manage-speakers'])).not.toContain('Rules of speaking');
  expect(view({}, ['manage-speakers', 'conduct-meeting'])).toContain('Rules of speaking');
  expect(view({}, [])).not.toMatch(/Next speaker|Ask for|Close the list|File a statement/u);
});

test('NW25 time is counted by the server’s clock, and over time is told in a word', () => {
  expect([0, 59_999, 60_000, 3_605_000].map(clockWords)).toEqual(['0:00', '0:59', '1:00', '60:05']);
  expect(view({}, [], { speaking: speaker(0, began(301)) })).toMatch(/5:01 \/ 5:00Over time/u);
  const behind = textOf(<ScreenList behindMs={60_000} shown={shown()} />);
  expect(behind).toContain('1:30 / 5:00');
  expect(behind).toMatch(/Norway.*Kenya.*Fiji/u);
});

test('NW26 a statement is offered no wider than the modalities let the reader open it', () => {
  expect(openTo('public', false)).toEqual(['team', 'participants', 'public']);
  expect(openTo('participants', false)).toEqual(['team', 'participants']);
  expect(openTo('public', true)).toEqual(['team']);
});
