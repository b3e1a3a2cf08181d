import { ROLES, type ProposalId, type Role } from '@chapeau/model';
import type {
  CommandInput,
  DraftAnswer,
  InvitationsAnswer,
  MeAnswer,
  Problem,
  ProcessAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '../clock.ts';
import { SIGN_IN_MS } from '../login/login.ts';
import {
  assemble,
  Person,
  signInBy,
  startTestServer,
  type Cast,
  type TestServer,
} from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
let offset = 0;
beforeEach(async () => {
  offset = 0;
  server = await startTestServer({ clock: { ...systemClock, now: () => Date.now() + offset } });
  cast = await assemble(server);
});
afterEach(() => server.close());

/** A window of that person on the draft; `closed` gives the code that it is closed with. */
async function enter(person: Person) {
  const headers = { authorization: `Bearer ${person.token}` };
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/rooms/${cast.draft}`, { headers });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((open, fail) => socket.once('open', open).once('error', fail));
  return { socket, closed };
}

const issue = (label: string, audience: 'team' | 'participants' | 'public') =>
  ({ kind: 'issue-version', label, standing: 'non-paper', audience }) as const;

describe('who may do what', () => {
  /** Every command, well formed, with the roles that may send it. */
  const commands = (): readonly [CommandInput, ...Role[]][] => {
    const proposal = 'prp-0000000000000000';
    const arrangement = 'arr-0000000000000000';
    const hash = '0'.repeat(64);
    const choice = { dispute: 'd', alternative: 'present' };
    const inText = { paragraph: cast.paragraphs[0] ?? 'par-0000000000000000', present: hash };
    const capture = {
      kind: 'capture-proposal' as const,
      proposal: 'insert-after' as const,
      target: null,
      present: null,
      wording: [],
    };
    return [
      [
        { kind: 'open-reading', way: 'line-by-line', takes: 'textual-proposals', scope: 'whole' },
        'facilitator',
      ],
      [{ kind: 'close-reading' }, 'facilitator'],
      [{ kind: 'take-floor', paragraph: null }, 'facilitator'],
      [{ kind: 'decide-status', deed: 'park', paragraphs: [...cast.paragraphs] }, 'facilitator'],
      [{ kind: 'adopt-draft' }, 'facilitator'],
      [{ kind: 'start-proposal', proposal: 'amend', target: cast.paragraphs[0] ?? null }, 'delegation'],
      [
        { kind: 'describe-proposal', proposal, onBehalfOf: '', explanation: '' },
        'facilitator',
        'secretariat',
        'delegation',
      ],
      [{ kind: 'invite-co-sponsor', proposal, participant: cast.participants.KEN.id }, 'delegation'],
      [{ kind: 'uninvite-co-sponsor', proposal, participant: cast.participants.KEN.id }, 'delegation'],
      [{ kind: 'join-proposal', proposal }, 'delegation'],
      [{ kind: 'leave-proposal', proposal }, 'delegation'],
      [{ kind: 'table-proposal', proposal }, 'facilitator', 'delegation'],
      [{ kind: 'withdraw-proposal', proposal }, 'facilitator', 'delegation'],
      [{ kind: 'discard-proposal', proposal }, 'facilitator', 'delegation'],
      [{ kind: 'take-position', proposal, stance: 'supports' }, 'delegation'],
      [{ kind: 'accept-proposal', proposal }, 'facilitator'],
      [{ kind: 'not-retain-proposal', proposal }, 'facilitator'],
      [{ kind: 'restore-proposal', proposal, reason: 'R' }, 'facilitator'],
      [{ ...capture, proponent: cast.participants.KEN.id }, 'facilitator', 'secretariat'],
      [{ ...capture, proponent: null }, 'facilitator'],
      [
        { kind: 'take-position', proposal, participant: cast.participants.KEN.id, stance: 'supports' },
        'facilitator',
        'secretariat',
      ],
      [{ kind: 'resettle-proposal', proposal, present: hash, wording: [] }, 'facilitator', 'delegation'],
      [
        { kind: 'decide-disputes', paragraph: null, rolling: hash, choices: [choice], fates: [] },
        'facilitator',
      ],
      [{ kind: 'accept-proposals', proposals: [proposal] }, 'facilitator'],
      [{ kind: 'overtake-proposal', proposal }, 'facilitator'],
      [{ kind: 'undo-decision', decision: 'dec-0000000000000000' }, 'facilitator'],
      [{ kind: 'bracket', ...inText, words: null }, 'facilitator', 'secretariat'],
      [{ kind: 'lift-bracket', ...inText, at: 0 }, 'facilitator', 'secretariat'],
      [{ kind: 'choose-alternative', ...inText, at: 0 }, 'facilitator', 'secretariat'],
      [{ kind: 'bracket-number', paragraphs: [], isOn: true }, 'facilitator', 'secretariat'],
      [{ kind: 'form-package', label: 'L', paragraphs: [...cast.paragraphs] }, 'facilitator'],
      [{ kind: 'change-package', package: arrangement, label: 'L', paragraphs: [] }, 'facilitator'],
      [{ kind: 'dissolve-package', package: arrangement }, 'facilitator'],
      [
        {
          kind: 'park-with-group',
          paragraph: cast.paragraphs[0] ?? 'par-0000000000000000',
          with: 'W',
          members: [],
          withTeam: true,
        },
        'facilitator',
      ],
      [{ kind: 'end-parking', parking: arrangement }, 'facilitator'],
      [
        {
          kind: 'open-silence',
          subject: { kind: 'whole' },
          deed: 'agree',
          text: '',
          deadline: '2999-01-01T00:00:00Z',
          zone: 'UTC',
        },
        'facilitator',
      ],
      [{ kind: 'break-silence', silence: arrangement, reason: 'R' }, 'delegation'],
      [{ kind: 'end-silence', silence: arrangement }, 'facilitator'],
      [
        { kind: 'enter-reservation', reservation: 'reservation', paragraph: null },
        'facilitator',
        'secretariat',
        'delegation',
      ],
      [
        { kind: 'withdraw-reservation', reservation: 'rsv-0000000000000000' },
        'facilitator',
        'secretariat',
        'delegation',
      ],
      [issue('X', 'team'), 'facilitator'],
      [{ kind: 'change-audience', version: 'ver-0000000000000000', audience: 'public' }, 'facilitator'],
      [{ ...issue('Y', 'team'), kind: 'keep-moment', moment: 1, reason: 'R' }, 'facilitator'],
      [{ ...issue('Z', 'team'), kind: 'restore-text', from: { moment: 1 }, reason: 'R' }, 'facilitator'],
    ];
  };

  it('D1 no role has a command carried out that is not its own, and nothing changes by trying', async () => {
    const stakeholder = cast.secretariat.must('POST', '/api/participants', {
      code: 'NGO',
      name: 'N',
      category: 'stakeholder',
    });
    const participant = ((await stakeholder) as { id: string }).id;
    const { path } = await cast.secretariat.must<{ path: string }>('POST', '/api/invitations', {
      role: 'stakeholder',
      participant,
      label: 'N',
    });
    const people: Record<Role, Person> = {
      ...cast,
      delegation: cast.norway,
      stakeholder: await signInBy(server.url, path),
    };
    const before = await server.storage.readRecord(cast.draft);
    for (const [command, ...mayDo] of commands()) {
      const refusals = await Promise.all(
        ROLES.filter((role) => !mayDo.includes(role)).map(
          async (role) => (await people[role].command(cast.draft, command)).body.refusal,
        ),
      );
      expect([command.kind, ...new Set(refusals)]).toEqual([command.kind, 'role-may-not']);
    }
    expect(await server.storage.readRecord(cast.draft)).toEqual(before);
  });

  it('I1 only the secretariat lets people in', async () => {
    for (const who of [cast.facilitator, cast.norway, cast.reviewer, cast.observer]) {
      const told = await Promise.all([
        who.get<Problem>('/api/invitations'),
        who.post<Problem>('/api/invitations', { role: 'secretariat', label: 'me' }),
        who.ask<Problem>('DELETE', '/api/invitations/inv-0000000000000000'),
        who.post<Problem>('/api/participants', { code: 'ME', name: 'Me', category: 'member-state' }),
      ]);
      expect(told.map(({ body }) => body.refusal)).toEqual(Array.from({ length: 4 }, () => 'role-may-not'));
    }
  });
});

describe('what is not told', () => {
  it('H9 a drafting room does not exist for whoever is not on its team', async () => {
    const target = cast.paragraphs[0] ?? null;
    const { created } = await cast.norway.orders(cast.draft, {
      kind: 'start-proposal',
      proposal: 'amend',
      target,
    });
    const proposal = created as ProposalId;
    const path = `/api/drafts/${cast.draft}/drafting/${proposal}`;
    expect((await cast.norway.get(path)).status).toBe(200);
    const absent = path.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const who of [cast.kenya, cast.facilitator, cast.secretariat, cast.reviewer, cast.observer]) {
      const [there, nowhere] = [await who.get(path), await who.get(absent)];
      expect([there.status, there.text]).toEqual([404, nowhere.text]);
      const told = await who.get(`/api/drafts/${cast.draft}/drafting`);
      expect(told.text).not.toContain(proposal);
    }
    await cast.norway.orders(cast.draft, {
      kind: 'invite-co-sponsor',
      proposal,
      participant: cast.participants.KEN.id,
    });
    expect((await cast.kenya.get(path)).status).toBe(200);
    await cast.norway.orders(cast.draft, {
      kind: 'uninvite-co-sponsor',
      proposal,
      participant: cast.participants.KEN.id,
    });
    expect((await cast.kenya.get(path)).status).toBe(404);
  });

  it('H10 an observer learns of public versions and of nothing else', async () => {
    const { draft, observer, facilitator } = cast;
    const hidden = await facilitator.orders(draft, issue('Non-paper', 'participants'));
    expect((await observer.must<ProcessAnswer>('GET', '/api/process')).drafts).toEqual([]);
    expect((await observer.get(`/api/drafts/${draft}`)).status).toBe(404);
    const open = await facilitator.orders(draft, issue('Rev.1', 'public'));
    const told = await observer.must<DraftAnswer>('GET', `/api/drafts/${draft}`);
    expect(told).toMatchObject({
      live: false,
      openReading: null,
      readings: [],
      versions: [{ label: 'Rev.1' }],
    });
    for (const path of ['record', 'live.json', 'drafting'])
      expect((await observer.get(`/api/drafts/${draft}/${path}`)).status).toBe(404);
    for (const path of ['', '/text.md', '/plain.json']) {
      expect((await observer.get(`/api/versions/${hidden.created}${path}`)).status).toBe(404);
      expect((await observer.get(`/api/versions/${open.created}${path}`)).status).toBe(200);
    }
  });

  it('H10 a version for the team is not there for a delegation until it is opened', async () => {
    const { draft, norway, facilitator } = cast;
    const { created } = await facilitator.orders(draft, issue('Team', 'team'));
    expect((await norway.get(`/api/versions/${created}`)).status).toBe(404);
    await facilitator.orders(draft, {
      kind: 'change-audience',
      version: created as never,
      audience: 'participants',
    });
    expect((await norway.get(`/api/versions/${created}`)).status).toBe(200);
  });

  it('H11 files have names that say what they are', async () => {
    const { created } = await cast.facilitator.orders(cast.draft, issue('Rev.1', 'public'));
    const file = await cast.norway.get(`/api/versions/${created}/text.md`);
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="A-AC.292-2026-CRP.1 Rev.1.md"',
    );
    expect(file.text).toContain('It adopted its agenda.');
    expect(file.headers.get('content-type')).toMatch(/^text\/markdown/);
  });
});

describe('coming in and going out', () => {
  it('I2 a one-time link lets exactly one in, however many try at once', async () => {
    const { path } = await cast.invite('reviewer', null);
    const secret = path.split('#')[1];
    const told = await Promise.all(
      [1, 2, 3, 4].map(() => new Person(server.url).post('/api/sign-in', { secret })),
    );
    expect(told.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404, 404, 404]);
  });

  it('I3 the cookie is out of reach of scripts and of other sites, and secure where the request was', async () => {
    const { path } = await cast.invite('reviewer', null, true);
    const signIn = async (headers: Record<string, string>) =>
      (
        await new Person(server.url, headers).post('/api/sign-in', { secret: path.split('#')[1] })
      ).headers.get('set-cookie') ?? '';
    expect(await signIn({})).toMatch(
      /^chapeau=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect(await signIn({ 'x-forwarded-proto': 'https' })).toContain('; Secure');
  });

  it('I4 revoking a link ends its sign-ins and closes what is open, at once', async () => {
    const { invitation, path } = await cast.invite('delegation', 'NOR', true);
    const person = await signInBy(server.url, path);
    const { closed } = await enter(person);
    await cast.secretariat.must('DELETE', `/api/invitations/${invitation.id}`);
    expect(await closed).toBe(4403);
    expect((await person.get<Problem>('/api/process')).status).toBe(401);
    await expect(signInBy(server.url, path)).rejects.toThrow(/404/);
    const { invitations } = await cast.secretariat.must<InvitationsAnswer>('GET', '/api/invitations');
    expect(invitations.find(({ id }) => id === invitation.id)).toMatchObject({ signIns: 0 });
  });

  it('I4 what somebody ordered and what still waits is not carried out once access has ended', async () => {
    const { invitation, path } = await cast.invite('facilitator', null);
    const gone = await signInBy(server.url, path);
    const room = await server.house.rooms.open(cast.draft);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let takeTurn = () => {};
    const taken = new Promise<void>((resolve) => (takeTurn = resolve));
    const turn = room?.act(async () => {
      takeTurn();
      await held;
      return { writes: [], result: null };
    });
    await taken;
    const ordered = gone.command(cast.draft, { kind: 'adopt-draft' });
    // The order waits for its turn by the time that a later request has been answered.
    await cast.secretariat.must('DELETE', `/api/invitations/${invitation.id}`);
    letGo();
    await turn;
    expect((await ordered).body.refusal).toBe('not-signed-in');
  });

  it('I5 signing out closes what is open, and nobody else', async () => {
    const [norway, kenya] = [await enter(cast.norway), await enter(cast.kenya)];
    await cast.norway.post('/api/sign-out');
    expect(await norway.closed).toBe(4403);
    expect(kenya.socket.readyState).toBe(WebSocket.OPEN);
  });

  it('I5 signing out ends the sign-in and takes the cookie back; twice is as good as once', async () => {
    const told = await cast.norway.post('/api/sign-out');
    expect([told.status, told.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^chapeau=; Path=\/; Expires=Thu, 01 Jan 1970/),
    ]);
    expect((await cast.norway.must<MeAnswer>('GET', '/api/me')).actor).toBeNull();
    expect((await cast.norway.post('/api/sign-out')).status).toBe(204);
  });

  it('I6 a sign-in expires', async () => {
    offset = SIGN_IN_MS - 60_000;
    expect((await cast.norway.must<MeAnswer>('GET', '/api/me')).actor).not.toBeNull();
    offset = SIGN_IN_MS;
    expect((await cast.norway.must<MeAnswer>('GET', '/api/me')).actor).toBeNull();
  });

  it('I7 a role that represents somebody names a participant, and no other does', async () => {
    const invite = async (role: string, participant: string | null) =>
      (await cast.secretariat.post<Problem>('/api/invitations', { role, participant, label: 'L' })).body
        .refusal;
    expect(await invite('delegation', null)).toBe('participant-unknown');
    expect(await invite('reviewer', cast.participants.NOR.id)).toBe('bad-request');
  });

  it('I8 a set-up secret that is wrong opens nothing', async () => {
    const fresh = await startTestServer();
    const told = await new Person(fresh.url).post<Problem>('/api/set-up', {
      kind: 'demonstration',
      secret: 'x'.repeat(43),
    });
    expect(told.body.refusal).toBe('invitation-unknown');
    expect((await new Person(fresh.url).must<MeAnswer>('GET', '/api/me')).isSetUp).toBe(false);
    await fresh.close();
  });
});
