/** What one has looked at in a draft: asked for and answered to that person alone. */
import { LIMITS, type PlainParagraph, type SeenMark } from '@chapeau/model';
import { z } from 'zod';
import { id } from './values.ts';

const moment = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
const marks = z
  .array(z.strictObject({ paragraph: id.paragraph, mark: z.string().min(1).max(64) }))
  .max(LIMITS.seenMarks);

/** `PUT /api/drafts/{draft}/seen` */
export const SeenRequest = z.discriminatedUnion('kind', [
  /** Everything as it stands now. */
  z.strictObject({ kind: z.literal('everything') }),
  /** These paragraphs, as they were shown. */
  z.strictObject({ kind: z.literal('paragraphs'), marks }),
  /** As it was before everything was marked as seen. */
  z.strictObject({ kind: z.literal('as-before'), moment, marks }),
]);
export type SeenRequest = z.output<typeof SeenRequest>;

/** What one has seen; null: one never looked. */
export interface SeenState {
  readonly moment: number;
  readonly at: string;
  readonly marks: readonly SeenMark[];
}

/** `GET /api/drafts/{draft}/seen` */
export interface SeenAnswer {
  readonly seen: SeenState | null;
  /** The text as it stood at that moment; empty where one never looked, or it cannot be given back. */
  readonly paragraphs: readonly PlainParagraph[];
}
