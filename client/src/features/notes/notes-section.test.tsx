// @vitest-environment jsdom
import type { NotesId, Participant } from '@chapeau/model';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paragraph, paragraphId, participantId } from '../deciding/testing/proposals.ts';
import { useCurrentEntry } from '../text/scene.ts';
import { openTextPage } from '../text/testing/text-page.tsx';
import { NoteSign } from './noted.tsx';
import { NotesSection } from './notes-section.tsx';

const base = paragraph('Parties should consider the report.');
const other = paragraph('Parties welcome it.', { id: paragraphId('b'), number: '2.' });
const participant = { id: participantId('NOR'), code: 'NOR', name: 'Norway' } as unknown as Participant;
const keptNotes = (text: string) => ({
  notes: { id: 'nts-0000000000000001' as NotesId, paragraph: base.id, createdAt: '2026-01-01T00:00:00Z' },
  generation: 'g',
  text,
});

const asked: {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
}[] = [];
let list: readonly unknown[] = [];

beforeEach(() => {
  asked.length = 0;
  list = [];
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body, headers }: RequestInit = {}) => {
    const key = new Headers(headers).get('Idempotency-Key') ?? '';
    asked.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : null, key });
    const answer = method === 'POST' ? keptNotes('') : { notes: list };
    return Promise.resolve(
      new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }),
    );
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function Section() {
  const entry = useCurrentEntry();
  return entry === undefined ? null : (
    <>
      <NoteSign paragraph={base.id} />
      <NoteSign paragraph={other.id} />
      <NotesSection entry={entry} />
    </>
  );
}

/** The answers come in turns of their own. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !holds(); turn += 1)
    await act(() => new Promise<void>((next) => setTimeout(next)));
}

const open = async () => {
  const page = await openTextPage(
    { paragraphs: [base, other], role: 'delegation', participant },
    <Section />,
  );
  await until(
    () => page.element.textContent.includes('Write a note') || page.element.textContent.includes('All notes'),
  );
  return page;
};

test('PN1 it is said who can read them, and nothing is made before somebody writes', async () => {
  const { element } = await open();
  expect(element.textContent).toContain('Only your delegation can read them');
  expect(element.textContent).not.toContain('private note');
  expect(asked.map(({ method }) => method)).toEqual(['GET']);
});

test('PN2 whoever begins to write asks for the room once, under a key', async () => {
  const page = await open();
  const begin = [...page.element.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes('Write a note'),
  );
  await page.after(() => begin?.click());
  await until(() => asked.some(({ method }) => method === 'POST'));
  const posts = asked.filter(({ method }) => method === 'POST');
  expect(posts).toMatchObject([
    { path: `/api/drafts/${page.scene.draft}/notes`, body: { paragraph: base.id } },
  ]);
  expect(posts[0]?.key).not.toBe('');
  page.leave();
});

test('PN2 what a note said last is there before its room is; its paragraph has a sign, others none', async () => {
  list = [keptNotes('Ask capital.')];
  const page = await open();
  expect(page.element.textContent).toContain('Ask capital.');
  expect(page.element.querySelectorAll('[title="private note"]')).toHaveLength(1);
  expect(page.element.querySelector('a')?.getAttribute('href')).toBe(`/drafts/${page.scene.draft}/notes`);
  await page.after(() => page.scene.current.set(other.id));
  expect(page.element.textContent).not.toContain('Ask capital.');
  page.leave();
});
