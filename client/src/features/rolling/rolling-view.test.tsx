// @vitest-environment jsdom
import type { Participant, PlainParagraph, Proposal, Reservation } from '@chapeau/model';
import { writeReservation } from '@chapeau/text';
import { afterEach, expect, test } from 'vitest';
import { openTextPage } from '../text/testing/text-page.tsx';
import { useScene } from '../text/scene.ts';
import { useReadable } from '../../sync/store.ts';
import { ModeSwitch } from './mode-switch.tsx';
import { RollingTools } from './rolling-tools.tsx';
import { RollingView } from './rolling-view.tsx';
import { amendment, insertion, paragraph, participantId, worded } from './testing/proposals.ts';
import { useRollingPane } from './use-rolling-pane.ts';

const A = paragraph(1, 'Parties should act.');
const B = paragraph(2, 'Parties should report.');
const delegation = (serial: number, code: string) =>
  ({ id: participantId(serial), code, name: code }) as Participant;
const participants = [delegation(1, 'EU'), delegation(2, 'NOR')];

const RESERVATION: Reservation = {
  id: 'rsv-0000000000000001' as Reservation['id'],
  draft: 'drf-0000000000000001' as Reservation['draft'],
  kind: 'reservation',
  participant: participantId(2),
  paragraph: B.id,
  text: 'Not yet.',
  at: '2026-07-06T10:00:00Z',
  withdrawnAt: null,
};

const panelsShown: string[] = [];

/** The middle of the page, without an editor. */
function Middle() {
  const pane = useRollingPane();
  const { mode } = useReadable(useScene().textView);
  return (
    <>
      <ModeSwitch />
      <RollingTools store={pane.store} whose={pane.whose} onWhose={pane.chooseWhose} />
      {mode !== 'clean' && (
        <RollingView
          store={pane.store}
          options={pane.options}
          className={undefined}
          onPanel={() => panelsShown.push('panel')}
        />
      )}
    </>
  );
}

async function open(
  paragraphs: readonly PlainParagraph[],
  proposals: readonly Proposal[],
  participant?: Participant,
) {
  const page = await openTextPage(
    {
      paragraphs,
      proposals,
      participants,
      ...(participant === undefined ? {} : { participant, role: 'delegation' }),
    },
    <Middle />,
  );
  const words = () => [...page.element.querySelectorAll('p')].map(({ textContent }) => textContent);
  return { ...page, words };
}

const opened: { leave: () => void }[] = [];
afterEach(() => {
  for (const page of opened.splice(0)) page.leave();
});

test('RT7 m shows the text with all open proposals in it, then clean again', async () => {
  const page = await open([A, B], [amendment(1, A, 'Parties shall act.'), insertion(2, B, 'New words.')]);
  opened.push(page);
  expect(page.words()).toEqual([]);
  await page.press('m');
  expect(page.words()).toEqual([
    'Parties [should][shall - EU] act.',
    'Parties should report.',
    '[New words. - NOR]',
  ]);
  await page.press('m');
  expect(page.words()).toEqual([]);
});

test('RT8 mine only has what the delegation proposes', async () => {
  const page = await open(
    [A],
    [amendment(1, A, 'Parties shall act.'), amendment(2, A, 'Parties should act now.')],
    participants[1],
  );
  opened.push(page);
  await page.press('m');
  expect(page.words()).toEqual(['Parties [should][shall - EU] act [now - NOR].']);
  await page.press('m');
  expect(page.words()).toEqual(['Parties should act [now - NOR].']);
});

test('RT9 a click looks at the paragraph and at the dispute', async () => {
  const page = await open(
    [A, B],
    [amendment(1, B, 'Parties shall report.'), insertion(2, null, 'At first.')],
  );
  opened.push(page);
  await page.press('m');
  const dispute = page.element.querySelector<HTMLElement>(`[data-place="${B.id}"] [data-dispute]`);
  await page.after(() => dispute?.click());
  expect(page.scene.current.get()).toBe(B.id);
  expect(page.scene.dispute.get()).toBe(dispute?.dataset['dispute']);
  const marked = page.element.querySelectorAll('[data-dispute][data-current]');
  expect([...marked]).toEqual([dispute]);
  expect(page.element.querySelector('[aria-current]')?.getAttribute('data-paragraph')).toBe(B.id);
  // What stands before the first paragraph is decided on with it.
  await page.after(() =>
    page.element.querySelector<HTMLElement>('[data-place="at-beginning"] [data-dispute]')?.click(),
  );
  expect(page.scene.current.get()).toBe(A.id);
});

test('RT10 what is not written in is told under the paragraph, with a way to the panel', async () => {
  const now = worded(A, 'All Parties should act at last.');
  const page = await open(
    [now, B],
    [amendment(1, A, 'Some Parties should act.'), amendment(2, A, 'All Parties should act at last.')],
  );
  opened.push(page);
  await page.press('m');
  expect(page.words().slice(1, 3)).toEqual([
    'P 1 needs review: the text beneath it has changed',
    'P 2 is overtaken: the text has what it asks for',
  ]);
  await page.after(() => page.element.querySelector<HTMLElement>('[data-place] p button')?.click());
  expect(panelsShown).toEqual(['panel']);
});

test('RT11 without names the notes count, and the file has no names either', async () => {
  const now = worded(A, 'All Parties should act at last.');
  const page = await open(
    [now, B],
    [amendment(1, A, 'Some Parties should act.'), amendment(2, B, 'Parties report.')],
  );
  opened.push(page);
  await page.after(() => page.scene.textView.set({ mode: 'rolling', names: false }));
  expect(page.words()).toEqual([
    'All Parties should act at last.',
    '1 proposal needs review',
    'Parties [should] report.',
  ]);
  await page.after(() => writeReservation(page.doc, RESERVATION));
  const state = () => page.element.querySelector(`[data-paragraph="${B.id}"]`)?.getAttribute('data-state');
  expect(state()).not.toContain('NOR');
  expect(page.words()).toContain('1 reservation');
  await page.after(() => page.scene.textView.set({ mode: 'rolling', names: true }));
  expect(state()).toContain('NOR reserves');
  expect(page.words()).toContain('NOR reserves its position: Not yet.');
  await page.after(() => page.scene.textView.set({ mode: 'rolling', names: false }));
  const link = page.element.querySelector('a[download]');
  expect(link?.getAttribute('href')).toMatch(/names=no$/u);
  expect(page.element.textContent).not.toMatch(/EU|NOR|P \d/u);
});
