import type { InvitationsAnswer, Problem, ReportMailAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planMeetings } from '../http/testing/planned.ts';
import {
  assemble,
  Person,
  startTestServer,
  type Cast,
  type TestServer,
} from '../http/testing/test-server.ts';
import { ManualClock } from '../rooms/testing/manual-clock.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import type { Storage } from '../storage/port.ts';
import type { MailDesk } from './mail-desk.ts';
import { readMailSettings } from './mail-settings.ts';
import { openPost, type Letter } from './post.ts';
import { partsOf, startSmtp, type TestSmtp } from './testing/smtp.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Ten in the morning in New York. */
const MORNING = Date.UTC(2031, 4, 12, 14);
const PUBLIC = 'https://chapeau.example.org';
const ADDRESS = 'mission@example.org';

let smtp: TestSmtp;
let clock: ManualClock;
let storage: Storage;
let server: TestServer;
let cast: Cast;

function deskFor(url: string, timeoutMs?: number): MailDesk {
  const settings = { smtpUrl: url, from: 'Chapeau <chapeau@example.org>', publicUrl: PUBLIC };
  return { settings, post: openPost(settings, timeoutMs) };
}

beforeEach(async () => {
  smtp = await startSmtp();
  clock = new ManualClock(MORNING);
  storage = openMemoryStorage();
  server = await startTestServer({ clock, storage, mail: deskFor(smtp.url) });
  cast = await assemble(server);
  await planMeetings(server, 2);
});
afterEach(async () => {
  await server.close();
  await smtp.close();
});

const ask = (person: Person, hour = 18, address = ADDRESS) =>
  person.must<ReportMailAnswer>('PUT', '/api/report/mail', { address, hour });
const state = (person: Person) => person.must<ReportMailAnswer>('GET', '/api/report/mail');
const linkIn = (name: 'confirm' | 'stop', at = smtp.letters.length - 1) => {
  const letter = smtp.letters[at];
  if (letter === undefined) throw new Error('no letter');
  return new RegExp(`${PUBLIC}/report/mail#${name}=([\\w-]+)`, 'u').exec(partsOf(letter).text)?.[1] ?? '';
};
const anyone = () => new Person(server.url);
const confirm = (secret: string) => anyone().post<Problem>('/api/report-mail/confirm', { secret });
const rowOf = async () =>
  (await server.storage.list('report-mail', (await server.storage.list('process', ''))[0]?.id ?? ''))[0];
/** Lets the time pass, and what it leads to. */
async function pass(ms: number): Promise<void> {
  clock.advance(ms);
  await server.mails.settled();
}

describe('asking', () => {
  it('RP14 an address is sent one link, and nothing else until that is followed', async () => {
    const told = await ask(cast.norway);
    expect(told).toMatchObject({
      isSetUp: true,
      timeZone: 'America/New_York',
      mail: { address: ADDRESS, isConfirmed: false },
    });
    expect(smtp.letters.map(({ to }) => to)).toEqual([[ADDRESS]]);
    await pass(9 * HOUR);
    expect(smtp.letters).toHaveLength(1);
    const secret = linkIn('confirm');
    expect(JSON.stringify(await rowOf())).not.toContain(secret);
    expect((await confirm('x'.repeat(43))).body.refusal).toBe('mail-link-unknown');
    expect((await confirm(secret)).status).toBe(200);
    expect((await confirm(secret)).status).toBe(200);
    expect((await state(cast.norway)).mail?.isConfirmed).toBe(true);
  });

  it('RP14 a link is good for two days, and so many are sent in a day', async () => {
    await ask(cast.norway);
    const secret = linkIn('confirm');
    clock.advance(49 * HOUR);
    expect((await confirm(secret)).body.refusal).toBe('mail-link-unknown');
    for (const at of [1, 2, 3, 4, 5]) await ask(cast.norway, 18, `m${at}@example.org`);
    const told = await cast.norway.ask<Problem>('PUT', '/api/report/mail', {
      address: 'm6@example.org',
      hour: 18,
    });
    expect(told.body.refusal).toBe('too-many-requests');
    expect(
      (await cast.norway.ask<Problem>('PUT', '/api/report/mail', { address: 'a@b\nBcc: c@d.org', hour: 1 }))
        .status,
    ).toBe(400);
  });

  it('RP14 ending and asking anew sends no more, nor do several people to one address', async () => {
    const refusalOf = async (person: Person) =>
      (await person.ask<Problem>('PUT', '/api/report/mail', { address: ADDRESS, hour: 18 })).body.refusal;
    for (const person of [cast.norway, cast.norway, cast.kenya, cast.kenya, cast.kenya]) {
      await ask(person);
      await person.must('DELETE', '/api/report/mail');
    }
    expect(await refusalOf(cast.norway)).toBe('too-many-requests');
    expect(smtp.letters).toHaveLength(5);
    await ask(cast.norway, 18, 'other@example.org');
  });

  it('RP14 what somebody asked for is told to nobody else', async () => {
    await ask(cast.norway);
    for (const other of [cast.kenya, cast.secretariat, cast.facilitator])
      expect((await state(other)).mail).toBeNull();
    expect((await cast.observer.get<Problem>('/api/report/mail')).body.refusal).toBe('role-may-not');
  });

  it('RP14 without a mail server it is said that there is none', async () => {
    const bare = await startTestServer();
    const people = await assemble(bare);
    expect(await state(people.norway)).toMatchObject({ isSetUp: false, mail: null });
    const told = await people.norway.ask<Problem>('PUT', '/api/report/mail', { address: ADDRESS, hour: 18 });
    expect(told.body.refusal).toBe('mail-not-set-up');
    await bare.close();
  });
});

