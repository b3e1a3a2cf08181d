import {
  findBreak,
  isId,
  LIMITS,
  makeId,
  TEMPLATES,
  type Evidence,
  type SessionId,
  type TaskKind,
} from '@chapeau/model';
import type {
  BodyAnswer,
  ProcessCommandInput,
  ProcessRecordAnswer,
  ProgrammeAnswer,
  SetUpAnswer,
  TasksAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  assemble,
  Person,
  signInBy,
  startTestServer,
  type Cast,
  type TestServer,
} from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
let entriesBefore = 0;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
  const { entries } = await cast.norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
  entriesBefore = entries.length;
});
afterEach(() => server.close());

const body = (person: Person = cast.secretariat) => person.must<BodyAnswer>('GET', '/api/process/body');
const tasks = (person: Person = cast.secretariat) => person.must<TasksAnswer>('GET', '/api/process/tasks');
/** What was done since everybody came in. */
const acts = async () => {
  const { entries } = await cast.norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
  expect(findBreak(entries)).toBeNull();
  return entries.slice(entriesBefore).map(({ act }) => act);
};
const refusal = async (command: ProcessCommandInput, person = cast.secretariat) =>
  (await person.processCommand(command)).body.refusal;

const TOLD = {
  kind: 'set-body',
  title: 'Open-ended working group',
  body: 'General Assembly',
  mandate: 'Resolution 85/1',
  mandateLink: 'https://docs.example.org/85/1',
  decisionRule: 'consensus',
  rulesOfProcedure: 'Rules of the Main Committees',
  series: 'A/AC.900',
  hasPublicPage: false,
} as const;
const officer = { kind: 'put-officer', office: 'chair', name: 'A. Chair', from: '2031-06-01' } as const;
const laidOut = (template: 'working-group' | 'committee') =>
  ({ kind: 'apply-template', template, startYear: 2031, place: TEMPLATES[template].place }) as const;
const unknown = <Kind extends 'task' | 'officer' | 'output' | 'session'>(kind: Kind) =>
  makeId(kind, server.house.randomBytes);

describe('the body', () => {
  it('BY7 is set by the secretariat alone, and the record has it before and after', async () => {
    const untold = await body(cast.observer);
    expect(untold.body).toMatchObject({
      decisionRule: null,
      series: '',
      hasPublicPage: false,
      template: null,
    });
    for (const person of [cast.facilitator, cast.norway, cast.reviewer, cast.observer])
      expect(await refusal(TOLD, person)).toBe('role-may-not');
    await cast.secretariat.ordersProcess(TOLD);
    const again = await cast.secretariat.ordersProcess(TOLD);
    expect(again.sequence).toBeNull();
    const told = await body(cast.observer);
    expect(told.process.mandate).toBe('Resolution 85/1');
    expect(told.body).toMatchObject({ decisionRule: 'consensus', series: 'A/AC.900' });
    const [act, ...others] = await acts();
    expect(others).toEqual([]);
    expect(act).toMatchObject({
      kind: 'body-set',
      before: { mandate: '', series: '' },
      after: { mandate: 'Resolution 85/1', series: 'A/AC.900' },
    });
    for (const mandateLink of ['javascript:alert(1)', 'docs.example.org', 'https://a b'])
      expect(await refusal({ ...TOLD, mandateLink })).toBe('bad-request');
  });

  it('BY7 an agenda is put as a whole; what was renumbered is told on the record', async () => {
    const item = (number: string, letters: string) => ({
      number,
      title: `Item ${number}`,
      subItems: letters.split('').map((letter) => ({ letter, title: `Sub-item ${letter}` })),
    });
    await cast.secretariat.ordersProcess({
      kind: 'put-agenda',
      items: [item('4', ''), item('5', 'abcdef')],
    });
    const { agenda } = await body();
    expect(agenda.map(({ number, subItems }) => [number, subItems.length])).toEqual([
      ['4', 0],
      ['5', 6],
    ]);
    const [four, five] = agenda;
    if (four === undefined || five === undefined) throw new Error('no agenda');
    const later = [{ ...five, number: '4' }, item('5', ''), { ...four, number: '6' }];
    await cast.secretariat.ordersProcess({
      kind: 'put-agenda',
      items: later.map((one) => ({ ...one, subItems: [...one.subItems] })),
    });
    const now = (await body()).agenda;
    expect([now[0]?.id, now[2]?.id]).toEqual([five.id, four.id]);
    const act = (await acts()).at(-1);
    expect(act?.kind === 'agenda-put' && act.renumbered.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '5 4',
      '5 (a) 4 (a)',
      '5 (b) 4 (b)',
      '5 (c) 4 (c)',
      '5 (d) 4 (d)',
      '5 (e) 4 (e)',
      '5 (f) 4 (f)',
      '4 6',
    ]);
    expect(await refusal({ kind: 'put-agenda', items: [item('5', 'aa')] })).toBe('number-doubled');
    expect(await refusal({ kind: 'put-agenda', items: [] }, cast.facilitator)).toBe('role-may-not');
  });

  it('BY7 officers have terms, and one Chair serves at a time', async () => {
    const { created } = await cast.secretariat.ordersProcess({ ...officer, to: '2031-12-31' });
    if (!isId('officer', created)) throw new Error('no officer');
    const second = { ...officer, name: 'B. Chair' };
    expect(await refusal(second)).toBe('chair-in-office');
    expect(await refusal({ ...second, from: '2032-01-02', to: '2032-01-01' })).toBe('term-backwards');
    expect(await refusal({ ...second, participant: makeId('participant', server.house.randomBytes) })).toBe(
      'not-found',
    );
    await cast.secretariat.ordersProcess({
      ...second,
      from: '2032-01-01',
      participant: cast.participants.KEN.id,
    });
    await cast.secretariat.ordersProcess({ ...officer, office: 'rapporteur', name: 'R.' });
    expect((await body()).officers.map(({ name }) => name)).toEqual(['A. Chair', 'B. Chair', 'R.']);
    await cast.secretariat.ordersProcess({ kind: 'remove-officer', officer: created });
    expect((await body()).officers.map(({ name }) => name)).toEqual(['B. Chair', 'R.']);
    expect((await acts()).at(-1)).toMatchObject({
      kind: 'officer-changed',
      before: { name: 'A. Chair' },
      after: null,
    });
    expect(await refusal({ kind: 'remove-officer', officer: unknown('officer') })).toBe('not-found');
    expect(await refusal(officer, cast.facilitator)).toBe('role-may-not');
  });

  it('BY8 whoever does not read the live text is told of an output by its public versions alone', async () => {
    const { created } = await cast.secretariat.ordersProcess({
      kind: 'put-output',
      what: 'annual-progress-report',
      title: 'First annual progress report',
      draft: cast.draft,
    });
    const of = async (person: Person) => {
      const [one] = (await body(person)).outputs;
      return [one?.state, one?.output.draft];
    };
    expect(await of(cast.norway)).toEqual(['drafted', cast.draft]);
    expect(await of(cast.observer)).toEqual(['awaited', null]);
    const issue = (label: string, audience: 'participants' | 'public') =>
      cast.facilitator.orders(cast.draft, {
        kind: 'issue-version',
        label,
        standing: 'official-draft',
        audience,
      });
    await issue('Zero draft', 'participants');
    expect(await of(cast.norway)).toEqual(['issued', cast.draft]);
    expect(await of(cast.observer)).toEqual(['awaited', null]);
    await issue('Rev.1', 'public');
    expect(await of(cast.observer)).toEqual(['issued', cast.draft]);
    if (!isId('output', created)) throw new Error('no output');
    await cast.secretariat.ordersProcess({
      kind: 'put-task',
      phase: 'before',
      what: 'draft-report',
      output: created,
    });
    expect(await refusal({ kind: 'remove-output', output: created })).toBe('output-awaited');
  });
});

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

