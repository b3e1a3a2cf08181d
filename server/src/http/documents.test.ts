import type { KeptDocument, ProcessEntry, RegisterLine, StoredFile } from '@chapeau/model';
import type {
  CommandInput,
  DocumentAnswer,
  Problem,
  ProcessCommandInput,
  ProcessRecordAnswer,
  RegisterAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planMeetings } from './testing/planned.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

type Registering = Extract<ProcessCommandInput, { kind: 'register-document' }>;
const registering = (parts: Partial<Registering> = {}): Registering => ({
  kind: 'register-document',
  symbol: 'A/AC.292/2031/CRP.2',
  documentKind: 'conference-room-paper',
  titles: [{ language: 'en', title: 'Elements of a draft' }],
  date: '2031-05-12',
  audience: 'participants',
  ...parts,
});
const register = async (parts: Partial<Registering> = {}) => {
  const { created } = await cast.secretariat.ordersProcess(registering(parts));
  return created as KeptDocument['id'];
};
const issuing = (parts: object = {}): CommandInput => ({
  kind: 'issue-version',
  label: 'Zero draft',
  symbol: 'A/AC.292/2031/CRP.1',
  standing: 'official-draft',
  audience: 'participants',
  ...parts,
});
const issue = async (parts: object = {}) =>
  (await cast.facilitator.orders(cast.draft, issuing(parts))).created as RegisterLine['id'];
const linesOf = async (who: Person) => (await who.must<RegisterAnswer>('GET', '/api/documents')).lines;
const symbolsOf = async (who: Person) => (await linesOf(who)).map(({ symbol }) => symbol);
const read = (who: Person, id: string) => who.get<DocumentAnswer & Problem>(`/api/documents/${id}`);
const recordOf = async (who: Person): Promise<readonly ProcessEntry[]> =>
  (await who.must<ProcessRecordAnswer>('GET', '/api/process/record')).entries;

