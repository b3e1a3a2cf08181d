/** How a summary is laid out: a heading for each meeting, agenda item and draft, and between them the statements in order. */
import { meetingName, partWords } from '@chapeau/interchange';
import {
  inOrderOfTime,
  type DraftId,
  type KeptMeeting,
  type KeptSession,
  type MeetingId,
  type MeetingPart,
  type Participant,
  type ProcessEntry,
} from '@chapeau/model';
import type { ProceedingsAsked } from '@chapeau/protocol';
import { happeningsOf, meetingOf, type DraftRecord, type Happening } from './happening.ts';
import type { Speech } from './say.ts';
import { statementsOf, type Statement } from './statements.ts';

/** All that a summary is made of. */
export interface SummaryGround {
  readonly sessions: readonly KeptSession[];
  readonly meetings: readonly KeptMeeting[];
  readonly drafts: readonly DraftRecord[];
  readonly process: readonly ProcessEntry[];
  readonly participants: readonly Participant[];
}

export type SummaryPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** The time zone is that of its session; null: it is not known, or no meeting was on. */
  | { readonly kind: 'statement'; readonly statement: Statement; readonly timeZone: string | null };

/** The parts that are asked for, in the order in which they happened. A stretch without a statement has no heading. */
export function summaryParts(
  ground: SummaryGround,
  asked: Pick<ProceedingsAsked, 'session' | 'meeting' | 'draft'>,
  speech: Speech,
): readonly SummaryPart[] {
  const happenings = happeningsOf(ground.drafts, ground.process).filter((one) => isOfDraft(one, asked.draft));
  const stretches = askedStretches(stretchesOf(happenings), ground, asked);
  return stretches.flatMap((stretch) => partsOfStretch(stretch, { ground, asked, speech }));
}

/** Of a process only its course is told beside a draft. */
function isOfDraft(happening: Happening, draft: DraftId | null): boolean {
  if (draft === null) return true;
  return happening.kind === 'draft' ? happening.entry.draft === draft : COURSE.has(happening.act.kind);
}

const COURSE: ReadonlySet<string> = new Set(['meeting-opened', 'meeting-closed', 'item-taken']);

/** What happened in one meeting, or between two. */
interface Stretch {
  readonly meeting: MeetingId | null;
  readonly happenings: readonly Happening[];
}

function stretchesOf(happenings: readonly Happening[]): readonly Stretch[] {
  const stretches: { readonly meeting: MeetingId | null; readonly happenings: Happening[] }[] = [];
  for (const happening of happenings) {
    const meeting = meetingOf(happening);
    const last = stretches.at(-1);
    if (last !== undefined && last.meeting === meeting) last.happenings.push(happening);
    else stretches.push({ meeting, happenings: [happening] });
  }
  return stretches.map(({ meeting, happenings: all }) => ({ meeting, happenings: closedLast(all) }));
}

/** What the closing of a meeting brought about has the same moment, and comes before it. */
function closedLast(happenings: readonly Happening[]): readonly Happening[] {
  const isClosing = ({ act }: Happening) => act.kind === 'meeting-closed';
  return [...happenings.filter((one) => !isClosing(one)), ...happenings.filter(isClosing)];
}

/** Of a session also what was done between its first meeting and its last. */
function askedStretches(
  stretches: readonly Stretch[],
  { meetings }: SummaryGround,
  { session, meeting }: Pick<ProceedingsAsked, 'session' | 'meeting'>,
): readonly Stretch[] {
  if (meeting !== null) return stretches.filter((stretch) => stretch.meeting === meeting);
  if (session === null) return stretches;
  const own = new Set<MeetingId | null>(
    meetings.filter((one) => one.session === session).map(({ id }) => id),
  );
  const first = stretches.findIndex((stretch) => own.has(stretch.meeting));
  const last = stretches.findLastIndex((stretch) => own.has(stretch.meeting));
  return stretches.filter(
    (stretch, at) => at >= first && at <= last && (own.has(stretch.meeting) || stretch.meeting === null),
  );
}

