import type { KeptMeeting, StatementId } from '@chapeau/model';
import type {
  DocumentAnswer,
  FileAnswer,
  NowAnswer,
  ProcessCommandInput,
  ProseAnswer,
  PublicAnswer,
  RegisterAnswer,
  SearchAnswer,
  StatementAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planMeetings } from './testing/planned.ts';
import { assemble, Person, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

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
const filing = (text: string, facts: Partial<Filing> = {}): Filing => ({
  kind: 'file-statement',
  meeting: meeting.id,
  item: '5',
  form: 'delivered',
  content: { kind: 'text', text },
  audience: 'participants',
  ...facts,
});
const file = async (person: Person, text: string, facts: Partial<Filing> = {}) =>
  (await person.ordersProcess(filing(text, facts))).created as StatementId;
const linesFor = async (person: Person) =>
  (await person.must<RegisterAnswer>('GET', '/api/documents')).lines.filter(
    ({ statement }) => statement !== null,
  );
const search = async (person: Person, words: string) =>
  await person.must<SearchAnswer>('GET', `/api/documents/search?for=${encodeURIComponent(words)}`);
const statusOf = async (person: Person, path: string) => (await person.get(path)).status;

describe('statements in the register', () => {
  it('FL2 each is a line for its owner and its audience, with a page, and nobody else knows of it', async () => {
    const closed = await file(cast.norway, 'A zeppelin for the team.', { audience: 'team' });
    const shared = await file(cast.norway, 'A zeppelin for all who take part.');
    const open = await file(cast.kenya, 'A zeppelin for the world.', { audience: 'public' });
    const known: readonly (readonly [Person, readonly StatementId[]])[] = [
      [cast.norway, [closed, shared, open]],
      [cast.secretariat, [closed, shared, open]],
      [cast.kenya, [shared, open]],
      [cast.reviewer, [shared, open]],
      [cast.observer, [open]],
    ];
    for (const [person, ids] of known) {
      expect((await linesFor(person)).map(({ id }) => id)).toEqual(ids);
      expect((await search(person, 'zeppelin')).hits.map((hit) => hit.in)).toEqual(
        expect.arrayContaining(ids.map((id) => ({ kind: 'document', id }))),
      );
      expect((await search(person, 'zeppelin')).total).toBe(ids.length);
      for (const id of [closed, shared, open]) {
        const status = ids.includes(id) ? 200 : 404;
        expect(await statusOf(person, `/api/documents/${id}`)).toBe(status);
        expect(await statusOf(person, `/api/process/statements/${id}`)).toBe(status);
      }
    }
    const told = await cast.kenya.must<DocumentAnswer>('GET', `/api/documents/${shared}`);
    expect(told).toMatchObject({
      line: {
        kind: 'statement',
        status: 'issued',
        agendaItem: '5',
        languages: ['en'],
        session: meeting.session,
        statement: { meeting: meeting.id, kind: 'delivered' },
        source: { participants: [cast.participants.NOR.id] },
      },
      contents: [{ kind: 'text', text: 'A zeppelin for all who take part.' }],
    });
    expect((await linesFor(cast.norway))[0]).toMatchObject({ id: closed, status: 'draft' });
    await cast.norway.ordersProcess({ kind: 'publish-statement', statement: closed, audience: 'public' });
    expect((await linesFor(cast.observer)).map(({ id }) => id)).toContain(closed);
    await cast.norway.ordersProcess({ kind: 'withdraw-statement', statement: closed });
    expect((await linesFor(cast.norway)).map(({ id }) => id)).toEqual([shared, open]);
    expect((await search(cast.norway, 'team')).total).toBe(0);
  });

  it('FL2 its words are found in the language that it is in; it is no document before the body', async () => {
    const texts = [
      ['ar', 'نرحب بالمشروع وحقوق الأطفال', 'اطفال'],
      ['zh', '我们欢迎国际合作', '合作'],
      ['fr', 'Nous saluons les progrès réalisés', 'progres'],
      ['ru', 'Мы приветствуем проект', 'ПРОЕКТ'],
      ['es', 'Apoyamos la cooperación', 'cooperacion'],
      ['en', 'We welcome the draft', 'WELCOME'],
    ] as const;
    for (const [language, text, words] of texts) {
      const id = await file(cast.norway, text, { language });
      expect(await search(cast.kenya, words)).toMatchObject({
        total: 1,
        hits: [{ in: { kind: 'document', id }, language }],
      });
    }
    expect((await search(cast.kenya, 'statement norway')).total).toBe(6);
    const part = await cast.secretariat.must<ProseAnswer>(
      'GET',
      `/api/process/procedural-part?session=${meeting.session}`,
    );
    expect(JSON.stringify(part)).not.toContain('Statement by');
  });

  it('FL7 what is published to everybody is on the public page, where there is one, and nothing else', async () => {
    const stranger = new Person(server.url);
    const closed = await file(cast.norway, 'For those who take part.');
    const open = await file(cast.norway, 'For the world.', { audience: 'public' });
    const href = 'https://a.example/1';
    const link = await file(cast.kenya, '', { content: { kind: 'link', href }, audience: 'public' });
    const { file: handed } = await cast.kenya.must<FileAnswer>('POST', '/api/process/files', {
      name: 'statement.html',
      base64: Buffer.from('<script>').toString('base64'),
    });
    const filed = await file(cast.kenya, '', {
      content: { kind: 'file', file: handed.id },
      audience: 'public',
    });
    const path = (id: StatementId) => `/api/public/statements/${id}`;
    expect(await statusOf(stranger, path(open))).toBe(404);
    const body = { title: 'Group', body: 'General Assembly', mandate: '85/1', mandateLink: '' };
    const rules = { decisionRule: 'consensus', rulesOfProcedure: '', series: '' } as const;
    await cast.secretariat.ordersProcess({ kind: 'set-body', ...body, ...rules, hasPublicPage: true });
    const { documents } = await stranger.must<PublicAnswer>('GET', '/api/public');
    expect(documents.map(({ id, title, href: at }) => [id, title, at])).toEqual([
      [open, 'Statement by Norway', path(open)],
      [link, 'Statement by Kenya', href],
      [filed, 'Statement by Kenya', path(filed)],
    ]);
    expect((await stranger.get(path(open))).text).toBe('For the world.');
    const saved = await stranger.get(path(filed));
    expect([saved.text, saved.headers.get('content-type')]).toEqual(['<script>', 'application/octet-stream']);
    for (const id of [closed, link]) expect(await statusOf(stranger, path(id))).toBe(404);
    await cast.norway.ordersProcess({ kind: 'publish-statement', statement: open, audience: 'team' });
    expect(await statusOf(stranger, path(open))).toBe(404);
  });

  it('FL3 a meeting sends how statements begin to be read, never their words; other words replace the first', async () => {
    const statement = await file(cast.norway, 'First words of Norway.');
    const now = async () =>
      JSON.stringify(await cast.kenya.must<NowAnswer>('GET', `/api/process/now?meeting=${meeting.id}`));
    const words = async () =>
      (await cast.kenya.must<StatementAnswer>('GET', `/api/process/statements/${statement}`)).text;
    expect(await now()).toContain(statement);
    expect(await now()).not.toContain('First words');
    expect(await words()).toBe('First words of Norway.');
    const [before] = await server.storage.list('statement-text', statement);
    await cast.norway.ordersProcess(filing('Better words.', { statement }));
    await cast.norway.ordersProcess({ kind: 'publish-statement', statement, audience: 'public' });
    expect(await words()).toBe('Better words.');
    expect(await server.storage.find('statement-text', before!.id)).toBeNull();
    expect((await search(cast.kenya, 'First words')).total).toBe(0);
    await cast.norway.ordersProcess(
      filing('', { statement, content: { kind: 'link', href: 'https://a.example' } }),
    );
    expect([await words(), await server.storage.list('statement-text', statement)]).toEqual([null, []]);
  });
});
