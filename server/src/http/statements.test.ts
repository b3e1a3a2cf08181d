import { STATEMENT_MODALITIES, type KeptMeeting, type Participant, type StatementId } from '@chapeau/model';
import type {
  FileAnswer,
  NowAnswer,
  ProcessCommandInput,
  ProcessRecordAnswer,
  StatementAnswer,
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
let meeting: KeptMeeting;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
  meeting = (await planMeetings(server, 1)).meetings[0]!;
});
afterEach(() => server.close());

type Filing = Extract<ProcessCommandInput, { kind: 'file-statement' }>;
const filing = (facts: Partial<Filing> = {}): Filing => ({
  kind: 'file-statement',
  meeting: meeting.id,
  item: '5',
  form: 'delivered',
  content: { kind: 'text', text: 'Norway thanks the Chair.' },
  audience: 'participants',
  ...facts,
});
const file = async (person: Person, facts: Partial<Filing> = {}) =>
  (await person.ordersProcess(filing(facts))).created as StatementId;
const refusalOf = async (person: Person, command: ProcessCommandInput) =>
  (await person.processCommand(command)).body.refusal;
const textsFor = async (person: Person) => {
  const now = await person.must<NowAnswer>('GET', `/api/process/now?meeting=${meeting.id}`);
  const told = [];
  for (const { id, content } of now.meeting?.statements ?? [])
    told.push(
      content.kind === 'text'
        ? ((await person.must<StatementAnswer>('GET', `/api/process/statements/${id}`)).text ?? '')
        : content.kind === 'link'
          ? content.href
          : content.file.name,
    );
  return told;
};
const acts = async () =>
  (await cast.kenya.must<ProcessRecordAnswer>('GET', '/api/process/record')).entries
    .map(({ act }) => act)
    .filter(({ kind }) => kind.startsWith('statement-'));

const since = '2031-05-01T00:00:00Z';

async function stakeholder(): Promise<Person> {
  const body = { code: 'NGO', name: 'A network', category: 'stakeholder' };
  const row = await cast.secretariat.must<Participant>('POST', '/api/participants', body);
  const accreditation = { state: 'accredited', since, until: null } as const;
  await server.storage.commit([
    { kind: 'put', table: 'participant', parent: row.process, row: { ...row, accreditation } },
  ]);
  const invitation = { role: 'stakeholder', participant: row.id, label: 'NGO', reusable: false };
  const { path } = await cast.secretariat.must<{ path: string }>('POST', '/api/invitations', invitation);
  return await signInBy(server.url, path);
}

