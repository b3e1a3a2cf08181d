/** Asking for a report by mail, confirming the address, and ending it. */
import { isRefusal, judge, refuse, type Actor, type Refusal, type ReportMail } from '@chapeau/model';
import type { ReportMailAnswer, ReportMailRequest } from '@chapeau/protocol';
import { timestamp } from '../clock.ts';
import { readMeetings } from '../figures/read-meetings.ts';
import type { House } from '../house.ts';
import type { Identity } from '../login/login.ts';
import { hashSecret, makeSecret } from '../login/secrets.ts';
import type { AskedLinks } from './asked-links.ts';
import { confirmationLetter } from './letters.ts';
import type { ReportPost } from './mail-desk.ts';
import { findBySecret, putMail, removeMail } from './mail-rows.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A link that confirms is good for so long. */
const CONFIRM_MS = 2 * DAY_MS;
/** So many links are sent at somebody's request in a day, also where the server was started anew meanwhile. */
const MOST_ASKED = 5;

/** What the person has asked for. Refused for whoever has no report. */
export async function readMail(
  house: House,
  post: ReportPost | null,
  by: Actor,
): Promise<ReportMailAnswer | Refusal> {
  const refusal = judge(by.role, 'watch');
  if (refusal !== null) return refusal;
  const { timeZone } = await readMeetings(house, by.process, timestamp(house.clock));
  const row = await house.storage.find('report-mail', by.id);
  return { isSetUp: post !== null, timeZone, mail: row && told(row) };
}

function told({ address, hour, confirmedAt, lastDay, failure, again }: ReportMail): ReportMailAnswer['mail'] {
  return {
    address,
    hour,
    isConfirmed: confirmedAt !== null,
    lastDay,
    failure: failure && { ...failure, isTriedAgain: again !== null },
  };
}

export interface MailOrder {
  readonly links: AskedLinks;
  readonly by: Identity;
  readonly request: ReportMailRequest;
}

/** Keeps address and hour. Another address is sent a link first, and nothing else until that is followed. */
export async function askForMail(
  house: House,
  post: ReportPost | null,
  { by, request, links }: MailOrder,
): Promise<ReportMailAnswer | Refusal> {
  const refusal = judge(by.actor.role, 'watch') ?? (post === null ? refuse('mail-not-set-up') : null);
  if (refusal !== null || post === null) return refusal ?? refuse('mail-not-set-up');
  const before = await house.storage.find('report-mail', by.actor.id);
  const row = rowOf(house, by, { request, before });
  const isKnown = before?.address === request.address && before.confirmedAt !== null;
  if (isKnown) await house.storage.commit([putMail({ ...row, confirmedAt: before.confirmedAt })]);
  else {
    if (!links.take(house.clock, row.address, by.actor.id)) return refuse('too-many-requests');
    const asked = await askToConfirm(house, post, row);
    if (isRefusal(asked)) return asked;
  }
  post.clock.look();
  return await readMail(house, post, by.actor);
}

function rowOf(
  { clock }: House,
  { actor, signIn }: Identity,
  { request, before }: { readonly request: ReportMailRequest; readonly before: ReportMail | null },
): ReportMail {
  const since = clock.now() - DAY_MS;
  return {
    id: actor.id,
    process: actor.process,
    invitation: signIn.invitation,
    until: signIn.expiresAt,
    ...request,
    asked: (before?.asked ?? []).filter((at) => Date.parse(at) > since),
    confirmHash: before?.confirmHash ?? '',
    confirmedAt: null,
    stopHashes: before?.stopHashes ?? [],
    lastDay: before?.lastDay ?? null,
    again: null,
    failure: null,
  };
}

/** The row is kept before the link leaves: what is followed is known. */
async function askToConfirm(
  house: House,
  { post, settings }: ReportPost,
  row: ReportMail,
): Promise<Refusal | null> {
  if (row.asked.length >= MOST_ASKED) return refuse('too-many-requests');
  const secret = makeSecret(house.randomBytes);
  const now = timestamp(house.clock);
  const kept: ReportMail = { ...row, asked: [...row.asked, now], confirmHash: hashSecret(secret) };
  await house.storage.commit([putMail(kept)]);
  const posted = await post.send(
    confirmationLetter(row.address, `${settings.publicUrl}/report/mail#confirm=${secret}`),
  );
  if (posted.kind === 'sent') return null;
  house.log.warn({ err: posted.cause }, 'A link to confirm an address did not leave.');
  await house.storage.commit([putMail({ ...kept, failure: { kind: posted.failure, at: now } })]);
  return null;
}

/** Confirms the address that the link was sent to; again, it stays so. */
export async function confirmMail(
  house: House,
  post: ReportPost | null,
  secret: string,
): Promise<{ readonly address: string } | Refusal> {
  const row = await findBySecret(house, secret, ({ confirmHash }) =>
    confirmHash === '' ? [] : [confirmHash],
  );
  const askedAt = row?.asked.at(-1);
  if (row === null || askedAt === undefined) return refuse('mail-link-unknown');
  if (row.confirmedAt === null && house.clock.now() - Date.parse(askedAt) > CONFIRM_MS)
    return refuse('mail-link-unknown');
  if (row.confirmedAt === null)
    await house.storage.commit([putMail({ ...row, confirmedAt: timestamp(house.clock), failure: null })]);
  post?.clock.look();
  return { address: row.address };
}

/** Ends it, whoever holds a mail that it sent. */
export async function stopMail(house: House, secret: string): Promise<Refusal | null> {
  const row = await findBySecret(house, secret, ({ stopHashes }) => stopHashes);
  if (row === null) return refuse('mail-link-unknown');
  await house.storage.commit([removeMail(row.id)]);
  return null;
}

/** Ends one's own. */
export async function endMail(house: House, by: Actor): Promise<Refusal | null> {
  const refusal = judge(by.role, 'watch');
  if (refusal !== null) return refusal;
  await house.storage.commit([removeMail(by.id)]);
  return null;
}
