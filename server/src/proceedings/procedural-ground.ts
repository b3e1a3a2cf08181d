/** What the procedural part of a report is made of. */
import type {
  AgendaItem,
  Draft,
  KeptMeeting,
  KeptSession,
  Officer,
  Participant,
  ParticipantId,
  Process,
  RegisterLine,
  RecordEntry,
  SessionId,
} from '@chapeau/model';
import { inOrderOfTime } from '@chapeau/model';
import type { ProseSentence } from '@chapeau/protocol';
import type { Speech } from './say.ts';

export interface PartGround {
  readonly process: Pick<Process, 'body' | 'mandate'>;
  /** Those that the report is on, in the order of their dates. */
  readonly sessions: readonly KeptSession[];
  /** Of these sessions. */
  readonly meetings: readonly KeptMeeting[];
  readonly agenda: readonly AgendaItem[];
  readonly officers: readonly Officer[];
  readonly participants: readonly Participant[];
  /** Who attended each session; absent: nobody is known to have. */
  readonly attendance: ReadonlyMap<SessionId, readonly ParticipantId[]>;
  readonly documents: readonly PartDocument[];
  readonly drafts: readonly { readonly draft: Draft; readonly entries: readonly RecordEntry[] }[];
}

/** A line of the register, of which versions are a part. */
export type PartDocument = Pick<RegisterLine, 'id' | 'symbol' | 'titles' | 'session' | 'status' | 'audience'>;

/** A sentence, and what is listed beneath it; mostly nothing. */
export interface PartListing {
  readonly sentence: ProseSentence;
  readonly items: readonly ProseSentence[];
}

/** A sentence with nothing beneath it. */
export function alone(text: string, sources: ProseSentence['sources'] = []): PartListing {
  return { sentence: { text, sources }, items: [] };
}

/** Meetings of a session that were held, in the order of time. */
export function heldIn({ meetings }: PartGround, session: SessionId): readonly KeptMeeting[] {
  return planned(meetings, session).filter(({ state }) => state === 'on' || state === 'over');
}

/** `3rd`: its place among those of its session that were not cancelled. */
export function ordinalOf({ meetings }: PartGround, { id, session }: KeptMeeting, speech: Speech): string {
  return speech.ordinal(planned(meetings, session).findIndex((one) => one.id === id) + 1);
}

function planned(meetings: readonly KeptMeeting[], session: SessionId): readonly KeptMeeting[] {
  return inOrderOfTime(meetings.filter((one) => one.session === session && one.state !== 'cancelled'));
}

/** `fifth substantive session`, for the middle of a sentence. */
export function sessionWords({ title }: KeptSession, { say }: Speech): string {
  return title === ''
    ? say('part.session-untitled')
    : title.charAt(0).toLocaleLowerCase('en') + title.slice(1);
}

export function bodyWords({ process }: PartGround, { say }: Speech): string {
  return process.body === '' ? say('unknown.body') : process.body;
}

/** `12 May 2031`; the date of a meeting, or the day of a moment. */
export function dayWords(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00Z`),
  );
}