describe('sending', () => {
  beforeEach(async () => {
    await ask(cast.norway);
    await confirm(linkIn('confirm'));
    await pass(0);
  });

  it('RP15 the report leaves at the hour of the place, once a day, in text and HTML with links that lead on', async () => {
    await pass(7 * HOUR + 59 * MINUTE);
    expect(smtp.letters).toHaveLength(1);
    await pass(MINUTE);
    expect(smtp.letters).toHaveLength(2);
    const letter = smtp.letters[1];
    if (letter === undefined) throw new Error('no letter');
    const { text, html } = partsOf(letter);
    expect(text).toContain('Monday, 12 May 2031');
    expect(text).toContain('Annual report');
    expect(html).toContain(`href="${PUBLIC}/drafts/${cast.draft}"`);
    expect(letter.raw).toMatch(/^List-Unsubscribe:\s+<https:\/\/chapeau.example.org\/report\/mail#stop=/mu);
    await pass(5 * HOUR);
    expect(smtp.letters).toHaveLength(2);
    await pass(19 * HOUR);
    expect(smtp.letters).toHaveLength(3);
  });

  it('RP15 nothing that is drafted by others is in it', async () => {
    const { created } = await cast.kenya.orders(cast.draft, {
      kind: 'start-proposal',
      proposal: 'delete',
      target: cast.paragraphs[1] ?? null,
    });
    await pass(8 * HOUR);
    expect(smtp.letters[1]?.raw).not.toContain(String(created));
  });

  it('RP16 every mail holds a link that ends them, whoever follows it', async () => {
    await pass(8 * HOUR);
    const secret = linkIn('stop');
    expect((await anyone().post('/api/report-mail/stop', { secret })).status).toBe(204);
    expect((await state(cast.norway)).mail).toBeNull();
    await pass(48 * HOUR);
    expect(smtp.letters).toHaveLength(2);
    const again = await anyone().post<Problem>('/api/report-mail/stop', { secret });
    expect(again.body.refusal).toBe('mail-link-unknown');
  });

  it('RP16 whoever may not come in any more is sent nothing, and is forgotten', async () => {
    const { invitations } = await cast.secretariat.must<InvitationsAnswer>('GET', '/api/invitations');
    const own = invitations.find(({ label }) => label === 'delegation NOR');
    await cast.secretariat.must('DELETE', `/api/invitations/${own?.id}`);
    await pass(8 * HOUR);
    expect(smtp.letters).toHaveLength(1);
    expect(await rowOf()).toBeUndefined();
  });

  it('RP17 a server that went down and came back sends what is due, and nothing twice', async () => {
    await stopKeeping();
    clock.advance(8 * HOUR + 30 * MINUTE);
    server = await startTestServer({ clock, storage, mail: deskFor(smtp.url) });
    await server.mails.settled();
    expect(smtp.letters).toHaveLength(2);
    await stopKeeping();
    server = await startTestServer({ clock, storage, mail: deskFor(smtp.url) });
    await server.mails.settled();
    expect(smtp.letters).toHaveLength(2);
  });

  it('RP17 a mail server that is down is asked again, within bounds, and the page says so', async () => {
    await smtp.close();
    await pass(8 * HOUR);
    expect((await state(cast.norway)).mail?.failure).toMatchObject({
      kind: 'unreachable',
      isTriedAgain: true,
    });
    const { port } = new URL(smtp.url);
    smtp = await startSmtp({ port: Number(port) });
    await pass(MINUTE);
    expect(smtp.letters).toHaveLength(1);
    expect((await state(cast.norway)).mail).toMatchObject({ failure: null, lastDay: '2031-05-12' });
  });

  it('RP17 one that never comes back is given up for the day', async () => {
    await smtp.close();
    await pass(8 * HOUR);
    for (const minutes of [1, 5, 15, 60, 120]) {
      await pass(minutes * MINUTE);
    }
    expect((await state(cast.norway)).mail?.failure).toMatchObject({
      kind: 'unreachable',
      isTriedAgain: false,
    });
    await pass(2 * HOUR);
    smtp = await startSmtp({ port: Number(new URL(smtp.url).port) });
    await pass(3 * HOUR);
    expect(smtp.letters).toEqual([]);
  });

  it('RP17 a letter that is refused for now is sent again, one that is refused for good is not', async () => {
    smtp.refuseWith = (attempt) => (attempt === 2 ? { code: 451, words: 'Come back later' } : null);
    await pass(8 * HOUR);
    expect((await state(cast.norway)).mail?.failure).toMatchObject({ kind: 'refused', isTriedAgain: true });
    await pass(MINUTE);
    expect(smtp.letters).toHaveLength(2);
    smtp.refuseWith = () => ({ code: 550, words: 'No such box' });
    await pass(24 * HOUR);
    expect((await state(cast.norway)).mail?.failure).toMatchObject({ kind: 'refused', isTriedAgain: false });
  });
});

describe('the post', () => {
  const letter: Letter = { to: ADDRESS, subject: 'A', text: 'B', html: '<p>B</p>' };

  it('RP18 a server that offers encryption is spoken to in it', async () => {
    const secure = await startSmtp({ startTls: true });
    const desk = deskFor(secure.url);
    expect(await desk.post.send(letter)).toEqual({ kind: 'sent' });
    expect(secure.letters[0]?.isEncrypted).toBe(true);
    await secure.close();
  });

  it('RP17 one that falls silent with the whole letter may have taken it: it is not sent again', async () => {
    const mute = await startSmtp({ isMute: true });
    const posted = await deskFor(mute.url, 300).post.send(letter);
    expect(posted).toMatchObject({ kind: 'failed', failure: 'unanswered', isFinal: true });
    await mute.close();
  });

  it('RP18 settings that do not fit together are told in a sentence when the server starts', () => {
    expect(readMailSettings({})).toBeNull();
    const whole = {
      CHAPEAU_SMTP_URL: 'smtp://mail.example.org',
      CHAPEAU_MAIL_FROM: 'chapeau@example.org',
      CHAPEAU_PUBLIC_URL: 'https://chapeau.example.org/',
    };
    expect(readMailSettings(whole)).toMatchObject({ publicUrl: 'https://chapeau.example.org' });
    for (const [name, value] of [
      ['CHAPEAU_SMTP_URL', 'mail.example.org'],
      ['CHAPEAU_MAIL_FROM', 'nobody'],
      ['CHAPEAU_PUBLIC_URL', ''],
    ] as const)
      expect(readMailSettings({ ...whole, [name]: value })).toMatch(new RegExp(`^${name} is .+\\.$`, 'u'));
  });
});

/** The server stops; what it kept stays. */
async function stopKeeping(): Promise<void> {
  const kept = storage.close.bind(storage);
  storage.close = () => Promise.resolve();
  await server.close();
  storage.close = kept;
}
