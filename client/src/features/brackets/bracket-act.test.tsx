// @vitest-environment jsdom
import { hashOfWording, type ParagraphId, type Participant } from '@chapeau/model';
import { nodeOf, schema } from '@chapeau/text';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { afterEach, expect, test } from 'vitest';
import { paragraph, participantId } from '../deciding/testing/proposals.ts';
import { openTextPage, type TextPageWorld } from '../text/testing/text-page.tsx';
import { useBracketAct } from './bracket-act.tsx';
import { selectedWords } from './selected-words.ts';

const base = paragraph('Parties should consider the report.');
const participants = ['EU', 'USA'].map(
  (code) =>
    ({ id: participantId(code), code, name: code, category: 'member-state' }) as unknown as Participant,
);

function Opener() {
  const { open } = useBracketAct();
  return (
    <button type="button" onClick={() => open(base.id)}>
      open
    </button>
  );
}

const open = (world: Partial<TextPageWorld> = {}) =>
  openTextPage({ paragraphs: [base], participants, ...world }, <Opener />);

afterEach(() => document.body.replaceChildren());

const press = (name: string) => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  found.click();
};

const stateOf = (from: number, to: number) => {
  const doc = schema.node('doc', null, [nodeOf(base)]);
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
};

test('BR1 the selected words are bracketed, for whom it is said', async () => {
  const page = await open();
  page.view.set({ state: stateOf(9, 16) } as unknown as EditorView);
  await page.after(() => press('open'));
  expect(document.querySelector('blockquote')?.textContent).toBe('[should]');
  const boxes = [...document.querySelectorAll('label')].filter(({ textContent }) =>
    textContent.startsWith('EU'),
  );
  await page.after(() => boxes[0]?.querySelector('input')?.click());
  await page.after(() => press('Bracket'));
  expect(page.sent).toEqual([
    {
      kind: 'bracket',
      paragraph: base.id,
      present: hashOfWording(base),
      words: { from: 8, to: 14 },
      on: [participantId('EU')],
      reason: '',
    },
  ]);
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('BR2 without a selection the whole paragraph is, and that is said', async () => {
  const page = await open();
  await page.after(() => press('open'));
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('all of it is bracketed');
  await page.after(() => press('Bracket'));
  expect(page.sent).toMatchObject([{ words: null, on: [] }]);
});

test('BR3 nothing opens for whoever may not bracket', async () => {
  const page = await open({ role: 'delegation' });
  await page.after(() => press('open'));
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('BR1 space at the ends of a selection is left out, and one of another paragraph counts for nothing', () => {
  expect(selectedWords(stateOf(8, 16), base.id)).toEqual({ from: 8, to: 14, text: 'should' });
  expect(selectedWords(stateOf(8, 9), base.id)).toBeNull();
  expect(selectedWords(stateOf(8, 16), 'par-0000000000000009' as ParagraphId)).toBeNull();
});
