/** Rows S of the list of faults, and the first wall: who gets in, who is sent away at once, who never hears a byte. */
import { makeId } from '@chapeau/model';
import { CLOSE_CODES, type InvitationsAnswer } from '@chapeau/protocol';
import { textRoot } from '@chapeau/text';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import { ask, Person, problemOf } from '../cast/person.ts';
import { startProposal, wordProposal } from '../cast/proposals.ts';
import { until } from '../cast/until.ts';
import { enter, roomOf, statusOfUpgrade, type RawClient } from '../wire/raw-client.ts';
import { StockClient } from '../wire/stock-client.ts';
import { type, updateOf } from '../wire/updates.ts';
import { Stage } from './stage.ts';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await Stage.set();
  ({ cast } = stage);
}, 60_000);
afterAll(async () => {
  await stage.strike();
});

const everybody = (): readonly (readonly [string, Person])[] => [
  ['the facilitator', cast.facilitator],
  ['the secretariat', cast.secretariat],
  ['another delegation', cast.delegation('NOR')],
  ['a reviewer', cast.reviewer],
  ['an observer', cast.observer],
];

describe('signing in', () => {
  test.each([
    ['no cookie', {}],
    ['a forged cookie', { cookie: 'chapeau=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['an empty cookie', { cookie: 'chapeau=' }],
    ['a forged token', { authorization: 'Bearer nonsense' }],
  ])('S01 %s: 401 before the upgrade completes, and over HTTP', async (_title, headers) => {
    await stage.holdsAgainst(async () => {
      expect(await statusOfUpgrade(null, roomOf(cast.facilitator, stage.draft), { headers })).toBe(401);
      const answer = await ask(cast.server, `/api/drafts/${stage.draft}`, { headers });
      expect(answer.status).toBe(401);
      expect(problemOf(answer)?.refusal).toBe('not-signed-in');
    });
  });

  test('S01 a token works as a bearer as well', async () => {
    const headers = { authorization: `Bearer ${cast.reviewer.token}` };
    expect((await ask(cast.server, '/api/me', { headers })).text).toContain(cast.reviewer.actor.id);
    expect(await statusOfUpgrade(null, roomOf(cast.reviewer, stage.draft), { headers })).toBe(101);
  });

  test('S02 revoking an invitation closes its live connections at once, and what they sent behind it is not taken', async () => {
    const { invitation, path } = await cast.invite('facilitator');
    const gone = await Person.signIn(cast.server, path);
    const before = await stage.picture();
    const live = await enter(gone, stage.draft);
    const stock = await StockClient.enter(gone, stage.draft);
    const answer = await cast.secretariat.ask(`/api/invitations/${invitation.id}`, { method: 'DELETE' });
    expect(answer.status).toBeLessThan(300);
    expect((await live.ended()).code).toBe(CLOSE_CODES['access-changed']);
    await until(() => stock.closed, { what: 'the stock client is stopped for good' });
    expect((await gone.ask(`/api/drafts/${stage.draft}`)).status).toBe(401);
    expect(await statusOfUpgrade(gone, roomOf(gone, stage.draft))).toBe(401);
    await expect(Person.signIn(cast.server, path)).rejects.toThrow('404');
    expect(await stage.picture()).toEqual(before);
    stock.close();
    await stage.goesOn();
  });

  test('S06 the same sign-in in two windows: two connections, two authors, one text', async () => {
    const [first, second] = [
      await enter(cast.facilitator, stage.draft),
      await StockClient.enter(cast.facilitator, stage.draft),
    ];
    const authorsIn = (client: RawClient | StockClient) => new Set(client.doc.store.clients.keys());
    first.edit(type(stage.open, ' one'));
    second.doc.transact(() => type(stage.open, ' two')(second.doc));
    await until(() => authorsIn(second).has(first.doc.clientID));
    await until(() => authorsIn(first).has(second.doc.clientID));
    expect(textRoot(first.doc).toJSON()).toBe(textRoot(second.doc).toJSON());
    first.close();
    second.close();
  });

  test('S08 a request from another site is not carried out, nor is an upgrade', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    await stage.holdsAgainst(async () => {
      expect(
        await statusOfUpgrade(cast.facilitator, roomOf(cast.facilitator, stage.draft), { headers }),
      ).toBe(403);
      const answer = await cast.facilitator.ask(`/api/drafts/${stage.draft}/commands`, {
        method: 'POST',
        body: { kind: 'close-reading' },
        headers: { ...headers, 'idempotency-key': 'foreign' },
      });
      expect(answer.status).toBe(403);
      expect(problemOf(answer)?.refusal).toBe('foreign-origin');
    });
  });

  test('S08 the cookie is HttpOnly and SameSite', async () => {
    const { path } = await cast.invite('reviewer');
    const secret = path.slice(path.indexOf('#') + 1);
    const answer = await ask(cast.server, '/api/sign-in', { method: 'POST', body: { secret } });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=(Lax|Strict)/i);
    expect(answer.text).not.toContain(/chapeau=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]);
  });

  test('S09 secrets are stored hashed and told once', async () => {
    const { path } = await cast.invite('reviewer');
    const secret = path.slice(path.indexOf('#') + 1);
    const list = await cast.secretariat.ask('/api/invitations');
    expect(list.text).not.toContain(secret);
    const { invitations } = JSON.parse(list.text) as InvitationsAnswer;
    expect(invitations.every((invitation) => !('secretHash' in invitation))).toBe(true);
  });
});