describe.each(['working-group', 'committee'] as const)('the template of a %s', (template) => {
  it('BY10 is laid out once, whole, as one act, and keeps an agenda that is there', async () => {
    const expected = TEMPLATES[template];
    expect(await refusal(laidOut(template), cast.facilitator)).toBe('role-may-not');
    await cast.secretariat.ordersProcess(laidOut(template));
    const told = await body();
    expect(told.body).toMatchObject({
      decisionRule: 'consensus',
      rulesOfProcedure: expected.rulesOfProcedure,
      template: { kind: template, startYear: 2031 },
    });
    expect(told.agenda.map(({ title }) => title)).toEqual(expected.agenda.map(({ title }) => title));
    const { sessions } = await cast.norway.must<ProgrammeAnswer>('GET', '/api/process/programme');
    const planned = sessions.map(({ session }) => [session.title, session.dates, session.timeZone === null]);
    expect(planned).toEqual(expected.sessions.map(({ title }) => [title, null, false]));
    const keyed = new Map<SessionId | null, string>(
      sessions.map(({ session }, at) => [session.id, expected.sessions[at]?.key ?? '']),
    );
    expect(told.outputs.map(({ output }) => [output.title, keyed.get(output.due)])).toEqual(
      expected.outputs.map(({ title, due }) => [title, due]),
    );
    const made = (await tasks()).tasks;
    expect(made.map(({ kind, words, session }) => [kind, words, keyed.get(session)])).toEqual(
      expected.tasks.map(({ kind, words, session }) => [kind, words, session]),
    );
    expect(made.filter(({ output }) => output !== null)).toHaveLength(
      expected.tasks.filter(({ output }) => output !== null).length,
    );
    expect((await acts()).map(({ kind }) => kind)).toEqual(['template-applied']);
    expect(await refusal(laidOut('committee'))).toBe('laid-out-already');
  });

  it('BY10 leaves an agenda and rules that are there as they are', async () => {
    await cast.secretariat.ordersProcess({
      kind: 'put-agenda',
      items: [{ number: '1', title: 'Ours', subItems: [] }],
    });
    await cast.secretariat.ordersProcess({ ...TOLD, decisionRule: 'two-thirds-majority' });
    await cast.secretariat.ordersProcess(laidOut(template));
    const { agenda, body: told } = await body();
    expect(agenda.map(({ title }) => title)).toEqual(['Ours']);
    expect([told.decisionRule, told.rulesOfProcedure]).toEqual([
      'two-thirds-majority',
      TOLD.rulesOfProcedure,
    ]);
  });
});

it('BY10 a process can be founded as a template lays it out', async () => {
  const other = await startTestServer();
  try {
    const answer = await new Person(other.url).must<SetUpAnswer>('POST', '/api/set-up', {
      kind: 'process',
      secret: other.setUpSecret,
      title: 'Committee',
      body: 'General Assembly',
      template: { template: 'committee', startYear: 2031, place: 'Vienna' },
    });
    const path = answer.links.find(({ role }) => role === 'secretariat')?.path ?? '';
    const secretariat = await signInBy(other.url, path);
    const told = await tasks(secretariat);
    expect(told.tasks).toHaveLength(TEMPLATES.committee.tasks.length);
    const { entries } = await secretariat.must<ProcessRecordAnswer>('GET', '/api/process/record');
    expect(entries.map(({ act, actorName }) => [act.kind, actorName])).toEqual([
      ['template-applied', 'Secretariat'],
    ]);
  } finally {
    await other.close();
  }
});
