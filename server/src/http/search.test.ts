import type { PlainDraft } from '@chapeau/model';
import type { SearchAnswer, Problem } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const ask = (who: Person, words: string) =>
  who.get<SearchAnswer & Problem>(`/api/documents/search?for=${encodeURIComponent(words)}`);
const search = async (who: Person, words: string) => (await ask(who, words)).body;
const issue = async (label: string, audience: 'team' | 'participants' | 'public') =>
  (
    await cast.facilitator.orders(cast.draft, {
      kind: 'issue-version',
      label,
      symbol: '',
      standing: 'official-draft',
      audience,
    })
  ).created;
const register = (text: string, parts: object = {}) =>
  cast.secretariat.ordersProcess({
    kind: 'register-document',
    symbol: 'A/AC.292/2031/7',
    documentKind: 'letter',
    titles: [{ language: 'en', title: 'Letter of the Permanent Representative' }],
    date: '2031-05-12',
    audience: 'participants',
    contents: [{ kind: 'text', language: 'en', format: 'plain', text }],
    ...parts,
  });

describe('a search', () => {
  it('DC15 tells an observer nothing of a closed text, not even that something was found', async () => {
    await issue('Zero draft', 'participants');
    await register('A zeppelin is proposed.\n\nThe zeppelin lands.', { audience: 'team', symbol: 'A/9' });
    for (const words of ['agenda', 'zeppelin', 'A/9', 'Representative'])
      expect(await search(cast.observer, words)).toEqual({ hits: [], total: 0 });
    expect(await search(cast.norway, 'zeppelin')).toEqual({ hits: [], total: 0 });
    expect((await search(cast.secretariat, 'zeppelin')).total).toBe(2);
    expect((await search(cast.norway, 'agenda')).total).toBe(1);
    await issue('Public', 'public');
    expect(await search(cast.observer, 'agenda')).toMatchObject({
      total: 1,
      hits: [{ in: { kind: 'document' }, label: 'Public', alsoIn: 0, place: { number: '2.' } }],
    });
    const { created } = await register('An airship.', { audience: 'public', symbol: 'A/10' });
    expect((await search(cast.observer, 'airship')).total).toBe(1);
    await cast.secretariat.ordersProcess({
      kind: 'withdraw-document',
      document: created as never,
      reason: 'In error.',
    });
    for (const who of [cast.observer, cast.norway]) expect((await search(who, 'airship')).total).toBe(0);
    const outside = await cast.norway.with({ authorization: '' }).get<Problem>('/api/documents/search?for=a');
    expect(outside.status).toBe(401);
  });

  it('DC15 finds what one team drafts for nobody else, and what it tabled for whoever reads it', async () => {
    await cast.facilitator.orders(cast.draft, {
      kind: 'open-reading',
      way: 'line-by-line',
      takes: 'textual-proposals',
      scope: 'whole',
    });
    const target = cast.paragraphs[1] ?? null;
    const { created } = await cast.norway.orders(cast.draft, {
      kind: 'start-proposal',
      proposal: 'delete',
      target,
    });
    const proposal = created as never;
    const explanation = 'Obsolete since the zeppelin.';
    await cast.norway.orders(cast.draft, {
      kind: 'describe-proposal',
      proposal,
      onBehalfOf: '',
      explanation,
    });
    expect((await search(cast.kenya, 'zeppelin')).total).toBe(0);
    expect((await search(cast.secretariat, 'zeppelin')).total).toBe(0);
    await cast.norway.orders(cast.draft, { kind: 'table-proposal', proposal });
    expect(await search(cast.kenya, 'zeppelin')).toMatchObject({
      total: 1,
      hits: [{ in: { kind: 'proposal', proposal, serial: 1 }, place: { paragraph: target } }],
    });
    expect((await search(cast.observer, 'zeppelin')).total).toBe(0);
  });

  it('DC16 tells where: document, paragraph, words around; the same words once, of the latest text', async () => {
    await issue('Zero draft', 'participants');
    await issue('Rev.1', 'participants');
    const { hits } = await search(cast.norway, 'adopted AGENDA');
    expect(hits).toEqual([
      {
        in: { kind: 'live', draft: cast.draft },
        title: 'Annual report',
        symbol: 'A/AC.292/2026/CRP.1',
        label: '',
        language: 'en',
        place: { paragraph: cast.paragraphs[1], number: '2.' },
        snippet: [
          { text: 'It ', isFound: false },
          { text: 'adopted', isFound: true },
          { text: ' its ', isFound: false },
          { text: 'agenda', isFound: true },
          { text: '.', isFound: false },
        ],
        alsoIn: 2,
      },
    ]);
  });

  it('DC16 finds the text as it stands at this moment, and documents by symbol and title', async () => {
    await register('Nothing of note.');
    expect(await search(cast.norway, 'a/ac.292/2031/7')).toMatchObject({ total: 1, hits: [{ place: null }] });
    expect((await search(cast.norway, 'permanent letter')).total).toBe(1);
    expect((await search(cast.norway, '')).total).toBe(0);
    const live = await cast.norway.must<PlainDraft>('GET', `/api/drafts/${cast.draft}/live.json`);
    expect(live.paragraphs).toHaveLength(3);
    expect((await search(cast.norway, 'statement')).total).toBe(1);
  });

  it('DC16 whoever asks too often waits', async () => {
    const told = await Promise.all(Array.from({ length: 60 }, () => ask(cast.kenya, 'agenda')));
    expect(told.some(({ body }) => body.refusal === 'too-many-requests')).toBe(true);
    expect((await ask(cast.norway, 'agenda')).status).toBe(200);
  });
});
