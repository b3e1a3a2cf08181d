/** What a person has looked at: told to that person alone. */
import type { ActorId, DraftId, ParagraphId } from './ids.ts';
import { hashOfWording, type PlainParagraph } from './plain-draft.ts';

/** The moment up to which a person has looked at the notices. */
export interface NoticesSeen {
  readonly id: ActorId;
  /** ISO 8601. */
  readonly through: string;
}

/** What a person has seen of a draft: the whole text as it stood at one moment, and since then paragraphs one by one. */
export interface DraftSeen {
  /** `seenId` of the two. */
  readonly id: string;
  readonly actor: ActorId;
  readonly draft: DraftId;
  /** The moment of the text, and when it was looked at. */
  readonly moment: number;
  readonly at: string;
  /** Paragraphs that were seen otherwise than they stood at that moment, those looked at last at the end. */
  readonly marks: readonly SeenMark[];
}

/** A paragraph as it was seen. */
export interface SeenMark {
  readonly paragraph: ParagraphId;
  /** `seenMarkOf` the paragraph. */
  readonly mark: string;
}

/** What a row of what somebody has seen is kept under. */
export function seenId(actor: ActorId, draft: DraftId): string {
  return `${actor}/${draft}`;
}

const HASH_CHARACTERS = 24;

/** Stands for what one sees of a paragraph: its wording and its status. Its number and its stage change with others. */
export function seenMarkOf(paragraph: Pick<PlainParagraph, 'kind' | 'level' | 'runs' | 'status'>): string {
  return `${hashOfWording(paragraph).slice(0, HASH_CHARACTERS)}/${paragraph.status}`;
}
