// @vitest-environment jsdom
import { disputesOf } from '@chapeau/compare';
import { hashOfWording, refuse, type Participant, type Proposal } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { writeProposal } from '@chapeau/text';
import { afterEach, expect, test } from 'vitest';
import {
  amendment,
  paragraph,
  participantId,
  position,
  proposalId,
  roll,
} from '../deciding/testing/proposals.ts';
import { useCurrentEntry } from '../text/scene.ts';
import { leaveTextPages, openTextPage, type TextPageWorld } from '../text/testing/text-page.tsx';
import { AskedByChair } from './asked-by-chair.tsx';
import { BridgingAct } from './bridging-act.tsx';
import { ProposalGroups } from './proposal-groups.tsx';
import { ProposalKeys } from './proposal-keys.tsx';

const base = paragraph('Parties should consider the report.');
const one = amendment(base, 1, 'Parties shall consider the report.');
const two = amendment(base, 2, 'Parties must consider the report.', { proponent: participantId('USA') });
const bridge = amendment(base, 3, 'Parties will consider the report.', {
  proponent: null,
  source: 'chair',
  answers: [one.id, two.id],
  positions: [position('EU', 'can-accept')],
});
const [eu, usa] = ['EU', 'USA'].map(
  (code) => ({ id: participantId(code), code, name: code }) as unknown as Participant,
);
const participants = [eu!, usa!];

function Panel() {
  const entry = useCurrentEntry();
  return entry === undefined ? null : (
    <>
      <AskedByChair />
      <BridgingAct entry={entry} />
      <ProposalKeys />
      <ProposalGroups entry={entry} />
    </>
  );
}

const open = (proposals: readonly Proposal[], world: Partial<TextPageWorld> = {}) =>
  openTextPage({ paragraphs: [base], proposals, participants, ...world }, <Panel />);

const named = (element: ParentNode, name: string) => {
  const found = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};

const focused = () => document.activeElement?.getAttribute('data-proposal');

type Capture = Extract<CommandInput, { kind: 'capture-proposal' }>;

afterEach(leaveTextPages);

test('BT1 the Chair’s text answers all open proposals unless one is left out, on the wording that was seen', async () => {
  const page = await open([one, two]);
  await page.after(() => named(page.element, 'Propose a bridging text').click());
  const dialog = document.querySelector('[role=dialog]')!;
  expect(dialog.querySelector('.ProseMirror')?.textContent).toBe('Parties should consider the report.');
  await page.after(() => dialog.querySelector<HTMLElement>('fieldset input')?.click());
  await page.after(() => named(dialog, 'Table the Chair’s text').click());
  const [sent] = page.sent as readonly Capture[];
  expect(sent).toMatchObject({
    kind: 'capture-proposal',
    proposal: 'amend',
    target: base.id,
    proponent: null,
    present: hashOfWording(base),
    wording: [{ kind: 'numbered', level: 1, runs: [{ text: 'Parties should consider the report.' }] }],
    answers: [proposalId(2)],
  });
});

test('BT2 it may start from what is chosen at the desk', async () => {
  const page = await open([one, two]);
  const [verb] = disputesOf(roll(base, [one, two]));
  await page.after(() => page.scene.choices.set(base.id, new Map([[verb!.id, verb!.alternatives[1]!.id]])));
  await page.after(() => named(page.element, 'Propose a bridging text').click());
  const dialog = document.querySelector('[role=dialog]')!;
  await page.after(() => named(dialog, 'Table the Chair’s text').click());
  expect((page.sent as readonly Capture[])[0]?.wording[0]?.runs).toEqual([
    { text: 'Parties shall consider the report.' },
  ]);
});

test('BT3 a wording that changed meanwhile is taken as seen the next time, and nothing written is lost', async () => {
  const page = await open([one], {
    answer: (command) =>
      (command as Capture).present === hashOfWording(base) ? refuse('wording-not-current') : null,
  });
  await page.after(() => named(page.element, 'Propose a bridging text').click());
  const now = paragraph('Parties should consider the annual report.');
  await page.reword([now]);
  const dialog = document.querySelector('[role=dialog]')!;
  await page.after(() => named(dialog, 'Table the Chair’s text').click());
  await page.after(() => named(dialog, 'Table the Chair’s text').click());
  const [first, second] = page.sent as readonly Capture[];
  expect([first?.present, second?.present]).toEqual([hashOfWording(base), hashOfWording(now)]);
  expect(second?.wording).toEqual(first?.wording);
});

test('BT4 the card stands first, names what it answers and who can accept it', async () => {
  const { element } = await open([one, two, bridge]);
  const cards = [...element.querySelectorAll('[data-proposal]')];
  expect(cards.map((card) => card.getAttribute('data-proposal'))).toEqual([bridge.id, one.id, two.id]);
  expect(cards[0]?.textContent).toContain('Answers P 1 and P 2');
  expect([...(cards[0]?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'EU Can accept',
    'USA has not said',
  ]);
  expect(cards[1]?.textContent).toContain('Answered by P 3');
});

test('BT5 those whom it answers are asked whether they can accept it, wherever they look', async () => {
  const page = await open([one, two, bridge], { role: 'delegation', participant: usa! });
  expect(page.element.querySelector('section')?.textContent).toContain('P 3, paragraph 1');
  const ask = [...page.element.querySelectorAll('fieldset')].find(({ textContent }) =>
    textContent.includes('Can you accept'),
  )!;
  await page.after(() => named(ask, 'Can accept').click());
  expect(page.sent).toEqual([{ kind: 'take-position', proposal: bridge.id, stance: 'can-accept' }]);
  const other = await open([one, bridge], { role: 'delegation', participant: eu! });
  expect(other.element.querySelector('section')?.textContent ?? '').not.toContain('Can you accept');
});

test('PK1 n and N lead from card to card and stay at the ends', async () => {
  const page = await open([one, two]);
  await page.press('n');
  expect(focused()).toBe(one.id);
  await page.press('n');
  await page.press('n');
  expect(focused()).toBe(two.id);
  await page.press('N');
  expect(focused()).toBe(one.id);
});

test('PK2 a accepts and x does not retain the one that is looked at, and nothing otherwise', async () => {
  const page = await open([one, two]);
  await page.press('a');
  expect(page.sent).toEqual([]);
  expect(document.body.textContent).toContain('Go to an open proposal first');
  await page.press('n');
  await page.press('a');
  await page.press('x');
  expect(page.sent).toEqual([
    { kind: 'accept-proposal', proposal: one.id, reason: '' },
    { kind: 'not-retain-proposal', proposal: one.id, reason: '' },
  ]);
});

test('PK4 what was settled otherwise meanwhile is not gone on with', async () => {
  const three = amendment(base, 4, 'Parties might consider the report.');
  const page = await open([one, two, three]);
  await page.press('n');
  await page.press('x');
  await page.after(() => {
    for (const settled of [one, two]) writeProposal(page.doc, { ...settled, fate: 'not-retained' });
  });
  await page.press('n');
  expect(focused()).toBe(three.id);
});

test('PK3 what needs review is opened for review instead of being accepted', async () => {
  const page = await open([one]);
  await page.reword([paragraph('Parties will consider the report.')]);
  await page.press('n');
  await page.press('a');
  expect(page.sent).toEqual([]);
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Drafted against');
});
