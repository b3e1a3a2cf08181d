import { isId, LIMITS, type Evidence, type TaskKind } from '@chapeau/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyDesk } from './testing/body-desk.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
const { begin, body, tasks, acts, refusal, unknown } = bodyDesk(() => ({ server, cast }));
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
  await begin();
});
afterEach(() => server.close());

describe('tasks', () => {
  const put = async (what: TaskKind, output: string | null = null) => {
    const told = { kind: 'put-task', phase: 'during', what } as const;
    const { created } = await cast.secretariat.ordersProcess(
      isId('output', output) ? { ...told, output } : told,
    );
    if (!isId('task', created)) throw new Error('no task');
    return created;
  };
  const putOutput = async () =>
    (
      await cast.secretariat.ordersProcess({
        kind: 'put-output',
        what: 'annual-progress-report',
        title: 'Report',
        draft: cast.draft,
      })
    ).created;

  it('BY9 are put by the secretariat, ticked off by it or the facilitator, and told on the record', async () => {
    const task = await put('consider');
    for (const person of [cast.facilitator, cast.norway])
      expect(await refusal({ kind: 'put-task', phase: 'during', what: 'consider' }, person)).toBe(
        'role-may-not',
      );
    for (const person of [cast.norway, cast.reviewer, cast.observer])
      expect(await refusal({ kind: 'tick-task', task }, person)).toBe('role-may-not');
    expect(await refusal({ kind: 'untick-task', task })).toBe('task-not-done');
    await cast.facilitator.ordersProcess({ kind: 'tick-task', task });
    expect(await refusal({ kind: 'tick-task', task })).toBe('task-done');
    expect((await tasks(cast.norway)).tasks[0]?.done).toMatchObject({ byName: 'Chair', evidence: null });
    await cast.secretariat.ordersProcess({ kind: 'untick-task', task });
    expect((await tasks()).tasks[0]?.done).toBeNull();
    await cast.secretariat.ordersProcess({ kind: 'remove-task', task });
    expect((await acts()).map(({ kind }) => kind)).toEqual([
      'task-changed',
      'task-ticked',
      'task-unticked',
      'task-changed',
    ]);
    expect((await cast.observer.get('/api/process/tasks')).status).toBe(403);
  });

  it('BY9 what was carried out is offered as done, and nothing else is taken as showing it', async () => {
    const output = await putOutput();
    const [report, first, adoption] = [
      await put('draft-report', output),
      await put('first-reading', output),
      await put('adopt-report', output),
    ];
    expect((await tasks()).offers).toEqual([]);
    const orders = (command: Parameters<Person['orders']>[1]) => cast.facilitator.orders(cast.draft, command);
    await orders({
      kind: 'issue-version',
      label: 'Zero draft',
      standing: 'chairs-text',
      audience: 'participants',
    });
    await orders({
      kind: 'open-reading',
      way: 'successive-drafts',
      takes: 'textual-proposals',
      scope: 'whole',
    });
    const offered = async () => (await tasks(cast.facilitator)).offers.map(({ task }) => task);
    expect(await offered()).toEqual([report]);
    await orders({ kind: 'decide-status', deed: 'agree', paragraphs: [...cast.paragraphs] });
    await orders({ kind: 'close-reading' });
    expect(await offered()).toEqual([report, first]);
    expect((await tasks(cast.norway)).offers).toEqual([]);
    const [offer] = (await tasks()).offers;
    if (offer === undefined) throw new Error('nothing is offered');
    const tick = (task: typeof report, evidence: Evidence) =>
      ({ kind: 'tick-task', task, evidence }) as const;
    expect(await refusal(tick(first, offer.evidence))).toBe('evidence-unknown');
    await cast.facilitator.ordersProcess(tick(report, offer.evidence));
    expect((await acts()).at(-1)).toMatchObject({
      kind: 'task-ticked',
      task: { done: { evidence: { kind: 'version', label: 'Zero draft' } } },
    });
    expect(await offered()).toEqual([first]);
    await orders({ kind: 'adopt-draft' });
    expect(await offered()).toEqual([first, adoption]);
    expect((await body(cast.norway)).outputs[0]?.state).toBe('adopted');
  });

  it('BY9 keeps no more than there is room for, and names only what is of the process', async () => {
    const task = unknown('task');
    expect(await refusal({ kind: 'tick-task', task })).toBe('not-found');
    expect(
      await refusal({ kind: 'put-task', phase: 'during', what: 'consider', session: unknown('session') }),
    ).toBe('not-found');
    const row = (await tasks()).tasks;
    expect(row).toEqual([]);
    const [process] = await server.storage.list('process', '');
    if (process === undefined) throw new Error('no process');
    const made = Array.from({ length: LIMITS.bodyRows }, () => ({
      kind: 'put' as const,
      table: 'task' as const,
      parent: process.id,
      row: {
        id: unknown('task'),
        process: process.id,
        session: null,
        phase: 'during' as const,
        kind: 'consider' as const,
        words: '',
        output: null,
        done: null,
      },
    }));
    await server.storage.commit(made);
    expect(await refusal({ kind: 'put-task', phase: 'during', what: 'consider' })).toBe('body-full');
  });
});
