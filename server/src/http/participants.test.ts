import type { Group, Participant, ProcessEntry } from '@chapeau/model';
import type {
  AttendanceAnswer,
  ParticipantAnswer,
  ParticipantsAnswer,
  Problem,
  ProcessAnswer,
  ProcessCommandInput,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planMeetings } from './testing/planned.ts';
import {
  assemble,
  signInBy,
  startTestServer,
  type Cast,
  type Person,
  type TestServer,
} from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const read = (person: Person = cast.norway) =>
  person.must<ParticipantsAnswer>('GET', '/api/process/participants');
const acts = async () =>
  (await cast.norway.must<{ entries: readonly ProcessEntry[] }>('GET', '/api/process/record')).entries.map(
    ({ act }) => act,
  );
const groupOf = async (code: string): Promise<Group> => {
  const group = (await read()).groups.find((one) => one.code === code);
  if (group === undefined) throw new Error(`there is no group ${code}`);
  return group;
};

describe('who takes part', () => {
  it('PT8 all 193 member States come in at once, whoever is there stays, and doing it again changes nothing', async () => {
    await cast.secretariat.ordersProcess({ kind: 'add-states', which: 'member-states' });
    const { participants, groups } = await read();
    expect(participants.length).toBe(193);
    const norway = participants.find(({ code }) => code === 'NOR');
    expect(norway).toMatchObject({
      id: cast.participants.NOR.id,
      name: 'Norway',
      iso: { alpha2: 'NO', alpha3: 'NOR' },
    });
    expect(norway?.names?.fr).toEqual({ short: 'Norvège', official: 'Royaume de Norvège' });
    expect(groups.map(({ code, members }) => [code, members.length])).toEqual(
      expect.arrayContaining([
        ['AFRICAN', 54],
        ['APG', 54],
        ['EEG', 23],
        ['GRULAC', 33],
        ['WEOG', 29],
      ]),
    );
    const again = await cast.secretariat.ordersProcess({ kind: 'add-states', which: 'member-states' });
    expect(again.sequence).toBeNull();
    await cast.secretariat.ordersProcess({ kind: 'add-states', which: 'observer-states' });
    expect((await read()).participants.filter(({ category }) => category === 'observer-state').length).toBe(
      2,
    );
    const told = await cast.norway.must<ProcessAnswer>('GET', '/api/process');
    expect(told.participants.some((one) => 'names' in one)).toBe(false);
  });

  it('PT8 two who add the same code at once add it once, by whichever door', async () => {
    const row = { code: 'FJI', name: 'Fiji', category: 'member-state' } as const;
    const [one, other] = await Promise.all([
      cast.secretariat.post<Participant & Problem>('/api/participants', row),
      cast.secretariat.processCommand({ kind: 'add-participant', ...row, code: 'fji' }),
    ]);
    expect([one.body.refusal, other.body.refusal].filter(Boolean)).toEqual(['code-taken']);
    expect((await acts()).at(-1)).toMatchObject({ kind: 'participants-added' });
  });

  it('PT8 a list that is taken in changes whom it names, adds the others, and they join its groups', async () => {
    await cast.secretariat.ordersProcess({
      kind: 'take-participants',
      day: '2031-05-01',
      rows: [
        { code: 'nor', name: 'Kingdom of Norway', category: 'member-state', groups: ['AOSIS'] },
        { code: 'ICRC', name: 'International Committee', category: 'observer-entity' },
      ],
    });
    const { participants } = await read();
    expect(participants.map(({ code, name }) => [code, name])).toEqual(
      expect.arrayContaining([
        ['nor', 'Kingdom of Norway'],
        ['ICRC', 'International Committee'],
      ]),
    );
    expect((await groupOf('AOSIS')).members).toEqual([
      { participant: cast.participants.NOR.id, from: '2031-05-01', to: null },
    ]);
    const refused = await cast.norway.processCommand({ kind: 'add-states', which: 'member-states' });
    expect(refused.body.refusal).toBe('role-may-not');
  });

  it('PT4 who leaves a group was a member until the day before', async () => {
    const { NOR, KEN } = cast.participants;
    await cast.secretariat.ordersProcess({
      kind: 'put-group',
      group: null,
      code: 'G77',
      name: 'Group of 77',
      of: 'political',
    });
    const { id } = await groupOf('G77');
    const change = (parts: object) =>
      cast.secretariat.ordersProcess({ kind: 'change-group-members', group: id, day: null, ...parts });
    await change({ join: [NOR.id, KEN.id] });
    await change({ leave: [NOR.id], day: '2030-07-01' });
    await change({ join: [NOR.id], day: '2031-01-01' });
    expect((await groupOf('G77')).members).toEqual([
      { participant: NOR.id, from: null, to: '2030-06-30' },
      { participant: KEN.id, from: null, to: null },
      { participant: NOR.id, from: '2031-01-01', to: null },
    ]);
    const taken = await cast.secretariat.processCommand({
      kind: 'put-group',
      group: null,
      code: 'g77',
      name: 'Another',
      of: 'political',
    });
    expect(taken.body.refusal).toBe('group-code-taken');
  });

  it('PT5 a proposal on behalf of a group is begun by its members alone; of a group that nobody knows by anybody', async () => {
    await cast.secretariat.ordersProcess({
      kind: 'put-group',
      group: null,
      code: 'G77',
      name: 'Group of 77',
      of: 'political',
    });
    const { id } = await groupOf('G77');
    await cast.secretariat.ordersProcess({
      kind: 'change-group-members',
      group: id,
      join: [cast.participants.KEN.id],
      day: null,
    });
    const start = (person: Person, onBehalfOf: string) =>
      person.command(cast.draft, {
        kind: 'start-proposal',
        proposal: 'amend',
        target: cast.paragraphs[0] ?? null,
        onBehalfOf,
      });
    expect((await start(cast.norway, 'G77')).body.refusal).toBe('not-of-group');
    expect((await start(cast.norway, 'a number of delegations')).status).toBe(200);
    expect((await start(cast.kenya, 'group of 77')).status).toBe(200);
    await cast.secretariat.ordersProcess({
      kind: 'put-group',
      group: id,
      code: 'G77',
      name: 'Group of 77',
      of: 'political',
      spokespersons: [cast.participants.NOR.id],
    });
    expect((await start(cast.norway, 'G77')).status).toBe(200);
  });

  it('PT1 who takes part as an observer State proposes and takes no position', async () => {
    await cast.secretariat.ordersProcess({
      kind: 'change-participant',
      participant: cast.participants.NOR.id,
      code: 'NOR',
      name: 'Norway',
      category: 'observer-state',
    });
    const started = await cast.norway.command(cast.draft, {
      kind: 'start-proposal',
      proposal: 'amend',
      target: cast.paragraphs[0] ?? null,
    });
    expect(started.status).toBe(200);
    const reserved = await cast.norway.command(cast.draft, {
      kind: 'enter-reservation',
      reservation: 'reservation',
      paragraph: null,
      participant: null,
      text: '',
    });
    expect(reserved.body.refusal).toBe('not-in-decisions');
  });
});

