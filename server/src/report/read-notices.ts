/** The notices of one reader, read off the records each time, and the moment up to which they were looked at. */
import { MEETING_SOON_MS, noticesOf, type Notice, type NoticeDraft } from '@chapeau/compare';
import { isRefusal, judge, type Actor, type Refusal } from '@chapeau/model';
import type { NoticesAnswer } from '@chapeau/protocol';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import { knownProcess, readSpeaking } from './known-process.ts';
import { readMeetingTimes } from './meeting-times.ts';
import { knownProposals, runningSilences } from './read-report.ts';
import type { ReportMeans } from './report-means.ts';
import { readWatchList } from './watch-list.ts';

/** Refused for whoever does not take part in the room. */
export async function readNotices(
  house: House,
  means: ReportMeans,
  by: Actor,
): Promise<NoticesAnswer<Notice> | Refusal> {
  const watches = await readWatchList(house, by);
  if (isRefusal(watches)) return watches;
  const { storage } = house;
  const now = timestamp(house.clock);
  const meetings = await readMeetingTimes(house, by.process);
  const notices = noticesOf({
    now,
    reader: { role: by.role, participant: by.participant, actor: by.id },
    drafts: await readDrafts(house, means, by),
    process: await knownProcess(house, means.records, by),
    watches,
    speaking: await readSpeaking(house, by),
    meetings,
  });
  const through = (await storage.find('notices-seen', by.id))?.through ?? null;
  return {
    notices,
    through,
    unread: notices.filter((one) => isUnread(one, through)).length,
    nextAt: nextAt(
      meetings.map(({ startsAt }) => startsAt),
      now,
    ),
  };
}

/** What still waits for an answer stays unread until it has one. */
function isUnread({ kind, at }: Notice, through: string | null): boolean {
  return kind === 'invited' || through === null || at > through;
}

/** When there will be news without anybody doing anything: a quarter of an hour before the next meeting. Null: no meeting is planned. */
function nextAt(starts: readonly (string | null)[], now: string): string | null {
  const moments = starts.flatMap((startsAt) =>
    startsAt === null ? [] : [new Date(Date.parse(startsAt) - MEETING_SOON_MS).toISOString()],
  );
  return moments.filter((moment) => moment > now).toSorted()[0] ?? null;
}

async function readDrafts(
  house: House,
  { records }: ReportMeans,
  by: Actor,
): Promise<readonly NoticeDraft[]> {
  if (judge(by.role, 'read-record') !== null) return [];
  const drafts = await house.storage.list('draft', by.process);
  return await Promise.all(
    drafts.map(async (draft) => ({
      draft: draft.id,
      entries: await records.read(house.storage, draft.id),
      proposals: await knownProposals(house, draft, by),
      silences: await runningSilences(house, draft),
    })),
  );
}

/** The notices up to that moment have been looked at; an earlier moment than before makes them unread again. */
export async function seeNotices(
  { storage }: Pick<House, 'storage'>,
  by: Actor,
  through: string,
): Promise<Refusal | null> {
  const refusal = judge(by.role, 'watch');
  if (refusal !== null) return refusal;
  await storage.commit([
    {
      kind: 'put',
      table: 'notices-seen',
      parent: by.id,
      row: { id: by.id, through: new Date(through).toISOString() },
    },
  ]);
  return null;
}
