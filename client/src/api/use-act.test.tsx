// @vitest-environment jsdom
import { makeId, refuse, type DraftId, type Refusal } from '@chapeau/model';
import { NOTICES, type NoticeTopic } from '@chapeau/protocol';
import { useQuery } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutsideFailure, type OutsideFailureKind } from './outside-failure.ts';
import { KEPT, useRefreshTopic } from './queries.ts';
import { runInPage } from './testing/in-page.tsx';
import { useAct } from './use-act.ts';

const draft: DraftId = makeId('draft', (count) => new Uint8Array(count));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const later = () => act(() => vi.advanceTimersByTimeAsync(60_000));

/** An act that fails so, five repeats allowed: how often it was carried out. */
async function triesOf(failure: OutsideFailureKind): Promise<number> {
  let tries = 0;
  const carryOut = (): Promise<string> => {
    tries += 1;
    return Promise.reject(new OutsideFailure(failure, 'no'));
  };
  const page = runInPage(() => useAct(carryOut, { repeats: 5 }));
  const sent = page.latest().send(undefined);
  await later();
  expect(await sent).toBeNull();
  page.leave();
  return tries;
}

/** How often something kept is read again after an act with that answer. */
async function readsAfter(answer: string | Refusal): Promise<number> {
  let reads = 0;
  const page = runInPage(() => {
    useQuery({ queryKey: KEPT.record(draft), queryFn: () => (reads += 1) });
    return useAct(() => Promise.resolve(answer), { refreshes: [['draft', draft]] });
  });
  await later();
  const before = reads;
  await act(async () => void (await page.latest().send(undefined)));
  await later();
  page.leave();
  return reads - before;
}

describe('useAct', () => {
  it('C3 sends again after the network failed, not after an answer that is none of ours', async () => {
    expect(await triesOf('network')).toBe(6);
    expect(await triesOf('unexpected-answer')).toBe(1);
  });

  it('C2 reads again what the act changed, and nothing after a refusal', async () => {
    expect(await readsAfter('done')).toBe(1);
    expect(await readsAfter(refuse('role-may-not', { role: 'reviewer', deed: 'adopt-draft' }))).toBe(0);
  });
});

describe('useRefreshTopic', () => {
  const keys: Readonly<Record<NoticeTopic, readonly string[]>> = {
    versions: KEPT.draft(draft),
    draft: KEPT.draft(draft),
    record: KEPT.record(draft),
    drafting: KEPT.drafting(draft),
    process: KEPT.process(),
    access: KEPT.me(),
  };

  it.each(NOTICES)('SY12 reads again what the notice %s is about', async (topic) => {
    let reads = 0;
    const page = runInPage(() => {
      useQuery({ queryKey: keys[topic], queryFn: () => (reads += 1) });
      return useRefreshTopic(draft);
    });
    await later();
    const before = reads;
    act(() => page.latest()(topic));
    await later();
    expect(reads - before).toBe(1);
    page.leave();
  });
});