describe('the register of documents', () => {
  it('DC6 versions stand in it by themselves, and one that is the text of a document only once', async () => {
    const { session } = await planMeetings(server, 1);
    const zero = await issue();
    await register({ session: session.id, agendaItem: '5 (a)' });
    expect(await symbolsOf(cast.norway)).toEqual(['A/AC.292/2031/CRP.1', 'A/AC.292/2031/CRP.2']);
    const contents = [{ kind: 'version', version: zero } as never];
    const own = await register({ symbol: '', contents, documentKind: 'report', audience: 'public' });
    const [first] = await linesOf(cast.norway);
    expect(first).toMatchObject({ id: own, symbol: 'A/AC.292/2031/CRP.1', kind: 'report' });
    // What the version says of itself holds, whatever the row says: it is not public.
    expect(await symbolsOf(cast.observer)).toEqual([]);
    await cast.facilitator.orders(cast.draft, {
      kind: 'change-audience',
      version: zero,
      audience: 'public',
    });
    expect(await symbolsOf(cast.observer)).toEqual(['A/AC.292/2031/CRP.1']);
    expect((await read(cast.observer, zero)).body.line.id).toBe(own);
    const again = await cast.secretariat.processCommand(registering({ symbol: '', contents }));
    expect(again.body.refusal).toBe('version-registered');
    const other = await issue({ label: 'Rev.1', symbol: 'A/AC.292/2031/CRP.1/Rev.1' });
    const differing = registering({
      symbol: 'A/1',
      contents: [{ kind: 'version', version: other }],
    });
    expect((await cast.secretariat.processCommand(differing)).body.refusal).toBe('symbol-differs');
  });

  it('DC7 no two documents of a process bear one symbol, registered or issued, whoever comes at the same time', async () => {
    await issue();
    const taken = registering({ symbol: 'a/ac.292/2031/crp.1' });
    expect((await cast.secretariat.processCommand(taken)).body.refusal).toBe('symbol-taken');
    await register();
    const symbol = 'A/AC.292/2031/CRP.2';
    const second = await cast.facilitator.command(cast.draft, issuing({ label: 'Rev.1', symbol }));
    expect(second.body.refusal).toBe('symbol-taken');
    const both = await Promise.all([
      cast.facilitator.command(cast.draft, issuing({ label: 'Rev.1', symbol: 'A/AC.292/2031/CRP.3' })),
      cast.secretariat.processCommand(registering({ symbol: 'A/AC.292/2031/CRP.3' })),
    ]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  });

  it('DC8 what somebody may not read is neither in the register nor on the record that it reads', async () => {
    const open = await register();
    const closed = await register({
      symbol: 'A/AC.292/2031/CRP.9',
      titles: [{ language: 'en', title: 'Private thoughts of the Chair' }],
      audience: 'team',
      relations: [{ kind: 'revises', to: { kind: 'listed', id: open } }],
      contents: [{ kind: 'text', language: 'en', format: 'plain', text: 'Secret words.' }],
    });
    const draft = await register({ symbol: 'A/AC.292/2031/CRP.8', audience: 'public', issue: false });
    for (const who of [cast.norway, cast.observer, cast.reviewer]) {
      expect((await read(who, closed)).body.refusal).toBe('document-unknown');
      expect((await read(who, draft)).body.refusal).toBe('document-unknown');
    }
    expect(await symbolsOf(cast.observer)).toEqual([]);
    expect(await symbolsOf(cast.norway)).toEqual(['A/AC.292/2031/CRP.2']);
    expect((await read(cast.norway, open)).body.related).toEqual([]);
    expect((await read(cast.secretariat, open)).body.related).toMatchObject([
      { kind: 'revises', isFrom: true },
    ]);
    await cast.secretariat.ordersProcess({ kind: 'withdraw-document', document: closed, reason: 'Private.' });
    const told = JSON.stringify(await recordOf(cast.norway));
    expect(told).toContain('A/AC.292/2031/CRP.2');
    expect(told).not.toMatch(/Private|CRP\.9|CRP\.8|Secret words/u);
    expect((await cast.norway.must<RegisterAnswer>('GET', '/api/documents')).naming).toBeNull();
    await cast.secretariat.ordersProcess({ kind: 'issue-document', document: draft });
    expect(await symbolsOf(cast.observer)).toEqual(['A/AC.292/2031/CRP.8']);
  });

  it('DC9 what was issued is withdrawn with a reason and stays in the register; a draft is thrown away', async () => {
    const contents = [{ kind: 'text', language: 'fr', format: 'plain', text: 'Un texte.' } as const];
    const id = await register({ contents });
    const withdraw = (reason: string) => ({ kind: 'withdraw-document', document: id, reason }) as const;
    const kinds = async (command: ProcessCommandInput, by = cast.secretariat) =>
      (await by.processCommand(command)).body.refusal;
    expect(await kinds(withdraw('Why not'), cast.norway)).toBe('role-may-not');
    expect(await kinds(withdraw(''))).toBe('reason-missing');
    expect(await kinds({ kind: 'discard-document', document: id })).toBe('document-not-draft');
    await cast.secretariat.ordersProcess(withdraw('Issued in error.'));
    expect(await kinds(withdraw('Again'))).toBe('document-not-issued');
    expect((await read(cast.norway, id)).body).toMatchObject({
      line: { status: 'withdrawn', withdrawn: { reason: 'Issued in error.' }, languages: ['fr'] },
      contents: [],
    });
    expect((await read(cast.secretariat, id)).body.contents).toEqual(contents);
    expect(await kinds(registering())).toBe('symbol-taken');
    const draft = await register({ symbol: 'A/AC.292/2031/CRP.5', issue: false });
    await cast.secretariat.ordersProcess({ kind: 'discard-document', document: draft });
    expect((await read(cast.secretariat, draft)).status).toBe(404);
    const entries = (await recordOf(cast.norway)).filter(({ act }) => act.kind.startsWith('document-'));
    expect(entries.map(({ act, reason }) => [act.kind, reason])).toEqual([
      ['document-issued', ''],
      ['document-withdrawn', 'Issued in error.'],
    ]);
  });

  it('DC9 a change is told before and after, and names only what is there', async () => {
    const id = await register();
    const { kind: _kind, issue: _issue, ...matter } = registering();
    const change = (parts: Partial<typeof matter>) =>
      cast.secretariat.processCommand({ kind: 'change-document', document: id, ...matter, ...parts });
    expect((await change({})).body).toEqual({ sequence: null, created: null });
    await change({ titles: [{ language: 'en', title: 'Elements' }] });
    expect((await recordOf(cast.norway)).at(-1)?.act).toMatchObject({
      kind: 'document-changed',
      before: { head: { title: 'Elements of a draft' } },
      after: { head: { title: 'Elements' } },
    });
    const itself = [{ kind: 'revises', to: { kind: 'listed', id } } as const];
    expect((await change({ relations: itself })).body.refusal).toBe('document-unknown');
    const nobody = { kind: 'participants', participants: ['ptc-0000000000000000' as never] } as never;
    expect((await change({ source: nobody })).body.refusal).toBe('participant-unknown');
    expect((await change({ session: 'ses-0000000000000000' })).status).toBe(404);
    const script = [{ kind: 'link', language: 'en', href: 'javascript:alert(1)' } as const];
    expect((await change({ contents: script })).status).toBe(400);
  });

  it('DC10 a file of a document is had by whoever may read the document, to be saved', async () => {
    const sent = { name: 'Lettre d’accord.html', base64: Buffer.from('<b>').toString('base64') };
    const { file } = await cast.secretariat.must<{ file: StoredFile }>('POST', '/api/process/files', sent);
    const contents = [{ kind: 'file', language: 'fr', file: file.id } as const];
    const id = await register({ contents });
    const path = `/api/documents/${id}/files/${file.id}`;
    const told = await cast.norway.get(path);
    expect([told.status, told.text]).toEqual([200, '<b>']);
    expect(told.headers.get('content-disposition')).toMatch(/^attachment; filename=/u);
    expect(told.headers.get('x-content-type-options')).toBe('nosniff');
    expect(told.headers.get('content-type')).toBe('application/octet-stream');
    expect((await cast.observer.get<Problem>(path)).body.refusal).toBe('document-unknown');
    const other = await register({ symbol: '', audience: 'public' });
    expect((await cast.observer.get<Problem>(path.replace(id, other))).body.refusal).toBe('file-unknown');
  });

  it('DC10 a file goes with the version that is the text of its document, and with what is withdrawn', async () => {
    const version = await issue({ audience: 'public' });
    const sent = { name: 'Draft.txt', base64: Buffer.from('words').toString('base64') };
    const { file } = await cast.secretariat.must<{ file: StoredFile }>('POST', '/api/process/files', sent);
    const contents = [
      { kind: 'version', version } as never,
      { kind: 'file', language: 'fr', file: file.id } as const,
    ];
    const id = await register({ symbol: '', audience: 'public', contents });
    const had = async (who: Person) =>
      (await who.get<Problem>(`/api/documents/${id}/files/${file.id}`)).status;
    expect(await had(cast.observer)).toBe(200);
    const closed = { kind: 'change-audience', version, audience: 'participants' } as never;
    await cast.facilitator.orders(cast.draft, closed);
    expect([await had(cast.observer), await had(cast.norway)]).toEqual([404, 200]);
    await cast.secretariat.ordersProcess({ kind: 'withdraw-document', document: id, reason: 'In error.' });
    expect([await had(cast.norway), await had(cast.secretariat)]).toEqual([404, 200]);
  });

  it('DC10 the register is taken home as a table, and nothing in it is a formula', async () => {
    await register({ titles: [{ language: 'en', title: '=SUM(A1)' }] });
    await issue();
    const { text, headers } = await cast.norway.get('/api/documents?format=csv');
    expect(headers.get('content-disposition')).toContain('documents.csv');
    const [head, first, second] = text.split('\r\n');
    expect(head).toContain('symbol,title,kind,date');
    expect(first).toContain('A/AC.292/2031/CRP.1,Annual report,issued version');
    expect(second).toContain("A/AC.292/2031/CRP.2,'=SUM(A1),conference room paper,2031-05-12");
  });
});
