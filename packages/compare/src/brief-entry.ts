/** An entry of the record without its texts: small enough that all of them can be kept at hand. */
import { sameWording, type Act, type ParagraphId, type RecordEntry, type Status } from '@chapeau/model';

export interface BriefEntry extends Pick<
  RecordEntry,
  'draft' | 'sequence' | 'at' | 'actor' | 'participant' | 'act'
> {
  readonly paragraphs: readonly BriefChange[];
}

/** What an entry did to a paragraph, in a word each. */
export interface BriefChange {
  readonly paragraph: ParagraphId;
  /** As printed after the act, or before it where the paragraph is gone. */
  readonly number: string | null;
  /** `touched`: the act is about it and left words and status as they were. */
  readonly what: 'added' | 'gone' | 'reworded' | 'status' | 'touched';
  /** After the act; null: it is gone. */
  readonly status: Status | null;
}

/** Wordings are left out of the act; everything else in it stays. */
export function briefEntry({
  draft,
  sequence,
  at,
  actor,
  participant,
  act,
  paragraphs,
}: RecordEntry): BriefEntry {
  return {
    draft,
    sequence,
    at,
    actor,
    participant,
    act: withoutWording(act),
    paragraphs: paragraphs.map(briefChange),
  };
}

function withoutWording(act: Act): Act {
  return 'wording' in act ? { ...act, wording: [] } : act;
}

function briefChange({ paragraph, before, after }: RecordEntry['paragraphs'][number]): BriefChange {
  return {
    paragraph,
    number: (after ?? before)?.number ?? null,
    status: after?.status ?? null,
    what: whatOf({ before, after }),
  };
}

function whatOf({
  before,
  after,
}: Pick<RecordEntry['paragraphs'][number], 'before' | 'after'>): BriefChange['what'] {
  if (after === null) return 'gone';
  if (before === null) return 'added';
  if (!sameWording(before, after)) return 'reworded';
  return before.status === after.status ? 'touched' : 'status';
}
