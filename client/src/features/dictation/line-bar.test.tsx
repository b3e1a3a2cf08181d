// @vitest-environment jsdom
import { refuse, type Refusal } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { writeProposal } from '@chapeau/text';
import { afterEach, expect, test } from 'vitest';
import { amendment, participantId, proposalId } from '../deciding/testing/proposals.ts';
import { openTextPage, type TextPageWorld } from '../text/testing/text-page.tsx';
import { LineBar, LineButton } from './line-bar.tsx';
import { LineKeys, LineProvider } from './line-provider.tsx';
import { PARAGRAPHS, PARTICIPANTS, PROPOSALS, THIRTEEN, TWELVE } from './testing/room.ts';

let leave = () => undefined as void;
afterEach(() => {
  leave();
  document.body.replaceChildren();
});

async function openLine(world: Partial<TextPageWorld> = {}) {
  const page = await openTextPage(
    { paragraphs: PARAGRAPHS, proposals: PROPOSALS, participants: PARTICIPANTS, ...world },
    <LineProvider>
      <LineKeys />
      <LineButton />
      <LineBar onPanel={() => undefined} />
    </LineProvider>,
  );
  leave = page.leave;
  await page.press(':');
  const field = () => page.element.querySelector('input');
  const type = (text: string) =>
    page.after(() => {
      const input = field();
      if (input === null) throw new Error('the line is closed');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
      input.setSelectionRange(text.length, text.length);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const key = (name: string) =>
    page.after(() => {
      field()?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    });
  const given = async (text: string) => {
    await type(text);
    await key('Enter');
  };
  const told = () => page.element.querySelector('p[data-tone]')?.textContent;
  const options = () =>
    [...page.element.querySelectorAll('[role=option]')].map((one) => one.firstElementChild?.textContent);
  return { ...page, field, type, key, given, told, options };
}

test('DL2 what will happen is told and marked before Enter, and nothing is sent', async () => {
  const line = await openLine();
  await line.type('12 eu +nor,che: "should" > "shall"');
  expect(line.told()).toBe('European Union, with Norway and Switzerland, proposes in paragraph 12:');
  expect(line.element.querySelector('del')?.textContent).toBe('should');
  expect(line.element.querySelector('ins')?.textContent).toBe('shall');
  expect(line.sent).toEqual([]);
});

test.each([
  ['12 eu: del', 'European Union proposes to delete paragraph 12.'],
  [
    '14 eu obo "the Group": new "They report."',
    'European Union, on behalf of the Group, proposes a new paragraph after paragraph 14:',
  ],
  ['12 chair: "should" > "may" answers 3', 'It answers P 3. The Chair proposes in paragraph 12:'],
  ['p3 nor,che support', 'Norway and Switzerland support P 3.'],
  ['p3,4 bra cannot accept: "costs"', 'Brazil cannot accept P 3 and P 4. “costs”'],
  ['12 bra reserves', 'Brazil enters a reservation on paragraph 12.'],
  ['whole bra explains: "voluntary"', 'Brazil explains its position on the whole text. “voluntary”'],
  [
    '12,13 informals pending eu',
    'Agree in informals: paragraph 12 and paragraph 13. The word of European Union is still awaited.',
  ],
  [
    '12 park "friends" eu,nor until 2026-11-25',
    'Paragraph 12: handed to friends (European Union and Norway), until 25 Nov 2026.',
  ],
  ['p3,4 no', 'P 3 and P 4 are not retained.'],
  ['12 brackets "as appropriate" eu', 'Brackets in paragraph 12, on account of European Union:'],
  ['13', 'The floor goes to paragraph 13.'],
  ['next', 'The floor goes on to the next paragraph.'],
])('DL2 %s', async (text, sentence) => {
  const line = await openLine();
  await line.type(text);
  expect(line.told()).toBe(sentence);
});

test('DL2 what is not understood is told at once, and the words are pointed at', async () => {
  const line = await openLine();
  await line.type('12 nro: del');
  expect(line.told()).toBe('No participant is called nro. Did you mean NOR?');
  expect(line.element.querySelector('[data-role=unknown]')?.textContent).toBe('nro');
  expect(line.field()?.getAttribute('aria-invalid')).toBe('true');
  await line.key('Enter');
  expect(line.sent).toEqual([]);
  expect(line.field()?.value).toBe('12 nro: del');
});

test('DL2 parts are marked by what they are read as', async () => {
  const line = await openLine();
  await line.type('12 eu: del "consider"');
  expect(
    [...line.element.querySelectorAll('[data-role]')].map((part) => [
      part.getAttribute('data-role'),
      part.textContent,
    ]),
  ).toEqual([
    ['paragraph', '12'],
    ['participant', 'eu'],
    ['mark', ':'],
    ['keyword', 'del'],
    ['quote', '"consider"'],
  ]);
});

test('DL2 the paragraph that the line is about is shown as soon as it is named', async () => {
  const line = await openLine();
  expect(line.scene.current.get()).toBe(TWELVE.id);
  await line.type('13');
  await line.type('13 ');
  expect(line.scene.current.get()).toBe(THIRTEEN.id);
  await line.type('p3 ');
  expect(line.scene.current.get()).toBe(TWELVE.id);
  expect(document.activeElement).toBe(line.field());
});

test('DL3 Enter carries the line out and clears it for the next; the number of the proposal follows', async () => {
  const created = proposalId(5);
  const line = await openLine({ answer: () => ({ sequence: 7, created }) });
  await line.given('12 eu +nor: del "consider"');
  expect(line.sent).toMatchObject([{ kind: 'capture-proposal', target: TWELVE.id }]);
  expect(line.field()?.value).toBe('');
  expect(line.element.textContent).toContain('Tabled for EU, with NOR');
  await line.after(() => writeProposal(line.doc, amendment(TWELVE, 5, 'x', { id: created })));
  expect(line.element.textContent).toContain('P 5 tabled for EU, with NOR');
  await line.given('next');
  expect(line.element.textContent).toContain('The floor goes');
});

test('DL3 a decision offers Undo', async () => {
  const line = await openLine();
  await line.given('12 ad ref');
  expect(line.element.textContent).toContain('Agree ad referendum: paragraph 12.');
  const names = [...line.element.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(names).toContain('Undo');
});

test('DL4 a refused line stands in the field again, with the reason', async () => {
  const line = await openLine({ answer: () => refuse('no-reading-open') });
  await line.given('12 eu: del');
  expect(line.field()?.value).toBe('12 eu: del');
  expect(line.field()?.selectionStart).toBe('12 eu: del'.length);
  expect(line.element.querySelector('[role=alert]')?.textContent).toContain('No reading is open');
  await line.given('12 eu: del "consider"');
  expect(line.element.querySelectorAll('[role=alert]')).toHaveLength(1);
});

test('DL4 of several commands it is told how many were done, and given again it goes on from there', async () => {
  const refusals: Record<string, Refusal | null> = { [participantId('CHE')]: refuse('own-proposal') };
  const answer = (command: CommandInput) =>
    (command.kind === 'take-position' ? refusals[String(command.participant)] : null) ?? {
      sequence: 1,
      created: null,
    };
  const line = await openLine({ answer });
  await line.given('p3 nor,che,bra support');
  expect(line.element.textContent).toContain('1 of 3 done');
  refusals[participantId('CHE')] = null;
  await line.key('Enter');
  expect(line.sent.map((command) => 'participant' in command && command.participant)).toEqual(
    ['NOR', 'CHE', 'CHE', 'BRA'].map(participantId),
  );
  expect(line.element.querySelector('[role=alert]')).toBeNull();
});

test('DL5 Up and Down go through the lines given, and back to the one being typed', async () => {
  const line = await openLine();
  await line.given('12 ad ref');
  await line.given('13 ad ref');
  await line.type('14 e');
  for (const [press, shown] of [
    ['ArrowUp', '13 ad ref'],
    ['ArrowUp', '12 ad ref'],
    ['ArrowDown', '13 ad ref'],
    ['ArrowDown', '14 e'],
  ] as const) {
    await line.key(press);
    expect(line.field()?.value).toBe(shown);
  }
});

test('DL6 Down goes into the list, Enter takes what is highlighted, Tab the first', async () => {
  const line = await openLine();
  await line.type('12 n');
  expect(line.options()).toContain('NOR');
  await line.key('ArrowDown');
  const active = line.field()?.getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(active)?.getAttribute('aria-selected')).toBe('true');
  await line.key('Enter');
  expect(line.field()?.value).toBe(`12 ${line.sent.length === 0 ? 'NOR' : ''}`);
  await line.type('12 bra res');
  await line.key('Tab');
  expect(line.field()?.value).toBe('12 bra reserves');
});

test('DL6 Escape leaves the list, then closes the line; what was typed is there again', async () => {
  const line = await openLine();
  await line.type('12 n');
  await line.key('ArrowDown');
  await line.key('Escape');
  expect(line.field()).not.toBeNull();
  await line.key('Escape');
  expect(line.field()).toBeNull();
  await line.press(':');
  expect(line.field()?.value).toBe('12 n');
});

test('DL7 what the role may not do is told before Enter and not sent', async () => {
  const line = await openLine({ role: 'secretariat' });
  for (const text of ['12 ad ref', '12 chair: del', '12 group "Friends": del', 'next']) {
    await line.given(text);
    expect([text, line.told()]).toEqual([text, 'As secretariat you may not do this.']);
  }
  expect(line.sent).toEqual([]);
});

test('DL7 whoever takes nothing down has no line', async () => {
  const line = await openLine({ role: 'delegation' });
  expect(line.field()).toBeNull();
  expect(line.element.querySelector('button')).toBeNull();
});
