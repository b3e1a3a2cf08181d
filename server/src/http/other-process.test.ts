import { makeId, type Actor, type DraftId, type InvitationId } from '@chapeau/model';
import type { InvitationsAnswer, MeAnswer, VersionAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashSecret } from '../login/secrets.ts';
import { assemble, Person, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

/** Somebody with that person's role, signed in to another process that is kept on the same server. */
async function elsewhere(like: Person): Promise<Person> {
  const { randomBytes } = server.house;
  const { actor } = await like.must<MeAnswer>('GET', '/api/me');
  if (actor === null) throw new Error('nobody is signed in');
  const process = makeId('process', randomBytes);
  const stranger: Actor = { ...actor, id: makeId('actor', randomBytes), process };
  const token = `${stranger.id}-0123456789`;
  const at = '2026-01-05T10:00:00.000Z';
  const invitation: InvitationId = makeId('invitation', randomBytes);
  const signIn = { id: hashSecret(token), actor: stranger.id, invitation, createdAt: at };
  await server.storage.commit([
    {
      kind: 'put',
      table: 'process',
      parent: '',
      row: { id: process, title: '', body: '', mandate: '', createdAt: at },
    },
    { kind: 'put', table: 'actor', parent: process, row: stranger },
    {
      kind: 'put',
      table: 'sign-in',
      parent: stranger.id,
      row: { ...signIn, expiresAt: '2999-01-01T00:00:00.000Z' },
    },
  ]);
  return new Person(server.url, { authorization: `Bearer ${token}` });
}

it('D1 drafts and versions of one process are not there for another, whatever the role', async () => {
  const { facilitator, draft } = cast;
  const issue = { kind: 'issue-version', label: 'Zero', standing: 'non-paper', audience: 'public' } as const;
  const { created } = await facilitator.orders(draft, issue);
  expect((await facilitator.get<VersionAnswer>(`/api/versions/${created}`)).status).toBe(200);
  const stranger = await elsewhere(facilitator);
  const told = await Promise.all(
    [
      `/api/drafts/${draft}`,
      `/api/drafts/${draft}/live.json`,
      `/api/drafts/${draft}/record`,
      `/api/versions/${created}`,
    ].map(async (path) => (await stranger.get<unknown>(path)).status),
  );
  expect(told).toEqual([404, 404, 404, 404]);
  expect((await stranger.get<{ drafts: readonly DraftId[] }>('/api/drafts')).body.drafts).toEqual([]);
  const command = await stranger.command(draft, { ...issue, label: 'Rev.1' });
  expect([command.status, command.body.refusal]).toEqual([404, 'not-found']);
});

it('I4 the secretariat of another process revokes no link of this one', async () => {
  const { secretariat } = cast;
  const stranger = await elsewhere(secretariat);
  const { invitations } = await secretariat.must<InvitationsAnswer>('GET', '/api/invitations');
  for (const { id } of invitations)
    expect((await stranger.ask('DELETE', `/api/invitations/${id}`)).status).toBe(404);
  const after = await secretariat.must<InvitationsAnswer>('GET', '/api/invitations');
  expect(after.invitations).toEqual(invitations);
});
