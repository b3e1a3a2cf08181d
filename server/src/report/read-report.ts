/** The report of one reader, put together from what that reader may know. */
import { dayReport, type DayReport, type ReportDraft, type ReportSpan } from '@chapeau/compare';
import {
  isOnTeam,
  isRefusal,
  judge,
  type Actor,
  type Draft,
  type Proposal,
  type RecordEntry,
  type Refusal,
  type Silence,
} from '@chapeau/model';
import type { ReportAnswer } from '@chapeau/protocol';
import { timestamp } from '../clock.ts';
import { localDay } from '../figures/local-day.ts';
import { readMeetings } from '../figures/read-meetings.ts';
import type { House } from '../house.ts';
import { knownProcess, readSpeaking } from './known-process.ts';
import { readMeetingTimes } from './meeting-times.ts';
import type { ReportMeans } from './report-means.ts';
import { spanOfDay } from './report-span.ts';
import { readWatchList } from './watch-list.ts';

/** Of a day, as the place of the meeting counts it; since a moment, up to now; null: of today. */
export type SpanAsked = { readonly day: string } | { readonly since: string } | null;

/** Refused for whoever does not take part in the room, and where somebody asks too often. */
export async function readReport(
  house: House,
  means: ReportMeans,
  { by, asked }: { readonly by: Actor; readonly asked: SpanAsked },
): Promise<ReportAnswer<DayReport> | Refusal> {
  const watches = await readWatchList(house, by);
  if (isRefusal(watches)) return watches;
  const now = timestamp(house.clock);
  const { timeZone } = await readMeetings(house, by.process, now);
  const today = localDay(timeZone)(now);
  const day = asked === null ? today : 'day' in asked ? asked.day : null;
  const span = day === null ? { from: sinceOf(asked, now), to: now } : spanOfDay(day, timeZone);
  const drafts = await readDrafts(house, means, { by, span, now });
  if (isRefusal(drafts)) return drafts;
  const meetings = await readMeetingTimes(house, by.process);
  const reader = { role: by.role, participant: by.participant };
  const report = dayReport({
    span,
    now,
    reader,
    drafts,
    watches,
    speaking: await readSpeaking(house, by),
    process: await knownProcess(house, means.records, by),
    meetings,
  });
  return { at: now, timeZone, today, day, report };
}

function sinceOf(asked: SpanAsked, now: string): string {
  return asked !== null && 'since' in asked ? new Date(asked.since).toISOString() : now;
}

interface DraftsAsked {
  readonly by: Actor;
  readonly span: ReportSpan;
  readonly now: string;
}

async function readDrafts(
  house: House,
  means: ReportMeans,
  asked: DraftsAsked,
): Promise<readonly ReportDraft[] | Refusal> {
  const refusal = judge(asked.by.role, 'read-draft') ?? judge(asked.by.role, 'read-record');
  if (refusal !== null) return refusal;
  const told: ReportDraft[] = [];
  for (const draft of await house.storage.list('draft', asked.by.process)) {
    if (draft.createdAt >= asked.span.to) continue;
    const one = await readDraft(house, means, { draft, ...asked });
    if (isRefusal(one)) return one;
    told.push(one);
  }
  return told;
}

async function readDraft(
  house: House,
  { changes, records }: ReportMeans,
  { draft, by, span, now }: DraftsAsked & { readonly draft: Draft },
): Promise<ReportDraft | Refusal> {
  const compared = await changes.read(house, {
    draft,
    by,
    from: span.from,
    to: span.to < now ? span.to : null,
  });
  if (isRefusal(compared)) return compared;
  const known = await records.read(house.storage, draft.id);
  const before = known.findLast(({ at }) => at < span.from)?.sequence ?? 0;
  return {
    draft,
    ...compared,
    entries: await entriesOf(house, draft, { before, last: known.at(-1)?.sequence ?? 0, span }),
    proposals: await knownProposals(house, draft, by),
    silences: await runningSilences(house, draft),
  };
}

/** Read only where there are any: most drafts rest on most days. */
async function entriesOf(
  { storage }: House,
  { id }: Draft,
  { before, last, span }: { readonly before: number; readonly last: number; readonly span: ReportSpan },
): Promise<readonly RecordEntry[]> {
  if (before === last) return [];
  const entries = await storage.readRecord(id, before);
  return entries.filter(({ at }) => at >= span.from && at < span.to);
}

/** Those that were tabled, and what the reader's own team drafts: nothing else exists for it. */
export async function knownProposals(
  { storage }: Pick<House, 'storage'>,
  draft: Draft,
  { participant }: Actor,
): Promise<readonly Proposal[]> {
  const all = await storage.list('proposal', draft.id);
  return all.filter((proposal) => proposal.fate !== 'draft' || isOnTeam(proposal, participant));
}

/** The silence procedures of a draft that run. */
export async function runningSilences(
  { storage }: Pick<House, 'storage'>,
  draft: Draft,
): Promise<readonly Silence[]> {
  const all = await storage.list('arrangement', draft.id);
  return all.filter((one): one is Silence => one.kind === 'silence' && one.state === 'running');
}