describe('statements', () => {
  it('NW18 each is read by its owner and by its audience, and sent to nobody else', async () => {
    await file(cast.norway, { content: { kind: 'text', text: 'for the team' }, audience: 'team' });
    await file(cast.norway, { content: { kind: 'text', text: 'for participants' } });
    await file(cast.kenya, { content: { kind: 'text', text: 'for the public' }, audience: 'public' });
    const [all, some, open] = [
      ['for the team', 'for participants', 'for the public'],
      ['for participants', 'for the public'],
      ['for the public'],
    ];
    for (const person of [cast.norway, cast.secretariat, cast.facilitator])
      expect(await textsFor(person)).toEqual(all);
    for (const person of [cast.kenya, cast.reviewer]) expect(await textsFor(person)).toEqual(some);
    expect(await textsFor(cast.observer)).toEqual(open);
    expect(JSON.stringify(await acts())).not.toMatch(/for (?:the team|participants|the public)/u);
  });

  it('NW19 whoever filed it replaces, publishes and withdraws it until the meeting is over; the secretariat afterwards too', async () => {
    const statement = await file(cast.norway, { audience: 'team' });
    for (const audience of ['team', 'public'] as const)
      expect(await refusalOf(cast.kenya, { kind: 'publish-statement', statement, audience })).toBe(
        'statement-unknown',
      );
    expect(await refusalOf(cast.kenya, filing({ statement }))).toBe('statement-unknown');
    await cast.norway.ordersProcess(
      filing({ statement, content: { kind: 'text', text: 'Norway thanks all.' } }),
    );
    await cast.norway.ordersProcess({ kind: 'publish-statement', statement, audience: 'public' });
    expect(await textsFor(cast.observer)).toEqual(['Norway thanks all.']);
    await cast.facilitator.ordersProcess({ kind: 'open-meeting', meeting: meeting.id });
    await cast.facilitator.ordersProcess({ kind: 'close-meeting', meeting: meeting.id });
    for (const command of [
      filing(),
      { kind: 'withdraw-statement', statement },
      { kind: 'publish-statement', statement, audience: 'team' },
    ] satisfies ProcessCommandInput[])
      expect(await refusalOf(cast.norway, command)).toBe('meeting-over');
    await cast.secretariat.ordersProcess({ kind: 'withdraw-statement', statement });
    expect(await textsFor(cast.norway)).toEqual([]);
    await file(cast.secretariat, { participant: cast.participants.NOR.id });
    expect(await textsFor(cast.norway)).toHaveLength(1);
  });

  it('NW20 what is open to others goes on the record when it opens and when it goes; what was only handed in does not', async () => {
    const statement = await file(cast.norway, { audience: 'team' });
    await cast.norway.ordersProcess({ kind: 'publish-statement', statement, audience: 'participants' });
    await cast.norway.ordersProcess({ kind: 'withdraw-statement', statement });
    const other = await file(cast.norway, { audience: 'team' });
    await cast.norway.ordersProcess({ kind: 'withdraw-statement', statement: other });
    expect(await acts()).toMatchObject([
      {
        kind: 'statement-published',
        statement: { id: statement, audience: 'participants', content: 'text' },
      },
      { kind: 'statement-withdrawn', statement: { id: statement } },
    ]);
  });

  it('NW21 nobody files for another but the secretariat; observers, reviewers and facilitators file nothing', async () => {
    const participant = cast.participants.KEN.id;
    expect(await refusalOf(cast.norway, filing({ participant }))).toBe('role-may-not');
    expect(await refusalOf(cast.secretariat, filing())).toBe('participant-unknown');
    for (const person of [cast.observer, cast.reviewer, cast.facilitator])
      expect(await refusalOf(person, filing())).toBe('role-may-not');
  });

  it('NW22 a stakeholder keeps to the modalities, which the secretariat sets, and nobody files without bound', async () => {
    const desk = await stakeholder();
    const words = (count: number) => ({ kind: 'text', text: 'peace '.repeat(count) }) as const;
    const modalities = STATEMENT_MODALITIES.map((row) =>
      row.category === 'stakeholder' ? { ...row, mostWords: 30 } : row,
    );
    const set = { kind: 'set-statement-modalities', modalities } as const;
    expect(await refusalOf(cast.facilitator, set)).toBe('role-may-not');
    expect(await refusalOf(cast.secretariat, { ...set, modalities: modalities.slice(1) })).toBe(
      'modalities-not-whole',
    );
    await cast.secretariat.ordersProcess(set);
    const handed = { content: words(30), audience: 'team' } as const;
    expect(await refusalOf(desk, filing({ ...handed, content: words(31) }))).toBe('statement-too-long');
    expect(await refusalOf(desk, filing({ ...handed, audience: 'public' }))).toBe('team-publishes');
    const statement = await file(desk, handed);
    const publish = { kind: 'publish-statement', statement, audience: 'public' } as const;
    expect(await refusalOf(desk, publish)).toBe('team-publishes');
    await cast.secretariat.ordersProcess(publish);
    expect(await textsFor(cast.observer)).toHaveLength(1);
    await cast.secretariat.ordersProcess({
      ...set,
      modalities: modalities.map((row) => ({ ...row, mayFile: false, widest: 'team' as const })),
    });
    expect(await refusalOf(desk, filing(handed))).toBe('no-statements');
    await cast.secretariat.ordersProcess({ ...set, modalities: [...STATEMENT_MODALITIES] });
    for (let count = 0; count < 20; count += 1) await file(cast.norway);
    expect(await refusalOf(cast.norway, filing())).toBe('statements-used-up');
    expect(await refusalOf(cast.kenya, filing())).toBeUndefined();
    const long = { content: { kind: 'text', text: 'a'.repeat(60_000) } } as const;
    const whole = await file(cast.kenya, long);
    expect(await refusalOf(cast.kenya, filing(long))).toBe('statements-too-long');
    await cast.kenya.ordersProcess(filing({ ...long, statement: whole }));
  });

  it('NW23 a file is given back to be saved, to those who read the statement, and goes with it', async () => {
    const bytes = Buffer.from('<script>alert(1)</script>');
    const { file: handed } = await cast.norway.must<FileAnswer>('POST', '/api/process/files', {
      name: '../statement.html',
      base64: bytes.toString('base64'),
    });
    const content = { kind: 'file', file: handed.id } as const;
    const statement = await file(cast.norway, { content });
    const path = `/api/process/statements/${statement}/file`;
    const told = await cast.kenya.get(path);
    expect([told.status, told.text]).toEqual([200, bytes.toString()]);
    expect(told.headers.get('content-disposition')).toContain('attachment; filename=statement.html');
    expect(told.headers.get('content-type')).toBe('application/octet-stream');
    expect(told.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await cast.observer.get(path)).status).toBe(404);
    await cast.norway.ordersProcess({ kind: 'withdraw-statement', statement });
    expect((await cast.norway.get(path)).status).toBe(404);
    expect(await refusalOf(cast.norway, filing({ content }))).toBe('file-unknown');
  });

  it('NW23 nobody names a file of another, and withdrawing takes away none that something else names', async () => {
    const handIn = async (person: Person) =>
      (await person.must<FileAnswer>('POST', '/api/process/files', { name: 'a.txt', base64: 'YQ==' })).file
        .id;
    const theirs = await handIn(cast.secretariat);
    const { created: document } = await cast.secretariat.ordersProcess({
      kind: 'register-document',
      documentKind: 'letter',
      titles: [{ language: 'en', title: 'Letter' }],
      date: '2031-05-12',
      contents: [{ kind: 'file', language: 'en', file: theirs }],
      audience: 'team',
    });
    const content = { kind: 'file', file: theirs } as const;
    expect(await refusalOf(cast.norway, filing({ content }))).toBe('file-unknown');
    const of = { participant: cast.participants.NOR.id, content };
    await cast.norway.ordersProcess({
      kind: 'withdraw-statement',
      statement: await file(cast.secretariat, of),
    });
    expect((await cast.secretariat.get(`/api/documents/${document}/files/${theirs}`)).status).toBe(200);
    const own = { kind: 'file', file: await handIn(cast.norway) } as const;
    const [first, second] = [
      await file(cast.norway, { content: own }),
      await file(cast.norway, { content: own }),
    ];
    expect(await refusalOf(cast.kenya, filing({ content: own }))).toBe('file-unknown');
    await cast.norway.ordersProcess(filing({ statement: second, content: own, audience: 'public' }));
    await cast.norway.ordersProcess({ kind: 'withdraw-statement', statement: first });
    expect((await cast.kenya.get(`/api/process/statements/${second}/file`)).text).toBe('a');
    await cast.norway.ordersProcess({ kind: 'withdraw-statement', statement: second });
    expect(await server.storage.find('file', own.file)).toBeNull();
  });

  it('NW23 a link leads to the web and nowhere else', async () => {
    const link = (href: string) => filing({ content: { kind: 'link', href } });
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'ftp://a.example',
      'a',
    ])
      expect((await cast.norway.processCommand(link(href))).status).toBe(400);
    await cast.norway.ordersProcess(link('https://webtv.example.org/asset/1'));
    expect(await textsFor(cast.kenya)).toEqual(['https://webtv.example.org/asset/1']);
  });
});
