// @vitest-environment jsdom
import { makeId, type DraftId } from '@chapeau/model';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runInPage } from './testing/in-page.tsx';
import { useCommand } from './use-command.ts';

const draft: DraftId = makeId('draft', (count) => new Uint8Array(count));

type Answer = 'lost' | object;

/** Answers the requests in turn, the last answer again and again; gives the keys they came under. */
function serve(...answers: readonly Answer[]): string[] {
  const keys: string[] = [];
  vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
    const answer = answers[Math.min(keys.length, answers.length - 1)];
    keys.push(new Headers(init.headers).get('idempotency-key') ?? '');
    if (answer === 'lost' || answer === undefined) return Promise.reject(new TypeError('failed to fetch'));
    const isRefusal = 'refusal' in answer;
    return Promise.resolve(
      Response.json(answer, {
        status: isRefusal ? 422 : 200,
        headers: { 'content-type': isRefusal ? 'application/problem+json' : 'application/json' },
      }),
    );
  });
  return keys;
}

/** Sends one command and lets the waiting times between repeats pass. */
async function sendOne() {
  const page = runInPage(() => useCommand(draft));
  const sent = page.latest().send({ kind: 'close-reading' });
  await act(() => vi.advanceTimersByTimeAsync(120_000));
  const answer = await sent;
  return { answer, page };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('useCommand', () => {
  it('C3 repeats a command that got no answer under the same key', async () => {
    const keys = serve('lost', 'lost', { sequence: 7, created: null });
    const { answer } = await sendOne();
    expect(answer).toEqual({ sequence: 7, created: null });
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('C3 sends the next command under another key', async () => {
    const keys = serve({ sequence: 1, created: null });
    await sendOne();
    await sendOne();
    expect(new Set(keys).size).toBe(2);
  });

  it('C2 shows a refusal as its sentence, gives it back and does not repeat', async () => {
    const keys = serve({ refusal: 'proposals-undecided', facts: { count: 2 } });
    const { answer, page } = await sendOne();
    expect(answer).toEqual({ refusal: 'proposals-undecided', facts: { count: 2 } });
    expect(page.text()).toContain('2 proposals on it are still undecided. Decide on them first.');
    expect(keys).toHaveLength(1);
  });

  it('C2 gives up in the end, says so, and gives null', async () => {
    const keys = serve('lost');
    const { answer, page } = await sendOne();
    expect(answer).toBeNull();
    expect(keys).toHaveLength(6);
    expect(page.text()).toContain('The server did not answer');
  });
});
