/** The floor of the meeting that is on, for whoever reads the draft that it is about; and what the reader does about it. */
import type { Actor, Deed, DraftId } from '@chapeau/model';
import type { ListedSpeaker, MeetingNow, ProcessCommandInput } from '@chapeau/protocol';
import { useNow, type TimedNow } from '../../api/now.ts';

export interface FloorOfDraft {
  readonly answer: TimedNow;
  readonly shown: MeetingNow;
}

/** Null: no meeting is on, or none that is about the draft. */
export function floorOf(answer: TimedNow, draft: DraftId): FloorOfDraft | null {
  const { meeting: shown } = answer;
  if (shown === null || shown.meeting.state !== 'on') return null;
  return shown.meeting.drafts.some((one) => one.draft === draft) ? { answer, shown } : null;
}

/** The same as it stands; null also until it is known. */
export function useFloorOfDraft(draft: DraftId): FloorOfDraft | null {
  const now = useNow();
  return now.kind === 'ready' ? floorOf(now.answer, draft) : null;
}

/** Where the reader's own participant stands on the list. */
export interface OwnPlace {
  readonly speaker: ListedSpeaker;
  /** From 1; 0: it has the floor. */
  readonly place: number;
}

/** Null: the reader represents nobody, or its own participant neither speaks nor waits. */
export function ownPlace({ speaking, waiting }: MeetingNow, { participant }: Actor): OwnPlace | null {
  if (participant === null) return null;
  if (speaking?.participant === participant) return { speaker: speaking, place: 0 };
  const at = waiting.findIndex((one) => one.participant === participant);
  const speaker = waiting[at];
  return speaker === undefined ? null : { speaker, place: at + 1 };
}

/** The one thing that a delegation does from here: asks to make a statement, or asks no longer. Null: neither is open to it. */
export function floorActOf(
  { answer, shown }: FloorOfDraft,
  actor: Actor,
  deeds: readonly Deed[],
): Extract<ProcessCommandInput, { kind: 'ask-for-floor' | 'withdraw-request' }> | null {
  if (!deeds.includes('ask-for-floor')) return null;
  const own = ownPlace(shown, actor);
  if (own !== null)
    return own.speaker.state === 'waiting' ? { kind: 'withdraw-request', speaker: own.speaker.id } : null;
  const mayAsk = shown.listIsOpen && answer.mayAskFor.includes('statement');
  return mayAsk ? { kind: 'ask-for-floor', meeting: shown.meeting.id } : null;
}
