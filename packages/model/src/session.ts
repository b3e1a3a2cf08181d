/** Sessions and meetings as a process keeps them: what the programme of work prints of them, under ids, and what has become of them. */
import type { DraftId, MeetingId, ProcessId, SessionId } from './ids.ts';
import type {
  DocumentHead,
  IntroductionParagraph,
  Meeting,
  MeetingPart,
  ProgrammeFootnote,
  Session,
} from './programme.ts';

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
  readonly drafts: readonly { readonly part: number; readonly draft: DraftId }[];
}

/** A part of a meeting that reads a draft: which reading, of which draft (null: not told yet). */
export interface MeetingReading {
  readonly part: number;
  readonly ordinal: number;
  readonly draft: DraftId | null;
}

/** The readings that a meeting holds, in the order of its parts. */
export function readingsOf({
  parts,
  drafts,
}: Pick<KeptMeeting, 'parts' | 'drafts'>): readonly MeetingReading[] {
  return parts.flatMap((part, at) => {
    const activity = activityOf(part);
    if (activity?.kind !== 'reading') return [];
    const draft = drafts.find((one) => one.part === at)?.draft ?? null;
    return [{ part: at, ordinal: activity.ordinal, draft }];
  });
}

/** What a part does, by itself or by the title of its item; null: it only says what is taken up. */
export function activityOf(part: MeetingPart) {
  return part.kind === 'item' || part.kind === 'activity' ? part.activity : null;
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
