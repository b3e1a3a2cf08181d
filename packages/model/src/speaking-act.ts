/**
 * What the record of a process says of its meetings while they go on. A request that is withdrawn, or never reached, is not on it: it
 * was not said in the room. A speech is on it from its first word, so that what follows from it comes after it.
 */
import type { MeetingId } from './ids.ts';
import type { Speaker } from './speakers.ts';
import type { SpeakingRules } from './speaking-rules.ts';
import type { Statement, StatementModalities } from './statement.ts';

export type SpeakingAct =
  /** An item of the meeting is before the room: its part, its number (may be empty) and its words. */
  | {
      readonly kind: 'item-taken';
      readonly meeting: MeetingId;
      readonly part: number;
      readonly item: string;
      readonly words: string;
    }
  | { readonly kind: 'speakers-list-opened' | 'speakers-list-closed'; readonly meeting: MeetingId }
  | { readonly kind: 'speaking-ruled'; readonly before: SpeakingRules; readonly after: SpeakingRules }
  /** A stakeholder was invited by the Chair to speak. */
  | { readonly kind: 'speaker-invited'; readonly speaker: Speaker }
  /** Null before: to the end of the list. */
  | { readonly kind: 'speaker-moved'; readonly speaker: Speaker; readonly before: Speaker | null }
  | { readonly kind: 'floor-given'; readonly speaker: Speaker }
  /** Called and not there. */
  | { readonly kind: 'speaker-absent'; readonly speaker: Speaker }
  /** It did not speak after all, or came back: it waits again. */
  | { readonly kind: 'speaker-returned'; readonly speaker: Speaker }
  | {
      readonly kind: 'modalities-set';
      readonly before: StatementModalities;
      readonly after: StatementModalities;
    }
  /** Open to the audience that it names, from now on; without the words of a text. */
  | { readonly kind: 'statement-published' | 'statement-withdrawn'; readonly statement: PublishedStatement };

/** A statement as the record names it: by the kind of its content, not by what it says. */
export type PublishedStatement = Omit<Statement, 'content'> & {
  readonly content: Statement['content']['kind'];
};
