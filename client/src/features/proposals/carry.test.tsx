// @vitest-environment jsdom
import { textOf, type Participant, type Proposal } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { writeProposal } from '@chapeau/text';
import { afterEach, expect, test } from 'vitest';
import { amendment, paragraph, participantId } from '../deciding/testing/proposals.ts';
import { useCurrentEntry } from '../text/scene.ts';
import { leaveTextPages, openTextPage, type TextPageWorld } from '../text/testing/text-page.tsx';
import { carryOf } from './carry.ts';
import { focusedProposal } from './focus-proposal.ts';
import { ProposalGroups } from './proposal-groups.tsx';
import { ProposalKeys } from './proposal-keys.tsx';

const base = paragraph('Parties should consider the report.');
const proposal = amendment(base, 1, 'Parties shall consider the report.');
const further = paragraph('Parties should consider the annual report.');
const contested = paragraph('Parties must consider the report.');
const same = paragraph('Parties shall consider the report.');

function Cards() {
  const entry = useCurrentEntry();
  return entry === undefined ? null : <ProposalGroups entry={entry} />;
}

function KeyedCards() {
  return (
    <>
      <ProposalKeys />
      <Cards />
    </>
  );
}

const EU = { id: participantId('EU'), code: 'EU', name: 'European Union' } as unknown as Participant;

const open = (
  present: TextPageWorld['paragraphs'][number],
  world: Partial<TextPageWorld> & { readonly one?: Proposal } = {},
) =>
  openTextPage(
    { paragraphs: [present], proposals: [world.one ?? proposal], participants: [EU], ...world },
    <Cards />,
  );

const markOf = (element: ParentNode) => element.querySelector('[data-carry]')?.textContent;
const buttons = (element: ParentNode) =>
  [...element.querySelectorAll('button')].map(({ textContent }) => textContent);
const named = (element: ParentNode, name: string) => {
  const found = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`no button ${name}, but ${buttons(element).join(', ')}`);
  return found;
};

