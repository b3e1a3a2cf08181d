/** Answers on the programme of work: sessions with their meetings, what opening or closing one does, and what happened in each. */
import type {
  ClosingStep,
  DraftId,
  KeptMeeting,
  KeptSession,
  MeetingId,
  MeetingOutcome,
  OpeningStep,
  ParagraphId,
  ParagraphKind,
} from '@chapeau/model';

/** `GET /api/process/programme` */
export interface ProgrammeAnswer {
  /** In the order of their dates. */
  readonly sessions: readonly SessionAnswer[];
  /** The meeting that is on; null: none is. */
  readonly meeting: MeetingId | null;
}
export interface SessionAnswer {
  readonly session: KeptSession;
  /** In the order of time. Drafts that the reader may not read are left out of them. */
  readonly meetings: readonly KeptMeeting[];
}

/** `GET /api/process/meetings/{meeting}/steps` */
export interface MeetingStepsAnswer {
  /** What opening it does to readings; empty unless it is planned. */
  readonly opening: readonly OpeningStep[];
  /** What closing it does to readings; empty unless it is on. */
  readonly closing: readonly ClosingStep[];
  /** Titles of the drafts that the steps name. */
  readonly drafts: readonly { readonly draft: DraftId; readonly title: string }[];
}

/** `GET /api/process/sessions/{session}/outcomes` */
export interface SessionOutcomesAnswer {
  /** One for each meeting and draft of whose record an entry names the meeting, in the order of the drafts. */
  readonly outcomes: readonly MeetingOutcome[];
  /** The drafts that the outcomes are about. */
  readonly drafts: readonly OutcomeDraft[];
}
export interface OutcomeDraft {
  readonly draft: DraftId;
  readonly title: string;
  readonly language: string;
  /** Every paragraph that an outcome names: those that are gone as they stood last, then those of the text in its order. */
  readonly paragraphs: readonly OutcomeParagraph[];
}
export interface OutcomeParagraph {
  readonly paragraph: ParagraphId;
  readonly kind: ParagraphKind;
  /** Null: it has none. */
  readonly label: string | null;
  /** Labels that a sub-paragraph is cited under, the outermost first; of others none. */
  readonly path: readonly string[];
  /** Its first words. */
  readonly opening: string;
}
