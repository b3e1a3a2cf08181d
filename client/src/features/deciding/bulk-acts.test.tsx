// @vitest-environment jsdom
import type { Participant } from '@chapeau/model';
import { afterEach, expect, test } from 'vitest';
import { leaveTextPages, openTextPage, type TextPageWorld } from '../text/testing/text-page.tsx';
import { BulkActs } from './bulk-acts.tsx';
import { amendment, paragraph, paragraphId, participantId, position } from './testing/proposals.ts';

const first = paragraph('Parties should consider the report.');
const second = paragraph('Parties should meet.', { id: paragraphId('b'), number: '2.' });
const one = amendment(first, 1, 'Parties shall consider the report.');
const two = amendment(first, 2, 'Parties must consider the report.', { proponent: participantId('USA') });
const three = amendment(second, 3, 'Parties shall meet.', { proponent: participantId('USA') });
const four = amendment(second, 4, 'Parties should meet soon.', { positions: [position('USA', 'reserves')] });
const participants = ['EU', 'USA'].map(
  (code) => ({ id: participantId(code), code, name: code }) as unknown as Participant,
);

const open = async (world: Partial<TextPageWorld> = {}) => {
  const page = await openTextPage(
    { paragraphs: [first, second], proposals: [one, two, three, four], participants, ...world },
    <BulkActs heading={null} />,
  );
  await page.after(() => page.element.querySelector('button')?.click());
  return page;
};
const dialog = () => document.querySelector('[role=dialog]');
const lines = () => [...(dialog()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
const named = (name: string) => {
  const found = [...(dialog()?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};

afterEach(leaveTextPages);

test('BK5 what will be accepted is listed first, and what stays with its reason', async () => {
  const page = await open();
  expect(lines()).toEqual([
    'P 3 USA, paragraph 2',
    'P 1 EU, paragraph 1 another proposal wants something else there',
    'P 2 USA, paragraph 1 another proposal wants something else there',
    'P 4 EU, paragraph 2 somebody reserves or cannot accept',
  ]);
  await page.after(() => named('Accept 1 proposal').click());
  expect(page.sent).toEqual([{ kind: 'accept-proposals', proposals: [three.id] }]);
  expect(document.body.textContent).toContain('1 proposal accepted as one decision');
});

test('BK6 for one delegation nothing is listed before it is chosen', async () => {
  const page = await open();
  await page.after(() => dialog()?.querySelector<HTMLElement>('input[value=proponent]')?.click());
  expect(lines()).toEqual([]);
  expect(named('Accept 0 proposals').disabled).toBe(true);
});

test('BK5 nobody else is offered it', async () => {
  const page = await open({ role: 'secretariat' });
  expect(page.element.querySelector('button')).toBeNull();
});
