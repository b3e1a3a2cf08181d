/** The programme of work: a session of the body, its meetings, and what each of them takes up. */
import type { DateSpan } from './calendar.ts';

export const SESSION_KINDS = ['organizational', 'substantive', 'intersessional'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** A session of the body. */
export interface Session {
  /** The body that meets, as printed; may be empty. */
  readonly body: string;
  /** As printed, `Fifth substantive session`; may be empty. */
  readonly title: string;
  /** 5 for a fifth session; null: the title does not say. */
  readonly ordinal: number | null;
  /** Null: the title does not say. */
  readonly kind: SessionKind | null;
  /** As printed, `New York`; may be empty. */
  readonly place: string;
  /** IANA name of the time zone that the hours are told in; null: not known, never guessed. */
  readonly timeZone: string | null;
  /** First and last day; null: not told. */
  readonly dates: DateSpan | null;
}

/** A meeting of a session: a day, its hours, and what is taken up in it, in order. */
export interface Meeting {
  readonly day: MeetingDay;
  /** In the time zone of the session; null: no hours are told. */
  readonly hours: Hours | null;
  /** As printed, in order; may be empty. */
  readonly parts: readonly MeetingPart[];
}

export type MeetingDay =
  /** ISO 8601, `2031-05-12`. */
  | { readonly kind: 'date'; readonly date: string }
  /** What is printed where no date can be made of it (`Monday, 31 June`); empty: nothing is. */
  | { readonly kind: 'printed'; readonly words: string };

/** Local times of 24 hours, `10:00`, `13:00`. `to` is `24:00` at midnight; null: no end is told. What is printed backwards stays so. */
export interface Hours {
  readonly from: string;
  readonly to: string | null;
}

/** What a meeting does. What it is about stands in the words of the part. */
export type Activity =
  /** 1 first reading, 2 second reading, …; `draft`: what is read, in words; null: not told. */
  | { readonly kind: 'reading'; readonly ordinal: number; readonly draft: string | null }
  /** `draft`: what is presented, negotiated or adopted, in words; null: not told. */
  | { readonly kind: 'presentation' | 'negotiation' | 'adoption'; readonly draft: string | null }
  | { readonly kind: PlainActivityKind };

/** Activities that are about no draft. */
export const PLAIN_ACTIVITIES = [
  'opening',
  'opening-statements',
  'adoption-of-agenda',
  'election',
  'organization-of-work',
  'exchange-of-views',
  'discussion',
  'stakeholder-session',
  'other-matters',
  'concluding-remarks',
  'closing',
] as const;
export type PlainActivityKind = (typeof PLAIN_ACTIVITIES)[number];
export type ActivityKind = Activity['kind'];

/** One line of a meeting. Every kind says whether it goes on from an earlier meeting, and which footnotes it names. */
export type MeetingPart = PartContent & {
  readonly isContinued: boolean;
  /** Labels of footnotes, as printed, in order. */
  readonly footnotes: readonly string[];
};

export type PartContent =
  /** An item of the agenda: `5`, its sub-items `a`, `b`, … as far as they are named with it, its title (may be empty), and what the title says is done. */
  | {
      readonly kind: 'item';
      readonly number: string;
      readonly subItems: readonly string[];
      readonly words: string;
      readonly activity: Activity | null;
    }
  /** A sub-item `d` of the item above it. */
  | { readonly kind: 'sub-item'; readonly letter: string; readonly words: string }
  | { readonly kind: 'activity'; readonly activity: Activity; readonly words: string }
  /** A point of the list beneath the part above it: who speaks, for instance. */
  | { readonly kind: 'point'; readonly words: string }
  /** What is taken up under the part above it, in words. */
  | { readonly kind: 'topic'; readonly words: string };

/** What stands above the text of a document. Everything as printed; empty where it is not. */
export interface DocumentHead {
  /** `General Assembly`. */
  readonly organ: string;
  readonly symbol: string;
  /** `General`, `Limited`. */
  readonly distribution: string;
  /** ISO 8601; null: not told. */
  readonly date: string | null;
  /** The language of the original: `English`. */
  readonly original: string;
  /** `Provisional programme of work`. */
  readonly title: string;
  /** `Note by the Secretariat`. */
  readonly author: string;
  /** Lines of which nothing is made, in order. */
  readonly others: readonly string[];
}

/** A paragraph of the note that a programme of work is annexed to; `number` without its full stop, null where it has none. */
export interface IntroductionParagraph {
  readonly number: string | null;
  readonly text: string;
  readonly footnotes: readonly string[];
}

export interface ProgrammeFootnote {
  readonly label: string;
  readonly text: string;
}

/** A programme of work as it is issued. Meetings stand in the order in which they are printed. */
export interface Programme {
  readonly head: DocumentHead;
  readonly session: Session;
  readonly introduction: readonly IntroductionParagraph[];
  readonly meetings: readonly Meeting[];
  /** What is printed beneath the table after `Note:`. */
  readonly remarks: readonly string[];
  readonly footnotes: readonly ProgrammeFootnote[];
}

/** Whether two meetings are on the same day, as far as their days tell. */
export function isSameDay(one: MeetingDay, other: MeetingDay): boolean {
  if (one.kind === 'date') return other.kind === 'date' && one.date === other.date;
  return other.kind === 'printed' && one.words === other.words;
}
