import { TEMPLATES, type SessionId } from '@chapeau/model';
import type { ProcessRecordAnswer, ProgrammeAnswer, SetUpAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyDesk, laidOut, TOLD } from './testing/body-desk.ts';
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
const { begin, body, tasks, acts, refusal } = bodyDesk(() => ({ server, cast }));
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
  await begin();
});
afterEach(() => server.close());

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
