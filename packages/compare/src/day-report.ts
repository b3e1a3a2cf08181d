/** The report of a day, or since a moment: what became of the text, of one's proposals and of what one watches, and which meeting is next. */
import type { Draft, ProcessEntry, RecordEntry, Silence, Speaking, Watch } from '@chapeau/model';
import type { Row } from './comparison.ts';
import { reportedMeetings, type ReportedMeeting } from './day-meetings.ts';
import { reportedProposals, type ReportedProposals } from './day-proposals.ts';
import type { MeetingTimes, ReportDraft, ReportReader, ReportSpan } from './day-sources.ts';
import { reportedStatements, type ReportedStatement } from './day-statements.ts';
import { reportedWatches, type ReportedWatch } from './day-watched.ts';

export interface ReportSources {
  readonly span: ReportSpan;
  /** The moment of asking, from which the next meeting is counted. */
  readonly now: string;
  readonly reader: ReportReader;
  readonly drafts: readonly ReportDraft[];
  readonly watches: readonly Watch[];
  readonly speaking: Speaking;
  /** What of the record of the process is told; of statements those acts alone that are open to the reader. */
  readonly process: readonly ProcessEntry[];
  /** Of all sessions, in order of time. */
  readonly meetings: readonly MeetingTimes[];
}

export interface DraftReport extends ReportedProposals {
  readonly draft: Pick<Draft, 'id' | 'title' | 'symbol' | 'language'>;
  /** It was begun in the span: nothing is compared. */
  readonly isNew: boolean;
  /** What differs, in the order of the text. */
  readonly changes: readonly DayChange[];
  readonly watched: readonly ReportedWatch[];
  readonly silences: readonly Silence[];
}

/** A paragraph that differs, and the entries of the span that were about it. */
export interface DayChange {
  readonly row: Row;
  readonly entries: readonly number[];
}

export interface DayReport {
  readonly span: ReportSpan;
  /** Every draft, also those in which nothing happened. */
  readonly drafts: readonly DraftReport[];
  /** Meetings of the span. */
  readonly meetings: readonly ReportedMeeting[];
  /** Of the span, by whom or on whose behalf one watches. */
  readonly statements: readonly ReportedStatement[];
  /** The first planned one that begins after the moment of asking; null: none is planned. */
  readonly next: MeetingTimes | null;
}

/** Works on what the reader may know and adds nothing to it. */
export function dayReport(sources: ReportSources): DayReport {
  const { span, now, drafts, meetings, process } = sources;
  return {
    span,
    drafts: drafts.map((draft) => draftReport(draft, sources)),
    meetings: reportedMeetings(
      meetings,
      drafts.flatMap(({ entries }) => entries),
      span,
    ),
    statements: reportedStatements(process, span, sources),
    next: nextMeeting(meetings, now),
  };
}

/** The first planned meeting that begins after that moment; null: none does. */
export function nextMeeting(meetings: readonly MeetingTimes[], now: string): MeetingTimes | null {
  const planned = meetings.filter(
    ({ meeting, startsAt }) => meeting.state === 'planned' && startsAt !== null && startsAt > now,
  );
  return planned.toSorted((a, b) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1))[0] ?? null;
}

function draftReport(source: ReportDraft, { span, reader, watches, speaking }: ReportSources): DraftReport {
  const { id, title, symbol, language, createdAt } = source.draft;
  const changes = source.rows.filter((row) => row.changes.length > 0);
  return {
    draft: { id, title, symbol, language },
    isNew: createdAt >= span.from && createdAt < span.to,
    changes: changes.map((row) => ({ row, entries: entriesAbout(row, source.entries) })),
    ...reportedProposals(source, reader),
    watched: reportedWatches(source, watches, speaking),
    silences: source.silences,
  };
}

function entriesAbout(row: Row, entries: readonly RecordEntry[]): readonly number[] {
  const ids = [row.from, row.to].flatMap((side) => (side === null ? [] : [side.paragraph.id]));
  return entries
    .filter(({ paragraphs }) => paragraphs.some(({ paragraph }) => ids.includes(paragraph)))
    .map(({ sequence }) => sequence);
}