describe('accreditation of stakeholders', () => {
  const add = async (code = 'NGO') => {
    const { created } = await cast.secretariat.ordersProcess({
      kind: 'add-participant',
      code,
      name: 'A stakeholder',
      category: 'stakeholder',
    });
    return created as Participant['id'];
  };
  const stepped = async (
    id: Participant['id'],
    step: 'propose' | 'circulate' | 'accredit' | 'end',
    reason = '',
  ) =>
    await cast.secretariat.processCommand({ kind: 'change-accreditation', participants: [id], step, reason });
  const stateOf = async (id: Participant['id']) =>
    (await read()).participants.find((one) => one.id === id)?.accreditation?.state;

  it('PT9 is by non-objection: circulated until a day, accredited after it and not before', async () => {
    const id = await add();
    expect((await stepped(id, 'accredit')).body.refusal).toBe('accreditation-elsewhere');
    expect((await stepped(cast.participants.NOR.id, 'circulate')).body.refusal).toBe('not-a-stakeholder');
    await stepped(id, 'circulate');
    expect((await stepped(id, 'accredit')).body.refusal).toBe('non-objection-runs');
    await stepped(id, 'end', 'its letter was withdrawn');
    await stepped(id, 'propose');
    await cast.secretariat.ordersProcess({
      kind: 'change-accreditation',
      participants: [id],
      step: 'circulate',
      until: '2020-01-01',
    });
    expect((await stepped(id, 'accredit')).status).toBe(200);
    expect(await stateOf(id)).toBe('accredited');
    expect((await acts()).filter(({ kind }) => kind === 'accreditation-changed').length).toBe(5);
  });

  it('PT9 who objected is known to the team alone, unless the modalities say otherwise', async () => {
    const id = await add();
    await stepped(id, 'circulate');
    const object = {
      kind: 'object-to-accreditation',
      participant: id,
      by: cast.participants.KEN.id,
    } as const;
    expect((await cast.norway.processCommand(object)).body.refusal).toBe('role-may-not');
    await cast.secretariat.ordersProcess(object);
    expect(await stateOf(id)).toBe('objected');
    const told = { stakeholder: id, by: cast.participants.KEN.id };
    expect((await read(cast.facilitator)).objections).toEqual([told]);
    expect((await read(cast.norway)).objections).toEqual([]);
    expect((await acts()).at(-1)).toEqual({ kind: 'accreditation-objected', participant: id, by: null });
    expect((await stepped(id, 'accredit')).body.refusal).toBe('reason-missing');
    await cast.secretariat.ordersProcess({
      kind: 'set-accreditation-modalities',
      nonObjectionDays: 14,
      objectorsFor: 'participants',
    });
    expect((await read(cast.norway)).objections, 'what was said in confidence').toEqual([]);
    const other = await add('NGO-2');
    await stepped(other, 'circulate');
    await cast.secretariat.ordersProcess({ ...object, participant: other });
    expect((await read(cast.norway)).objections).toEqual([{ ...told, stakeholder: other }]);
    expect((await read(cast.facilitator)).objections).toHaveLength(2);
    expect((await read(cast.observer)).objections).toEqual([]);
  });
});

