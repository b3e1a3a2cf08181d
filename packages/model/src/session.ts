/** Sessions and meetings as a process keeps them: what the programme of work prints of them, under ids, and what has become of them. */
import type { DraftId, MeetingId, ProcessId, SessionId } from './ids.ts';
import type {
  DocumentHead,
  IntroductionParagraph,
  Meeting,
  MeetingPart,
  ProgrammeFootnote,
  Session,
  Programme,
} from './programme.ts';
import type { ReadingTakes, ReadingWay } from './reading.ts';

/** A session of a process, with what its programme of work prints around the meetings. */
export interface KeptSession extends Session {
  readonly id: SessionId;
  readonly process: ProcessId;
  /** What stands above and around the table of its programme of work; empty where there is none yet. */
  readonly head: DocumentHead;
  readonly introduction: readonly IntroductionParagraph[];
  readonly remarks: readonly string[];
  readonly footnotes: readonly ProgrammeFootnote[];
  /** When it is to be held, in words, while it has no dates: `Two weeks in April 2023`; absent: not told. */
  readonly plannedFor?: string;
}

/** planned → on → over; a planned meeting may be cancelled. */
export const MEETING_STATES = ['planned', 'on', 'over', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** A meeting of a session of a process. */
export interface KeptMeeting extends Meeting {
  readonly id: MeetingId;
  readonly session: SessionId;
  readonly state: MeetingState;
  /** Null: it has not begun. */
  readonly openedAt: string | null;
  /** Null: it is not over. */
  readonly closedAt: string | null;
  /** The drafts that its parts are about, each by the place of the part; a part that is about none, or not told, is absent. */
  readonly drafts: readonly MeetingDraft[];
}

/** The draft that a part of a meeting is about. */
export interface MeetingDraft {
  readonly part: number;
  readonly draft: DraftId;
  /** How a reading that the meeting opens is held; absent: as READING_DEFAULTS say. */
  readonly way?: ReadingWay;
  readonly takes?: ReadingTakes;
}

/** How a reading is held that a meeting opens, where nobody has said otherwise. */
export const READING_DEFAULTS = {
  way: 'successive-drafts',
  takes: 'textual-proposals',
} as const satisfies { readonly way: ReadingWay; readonly takes: ReadingTakes };

/** A part of a meeting that reads a draft: which reading, of which draft (null: not told yet). */
export interface MeetingReading {
  readonly part: number;
  readonly ordinal: number;
  readonly draft: DraftId | null;
  readonly way: ReadingWay;
  readonly takes: ReadingTakes;
}

/** The readings that a meeting holds, in the order of its parts. */
export function readingsOf({
  parts,
  drafts,
}: Pick<KeptMeeting, 'parts' | 'drafts'>): readonly MeetingReading[] {
  return parts.flatMap((part, at) => {
    const activity = activityOf(part);
    if (activity?.kind !== 'reading') return [];
    const { draft = null, way, takes } = { ...READING_DEFAULTS, ...drafts.find((one) => one.part === at) };
    return [{ part: at, ordinal: activity.ordinal, draft, way, takes }];
  });
}

/** What a part does, by itself or by the title of its item; null: it only says what is taken up. */
export function activityOf(part: MeetingPart) {
  return part.kind === 'item' || part.kind === 'activity' ? part.activity : null;
}

/** The draft that a part names, in words without article and without `draft`, for matching; empty: it names none. Null: it is about no draft. */
export function draftWordsOf(part: MeetingPart): string | null {
  const activity = activityOf(part);
  if (activity === null || !('draft' in activity)) return null;
  return (activity.draft ?? '')
    .toLowerCase()
    .replace(/^(?:(?:of|the|draft)\s+)+/u, '')
    .trim();
}

/** What is issued as its programme of work: the meetings in the order of time, those that were cancelled left out. */
export function programmeOf(session: KeptSession, meetings: readonly KeptMeeting[]): Programme {
  const { id: _id, process: _process, plannedFor: _words, ...told } = session;
  const { head, introduction, remarks, footnotes, ...printed } = told;
  const standing = inOrderOfTime(meetings.filter(({ state }) => state !== 'cancelled'));
  return {
    head,
    session: printed,
    introduction,
    meetings: standing.map(({ day, hours, parts }) => ({ day, hours, parts })),
    remarks,
    footnotes,
  };
}

/** By their first days; sessions without dates after those with some; otherwise as they were. */
export function sessionsInOrder<Planned extends Pick<Session, 'dates'>>(
  sessions: readonly Planned[],
): readonly Planned[] {
  return sessions.toSorted((one, other) => compareWords(one.dates?.from ?? '~', other.dates?.from ?? '~'));
}

/** By day and hour; meetings without a date after those with one; otherwise as they were. */
export function inOrderOfTime<Planned extends Meeting>(meetings: readonly Planned[]): readonly Planned[] {
  return meetings.toSorted((one, other) => compareWords(timeKey(one), timeKey(other)));
}

function timeKey({ day, hours }: Meeting): string {
  return day.kind === 'date' ? `${day.date} ${hours?.from ?? ''}` : '~';
}

function compareWords(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
