import type { Invitation, Participant } from '@chapeau/model';
import type { MeAnswer, NewInvitationAnswer, Problem, RecordAnswer, SetUpAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSecret } from '../login/secrets.ts';
import { assemble, Person, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const open = {
  kind: 'open-reading',
  way: 'line-by-line',
  takes: 'textual-proposals',
  scope: 'whole',
} as const;
const acts = async () =>
  (await cast.reviewer.must<RecordAnswer>('GET', `/api/drafts/${cast.draft}/record`)).entries.length;

describe('requests that are sent again', () => {
  it('H7 a command is done once and answered the same, however often and however close together', async () => {
    const told = await Promise.all([1, 2, 3].map(() => cast.facilitator.command(cast.draft, open, 'key-1')));
    const later = await cast.facilitator.command(cast.draft, open, 'key-1');
    expect(new Set([...told, later].map(({ text }) => text)).size).toBe(1);
    expect(later).toMatchObject({ status: 200, body: { sequence: 2 } });
    expect(await acts()).toBe(2);
  });

  it('H7 other content under the same key is refused, and nothing is done', async () => {
    await cast.facilitator.command(cast.draft, open, 'key-1');
    const told = await cast.facilitator.command(cast.draft, { kind: 'close-reading' }, 'key-1');
    expect(told).toMatchObject({ status: 409, body: { refusal: 'repeated-with-other-content' } });
    expect(await acts()).toBe(2);
  });

  it('H7 a key belongs to whoever used it', async () => {
    const start = { kind: 'start-proposal', proposal: 'delete', target: cast.paragraphs[0] ?? null } as const;
    const [norway, kenya] = [
      await cast.norway.command(cast.draft, start, 'key-1'),
      await cast.kenya.command(cast.draft, start, 'key-1'),
    ];
    expect(norway.body.created).not.toBe(kenya.body.created);
  });

  it('H7 what was refused is asked anew, since nothing was done', async () => {
    const close = { kind: 'close-reading' } as const;
    expect((await cast.facilitator.command(cast.draft, close, 'key-1')).body.refusal).toBe('no-reading-open');
    await cast.facilitator.orders(cast.draft, open);
    expect((await cast.facilitator.command(cast.draft, close, 'key-1')).status).toBe(200);
  });

  it('H7 every other POST honours a key', async () => {
    const keyed = cast.secretariat.with({ 'idempotency-key': 'key-2' });
    const body = { code: 'FJI', name: 'Fiji', category: 'member-state' };
    const told = [
      await keyed.post<Participant>('/api/participants', body),
      await keyed.post<Participant>('/api/participants', body),
    ];
    expect(told.map(({ status }) => status)).toEqual([201, 201]);
    expect(told[0]?.body.id).toBe(told[1]?.body.id);
  });

  it('H8 a link that is told again is the same, and the storage has never held its secret', async () => {
    const keyed = cast.secretariat.with({ 'idempotency-key': 'key-3' });
    const body = { role: 'reviewer', label: 'Second reviewer' };
    const first = await keyed.must<NewInvitationAnswer>('POST', '/api/invitations', body);
    const again = await keyed.must<NewInvitationAnswer>('POST', '/api/invitations', body);
    expect(again).toEqual(first);
    const secret = first.path.split('#')[1] ?? '';
    const invitations: readonly Invitation[] = await server.storage.list(
      'invitation',
      first.invitation.process,
    );
    expect(invitations.find(({ id }) => id === first.invitation.id)?.secretHash).toBe(hashSecret(secret));
    const kept = await server.storage.findAnswer(`${hashSecret(cast.secretariat.token)}/key-3`);
    expect(kept?.body).toContain('Second reviewer');
    expect(kept?.body).not.toContain(secret);
  });

  it('H8 a sign-in whose answer was lost is told again, though the link is used up', async () => {
    const { path } = await cast.invite('reviewer', null);
    const secret = path.split('#')[1];
    const person = new Person(server.url, { 'idempotency-key': 'key-4' });
    const [first, again] = [
      await person.post<MeAnswer>('/api/sign-in', { secret }),
      await person.post<MeAnswer>('/api/sign-in', { secret }),
    ];
    expect(again.headers.get('set-cookie')).toBe(first.headers.get('set-cookie'));
    expect(again.body).toEqual(first.body);
    const other = new Person(server.url, { 'idempotency-key': 'key-5' });
    expect((await other.post<Problem>('/api/sign-in', { secret })).body.refusal).toBe('invitation-unknown');
  });

  it('H8 setting up is answered again with the same links', async () => {
    const fresh = await startTestServer();
    const person = new Person(fresh.url, { 'idempotency-key': 'key-6' });
    const body = { kind: 'process', title: 'T', body: 'B', secret: fresh.setUpSecret };
    const [first, again] = [
      await person.must<SetUpAnswer>('POST', '/api/set-up', body),
      await person.must<SetUpAnswer>('POST', '/api/set-up', body),
    ];
    expect(again).toEqual(first);
    const late = new Person(fresh.url);
    expect((await late.post<Problem>('/api/set-up', body)).body.refusal).toBe('already-set-up');
    await fresh.close();
  });
});
