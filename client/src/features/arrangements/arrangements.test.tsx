// @vitest-environment jsdom
import type { Arrangement, ArrangementId, Package, Participant, Reservation, Silence } from '@chapeau/model';
import { hashOfWording } from '@chapeau/model';
import { writeArrangement, writeReservation } from '@chapeau/text';
import { afterEach, expect, test } from 'vitest';
import { StatusActs } from '../deciding/status-acts.tsx';
import { paragraph, paragraphId, participantId } from '../deciding/testing/proposals.ts';
import { ReservationsSection } from '../reservations/reservations-section.tsx';
import { useCurrentEntry } from '../text/scene.ts';
import { leaveTextPages, openTextPage, type TextPageWorld } from '../text/testing/text-page.tsx';
import { Badges } from './badges.tsx';
import { PackageSection } from './package-section.tsx';
import { SilenceBanner } from './silence-banner.tsx';
import { SilenceSection } from './silence-section.tsx';

const first = paragraph('Parties should consider the report.');
const second = paragraph('Parties should meet.', { id: paragraphId('b'), number: '2.' });
const participants = ['EU', 'USA'].map(
  (code) =>
    ({ id: participantId(code), code, name: code, category: 'member-state' }) as unknown as Participant,
);
const [EU] = participants;

const BUNDLE = {
  id: 'arr-0000000000000001' as ArrangementId,
  kind: 'package',
  state: 'standing',
  label: 'Finance',
  paragraphs: [first.id, second.id],
  ready: [],
} as unknown as Package;

const SILENCE = {
  id: 'arr-0000000000000002' as ArrangementId,
  kind: 'silence',
  state: 'running',
  subject: { kind: 'paragraphs' },
  paragraphs: [first.id],
  deed: 'agree-ad-referendum',
  text: 'Silence on paragraph 1.',
  deadline: '2999-07-08T22:00:00.000Z',
  zone: 'America/New_York',
  mayBreak: 'delegations',
  brokenBy: null,
} as unknown as Silence;

function Panel() {
  const entry = useCurrentEntry();
  if (entry === undefined) return null;
  return (
    <>
      <SilenceBanner />
      <Badges paragraph={entry.id} />
      <StatusActs entry={entry} tag={{ stage: 0, status: 'open', since: null }} />
      <PackageSection entry={entry} />
      <SilenceSection entry={entry} />
      <ReservationsSection entry={entry} />
    </>
  );
}

const open = async (arrangements: readonly Arrangement[], world: Partial<TextPageWorld> = {}) => {
  const page = await openTextPage({ paragraphs: [first, second], participants, ...world }, <Panel />);
  await page.after(() => {
    for (const one of arrangements) writeArrangement(page.doc, one);
  });
  return page;
};

const button = (name: RegExp): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => name.test(textContent));
  if (found === undefined) throw new Error(`no button ${String(name)}`);
  return found;
};
const has = (name: RegExp): boolean =>
  [...document.querySelectorAll('button')].some(({ textContent }) => name.test(textContent));

afterEach(leaveTextPages);

test('AR5 agreeing one of a package says whom it waits for', async () => {
  const page = await open([BUNDLE]);
  expect(page.element.textContent).toContain('package Finance: 0 of 2 ready');
  await page.after(() => button(/^Agree in informals$/).click());
  expect(page.sent).toMatchObject([{ kind: 'decide-status', deed: 'agree-in-informals', pending: [] }]);
  expect(document.body.textContent).toContain('paragraph 1 is ready; its package waits for 2.');
});

test('AR5 the last of a package waits for nobody', async () => {
  const ready = [
    { paragraph: second.id, deed: 'agree-in-informals', wording: hashOfWording(second) },
  ] as const;
  const page = await open([{ ...BUNDLE, ready }]);
  await page.after(() => button(/^Agree in informals$/).click());
  expect(document.body.textContent).toContain('paragraph 1. It is on the record.');
});

test('AR6 silence is shown to everybody, and broken only by whoever may', async () => {
  await open([SILENCE], { role: 'reviewer' });
  expect(document.body.textContent).toContain('under silence until 8 Jul 2999, 18:00 (New York time)');
  expect(has(/Break silence/)).toBe(false);
  leaveTextPages();
  await open([SILENCE], { role: 'facilitator' });
  expect(has(/Break silence/)).toBe(false);
  expect(has(/End the procedure/)).toBe(true);
});

test('AR6 nothing is decided on what is under silence', async () => {
  await open([SILENCE]);
  expect(button(/^Agree in informals$/).disabled).toBe(true);
  expect(document.body.textContent).toContain('Break silence, or end the procedure.');
});

test('AR7 what ended is told with who broke it and why', async () => {
  const brokenBy = { participant: participantId('EU'), reason: 'Not yet.', at: '2026-07-08T12:00:00.000Z' };
  await open([{ ...SILENCE, state: 'broken', brokenBy }], { role: 'reviewer' });
  expect(document.body.textContent).toContain('Silence broken by EU');
  expect(document.body.textContent).toContain('Not yet.');
  expect(document.body.textContent).not.toContain('under silence until');
});

test('RV2 a delegation sees all reservations and withdraws its own', async () => {
  const page = await open([], { role: 'delegation', ...(EU !== undefined && { participant: EU }) });
  const reservation = {
    kind: 'reservation',
    paragraph: first.id,
    text: '',
    at: '2026-07-08T12:00:00.000Z',
    withdrawnAt: null,
  };
  await page.after(() => {
    for (const [index, code] of ['EU', 'USA'].entries())
      writeReservation(page.doc, {
        ...reservation,
        id: `rsv-000000000000000${index}`,
        participant: participantId(code),
      } as unknown as Reservation);
  });
  expect(page.element.textContent).toContain('EU, USA reserve');
  const withdraws = [...document.querySelectorAll('button')].filter(
    ({ textContent }) => textContent === 'Withdraw',
  );
  expect(withdraws).toHaveLength(1);
  await page.after(() => withdraws[0]?.click());
  expect(page.sent).toEqual([{ kind: 'withdraw-reservation', reservation: 'rsv-0000000000000000' }]);
});
