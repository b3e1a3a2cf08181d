// @vitest-environment jsdom
import { courseBefore, type Actor, type Deed, type DraftId } from '@chapeau/model';
import type { ListedSpeaker, MeetingNow } from '@chapeau/protocol';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TimedNow } from '../../api/now.ts';
import { KEPT } from '../../api/queries.ts';
import { ToastProvider } from '../../ui/toast.tsx';
import { KeysProvider } from '../../ui/use-keys.tsx';
import { floorActOf, floorOf, ownPlace } from './floor-of-draft.ts';
import { FloorStrip } from './floor-strip.tsx';

const DRAFT = 'drf-1' as DraftId;
// Only the hour: what waits goes on.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 12, 14) }));
afterEach(() => vi.useRealTimers());

const people = ['Norway', 'Kenya', 'Fiji'].map((name, at) => ({
  id: `ptc-${at}`,
  code: name.slice(0, 3).toUpperCase(),
  name,
  category: 'member-state',
}));

const speaker = (at: number, facts: Partial<ListedSpeaker> = {}) =>
  ({
    id: `spk-${at}`,
    participant: people[at]?.id,
    onBehalfOf: '',
    kind: 'statement',
    state: 'waiting',
    startedAt: null,
    endedAt: null,
    spokenMs: 0,
    minutes: null,
    invited: false,
    ...facts,
  }) as ListedSpeaker;

const speaking = (secondsAgo: number, minutes: number | null = 5) =>
  speaker(0, {
    state: 'speaking',
    startedAt: new Date(Date.now() - secondsAgo * 1_000).toISOString(),
    minutes,
  });

function answer(facts: Partial<MeetingNow> = {}, state = 'on'): TimedNow {
  const meeting = { id: 'mtg-1', state, drafts: [{ part: 0, draft: DRAFT }] };
  const shown = {
    meeting,
    course: courseBefore('mtg-1' as MeetingNow['meeting']['id']),
    listIsOpen: true,
    speaking: null,
    waiting: [speaker(1), speaker(2)],
    ...facts,
  };
  return { behindMs: 0, mayAskFor: ['statement'], meeting: shown } as unknown as TimedNow;
}

const of = (name: string): Actor =>
  ({ participant: people.find((one) => one.name === name)?.id ?? null }) as Actor;

interface Reader {
  readonly actor?: Actor;
  readonly deeds?: readonly Deed[];
  readonly draft?: DraftId;
}

function told(now: TimedNow, { actor = of('nobody'), deeds = [], draft = DRAFT }: Reader = {}) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const client = new QueryClient();
  client.setQueryData(KEPT.process(), { participants: people, drafts: [], process: {} });
  client.setQueryData([...KEPT.area('meeting'), 'now', ''], now);
  const element = document.createElement('div');
  const root = createRoot(element);
  act(() =>
    root.render(
      <IntlProvider locale="en-GB" timeZone="UTC" onError={() => undefined}>
        <QueryClientProvider client={client}>
          <ToastProvider>
            <KeysProvider>
              <FloorStrip draft={draft} actor={actor} deeds={deeds} />
            </KeysProvider>
          </ToastProvider>
        </QueryClientProvider>
      </IntlProvider>,
    ),
  );
  const text = element.textContent;
  // A key that something is bound to is taken from the page.
  const key = new KeyboardEvent('keydown', { key: 'F', bubbles: true, cancelable: true });
  act(() => void document.body.dispatchEvent(key));
  const live = element.querySelector('[aria-live=polite]')?.textContent ?? '';
  const silent = element.querySelector('[aria-live=polite] [aria-live=off]')?.textContent ?? '';
  act(() => root.unmount());
  return { text, live, silent, hearsKey: key.defaultPrevented };
}

test('FL5 over the text stands who speaks, how long still, and the reader’s own place, while a meeting about the draft is on', () => {
  const fiji = { actor: of('Fiji'), deeds: ['ask-for-floor'] } as const;
  expect(told(answer({ speaking: speaking(60) }), fiji).text).toMatch(
    /Speaking: Norway.*4:00 left.*You are 2nd.*2 are waiting.*Off the list/u,
  );
  expect(told(answer({ waiting: [] })).text).toMatch(/Nobody has the floor\..*Nobody is waiting/u);
  expect(told(answer({ speaking: speaking(307) })).text).toMatch(/\+0:07.*Over time/u);
  expect(told(answer({ speaking: speaking(61, null) })).text).toMatch(/Norway1:01/u);
  expect(told(answer({ speaking: speaking(1) }), { actor: of('Norway') }).text).toContain(
    'You have the floor',
  );
  expect(told(answer({}, 'planned')).text).toBe('');
  expect(told(answer(), { draft: 'drf-2' as DraftId }).text).toBe('');
});

test('FL5 it is read out when the speaker or the place changes, and never because time goes by', () => {
  const { live, silent } = told(answer({ speaking: speaking(60) }), { actor: of('Fiji') });
  expect(live).toMatch(/Norway.*You are 2nd/u);
  expect(silent).toBe('4:00 left');
});

test('FL6 the key asks, and pressed again it does not cost the place in the list', () => {
  const deeds = ['ask-for-floor'] as const;
  expect(told(answer(), { actor: of('Norway'), deeds }).hearsKey).toBe(true);
  const waits = told(answer(), { actor: of('Kenya'), deeds });
  expect([waits.text.includes('Off the list'), waits.hearsKey]).toEqual([true, false]);
});

test('FL6 one button asks for the floor and takes the request back; whoever leads the list gives it to the next', () => {
  const deeds = ['ask-for-floor'] as const;
  const actFor = (name: string, facts: Partial<MeetingNow> = {}) => {
    const floor = floorOf(answer(facts), DRAFT);
    return floor && floorActOf(floor, of(name), deeds);
  };
  expect(actFor('Norway')).toEqual({ kind: 'ask-for-floor', meeting: 'mtg-1' });
  expect(actFor('Kenya')).toEqual({ kind: 'withdraw-request', speaker: 'spk-1' });
  expect(actFor('Norway', { listIsOpen: false })).toBeNull();
  expect(actFor('Norway', { speaking: speaking(1) })).toBeNull();
  expect(actFor('Kenya', { waiting: [speaker(1, { state: 'interrupted' })] })).toBeNull();
  expect(told(answer(), { deeds: ['manage-speakers'] }).text).toContain('Next speaker');
  expect(told(answer(), {}).text).not.toMatch(/Next speaker|Ask for|Off the list/u);
  expect(ownPlace(answer().meeting as MeetingNow, of('Norway'))).toBeNull();
});
