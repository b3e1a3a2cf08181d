import { findBreak, type PlainDraft } from '@chapeau/model';
import type {
  DraftAnswer,
  InvitationsAnswer,
  ProcessAnswer,
  RecordAnswer,
  SetUpAnswer,
} from '@chapeau/protocol';
import { readProposals } from '@chapeau/text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person, signInBy, startTestServer, type TestServer } from '../http/testing/test-server.ts';

let server: TestServer;
let answer: SetUpAnswer;
beforeAll(async () => {
  server = await startTestServer();
  const body = { kind: 'demonstration', secret: server.setUpSecret };
  answer = await new Person(server.url).must<SetUpAnswer>('POST', '/api/set-up', body);
});
afterAll(() => server.close());

const seat = (role: string) =>
  signInBy(server.url, answer.links.find((link) => link.role === role)?.path ?? '');

describe('the demonstration', () => {
  it('D19 gives a link for everybody, and leaves nobody signed in', async () => {
    expect(answer.links.map(({ role }) => role)).toEqual([
      'facilitator',
      'secretariat',
      ...Array.from({ length: 5 }, () => 'delegation'),
      'reviewer',
      'observer',
    ]);
    const secretariat = await seat('secretariat');
    const { invitations } = await secretariat.must<InvitationsAnswer>('GET', '/api/invitations');
    expect(invitations.map(({ signIns }) => signIns)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(invitations.every(({ reusable }) => reusable)).toBe(true);
  });

  it('D19 stands in the middle of a first reading, with proposals of every fate and a whole record', async () => {
    const reviewer = await seat('reviewer');
    const { drafts } = await reviewer.must<ProcessAnswer>('GET', '/api/process');
    const id = drafts[0]!.draft.id;
    const draft = await reviewer.must<DraftAnswer>('GET', `/api/drafts/${id}`);
    expect(draft.openReading?.ordinal).toBe(1);
    expect(draft.draft.symbol).toMatch(/CRP/);
    expect(draft.versions.map(({ label }) => label)).toEqual(['Zero draft']);
    const plain = await reviewer.must<PlainDraft>('GET', `/api/drafts/${id}/live.json`);
    expect(new Set(plain.paragraphs.map(({ status }) => status))).toEqual(
      new Set(['open', 'agreed-ad-referendum', 'agreed-in-informals', 'parked']),
    );
    const room = await server.house.rooms.open(id);
    const proposals = await room!.act((doc) => ({ writes: [], result: readProposals(doc) }));
    expect(proposals).toMatchObject({ length: 9 });
    const { entries } = await reviewer.must<RecordAnswer>('GET', `/api/drafts/${id}/record`);
    expect(findBreak(entries)).toBeNull();
    const fates = entries.flatMap(({ act }) =>
      act.kind === 'proposal-decided'
        ? [act.fateAfter]
        : act.kind === 'proposal-withdrawn'
          ? ['withdrawn']
          : [],
    );
    expect(fates).toEqual(['accepted', 'not-retained', 'withdrawn']);
  });

  it('D19 is open to an observer as far as its public version', async () => {
    const observer = await seat('observer');
    const { drafts } = await observer.must<ProcessAnswer>('GET', '/api/process');
    expect(drafts).toMatchObject([{ live: false, openReading: null, versions: [{ audience: 'public' }] }]);
  });
});
