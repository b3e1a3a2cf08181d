import { hashOfWording, isId, type PlainDraft } from '@chapeau/model';
import type {
  CommandInput,
  ProcessCommandInput,
  PublicAnswer,
  PublicVersionAnswer,
  VersionAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planMeetings } from './testing/planned.ts';
import { assemble, Person, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
let stranger: Person;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
  stranger = new Person(server.url);
});
afterEach(() => server.close());

const open = (hasPublicPage = true) =>
  cast.secretariat.ordersProcess({
    kind: 'set-body',
    title: 'Open-ended working group',
    body: 'General Assembly',
    mandate: 'Resolution 85/1',
    mandateLink: 'https://docs.example.org/85/1',
    decisionRule: 'consensus',
    rulesOfProcedure: 'Closed rules',
    series: 'CLOSED/SERIES',
    hasPublicPage,
  });
const issue = (label: string, audience: 'team' | 'participants' | 'public') =>
  cast.facilitator.orders(cast.draft, { kind: 'issue-version', label, standing: 'official-draft', audience });
type Registering = Extract<ProcessCommandInput, { kind: 'register-document' }>;
const register = (parts: Partial<Registering>) =>
  cast.secretariat.ordersProcess({
    kind: 'register-document',
    symbol: 'A/1',
    documentKind: 'letter',
    titles: [{ language: 'en', title: 'Letter' }],
    date: '2031-05-12',
    audience: 'participants',
    ...parts,
  });
const told = () => stranger.must<PublicAnswer>('GET', '/api/public');

