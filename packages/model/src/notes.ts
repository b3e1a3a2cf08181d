/** Private notes: what a delegation writes beside a paragraph, for itself alone. */
import type { DraftId, NotesId, ParagraphId, ParticipantId } from './ids.ts';

/** The room of one delegation's notes on one paragraph. Follows the paragraph, also when it leaves the text. */
export interface Notes {
  readonly id: NotesId;
  readonly draft: DraftId;
  readonly participant: ParticipantId;
  readonly paragraph: ParagraphId;
  readonly createdAt: string;
}
