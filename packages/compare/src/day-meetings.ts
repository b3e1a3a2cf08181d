/** Meetings in a report: those of the span, and what was done in each. */
import { isClosed, type RecordEntry } from '@chapeau/model';
import type { MeetingTimes, ReportSpan } from './day-sources.ts';

export interface ReportedMeeting extends MeetingTimes {
  /** Entries of the records of drafts while it was on. */
  readonly acts: number;
  readonly tabled: number;
  /** Paragraphs that were closed in it: agreed at any step, or adopted. */
  readonly agreed: number;
}

/** Those that are planned for the span, or were opened in it; without the cancelled. */
export function reportedMeetings(
  meetings: readonly MeetingTimes[],
  entries: readonly RecordEntry[],
  span: ReportSpan,
): readonly ReportedMeeting[] {
  const inSpan = (moment: string | null) => moment !== null && moment >= span.from && moment < span.to;
  return meetings
    .filter(
      ({ meeting, startsAt }) =>
        inSpan(meeting.openedAt) || (inSpan(startsAt) && meeting.state !== 'cancelled'),
    )
    .map((one) => ({ ...one, ...done(entries.filter(({ meeting }) => meeting === one.meeting.id)) }));
}

function done(entries: readonly RecordEntry[]) {
  return {
    acts: entries.length,
    tabled: entries.filter(({ act }) => act.kind === 'proposal-tabled').length,
    agreed: new Set(
      entries.flatMap(({ act, paragraphs }) =>
        act.kind === 'status-decided' && isClosed(act.statusAfter)
          ? paragraphs.map(({ paragraph }) => paragraph)
          : [],
      ),
    ).size,
  };
}