describe('the public page', () => {
  it('BY11 is not there unless the secretariat opens it, and is gone when it closes it', async () => {
    await issue('Rev.1', 'public');
    const version = (
      await cast.observer.must<{ versions: { id: string }[] }>('GET', `/api/drafts/${cast.draft}`)
    ).versions[0]?.id;
    const addresses = [
      '/api/public',
      `/api/public/versions/${version}`,
      `/api/public/versions/${version}/text.md`,
    ];
    const statuses = () =>
      Promise.all(addresses.map(async (address) => (await stranger.get(address)).status));
    expect(await statuses()).toEqual([404, 404, 404]);
    await open();
    expect(await statuses()).toEqual([200, 200, 200]);
    await open(false);
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  it('BY11 is a closed list: these members and no others', async () => {
    await open();
    await planMeetings(server, 1);
    await issue('Rev.1', 'public');
    await cast.secretariat.ordersProcess({
      kind: 'put-officer',
      office: 'chair',
      name: 'A. Chair',
      from: '2001-01-01',
    });
    const href = 'https://docs.example.org/a/1';
    await register({ audience: 'public', contents: [{ kind: 'link', language: 'en', href }] });
    const answer = await told();
    const keys = (value: object | undefined) => Object.keys(value ?? {}).toSorted();
    expect(keys(answer)).toEqual(['documents', 'drafts', 'mandateLink', 'officers', 'process', 'sessions']);
    expect(keys(answer.process)).toEqual(['body', 'mandate', 'title']);
    expect(keys(answer.officers[0])).toEqual(['name', 'office', 'regionalGroup']);
    expect(keys(answer.sessions[0])).toEqual(['meetings', 'session']);
    expect(keys(answer.sessions[0]?.session)).toEqual([
      'dates',
      'id',
      'kind',
      'ordinal',
      'place',
      'timeZone',
      'title',
    ]);
    expect(keys(answer.sessions[0]?.meetings[0])).toEqual(['day', 'hours', 'id', 'parts', 'state']);
    expect(answer.documents).toMatchObject([{ symbol: 'A/1', href }]);
    expect(keys(answer.documents[0])).toEqual(['date', 'href', 'id', 'kind', 'symbol', 'title']);
    expect(keys(answer.drafts[0])).toEqual(['draft', 'versions']);
    expect(keys(answer.drafts[0]?.draft)).toEqual(['id', 'kind', 'language', 'title']);
    expect(keys(answer.drafts[0]?.versions[0])).toEqual(['closed', 'figures', 'paragraphs', 'version']);
    expect(keys(answer.drafts[0]?.versions[0]?.version)).toEqual([
      'id',
      'issuedAt',
      'label',
      'standing',
      'symbol',
    ]);
    expect(answer.drafts[0]?.versions[0]?.figures.proposals).toBeNull();
    const id = answer.drafts[0]?.versions[0]?.version.id ?? '';
    const version = await stranger.must<PublicVersionAnswer>('GET', `/api/public/versions/${id}`);
    expect(keys(version)).toEqual(['draft', 'plain', 'version']);
    const observed = await cast.observer.must<VersionAnswer>('GET', `/api/versions/${id}`);
    expect(version.plain).toEqual(observed.plain);
  });

  it('BY11 gives the text of a public document to whoever asks, and of no other', async () => {
    await open();
    const contents = [{ kind: 'text', language: 'en', format: 'plain', text: 'Forty replied.' }] as const;
    const ids = [];
    for (const [symbol, audience] of [
      ['A/1', 'public'],
      ['A/2', 'participants'],
    ] as const)
      ids.push((await register({ symbol, audience, contents: [...contents] })).created);
    const hrefs = (await told()).documents.map(({ href }) => href);
    expect(hrefs).toEqual([`/api/public/documents/${ids[0]}`]);
    const address = (id: unknown) => `/api/public/documents/${String(id)}`;
    const answer = await stranger.get(address(ids[0]));
    expect([answer.status, JSON.stringify(answer)]).toEqual([200, expect.stringContaining('Forty replied.')]);
    expect((await stranger.get(address(ids[1]))).status).toBe(404);
    await open(false);
    expect((await stranger.get(address(ids[0]))).status).toBe(404);
  });

  it('BY11 holds nothing of what is closed, whatever there is', async () => {
    await open();
    await issue('Rev.1', 'public');
    const { draft } = await cast.facilitator.must<{ draft: { id: typeof cast.draft } }>(
      'POST',
      '/api/drafts',
      {
        title: 'SECRET TITLE',
        symbol: 'SECRET/SYMBOL',
        kind: 'report',
        source: '1. SECRET WORDS.',
      },
    );
    await cast.facilitator.orders(draft.id, {
      kind: 'issue-version',
      label: 'SECRET LABEL',
      standing: 'non-paper',
      audience: 'participants',
    });
    await register({ symbol: 'SECRET/1', titles: [{ language: 'en', title: 'SECRET PAPER' }] });
    await register({ symbol: 'SECRET/2', audience: 'team' });
    await register({ symbol: 'SECRET/3', audience: 'public', issue: false });
    const { created: document } = await register({ symbol: 'SECRET/4', audience: 'public' });
    if (!isId('document', document)) throw new Error('no document');
    const reason = 'SECRET REASON';
    await cast.secretariat.ordersProcess({ kind: 'withdraw-document', document, reason });
    await issue('SECRET REV', 'participants');
    await issue('SECRET TEAM', 'team');
    const order = (command: CommandInput) => cast.facilitator.orders(cast.draft, command);
    await order({ kind: 'open-reading', way: 'line-by-line', takes: 'textual-proposals', scope: 'whole' });
    const [target] = (await cast.facilitator.must<PlainDraft>('GET', `/api/drafts/${cast.draft}/live.json`))
      .paragraphs;
    if (target === undefined) throw new Error('there is no text');
    await order({
      kind: 'capture-proposal',
      present: hashOfWording(target),
      proposal: 'amend',
      target: target.id,
      wording: [{ kind: 'numbered', level: 1, runs: [{ text: 'The Group met in SECRET.' }] }],
      proponent: cast.participants.NOR.id,
      onBehalfOf: 'SECRET GROUP',
    });
    await cast.secretariat.ordersProcess({
      kind: 'put-officer',
      office: 'chair',
      name: 'SECRET PAST',
      from: '2001-01-01',
      to: '2001-02-01',
    });
    await cast.secretariat.ordersProcess({
      kind: 'put-task',
      phase: 'before',
      what: 'consider',
      words: 'SECRET TASK',
    });
    await cast.secretariat.ordersProcess({ kind: 'put-output', what: 'other', title: 'SECRET OUTPUT' });
    const answer = await stranger.get('/api/public');
    const [version] = (answer.body as PublicAnswer).drafts[0]?.versions ?? [];
    const id = version?.version.id ?? '';
    const texts = await Promise.all(
      ['/api/public', `/api/public/versions/${id}`, `/api/public/versions/${id}/text.md`].map(
        async (address) => (await stranger.get(address)).text,
      ),
    );
    for (const text of texts) {
      expect(text).not.toMatch(/SECRET|CLOSED|Closed rules|NOR|KEN|Norway|Kenya/u);
      for (const closed of [draft.id, ...Object.values(cast.participants).map((one) => one.id)])
        expect(text).not.toContain(closed);
    }
    expect((await told()).drafts).toHaveLength(1);
    const all = await cast.facilitator.must<{ versions: { id: string; label: string }[] }>(
      'GET',
      `/api/drafts/${cast.draft}`,
    );
    for (const { id: other, label } of all.versions.filter((one) => one.label !== 'Rev.1')) {
      expect(label).toMatch(/SECRET/u);
      expect((await stranger.get(`/api/public/versions/${other}`)).status).toBe(404);
      expect((await stranger.get(`/api/public/versions/${other}/text.md`)).status).toBe(404);
    }
  });

  it('BY11 answers one address so often and no more', async () => {
    await open();
    const asked = await Promise.all(Array.from({ length: 130 }, () => stranger.get('/api/public')));
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(120);
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(10);
    // Counted by itself: whoever takes part from behind the same address goes on.
    expect((await cast.norway.get('/api/process')).status).toBe(200);
  });
});