describe('the people of a delegation', () => {
  const about = (person: Person, of = cast.participants.NOR.id) =>
    person.must<ParticipantAnswer>('GET', `/api/process/participants/${of}`);

  it('PT3 are kept by it and the secretariat, read by the team too, and nobody else is told', async () => {
    const { NOR, KEN } = cast.participants;
    const person = {
      kind: 'put-person',
      participant: NOR.id,
      person: null,
      name: 'A. Hansen',
      role: 'head',
    } as const;
    await cast.norway.ordersProcess(person);
    await cast.secretariat.ordersProcess({
      kind: 'note-credentials',
      participant: NOR.id,
      state: 'full-powers',
      date: '2031-05-02',
    });
    expect((await cast.kenya.processCommand(person)).body.refusal).toBe('not-found');
    expect((await cast.norway.processCommand({ ...person, participant: KEN.id })).body.refusal).toBe(
      'not-found',
    );
    const note = { kind: 'note-credentials', participant: NOR.id, state: 'in-order', date: null } as const;
    expect((await cast.norway.processCommand(note)).body.refusal).toBe('role-may-not');
    for (const reader of [cast.norway, cast.secretariat, cast.facilitator])
      expect((await about(reader)).delegation).toMatchObject({
        people: [{ name: 'A. Hansen', role: 'head' }],
        credentials: { state: 'full-powers' },
      });
    for (const reader of [cast.kenya, cast.reviewer, cast.observer])
      expect((await about(reader)).delegation).toBeNull();
    expect(JSON.stringify(await acts())).not.toMatch(/Hansen|full-powers/);
  });

  it('PT10 whoever signs in while a session is held attends it; the secretariat has the last word', async () => {
    const { session } = await planMeetings(server, 1);
    const today = new Date(server.house.clock.now());
    const day = (offset: number) =>
      new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
    const held = { ...session, dates: { from: day(-1), to: day(1) } };
    await server.storage.commit([{ kind: 'put', table: 'session', parent: session.process, row: held }]);
    const attended = async () =>
      (await cast.reviewer.must<AttendanceAnswer>('GET', `/api/process/sessions/${session.id}/attendance`))
        .participants;
    expect((await cast.observer.get(`/api/process/sessions/${session.id}/attendance`)).status).toBe(403);
    expect(await attended()).toEqual([]);
    await signInBy(server.url, (await cast.invite('delegation', 'KEN')).path);
    expect(await attended()).toEqual([cast.participants.KEN.id]);
    const note = (code: 'NOR' | 'KEN', isPresent: boolean) =>
      cast.secretariat.ordersProcess({
        kind: 'note-attendance',
        session: session.id,
        participants: [cast.participants[code].id],
        isPresent,
      });
    await note('NOR', true);
    await note('KEN', false);
    await signInBy(server.url, (await cast.invite('delegation', 'KEN')).path);
    expect(await attended()).toEqual([cast.participants.NOR.id]);
  });

  it('WG5 what changes nothing leaves no entry, and says so by having none', async () => {
    const { session } = await planMeetings(server, 1);
    const { id: participant, code, name, category } = cast.participants.NOR;
    const group = {
      kind: 'put-group',
      code: 'G77',
      name: 'Group',
      of: 'political',
      spokespersons: [] as string[],
    } as const;
    const person = { kind: 'put-person', participant, name: 'A. Hansen', role: 'head' } as const;
    const { created: g77 } = await cast.secretariat.ordersProcess({ ...group, group: null });
    const { created: hansen } = await cast.secretariat.ordersProcess({ ...person, person: null });
    const again: readonly ProcessCommandInput[] = [
      { kind: 'note-credentials', participant, state: 'full-powers', date: null },
      { kind: 'set-accreditation-modalities', nonObjectionDays: 9, objectorsFor: 'team' },
      { kind: 'note-attendance', session: session.id, participants: [participant], isPresent: true },
    ];
    for (const command of again)
      expect((await cast.secretariat.ordersProcess(command)).sequence).not.toBeNull();
    const before = (await acts()).length;
    for (const command of [
      ...again,
      { kind: 'change-participant', participant, code, name, category } as const,
      { ...group, group: g77 as string },
      { ...person, person: hansen as string },
    ])
      expect((await cast.secretariat.ordersProcess(command)).sequence).toBeNull();
    expect((await acts()).length).toBe(before);
  });
});
