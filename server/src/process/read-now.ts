/** A meeting as it stands: its list of speakers, what is read, and the statements that the asker may read. */
import {
  CATEGORY_RIGHTS,
  factsOf,
  findSpeaking,
  inOrderOfTime,
  isRefusal,
  judge,
  refuse,
  type Actor,
  type KeptMeeting,
  type KeptSession,
  type MeetingId,
  type Refusal,
  type Speaker,
  type SpeakingKind,
} from '@chapeau/model';
import type { ListedSpeaker, MeetingNow, NowAnswer } from '@chapeau/protocol';
import { timestamp } from '../clock.ts';
import { localDay } from '../figures/local-day.ts';
import { timeZoneAt } from '../figures/place-day.ts';
import type { House } from '../house.ts';
import { knownDrafts } from '../http/reading-rights.ts';
import { readReading } from './read-reading.ts';
import { mayReadStatement, statementTold } from './read-statement.ts';
import { statementModalitiesOf } from './statement-modalities.ts';
import {
  isListOpen,
  mustBeInvited,
  readSpeakers,
  rulesOf,
  waitingOf,
  type SpeakersScene,
} from './seek-speakers.ts';

/** The meeting that is asked for; null: the one that is on, or else the next that is planned. `not-found` where it is none of the process. */
export async function readNow(
  house: House,
  { by, meeting: wanted }: { readonly by: Actor; readonly meeting: MeetingId | null },
): Promise<NowAnswer | Refusal> {
  const { storage, clock } = house;
  const process = await storage.find('process', by.process);
  if (process === null) return refuse('not-found');
  const at = timestamp(clock);
  const planned = await readProgramme(house, by);
  const id = wanted ?? process.meeting ?? null;
  const found = id === null ? findNext(planned, at) : planned.find(({ meeting }) => meeting.id === id);
  if (found === undefined && wanted !== null) return refuse('not-found');
  const list = found && (await readSpeakers(storage, found.meeting, by.process));
  const meeting = found && list && (await meetingNow(house, { ...found, list }, by));
  if (meeting !== undefined && isRefusal(meeting)) return meeting;
  return {
    at,
    meeting: meeting ?? null,
    rules: list?.rules ?? (await rulesOf(storage, process.id)),
    mayAskFor: await kindsFor(house, by, list),
    modalities: await statementModalitiesOf(storage, process.id),
  };
}

/** What the actor's own participant may ask the floor for by itself; nothing where it speaks only when the Chair invites it. */
async function kindsFor(
  { storage }: House,
  by: Actor,
  list: SpeakersScene | undefined,
): Promise<readonly SpeakingKind[]> {
  const own = by.participant === null ? null : await storage.find('participant', by.participant);
  if (own === null || list === undefined) return [];
  const isInvited = !mustBeInvited(own, list);
  const refusal = judge(by.role, 'ask-for-floor', { ...factsOf(own), isInvited });
  return refusal === null ? CATEGORY_RIGHTS[own.category].asksFor : [];
}

interface Planned {
  readonly session: KeptSession;
  readonly meeting: KeptMeeting;
}

async function readProgramme({ storage }: House, { process }: Actor): Promise<readonly Planned[]> {
  const sessions = await storage.list('session', process);
  const meetings = await Promise.all(
    sessions.map(async (session) =>
      (await storage.list('meeting', session.id)).map((meeting) => ({ session, meeting })),
    ),
  );
  return meetings.flat();
}

/** The first planned one from today on; where all of them are past or without a date, the first. */
function findNext(all: readonly Planned[], at: string): Planned | undefined {
  const planned = inOrderOfTime(all.map(({ meeting }) => meeting).filter(({ state }) => state === 'planned'));
  const today = localDay(
    timeZoneAt(
      all.map(({ session }) => session),
      at,
    ),
  )(at);
  const next = planned.find(({ day }) => day.kind === 'date' && day.date >= today) ?? planned[0];
  return all.find(({ meeting }) => meeting === next);
}

async function meetingNow(
  house: House,
  { session, meeting, list }: Planned & { readonly list: SpeakersScene },
  by: Actor,
): Promise<MeetingNow | Refusal> {
  const reading = await readReading(house, { meeting, part: list.course.part, by });
  if (isRefusal(reading)) return reading;
  const speaking = findSpeaking(list.speakers);
  const statements = await house.storage.list('statement', meeting.id);
  const known = await knownDrafts(house, by);
  const { id, title, place, timeZone } = session;
  return {
    session: { id, title, place, timeZone },
    meeting: { ...meeting, drafts: meeting.drafts.filter(({ draft }) => known.has(draft)) },
    course: list.course,
    listIsOpen: isListOpen(list),
    speaking: speaking === undefined ? null : listed(speaking),
    waiting: waitingOf(list).map(listed),
    heard: heardOf(list.speakers).map(listed),
    reading,
    statements: statements.filter((statement) => mayReadStatement(by, statement)).map(statementTold),
  };
}

function heardOf(speakers: readonly Speaker[]): readonly Speaker[] {
  const at = ({ endedAt, askedAt }: Speaker) => endedAt ?? askedAt;
  return speakers
    .filter(({ state }) => state === 'spoken' || state === 'absent')
    .toSorted((one, other) => (at(one) < at(other) ? 1 : at(one) > at(other) ? -1 : 0));
}

function listed({ process: _process, askedBy: _askedBy, ...speaker }: Speaker): ListedSpeaker {
  return speaker;
}