interface Laying {
  readonly ground: SummaryGround;
  readonly asked: Pick<ProceedingsAsked, 'draft'>;
  readonly speech: Speech;
}

function partsOfStretch({ meeting: id, happenings }: Stretch, laying: Laying): readonly SummaryPart[] {
  const { ground, asked, speech } = laying;
  // Beside a draft the course of a meeting in which nothing was done on it tells nothing.
  if (asked.draft !== null && happenings.every(({ kind }) => kind === 'process')) return [];
  const meeting = ground.meetings.find((one) => one.id === id);
  const session = ground.sessions.find((one) => one.id === meeting?.session);
  const timeZone = session?.timeZone ?? null;
  const passages = passagesOf(happenings, { meeting, speech });
  const parts = passages.flatMap(({ headings, happenings: own }) => [
    ...headings,
    ...statementsOf(own).map((statement) => ({ kind: 'statement', statement, timeZone }) as const),
  ]);
  if (!parts.some(({ kind }) => kind === 'statement')) return [];
  return [{ kind: 'heading', level: 1, text: meetingHeading(meeting, ground, speech) }, ...parts];
}

/** `2nd meeting, 12 May 2031, 10 a.m.–1 p.m.`; the number is its place among those of its session that were not cancelled. */
function meetingHeading(
  meeting: KeptMeeting | undefined,
  { meetings }: Pick<SummaryGround, 'meetings'>,
  { say, ordinal: ordinalOf }: Speech,
): string {
  if (meeting === undefined) return say('meeting.outside');
  const held = meetings.filter(({ session, state }) => session === meeting.session && state !== 'cancelled');
  const ordinal = ordinalOf(inOrderOfTime(held).findIndex(({ id }) => id === meeting.id) + 1);
  const when = meetingName(meeting);
  return when === '' ? say('meeting.heading', { ordinal }) : say('meeting.heading-when', { ordinal, when });
}

/** Happenings under one item and on one draft, with the headings that stand above them. */
interface Passage {
  readonly headings: readonly SummaryPart[];
  readonly happenings: readonly Happening[];
}

interface Course {
  readonly meeting: KeptMeeting | undefined;
  readonly speech: Speech;
}

/** The item is the one that was before the room; where none was taken up, that under which the programme reads the draft. */
function passagesOf(happenings: readonly Happening[], { meeting, speech }: Course): readonly Passage[] {
  const isTaken = happenings.some(({ act }) => act.kind === 'item-taken');
  const passages: { readonly headings: readonly SummaryPart[]; readonly happenings: Happening[] }[] = [];
  let [item, printed, draft]: [string, string, DraftId | null] = ['', '', null];
  for (const happening of happenings) {
    const { act } = happening;
    if (act.kind === 'item-taken') {
      item = act.item === '' ? act.words : speech.say('item.heading', { number: act.item, words: act.words });
      continue;
    }
    const headings: SummaryPart[] = [];
    if (happening.kind === 'draft' && !isTaken) item = itemOfDraft(meeting, happening.entry.draft) ?? item;
    if (item !== printed) {
      headings.push({ kind: 'heading', level: 2, text: item });
      [printed, draft] = [item, null];
    }
    if (happening.kind === 'draft' && happening.entry.draft !== draft) {
      headings.push({ kind: 'heading', level: 3, text: happening.facts.draft.title });
      draft = happening.entry.draft;
    }
    const last = passages.at(-1);
    if (last !== undefined && headings.length === 0) last.happenings.push(happening);
    else passages.push({ headings, happenings: [happening] });
  }
  return passages;
}

/** The item that the part about the draft stands under; undefined: the programme does not tell. */
function itemOfDraft(meeting: KeptMeeting | undefined, draft: DraftId): string | undefined {
  const at = meeting?.drafts.find((one) => one.draft === draft)?.part;
  if (meeting === undefined || at === undefined) return undefined;
  const item = meeting.parts.slice(0, at + 1).findLast((part: MeetingPart) => part.kind === 'item');
  return item === undefined ? undefined : partWords({ ...item, isContinued: false });
}
