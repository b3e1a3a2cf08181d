import { LADDER, LADDERS, type Ladder } from '@chapeau/model';
import type { DraftAnswer, LadderAnswer, Problem, RecordAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const put = (who: Person, ladder: Ladder, key: string = crypto.randomUUID()) =>
  who.with({ 'idempotency-key': key }).ask<LadderAnswer & Problem>('PUT', '/api/process/ladder', { ladder });
const openReading = () =>
  cast.facilitator.command(cast.draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });

describe('the ladder of a process', () => {
  it('D31 is the usual one until the secretariat changes it, and then that of every draft', async () => {
    const { norway, secretariat, draft } = cast;
    const read = () => norway.must<LadderAnswer>('GET', '/api/process/ladder');
    expect(await read()).toEqual({ ladder: LADDER, isFixed: false });
    expect((await put(secretariat, LADDERS.direct)).body).toEqual({ ladder: LADDERS.direct, isFixed: false });
    expect(await read()).toEqual({ ladder: LADDERS.direct, isFixed: false });
    expect((await norway.must<DraftAnswer>('GET', `/api/drafts/${draft}`)).ladder).toEqual(LADDERS.direct);
    const skipped = { kind: 'decide-status', deed: 'agree-in-informals', paragraphs: [...cast.paragraphs] };
    const told = await cast.facilitator.command(draft, skipped as never);
    expect(told.body.refusal).toBe('no-such-step');
  });

  it('D31 is changed by nobody else, with a key only, and once per key', async () => {
    for (const who of [cast.facilitator, cast.norway, cast.reviewer, cast.observer])
      expect((await put(who, LADDERS.direct)).body.refusal).toBe('role-may-not');
    const { secretariat } = cast;
    const bare = await secretariat.ask<Problem>('PUT', '/api/process/ladder', { ladder: LADDER });
    expect(bare.body.refusal).toBe('bad-request');
    const first = await put(secretariat, LADDERS.direct, 'k');
    expect((await put(secretariat, LADDERS.direct, 'k')).text).toBe(first.text);
    expect((await put(secretariat, LADDER, 'k')).body.refusal).toBe('repeated-with-other-content');
  });

  it('D31 an unsound one is refused by the name of its fault', async () => {
    const unsound = LADDER.map((step) => (step.deed === 'reopen' ? { ...step, needsReason: false } : step));
    const told = await put(cast.secretariat, unsound);
    expect([told.status, told.body.refusal]).toEqual([422, 'ladder-unsound']);
    expect(told.body.facts).toEqual({ fault: 'reopened_without_reason', row: LADDER.length });
    const none = LADDER.filter(({ deed }) => deed !== 'adopt');
    expect((await put(cast.secretariat, none)).body.facts).toEqual({
      fault: 'adoption_out_of_reach',
      row: 0,
    });
  });

  it('D31 none is taken on which a paragraph that is closed already could not be reopened', async () => {
    const narrow = LADDERS.direct.map((step) =>
      step.deed === 'reopen' ? { ...step, from: ['agreed', 'adopted', 'deleted'] as const } : step,
    );
    const paragraphs = cast.paragraphs.slice(0, 1);
    await cast.facilitator.orders(cast.draft, {
      kind: 'decide-status',
      deed: 'agree-in-informals',
      paragraphs,
    });
    expect((await put(cast.secretariat, narrow)).body.facts).toEqual({ fault: 'cannot_be_reopened', row: 0 });
    const reopen = { kind: 'decide-status', deed: 'reopen', paragraphs, reason: 'R' } as const;
    await cast.facilitator.orders(cast.draft, { ...reopen, paragraphs });
    expect((await put(cast.secretariat, narrow)).status).toBe(200);
  });

  it('D31 stands once a first reading is opened, and its entry says what it is', async () => {
    await put(cast.secretariat, LADDERS.direct);
    await openReading();
    await cast.facilitator.orders(cast.draft, { kind: 'close-reading' });
    await openReading();
    const { entries } = await cast.norway.must<RecordAnswer>('GET', `/api/drafts/${cast.draft}/record`);
    const opened = entries.flatMap(({ act }) => (act.kind === 'reading-opened' ? [act.ladder] : []));
    expect(opened).toEqual([LADDERS.direct, undefined]);
    expect((await put(cast.secretariat, LADDER)).body.refusal).toBe('ladder-fixed');
    expect(await cast.norway.must('GET', '/api/process/ladder')).toEqual({
      ladder: LADDERS.direct,
      isFixed: true,
    });
  });

  it('D31 is not changed while a first reading is being opened', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let reach = () => {};
    const reached = new Promise<void>((resolve) => (reach = resolve));
    const { storage } = server;
    const commit = storage.commit.bind(storage);
    storage.commit = async (writes) => {
      const opens = writes.some((write) => write.kind === 'put' && write.table === 'reading');
      if (opens) reach();
      if (opens) await held;
      await commit(writes);
    };
    const opening = openReading();
    await reached;
    const changing = put(cast.secretariat, LADDERS.direct);
    // It waits for its turn by the time that later requests have been answered.
    for (let count = 0; count < 5; count += 1) await cast.norway.must('GET', '/api/process/ladder');
    letGo();
    expect((await opening).status).toBe(200);
    expect((await changing).body.refusal).toBe('ladder-fixed');
    const { entries } = await cast.norway.must<RecordAnswer>('GET', `/api/drafts/${cast.draft}/record`);
    expect(entries.at(-1)?.act).toMatchObject({ kind: 'reading-opened', ladder: LADDER });
  });
});
