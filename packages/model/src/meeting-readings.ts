/** What opening or closing a meeting does to the readings of drafts: worked out here, carried out by the server, told beforehand by the pages. */
import type { DraftId } from './ids.ts';
import type { Reading, ReadingTakes, ReadingWay } from './reading.ts';
import { readingsOf, type KeptMeeting } from './session.ts';

/** What happens to a reading that a meeting holds when the meeting is opened. */
export type OpeningStep =
  /** It is opened. `closes`: the earlier reading that has to be closed first; null: none is open. */
  | {
      readonly kind: 'opens';
      readonly draft: DraftId;
      readonly ordinal: number;
      readonly closes: number | null;
      readonly way: ReadingWay;
      readonly takes: ReadingTakes;
    }
  /** It is open already. */
  | { readonly kind: 'goes-on'; readonly draft: DraftId; readonly ordinal: number }
  /** It has been closed, and stays so. */
  | { readonly kind: 'closed-already'; readonly draft: DraftId; readonly ordinal: number }
  /** An earlier reading, `next`, has not been held, so that it cannot be opened. */
  | {
      readonly kind: 'too-early';
      readonly draft: DraftId;
      readonly ordinal: number;
      readonly next: number;
    }
  /** An earlier reading of the same draft is held in the same meeting: the facilitator opens this one after it. */
  | { readonly kind: 'later-in-meeting'; readonly draft: DraftId; readonly ordinal: number }
  /** Nobody has said which draft is read. */
  | { readonly kind: 'draft-not-told'; readonly part: number; readonly ordinal: number };

/** Readings of a draft, closed ones too. A draft that is not there has none. */
export type ReadingsOfDraft = (draft: DraftId) => readonly Reading[];

/** What opening the meeting does, in the order of its parts; a reading that several parts hold is told once. */
export function openingSteps(
  meeting: Pick<KeptMeeting, 'parts' | 'drafts'>,
  readingsOfDraft: ReadingsOfDraft,
): readonly OpeningStep[] {
  const steps: OpeningStep[] = [];
  for (const { part, ordinal, draft, way, takes } of readingsOf(meeting)) {
    if (draft === null) {
      steps.push({ kind: 'draft-not-told', part, ordinal });
      continue;
    }
    const earlier = steps.filter((step) => step.kind !== 'draft-not-told' && step.draft === draft);
    if (earlier.some((step) => step.ordinal === ordinal)) continue;
    const isLater = earlier.some(({ kind }) => kind === 'opens' || kind === 'goes-on');
    steps.push(
      isLater
        ? { kind: 'later-in-meeting', draft, ordinal }
        : stepOf({ draft, ordinal, way, takes }, readingsOfDraft(draft)),
    );
  }
  return steps;
}

function stepOf(
  held: {
    readonly draft: DraftId;
    readonly ordinal: number;
    readonly way: ReadingWay;
    readonly takes: ReadingTakes;
  },
  readings: readonly Reading[],
): OpeningStep {
  const { draft, ordinal } = held;
  const last = Math.max(0, ...readings.map((reading) => reading.ordinal));
  const open = readings.find(({ closedAt }) => closedAt === null)?.ordinal ?? null;
  if (open === ordinal) return { kind: 'goes-on', draft, ordinal };
  if (ordinal <= last) return { kind: 'closed-already', draft, ordinal };
  if (ordinal > last + 1) return { kind: 'too-early', draft, ordinal, next: last + 1 };
  return { kind: 'opens', ...held, closes: open };
}

/** What happens to an open reading when a meeting that holds it is closed. `closes`: no other meeting that is planned holds it. */
export interface ClosingStep {
  readonly draft: DraftId;
  readonly ordinal: number;
  readonly closes: boolean;
}

/** What closing the meeting does to the readings that are open and that it holds; each is told once. `others`: the other meetings of the process. */
export function closingSteps(
  meeting: KeptMeeting,
  others: readonly KeptMeeting[],
  readingsOfDraft: ReadingsOfDraft,
): readonly ClosingStep[] {
  const steps: ClosingStep[] = [];
  for (const { ordinal, draft } of readingsOf(meeting)) {
    if (draft === null) continue;
    const isOpen = readingsOfDraft(draft).some((one) => one.ordinal === ordinal && one.closedAt === null);
    const isTold = steps.some((step) => step.draft === draft && step.ordinal === ordinal);
    if (!isOpen || isTold) continue;
    steps.push({
      draft,
      ordinal,
      closes: !others.some((other) => isStillToHold(other, meeting, { draft, ordinal })),
    });
  }
  return steps;
}

function isStillToHold(
  other: KeptMeeting,
  meeting: KeptMeeting,
  { draft, ordinal }: Pick<ClosingStep, 'draft' | 'ordinal'>,
): boolean {
  if (other.id === meeting.id || other.state !== 'planned') return false;
  return readingsOf(other).some((one) => one.draft === draft && one.ordinal === ordinal);
}