describe('the drafting room', () => {
  test('S10 refuses at the upgrade everyone who was not invited, and is not told over HTTP', async () => {
    const absent = makeId('proposal', randomBytes);
    for (const [who, person] of everybody()) {
      expect(await statusOfUpgrade(person, roomOf(person, stage.untabled)), who).toBe(403);
      expect(await statusOfUpgrade(person, roomOf(person, absent)), who).toBe(403);
      const drafting = await person.ask(`/api/drafts/${stage.draft}/drafting`);
      expect(drafting.text, who).not.toContain(stage.untabled);
      const join = { kind: 'join-proposal', proposal: stage.untabled };
      const guess = { kind: 'join-proposal', proposal: absent };
      const [told, untold] = [
        await person.attempt(stage.draft, join),
        await person.attempt(stage.draft, guess),
      ];
      expect([told.status, told.text], who).toEqual([untold.status, untold.text]);
    }
    for (const kind of ['table-proposal', 'discard-proposal', 'withdraw-proposal'])
      expect(
        (await cast.delegation('NOR').attempt(stage.draft, { kind, proposal: stage.untabled })).status,
        kind,
      ).toBe(404);
  });

  test('S10 lets in who is invited, and out again who is uninvited', async () => {
    const [owner, guest] = [cast.delegation('BRA'), cast.delegation('NOR')];
    const participant = cast.participant('NOR');
    const proposal = await startProposal(owner, stage.draft, stage.paragraphs[5]!);
    await owner.command(stage.draft, { kind: 'invite-co-sponsor', proposal, participant });
    const room = await enter(guest, proposal, { layout: 'drafting-room' });
    await owner.command(stage.draft, { kind: 'uninvite-co-sponsor', proposal, participant });
    expect((await room.ended()).code).toBe(CLOSE_CODES['access-changed']);
    expect(await statusOfUpgrade(guest, roomOf(guest, proposal))).toBe(403);
  });

  test('S10 once tabled, takes no more updates', async () => {
    const owner = cast.delegation('BRA');
    const target = stage.paragraphs[6]!;
    const proposal = await startProposal(owner, stage.draft, target);
    await wordProposal(owner, proposal, ' and early');
    const late = await enter(owner, proposal, { layout: 'drafting-room' });
    const update = updateOf(late.doc, type(target, 'too late'));
    await owner.command(stage.draft, { kind: 'table-proposal', proposal });
    if (late.closed === null) late.sendUpdate(update);
    await late.ended();
    expect(late.saved).toBe(0);
  });
});

test('nobody else receives one byte of an untabled draft', async () => {
  const others = await assemble({ delegations: ['NOR', 'BRA', 'KEN'] });
  const draft = await others.makeDraft();
  const [target] = numberedParagraphs(await liveText(others.facilitator, draft));
  await others.facilitator.command(draft, {
    kind: 'open-reading',
    way: 'successive-drafts',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  const bystanders = [others.facilitator, others.secretariat, others.delegation('NOR'), others.reviewer];
  const heard: string[] = [];
  for (const person of [...bystanders, others.observer]) person.heard = (text) => heard.push(text);
  const sockets = await Promise.all(bystanders.map((person) => enter(person, draft)));

  const owner = others.delegation('BRA');
  const secret = 'Zanzibarquark';
  const proposal = await startProposal(owner, draft, target!);
  await wordProposal(owner, proposal, ` ${secret}`);
  await owner.command(draft, {
    kind: 'invite-co-sponsor',
    proposal,
    participant: others.participant('KEN'),
  });
  await others.delegation('KEN').command(draft, { kind: 'join-proposal', proposal });
  await wordProposal(others.delegation('KEN'), proposal, ` ${secret}`);
  for (const person of [...bystanders, others.observer]) await askEverything(person, draft);
  // Frames come in order: whoever has seen this edit has been sent everything before it.
  sockets[0]!.edit(type(target!, 'fence'));
  for (const socket of sockets)
    await until(() => textHeld(socket).includes('fence'), { what: 'the fence is passed' });

  const frames = Buffer.concat(sockets.flatMap((socket) => socket.frames)).toString('latin1');
  for (const trace of [secret, proposal]) {
    expect(frames).not.toContain(trace);
    expect(heard.join('\n')).not.toContain(trace);
  }
  await owner.command(draft, { kind: 'table-proposal', proposal });
  await until(() => Buffer.concat(sockets[1]!.frames).toString('latin1').includes(secret));
  for (const socket of sockets) socket.cut();
  await others.dispose();
}, 60_000);

/** Every page of the interface that says anything about a draft. */
async function askEverything(person: Person, draft: string): Promise<void> {
  const paths = ['', '/drafting', '/record', '/live.json'].map((end) => `/api/drafts/${draft}${end}`);
  for (const path of [...paths, '/api/process', '/api/me', '/api/invitations', '/api/drafts'])
    await person.ask(path);
}

function textHeld(client: RawClient): string {
  return textRoot(client.doc).toJSON();
}
