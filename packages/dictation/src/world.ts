/** What a line is read against: the text, the floor, who takes part, what is tabled. Plain facts, held by whoever asks. */
import type { ParagraphId, Participant, PlainParagraph, Proposal } from '@chapeau/model';

export interface WorldParagraph extends Pick<PlainParagraph, 'id' | 'number' | 'kind' | 'level' | 'status'> {
  /** As `textOf` gives it: offsets in an order count its UTF-16 units, a footnote reference is one of them. */
  readonly text: string;
}

export type WorldParticipant = Pick<Participant, 'id' | 'code' | 'name'>;
export type WorldProposal = Pick<Proposal, 'id' | 'serial' | 'target' | 'fate' | 'proponent'>;

export interface World {
  /** Language of the keywords that are understood beside the English ones, e.g. `ar`. */
  readonly language: string;
  /** In reading order, with the numbers as they are shown. */
  readonly paragraphs: readonly WorldParagraph[];
  /** The paragraph before the room; null: none. */
  readonly floor: ParagraphId | null;
  readonly participants: readonly WorldParticipant[];
  /** Those that were tabled, whatever became of them. */
  readonly proposals: readonly WorldProposal[];
}
