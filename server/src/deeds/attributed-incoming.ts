/** An attributed text on its way into a new draft. */
import type { AttributedReading, ReadName } from '@chapeau/interchange';
import type { DraftId, ParagraphChange, ParagraphId, ParticipantId, PlainParagraph } from '@chapeau/model';
import type { Means } from './world.ts';

/** Every delegation, by the code that the reading gives for its names. */
export type Delegations = ReadonlyMap<string, ParticipantId>;

export interface Incoming {
  readonly reading: AttributedReading;
  /** The paragraphs of the reading as the new draft holds them. */
  readonly present: ReadonlyMap<ParagraphId, PlainParagraph>;
  readonly delegations: Delegations;
  readonly draft: DraftId;
  /** Of the draft: in its words a position on a whole paragraph is told. */
  readonly language: string;
  readonly means: Means;
}

/** Each once, in their order. The Chair is none of them. */
export function idsOf(names: readonly ReadName[], delegations: Delegations): readonly ParticipantId[] {
  const ids = names.flatMap(({ code }) => (code === null ? [] : (delegations.get(code) ?? [])));
  return [...new Set(ids)];
}

/** The paragraph as an act tells it that leaves it as it is; none: the place before the first. */
export function asItStands(paragraph: PlainParagraph | undefined): readonly ParagraphChange[] {
  return paragraph === undefined ? [] : [{ paragraph: paragraph.id, before: paragraph, after: paragraph }];
}
