// @vitest-environment jsdom
import { disputesOf, hashOfRolling } from '@chapeau/compare';
import { refuse, type Participant } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { writeProposal } from '@chapeau/text';
import { afterEach, expect, test } from 'vitest';
import { useCurrentEntry } from '../text/scene.ts';
import { leaveTextPages, openTextPage, type TextPageWorld } from '../text/testing/text-page.tsx';
import { NO_TERMS } from './desk-terms.ts';
import { DecidingDesk } from './desk.tsx';
import {
  amendment,
  paragraph,
  paragraphId,
  participantId,
  position,
  proposalId,
  roll,
} from './testing/proposals.ts';

const base = paragraph('Parties should consider the report.');
const one = amendment(base, 1, 'Parties shall consider the reports.');
const two = amendment(base, 2, 'Parties must consider the report.', {
  proponent: participantId('USA'),
  onBehalfOf: 'JUSCANZ',
  coSponsors: [participantId('CAN')],
  positions: [position('EU', 'reserves')],
});
const rolling = roll(base, [one, two]);
const [verb, reports] = disputesOf(rolling);
const participants = ['EU', 'USA', 'CAN'].map(
  (code) => ({ id: participantId(code), code, name: code }) as unknown as Participant,
);

function Desk() {
  const entry = useCurrentEntry();
  return entry === undefined ? null : <DecidingDesk entry={entry} />;
}

const open = (world: Partial<TextPageWorld> = {}) =>
  openTextPage({ paragraphs: [base], proposals: [one, two], participants, ...world }, <Desk />);

afterEach(leaveTextPages);

const named = (element: ParentNode, name: string) => {
  const found = [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name));
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};

function typeInto(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

type Decide = Extract<CommandInput, { kind: 'decide-disputes' }>;

test('DD7 every dispute shows its alternatives with everyone who wants them', async () => {
  const { element } = await open();
  const groups = [...element.querySelectorAll('[role=radiogroup]')];
  expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['1 of 2: words', '2 of 2: words']);
  const words = [...(groups[0]?.querySelectorAll('label') ?? [])].map(({ textContent }) => textContent);
  expect(words).toHaveLength(3);
  expect(words[0]).toContain('As it stands: should');
  expect(words[2]).toContain('P 2 USA on behalf of JUSCANZ with CAN · Reserves EU');
});

test('DD8 keys lead from dispute to dispute, choose, take back and decide', async () => {
  const page = await open();
  await page.press('2');
  expect(page.scene.dispute.get()).toBe(verb?.id);
  await page.press('.');
  expect(page.scene.dispute.get()).toBe(reports?.id);
  await page.press('2');
  await page.press('0');
  await page.press('1');
  expect([...page.scene.choices.get(base.id)]).toEqual([
    [verb?.id, verb?.alternatives[1]?.id],
    [reports?.id, 'present'],
  ]);
  await page.press('t');
  const [sent] = page.sent as readonly Decide[];
  expect(sent).toMatchObject({
    kind: 'decide-disputes',
    paragraph: base.id,
    rolling: hashOfRolling(rolling),
  });
  expect(sent?.fates).toEqual([
    { proposal: proposalId(1), fate: 'accepted-in-part', mergedInto: null },
    { proposal: proposalId(2), fate: 'not-retained', mergedInto: null },
  ]);
  expect(page.scene.choices.get(base.id).size).toBe(0);
  expect(document.body.textContent).toContain('2 disputes decided');
  expect(named(document.body, 'Undo')).toBeDefined();
});

test('DD9 nothing is sent while nothing is chosen', async () => {
  const page = await open();
  await page.press('t');
  expect(page.sent).toEqual([]);
  expect(document.body.textContent).toContain('Nothing is chosen yet');
  expect(named(page.element, 'Take the decision').disabled).toBe(true);
});

test('DD10 how it would read, and what stays open, follow the choices', async () => {
  const page = await open();
  expect(page.element.textContent).not.toContain('How it would read');
  expect(page.element.textContent).toContain('2 proposals stay open');
  await page.after(() => named(page.element, 'Take all of P 2').click());
  expect(page.element.querySelector('ins')?.textContent).toBe('must');
  expect(page.element.textContent).toContain('Stays open');
  await page.after(() => named(page.element, 'Take all of P 1').click());
  expect([...page.element.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
    'shall',
    'reports',
  ]);
  expect(page.element.textContent).not.toContain('Stays open');
});

test('DD11 choices that still exist outlive a change of the paragraph and a refusal', async () => {
  const page = await open({ answer: () => refuse('rolling-has-changed') });
  await page.after(() => named(page.element, 'Take all of P 1').click());
  await page.press('t');
  expect(page.scene.choices.get(base.id).size).toBe(2);
  await page.after(() => writeProposal(page.doc, { ...one, fate: 'withdrawn' }));
  expect(page.element.textContent).toContain('2 choices are no longer among the alternatives');
  await page.press('2');
  expect([...page.scene.choices.get(base.id).keys()]).toEqual([verb?.id]);
  expect(page.element.textContent).not.toContain('no longer among');
});

test('DD14 what goes with the choices is kept like them while another paragraph is looked at', async () => {
  const other = paragraph('Parties meet in spring.', { id: paragraphId('b') });
  const page = await open({ paragraphs: [base, other] });
  await page.after(() => named(page.element, 'Take all of P 1').click());
  const note = () => page.element.querySelector<HTMLInputElement>('input[type=text]')!;
  await page.after(() => typeInto(note(), 'As the room asked.'));
  await page.after(() => page.scene.current.set(other.id));
  expect(page.element.textContent).not.toContain('Take the decision');
  await page.after(() => page.scene.current.set(base.id));
  expect(note().value).toBe('As the room asked.');
  await page.press('t');
  expect((page.sent as readonly Decide[])[0]?.reason).toBe('As the room asked.');
  expect(page.scene.terms.get(base.id)).toBe(NO_TERMS);
});

test('DD12 everybody else reads the disputes and chooses nothing', async () => {
  const page = await open({ role: 'delegation' });
  const section = page.element.querySelector('details');
  await page.after(() => {
    if (section !== null) section.open = true;
    section?.dispatchEvent(new Event('toggle'));
  });
  expect(page.element.textContent).toContain('P 2 USA');
  expect(page.element.querySelector('[role=radiogroup]')).toBeNull();
  await page.press('2');
  expect(page.scene.choices.get(base.id).size).toBe(0);
});
