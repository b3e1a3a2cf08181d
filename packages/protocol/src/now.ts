/** `GET /api/process/now`: a meeting as it stands, the one that is on where no other is asked for. */
import type {
  DraftId,
  KeptMeeting,
  KeptSession,
  MeetingCourse,
  ParagraphId,
  Reading,
  Speaker,
  SpeakingKind,
  SpeakingRules,
  Statement,
  StatementModalities,
} from '@chapeau/model';

/** A speaker as everybody who takes part sees it. */
export type ListedSpeaker = Omit<Speaker, 'process' | 'askedBy'>;
/** A statement as whoever may read it sees it; the words of a text are asked for where they are read. */
export type ListedStatement = Omit<Statement, 'process' | 'filedBy'>;

/** `GET /api/process/statements/{statement}`. */
export interface StatementAnswer {
  readonly statement: ListedStatement;
  /** Null: it is a link or a file. */
  readonly text: string | null;
}

export interface NowAnswer {
  /** When it was answered, by the server's clock: time that runs is counted from here. */
  readonly at: string;
  /** Null: no meeting is on, none is planned, and none was asked for. */
  readonly meeting: MeetingNow | null;
  /** The rules of speaking in force. */
  readonly rules: SpeakingRules;
  /** What the asker's own participant may ask the floor for by itself; empty where it has none, or speaks only when the Chair invites it. */
  readonly mayAskFor: readonly SpeakingKind[];
  /** What each category may file. */
  readonly modalities: StatementModalities;
}

export interface MeetingNow {
  readonly session: Pick<KeptSession, 'id' | 'title' | 'place' | 'timeZone'>;
  readonly meeting: KeptMeeting;
  readonly course: MeetingCourse;
  /** Whether statements are asked for now. */
  readonly listIsOpen: boolean;
  /** Whoever has the floor; null: nobody. */
  readonly speaking: ListedSpeaker | null;
  /** Those who are still to be heard, the next one first. */
  readonly waiting: readonly ListedSpeaker[];
  /** Those who have spoken, or were not there when called; the latest first. */
  readonly heard: readonly ListedSpeaker[];
  /** Null: no draft is being read, or not to the asker. */
  readonly reading: ReadingNow | null;
  /** Those that the asker may read, in the order of filing. */
  readonly statements: readonly ListedStatement[];
}

export interface ReadingNow {
  readonly draft: { readonly id: DraftId; readonly title: string; readonly symbol: string };
  readonly reading: Pick<Reading, 'ordinal' | 'way' | 'takes'>;
  /** The paragraph before the room; null: none. */
  readonly floor: FloorNow | null;
}

export interface FloorNow {
  readonly paragraph: ParagraphId;
  /** As shown; null: it has none. */
  readonly number: string | null;
  /** How it begins. */
  readonly words: string;
}
