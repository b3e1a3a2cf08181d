/** Where the meetings of a programme of work that comes in belong among those that a session has already. */
import type { DraftId } from './ids.ts';
import type { Meeting } from './programme.ts';
import { draftWordsOf, type KeptMeeting, type MeetingDraft } from './session.ts';

/** A meeting as it will be kept; `id` null: it is new. */
export type PlacedMeeting = Omit<KeptMeeting, 'id' | 'session'> & { readonly id: KeptMeeting['id'] | null };

export interface PlacedProgramme {
  /** In the order of the programme that comes in, then those that were cancelled and are not in it. */
  readonly meetings: readonly PlacedMeeting[];
  /** Planned ones that the programme leaves out. */
  readonly removed: readonly KeptMeeting[];
  /** Those that are on or over and that it leaves out: it cannot be taken. */
  readonly heldMissing: readonly KeptMeeting[];
}

/** The draft that is meant by words that name one, as `draftWordsOf` gives them. */
export interface NamedDraft {
  readonly words: string;
  readonly draft: DraftId;
}

/**
 * Matches meetings by day and hour, in order where several share them. What is on or over stays as it is; a meeting that is matched keeps its
 * id. Drafts are those of `drafts`, else those that the session had for the same words.
 */
export function placeProgramme(
  incoming: readonly Meeting[],
  { before, drafts }: { readonly before: readonly KeptMeeting[]; readonly drafts: readonly NamedDraft[] },
): PlacedProgramme {
  const bindings = bindingsOf(before, drafts);
  const left = [...before];
  const meetings = incoming.map((meeting): PlacedMeeting => {
    const at = left.findIndex((one) => timeOf(one) === timeOf(meeting));
    const [matched] = at < 0 ? [] : left.splice(at, 1);
    if (matched?.state === 'on' || matched?.state === 'over') return matched;
    return {
      id: matched?.id ?? null,
      day: meeting.day,
      hours: meeting.hours,
      parts: meeting.parts,
      state: 'planned',
      openedAt: null,
      closedAt: null,
      drafts: meeting.parts.flatMap((part, index): readonly MeetingDraft[] => {
        const words = draftWordsOf(part);
        const binding = words === null ? undefined : bindings.get(words);
        return binding === undefined ? [] : [{ ...binding, part: index }];
      }),
    };
  });
  return {
    meetings: [...meetings, ...left.filter(({ state }) => state === 'cancelled')],
    removed: left.filter(({ state }) => state === 'planned'),
    heldMissing: left.filter(({ state }) => state === 'on' || state === 'over'),
  };
}

function timeOf({ day, hours }: Meeting): string {
  return `${day.kind === 'date' ? day.date : day.words} ${hours?.from ?? ''}`;
}

type Binding = Omit<MeetingDraft, 'part'>;

function bindingsOf(
  before: readonly KeptMeeting[],
  drafts: readonly NamedDraft[],
): ReadonlyMap<string, Binding> {
  const bindings = new Map<string, Binding>();
  for (const meeting of before)
    for (const { part, ...binding } of meeting.drafts) {
      const printed = meeting.parts[part];
      const words = printed === undefined ? null : draftWordsOf(printed);
      if (words !== null) bindings.set(words, binding);
    }
  for (const { words, draft } of drafts) bindings.set(words, { ...bindings.get(words), draft });
  return bindings;
}
