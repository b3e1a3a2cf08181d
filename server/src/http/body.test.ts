import { isId, makeId } from '@chapeau/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyDesk, TOLD } from './testing/body-desk.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
const { begin, body, acts, refusal, unknown } = bodyDesk(() => ({ server, cast }));
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
  await begin();
});
afterEach(() => server.close());

const officer = { kind: 'put-officer', office: 'chair', name: 'A. Chair', from: '2031-06-01' } as const;
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