function typeInto(field: HTMLTextAreaElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

afterEach(leaveTextPages);

test('CF1 what becomes of a proposal is worked out once for each wording', () => {
  const carry = carryOf(proposal, further, 'en');
  expect(carry.kind).toBe('clean');
  expect(carryOf(proposal, { ...further, status: 'parked' }, 'en')).toBe(carry);
  expect(carryOf(proposal, contested, 'en').kind).toBe('needs-review');
});

test('CF2 a card says how the proposal stands to the present wording', async () => {
  expect(markOf((await open(base)).element)).toBe('Text beneath unchanged');
  expect(markOf((await open(contested)).element)).toBe('Needs review');
  expect(markOf((await open(same)).element)).toBe('Overtaken: the text says it already');
});

test('CF3 a clean one shows its change on the present wording, and as tabled beside it', async () => {
  const { element } = await open(further);
  expect(markOf(element)).toBe('Carried onto the present wording');
  const [now, tabled] = [...element.querySelectorAll('[lang]')].map(({ textContent }) => textContent);
  expect(now).toContain('annual');
  expect(tabled).not.toContain('annual');
  expect(element.querySelector('summary')?.textContent).toContain('Open proposals');
  expect(element.textContent).toContain('As tabled');
});

test('CF3 a re-settled one names when, and keeps the wording as tabled', async () => {
  const one: Proposal = {
    ...proposal,
    resettled: {
      draftedAgainst: contested,
      wording: [{ ...proposal.wording[0]!, runs: [{ text: 'Parties shall and must consider the report.' }] }],
      by: 'act-0000000000000001' as never,
      at: '2026-01-06T10:00:00Z',
    },
  };
  const { element } = await open(contested, { one });
  expect(element.textContent).toContain('Settled on the wording as it then stood');
  expect([...element.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
    'shall and ',
    'shall',
  ]);
});

test('CF4 what needs review is reviewed instead of accepted, by the facilitator or its proponent', async () => {
  const page = await open(contested);
  expect(buttons(page.element)).toContain('Review');
  await page.after(() => named(page.element, 'Accept').click());
  const dialog = document.querySelector('[role=dialog]');
  expect([...(dialog?.querySelectorAll('h3') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Drafted against',
    'Now',
    'Proposed',
    'What the proposal is from now on',
  ]);
  expect([...(dialog?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'should',
    'should',
    'must',
    'should',
    'shall',
  ]);
  expect(buttons((await open(contested, { role: 'delegation', participant: EU })).element)).toContain(
    'Review',
  );
  const other = { ...EU, id: participantId('USA') };
  expect(buttons((await open(contested, { role: 'delegation', participant: other })).element)).not.toContain(
    'Review',
  );
});

test('CF5 settling it sends the wording as edited, on the wording that was seen', async () => {
  const page = await open(contested);
  await page.after(() => named(page.element, 'Review').click());
  const dialog = document.querySelector('[role=dialog]')!;
  // What goes is shown before what comes, and is not part of the wording.
  expect(dialog.querySelector('.ProseMirror')?.textContent).toContain('Parties mustshall consider');
  await page.after(() => named(dialog, 'Settle it so').click());
  const [sent] = page.sent as readonly Extract<CommandInput, { kind: 'resettle-proposal' }>[];
  expect(sent?.wording).toEqual([
    { kind: 'numbered', level: 1, runs: [{ text: 'Parties shall consider the report.' }] },
  ]);
});

test('CF6 what the text has overtaken is recorded so', async () => {
  const page = await open(same);
  expect(buttons(page.element)).not.toContain('Accept');
  await page.after(() => named(page.element, 'Record as overtaken').click());
  expect(page.sent).toEqual([{ kind: 'overtake-proposal', proposal: proposal.id, reason: '' }]);
});

test('CF7 what one press takes back is done with one press, with a note only where one is wanted', async () => {
  const page = await open(base);
  await page.after(() => named(page.element, 'Accept').click());
  expect(page.sent).toEqual([{ kind: 'accept-proposal', proposal: proposal.id, reason: '' }]);
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(buttons(document.body)).toContain('Undo');
  await page.after(() => page.element.querySelector<HTMLElement>('[aria-label="With a note…"]')!.click());
  const dialog = document.querySelector('[role=dialog]')!;
  expect(buttons(dialog)).toEqual(['', 'Cancel', 'Do not retain', 'Accept']);
  await page.after(() => typeInto(dialog.querySelector('textarea')!, ' As the room asked. '));
  await page.after(() => named(dialog, 'Do not retain').click());
  expect(page.sent.at(-1)).toEqual({
    kind: 'not-retain-proposal',
    proposal: proposal.id,
    reason: 'As the room asked.',
  });
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('CF8 after a decision by key the next proposal is the one that stood after it', async () => {
  const others = [2, 3].map((serial) => amendment(base, serial, `Parties shall consider ${serial} reports.`));
  const page = await openTextPage({ paragraphs: [base], proposals: [proposal, ...others] }, <KeyedCards />);
  await page.press('n');
  await page.press('n');
  await page.press('a');
  await page.after(() => writeProposal(page.doc, { ...others[0]!, fate: 'accepted' }));
  expect(focusedProposal()).toBeNull();
  await page.press('n');
  expect(focusedProposal()).toBe(others[1]?.id);
});

test('CF9 among many a card shows what changes at a glance, and how it stands only where that is something to know', async () => {
  const long = paragraph(
    'Parties should consider the report of the group on its work of the past year, and should thank all who contributed to it.',
  );
  const serials = [1, 2, 3, 4];
  const proposals = serials.map((serial) =>
    amendment(long, serial, textOf(long).replace('past year', `past ${serial} years`)),
  );
  const few = await open(long, { proposals: proposals.slice(0, 3) });
  expect(few.element.textContent).not.toContain('Whole wording');
  few.leave();
  const many = await open(long, { proposals });
  const card = many.element.querySelector('article');
  expect(markOf(many.element)).toBeUndefined();
  expect(card?.querySelector('[lang]')?.textContent).toContain('1 years');
  expect(card?.querySelector('[lang]')?.textContent).not.toContain('Parties');
  expect(card?.querySelector('article details [lang]')?.textContent).toContain('Parties');
  await many.reword([{ ...long, runs: [{ text: `${textOf(long)} Then they met.` }] }]);
  expect(markOf(many.element)).toBe('Carried onto the present wording');
});
