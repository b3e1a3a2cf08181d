// @vitest-environment jsdom
import { deedsOf, type Role } from '@chapeau/model';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { paragraph } from '../deciding/testing/proposals.ts';
import { leaveTextPages, openTextPage } from '../text/testing/text-page.tsx';
import { WatchKey } from './watch-key.tsx';

afterEach(() => {
  leaveTextPages();
  vi.unstubAllGlobals();
});

/** A server that keeps one watch list, and what it was asked to do with it. */
async function open(role: Role) {
  const asked: string[] = [];
  let watches: readonly object[] = [];
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (path === '/api/me')
      return answer({ actor: { id: 'act-1', role, participant: null }, deeds: deedsOf(role) });
    if (method !== 'GET') asked.push(`${method} ${path}`);
    if (method === 'PUT' && typeof body === 'string') watches = [JSON.parse(body) as object];
    if (method === 'DELETE') watches = [];
    return answer({ watches });
  });
  const base = paragraph('States shall act.');
  const page = await openTextPage({ paragraphs: [base], role }, <WatchKey />);
  await act(settle);
  return { ...page, base, asked, watched: () => watches };
}

const answer = (json: unknown) =>
  Promise.resolve(new Response(JSON.stringify(json), { headers: { 'content-type': 'application/json' } }));
const settle = () => new Promise<void>((done) => setTimeout(done, 0));

test('WG4 w puts the paragraph that is looked at on the watch list, and takes it off again', async () => {
  const page = await open('facilitator');
  await page.press('w');
  await act(settle);
  const of = { kind: 'paragraph', draft: page.scene.draft, of: page.base.id };
  expect(page.watched()).toEqual([of]);
  expect(document.body.textContent).toContain('Nobody else is told.');
  await page.press('w');
  await act(settle);
  expect(page.watched()).toEqual([]);
  expect(page.asked.at(-1)).toBe(`DELETE /api/watch/paragraph/${page.base.id}?draft=${page.scene.draft}`);
});

test('WG4 whoever has no watch list has no key for it', async () => {
  const page = await open('observer');
  await page.press('w');
  await act(settle);
  expect(page.asked).toEqual([]);
});
