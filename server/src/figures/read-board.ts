/** The facilitator's board of a draft: as it stands, day by day since work on it began, and what is left. */
import { zoneClock } from '@chapeau/interchange';
import {
  daysAfter,
  forecastOf,
  isRefusal,
  isUndecided,
  leftIn,
  readingsOf,
  type Actor,
  type BoardDay,
  type BoardFigures,
  type Draft,
  type PlainDraft,
  type KeptMeeting,
  type MeetingId,
  type RecordEntry,
  type Refusal,
} from '@chapeau/model';
import type { BoardAnswer } from '@chapeau/protocol';
import { boardOf, readProposals, readReservations, type Board } from '@chapeau/text';
import { setImmediate } from 'node:timers/promises';
import type * as Y from 'yjs';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import type { LongWork } from '../long-work.ts';
import { makeAgain, momentAt } from '../moments/moments.ts';
import type { TimeLines } from '../moments/time-line.ts';
import { localDay } from './local-day.ts';
import { readMeetings, type Meetings } from './read-meetings.ts';
import { plainInPauses } from '../rolling/plain-in-pauses.ts';

/** Figures of moments that were counted before: the past does not change. */
export type CountedMoments = Map<string, BoardFigures>;

export interface BoardMeans {
  readonly lines: TimeLines;
  readonly work: LongWork;
  readonly counted: CountedMoments;
}

/** Days that a board goes back, at most. */
const MOST_DAYS = 60;

/** Refused where the draft's room cannot be read now, and where somebody asks too often. */
export async function readBoard(
  house: House,
  { draft, by }: { readonly draft: Draft; readonly by: Actor },
  means: BoardMeans,
): Promise<BoardAnswer | Refusal> {
  return await means.work.take(house, by.id, async () => await countBoard(house, draft, means));
}

async function countBoard(house: House, draft: Draft, means: BoardMeans): Promise<BoardAnswer | Refusal> {
  const { storage } = house;
  const now = timestamp(house.clock);
  const live = await liveBoard(house, draft);
  if (isRefusal(live)) return live;
  const [entries, readings, meetings] = await Promise.all([
    storage.readRecord(draft.id),
    storage.list('reading', draft.id),
    readMeetings(house, draft.process, now),
  ]);
  await setImmediate();
  const past = new Past(house, draft, means);
  const days = await daysOf({ past, entries, meetings, now, live: live.total });
  const last = readings.at(-1);
  return {
    at: now,
    timeZone: meetings.timeZone,
    reading: last === undefined ? null : { ordinal: last.ordinal, isOpen: last.closedAt === null },
    ...live,
    beginning: days[0] === undefined ? null : await past.before(days[0].date, meetings.timeZone),
    days,
    forecast: await forecast({ past, entries, meetings, live: live.total }),
    planned: meetings.all.filter((meeting) => willRead(meeting, draft)).length,
  };
}

function willRead(meeting: KeptMeeting, draft: Draft): boolean {
  return meeting.state === 'planned' && readingsOf(meeting).some((one) => one.draft === draft.id);
}

async function liveBoard(house: House, draft: Draft): Promise<Board | Refusal> {
  const room = await house.rooms.open(draft.id);
  if (room === null) return boardOf({ paragraphs: [], openOn: [], reservedOn: [] });
  return await room.act(async (doc) => ({
    writes: [],
    result: boardOfDocument(doc, await plainInPauses(doc, draft)),
  }));
}

function boardOfDocument(doc: Y.Doc, { paragraphs }: PlainDraft): Board {
  return boardOf({
    paragraphs,
    openOn: readProposals(doc)
      .filter(isUndecided)
      .map(({ target }) => target),
    reservedOn: readReservations(doc)
      .filter(({ kind, withdrawnAt }) => kind === 'reservation' && withdrawnAt === null)
      .map(({ paragraph }) => paragraph),
  });
}

/** The figures of a draft at earlier moments. */
class Past {
  readonly #house: House;
  readonly #draft: Draft;
  readonly #means: BoardMeans;

  constructor(house: House, draft: Draft, means: BoardMeans) {
    this.#house = house;
    this.#draft = draft;
    this.#means = means;
  }

  /** As it stood at that time; where there was nothing yet, the first text. Null: the past cannot be read so far back. */
  async at(time: string): Promise<BoardFigures | null> {
    const { lines, counted } = this.#means;
    const { stretches } = await lines.read(this.#house.storage, this.#draft, []);
    const first = stretches[0]?.from;
    if (first === undefined) return null;
    const moment = (await momentAt(this.#house, this.#draft, { at: time, stretches })) ?? first;
    const key = `${this.#draft.id}/${moment}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const made = await makeAgain(this.#house, this.#draft, moment);
    if (isRefusal(made)) return null;
    const { total } = boardOfDocument(made.doc, await plainInPauses(made.doc, this.#draft));
    made.doc.destroy();
    counted.set(key, total);
    return total;
  }

  /** At the end of that day in the zone. */
  async atEndOf(date: string, timeZone: string): Promise<BoardFigures | null> {
    return await this.at(endOf(date, timeZone));
  }

  /** At the end of the day before. */
  async before(date: string, timeZone: string): Promise<BoardFigures | null> {
    return await this.atEndOf(daysAfter(date, -1), timeZone);
  }
}

/** The last moment of the day in the zone. */
function endOf(date: string, timeZone: string): string {
  return new Date(zoneClock(timeZone)(date, '24:00') - 1).toISOString();
}

interface DaysAsked {
  readonly past: Past;
  readonly entries: readonly RecordEntry[];
  readonly meetings: Meetings;
  readonly now: string;
  readonly live: BoardFigures;
}

async function daysOf({ past, entries, meetings, now, live }: DaysAsked): Promise<readonly BoardDay[]> {
  const dayAt = localDay(meetings.timeZone);
  const today = dayAt(now);
  const days = new Map<string, Set<MeetingId>>();
  for (const { at, meeting, act } of entries) {
    if (act.kind === 'draft-created') continue;
    const day = dayAt(at);
    const held = days.get(day) ?? new Set();
    days.set(day, meeting === undefined ? held : held.add(meeting));
  }
  const over = new Set(meetings.all.filter(({ state }) => state === 'over').map(({ id }) => id));
  const told: BoardDay[] = [];
  for (const [date, held] of [...days].slice(-MOST_DAYS)) {
    const figures = date === today ? live : await past.atEndOf(date, meetings.timeZone);
    if (figures === null) continue;
    told.push({ date, figures, meetings: [...held].filter((id) => over.has(id)).length });
    await setImmediate();
  }
  return told;
}

/** By the pace of the meetings of the last session in which the draft was worked on. */
async function forecast({ past, entries, meetings, live }: Omit<DaysAsked, 'now'>) {
  const left = leftIn(live);
  const named = new Set(entries.flatMap(({ meeting }) => meeting ?? []));
  const worked = meetings.all.filter(({ id }) => named.has(id));
  const session = worked.at(-1)?.session;
  const held = worked.filter((meeting) => meeting.session === session);
  const openedAt = held[0]?.openedAt ?? null;
  // What was done in the very millisecond of the opening was done in the meeting.
  const before = openedAt === null ? null : await past.at(new Date(Date.parse(openedAt) - 1).toISOString());
  return before === null
    ? forecastOf({ before: left, left, held: 0 })
    : forecastOf({ before: leftIn(before), left, held: held.length });
}
