/** Sends one report: rights are asked again, the day is taken before the letter leaves, and what went wrong is kept. */
import { isRefusal, judge, type Actor, type ReportMail } from '@chapeau/model';
import { timestamp } from '../clock.ts';
import { hashSecret, makeSecret } from '../login/secrets.ts';
import { readReport } from '../report/read-report.ts';
import { dayWords, readCodes } from '../report/report-paper.ts';
import { dayOf } from './due.ts';
import { isQuiet, reportLetter } from './letters.ts';
import type { MailHouse } from './mail-desk.ts';
import { putMail, removeMail } from './mail-rows.ts';
import type { Letter, Posted } from './post.ts';

/** Minutes after the first, second … failure; then it is given up for the day. */
const AGAIN_MINUTES = [1, 5, 15, 60, 120] as const;
/** Links in the latest mails end them; older ones are forgotten. */
const MOST_LINKS = 60;

/**
 * A day that was taken is not sent twice, whatever happens to the server meanwhile. `isUnreachable`: the mail server was found not to
 * answer a moment ago, so that this one is put off without asking it.
 */
export async function sendReport(
  desk: MailHouse,
  row: ReportMail,
  isUnreachable: boolean,
): Promise<'done' | 'unreachable'> {
  const { house, means } = desk;
  const by = await readerOf(desk, row);
  if (by === null) {
    await house.storage.commit([removeMail(row.id)]);
    return 'done';
  }
  const day = row.again === null || row.lastDay === null ? await dayOf(house, row) : row.lastDay;
  const answer = await readReport(house, means, { by, asked: { day } });
  if (isRefusal(answer)) {
    await keepFailure(
      desk,
      { ...row, lastDay: day },
      { kind: 'failed', failure: 'unanswered', isFinal: false, cause: answer },
    );
    return 'done';
  }
  const secret = makeSecret(house.randomBytes);
  const stopHashes = [...row.stopHashes, hashSecret(secret)].slice(-MOST_LINKS);
  const taken: ReportMail = { ...row, lastDay: day, stopHashes, again: null };
  await house.storage.commit([putMail(taken)]);
  if (isQuiet(answer.report)) return 'done';
  const letter = reportLetter({
    to: row.address,
    report: answer.report,
    when: dayWords(day),
    codeOf: await readCodes(house, by.process),
    publicUrl: desk.settings.publicUrl,
    stopUrl: `${desk.settings.publicUrl}/report/mail#stop=${secret}`,
  });
  const posted = isUnreachable ? UNREACHABLE : await postLetter(desk, letter);
  if (posted.kind === 'sent') {
    await keepIfThere(desk, { ...taken, failure: null });
    return 'done';
  }
  await keepFailure(desk, { ...taken, again: row.again }, posted);
  return posted.failure === 'unreachable' ? 'unreachable' : 'done';
}

const UNREACHABLE: Posted = {
  kind: 'failed',
  failure: 'unreachable',
  isFinal: false,
  cause: 'the mail server did not answer',
};

/** Whoever is to have the report, where that is still allowed: revoked, run out or gone, nothing is sent. */
async function readerOf({ house }: MailHouse, row: ReportMail): Promise<Actor | null> {
  const [actor, invitation] = await Promise.all([
    house.storage.find('actor', row.id),
    house.storage.find('invitation', row.invitation),
  ]);
  if (actor === null || invitation === null || invitation.revokedAt !== null) return null;
  return Date.parse(row.until) > house.clock.now() && judge(actor.role, 'watch') === null ? actor : null;
}

async function postLetter({ post, house }: MailHouse, letter: Letter): Promise<Posted> {
  const posted = await post.send(letter);
  if (posted.kind === 'failed') house.log.warn({ err: posted.cause }, 'A report did not leave by mail.');
  return posted;
}

async function keepFailure(
  desk: MailHouse,
  row: ReportMail,
  { failure, isFinal }: Extract<Posted, { readonly kind: 'failed' }>,
): Promise<void> {
  const { clock } = desk.house;
  const attempts = (row.again?.attempts ?? 0) + 1;
  const minutes = isFinal ? undefined : AGAIN_MINUTES[attempts - 1];
  const at = minutes === undefined ? null : new Date(clock.now() + minutes * 60_000).toISOString();
  const again = at === null ? null : { attempts, at };
  await keepIfThere(desk, { ...row, again, failure: { kind: failure, at: timestamp(clock) } });
}

/** Not where it was ended, or asked for anew, while the letter was on its way. */
async function keepIfThere({ house: { storage } }: MailHouse, row: ReportMail): Promise<void> {
  const present = await storage.find('report-mail', row.id);
  if (present === null || present.address !== row.address) return;
  const { hour, confirmedAt, invitation, until } = present;
  await storage.commit([putMail({ ...row, hour, confirmedAt, invitation, until })]);
}
