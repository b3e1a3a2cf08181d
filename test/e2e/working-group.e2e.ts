/** An open-ended working group, from its template to the adopted report of a session, on a clock that is moved by hand. */
import {
  findBreak,
  STATUSES,
  type DraftId,
  type KeptMeeting,
  type ParticipantId,
  type PlainDraft,
  type ProposalId,
  type RecordEntry,
  type SpeakerId,
} from '@chapeau/model';
import type { DayReport } from '@chapeau/compare';
import type {
  BodyAnswer,
  BoardAnswer,
  ProseAnswer,
  PublicAnswer,
  RegisterAnswer,
  ReportAnswer,
  NewDraftAnswer,
  ProgrammeAnswer,
  ProcessRecordAnswer,
  RecordAnswer,
} from '@chapeau/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveText } from '../cast/assemble.ts';
import { ClockedServer } from '../cast/clocked-server.ts';
import { ask, type Person } from '../cast/person.ts';
import { launchBrowser } from './browser.ts';
import { Desk, unexpected } from './desk.ts';
import { Chair } from './processes/chair.ts';
import { ClockedHouse } from './processes/house.ts';
import { MONDAY, REPORT, WEEK } from './processes/week.ts';

let browser: Browser;
let server: ClockedServer;
let house: ClockedHouse;
let facilitator: Person;
let draft: DraftId;
let chair: Chair;
const evenings: Evening[] = [];
beforeAll(async () => {
  [server, browser] = await Promise.all([ClockedServer.start('2033-07-01T13:00:00Z'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** What anybody in the room could have counted at the end of a day. */
interface Evening {
  readonly date: string;
  readonly left: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly brackets: number;
}

function evening(date: string, { paragraphs }: PlainDraft): Evening {
  const counted = paragraphs.filter(({ kind }) => !['heading', 'article', 'footnote'].includes(kind));
  const byStatus: Record<string, number> = {};
  for (const { status } of counted) byStatus[status] = (byStatus[status] ?? 0) + 1;
  const words = paragraphs.flatMap(({ number, runs }) => [
    number ?? '',
    ...runs.map((run) => ('text' in run ? run.text : '')),
  ]);
  const left = counted.filter(
    ({ status }) => STATUSES.indexOf(status) < STATUSES.indexOf('agreed-in-informals'),
  );
  return { date, left: left.length, byStatus, brackets: words.join('').split('[').length - 1 };
}

/** The same off the board. */
function boardEvening({ date, figures: { counts, brackets } }: BoardAnswer['days'][number]): Evening {
  const byStatus: Record<string, number> = {};
  for (const { status, paragraphs } of counts) byStatus[status] = (byStatus[status] ?? 0) + paragraphs;
  const left = (['open', 'parked', 'placeholder'] as const).reduce(
    (sum, one) => sum + (byStatus[one] ?? 0),
    0,
  );
  return { date, left, byStatus, brackets };
}

async function meetings(): Promise<readonly KeptMeeting[]> {
  const { sessions } = await facilitator.get<ProgrammeAnswer>('/api/process/programme');
  return sessions.flatMap((session) => session.meetings);
}

/** Holds the meeting of that day and hour, New York time in summer, and does in it what is given. */
async function hold(
  day: number,
  hour: '10:00' | '15:00',
  act: () => Promise<void> = async () => {},
): Promise<void> {
  const date = `2033-07-${25 + day}`;
  const meeting = (await meetings()).find(
    (one) => one.day.kind === 'date' && one.day.date === date && one.hours?.from === hour,
  );
  if (meeting === undefined) throw new Error(`no meeting on ${date} at ${hour}`);
  server.moveTo(`${date}T${hour}:00-04:00`);
  await facilitator.processCommand({ kind: 'open-meeting', meeting: meeting.id });
  await act();
  server.clock.move(2.5 * 3_600_000);
  await facilitator.processCommand({ kind: 'close-meeting', meeting: meeting.id });
  if (hour === '15:00' || day === 1 || day === 3)
    evenings.push(evening(date, await liveText(facilitator, draft)));
}

/** The list of speakers is opened, all of them ask for the floor, and each speaks in turn for four minutes. */
async function speak(speakers: readonly ParticipantId[]): Promise<void> {
  const { meeting } = await facilitator.get<ProgrammeAnswer>('/api/process/programme');
  if (meeting === null) throw new Error('no meeting is on');
  await facilitator.processCommand({ kind: 'take-item', meeting, part: 2 });
  await facilitator.processCommand({ kind: 'open-speakers-list', meeting });
  for (const participant of speakers) {
    const { created } = await facilitator.processCommand({ kind: 'ask-for-floor', meeting, participant });
    await facilitator.processCommand({ kind: 'give-floor', speaker: created as SpeakerId });
    server.clock.move(4 * 60_000);
    await facilitator.processCommand({ kind: 'end-speech', speaker: created as SpeakerId });
  }
}

/** Pastes the programme in the page, looks at what was understood, says which draft is meant, and takes it into the fifth session. */
async function takeProgramme(secretariat: Person): Promise<void> {
  const desk = await Desk.of(browser, secretariat);
  await desk.go('/programme/import');
  await desk.page.getByLabel('Text of the programme of work').fill(WEEK);
  await desk.page.getByText('all accounted for: 8 meetings').waitFor();
  await desk.select('Taken as', /Fifth substantive session/u);
  await desk.select('annual report', 'Draft annual report');
  await desk.press('Replace what is planned');
  await desk.page.getByRole('heading', { name: 'Fifth substantive session' }).waitFor();
  expect(unexpected(desk.complaints)).toEqual([]);
  await desk.context.close();
}

test('E97 a week of a session is planned, and its meetings take the report from the first reading to adoption', async () => {
  house = await ClockedHouse.setUp(server, {
    title: 'Working group on the sharing of experience',
    body: 'Working Group on the Sharing of Experience',
  });
  const secretariat = await house.secretariat();
  await secretariat.processCommand({
    kind: 'apply-template',
    template: 'working-group',
    startYear: 2031,
    place: 'New York',
  });
  const delegations: Record<string, ParticipantId> = {};
  for (const [code, name] of [
    ['NOR', 'Norway'],
    ['KEN', 'Kenya'],
  ] as const) {
    await secretariat.post('/api/participants', { code, name, category: 'member-state' });
    delegations[code] = await house.participant(code);
  }
  facilitator = await house.seat({ role: 'facilitator' });
  ({
    draft: { id: draft },
  } = await secretariat.post<NewDraftAnswer>('/api/drafts', {
    title: 'Draft annual report',
    kind: 'report',
    source: REPORT,
  }));
  chair = new Chair(facilitator, draft);
  await takeProgramme(secretariat);
  const { NOR, KEN } = delegations;
  if (NOR === undefined || KEN === undefined) throw new Error('somebody takes no part');

  server.moveTo(`${MONDAY}T09:00:00-04:00`);
  facilitator = await house.seat({ role: 'facilitator' });
  chair = new Chair(facilitator, draft);
  await hold(0, '10:00', async () => await speak([NOR, KEN]));
  await hold(0, '15:00', async () => {
    await chair.agree('1.');
    await chair.take('2.');
    const said = await chair.takeDown(
      '2.',
      NOR,
      'Delegations shared their experience of the past two years.',
    );
    await chair.accept(said);
  });
  let kenyas: ProposalId | undefined;
  await hold(1, '10:00', async () => {
    await chair.take('3.');
    kenyas = await chair.takeDown('3.', KEN, 'Each administration shall name a point of contact.');
    await chair.take('4.');
    await chair.agree('5.', '6.');
    await chair.take('7.');
  });
  await hold(2, '10:00');
  await hold(2, '15:00', async () => {
    await chair.agree('2.');
  });
  await hold(3, '10:00', async () => {
    await chair.take('3.');
    if (kenyas !== undefined) await chair.accept(kenyas);
    await chair.take('4.');
    await chair.choose('4.', 'is');
    await chair.agree('3.', '4.', '7.');
  });
  await hold(4, '10:00');
  await hold(4, '15:00', async () => {
    await facilitator.command(draft, { kind: 'adopt-draft' });
    await facilitator.command(draft, {
      kind: 'issue-version',
      label: 'Report as adopted',
      symbol: 'AE/AC.9/2033/1',
      standing: 'official-draft',
      audience: 'public',
    });
  });
  expect((await meetings()).map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'over'));
});

test('E98 each reading was opened and closed by its meetings, and every decision knows its own', async () => {
  const { entries } = await facilitator.get<RecordAnswer>(`/api/drafts/${draft}/record`);
  const held = await meetings();
  const dayOf = ({ meeting }: RecordEntry) => {
    const day = held.find(({ id }) => id === meeting)?.day;
    return day?.kind === 'date' ? day.date : undefined;
  };
  const told = entries.flatMap((entry): readonly (readonly [string, number, string | undefined])[] => {
    if (entry.act.kind === 'reading-opened') return [['opened', entry.act.reading.ordinal, dayOf(entry)]];
    if (entry.act.kind === 'reading-closed') return [['closed', entry.act.ordinal, dayOf(entry)]];
    return [];
  });
  expect(told).toEqual([
    ['opened', 1, '2033-07-25'],
    ['closed', 1, '2033-07-26'],
    ['opened', 2, '2033-07-27'],
    ['closed', 2, '2033-07-28'],
  ]);
  const decided = entries.filter(
    ({ act }) => act.kind === 'status-decided' || act.kind === 'proposal-decided',
  );
  expect(decided.length).toBeGreaterThan(8);
  expect(decided.filter((entry) => dayOf(entry) === undefined)).toEqual([]);
  expect(findBreak(entries)).toBeNull();
  const { entries: ofProcess } = await facilitator.get<ProcessRecordAnswer>('/api/process/record');
  expect(ofProcess.filter(({ act }) => act.kind === 'meeting-closed')).toHaveLength(8);
  expect(findBreak(ofProcess)).toBeNull();
});

test('E99 the board tells of each day what anybody in the room could count that evening', async () => {
  const board = await facilitator.get<BoardAnswer>(`/api/drafts/${draft}/board`);
  expect(board.timeZone).toBe('America/New_York');
  expect(board.days.map(boardEvening)).toEqual(evenings);
  expect(board.forecast).toEqual({ kind: 'nothing-left' });
  expect([board.left, board.planned]).toEqual([[], 0]);
});

test('E88 at six in the evening everybody has what the day came to, from the record and from nowhere else', async () => {
  const norway = await house.seat({ role: 'delegation', code: 'NOR' });
  const { report } = await norway.get<ReportAnswer<DayReport>>('/api/report?day=2033-07-25');
  const [told] = report.drafts;
  expect(told?.mine.map(({ proposal: { serial, fate } }) => [serial, fate])).toEqual([[1, 'accepted']]);
  const { paragraphs } = await facilitator.get<ProseAnswer>('/api/process/proceedings');
  const sentences = paragraphs.flatMap((one) => (one.kind === 'paragraph' ? one.sentences : []));
  expect(sentences.filter(({ sources }) => sources.length === 0)).toEqual([]);
  const prose = sentences.map(({ text }) => text).join(' ');
  expect(prose).toContain('The representative of Norway proposed');
  expect(prose).toContain('The representative of Kenya');
  const procedural = await facilitator.get<ProseAnswer>('/api/process/procedural-part');
  const part = procedural.paragraphs.flatMap((one) => (one.kind === 'paragraph' ? one.sentences : []));
  const sentencesOfPart = part.map(({ text }) => text);
  expect(sentencesOfPart).toContain(
    'The fifth substantive session was held in New York from 25 to 29 July 2033, and comprised 8 meetings.',
  );
  expect(sentencesOfPart).toContain(
    'At the 8th meeting of the fifth substantive session, on 29 July 2033, the Working Group on the Sharing of Experience adopted the draft entitled “Draft annual report” (AE/AC.9/2033/1).',
  );
  expect(sentencesOfPart).not.toContain('[No document has been issued.]');
  const { lines } = await norway.get<RegisterAnswer>('/api/documents');
  expect(lines.map(({ symbol }) => symbol)).toContain('AE/AC.9/2033/1');
});

test('E89 the public has the programme and the report as adopted, once the secretariat opens the page', async () => {
  expect((await ask(server, '/api/public')).status).toBe(404);
  const secretariat = await house.secretariat();
  const { process, body } = await secretariat.get<BodyAnswer>('/api/process/body');
  const { decisionRule, rulesOfProcedure, series, mandateLink } = body;
  await secretariat.processCommand({
    kind: 'set-body',
    ...process,
    decisionRule,
    rulesOfProcedure,
    series,
    mandateLink,
    hasPublicPage: true,
  });
  const answer = await ask(server, '/api/public');
  const told = JSON.parse(answer.text) as PublicAnswer;
  expect(told.drafts.map(({ versions }) => versions.map(({ version }) => version.symbol))).toEqual([
    ['AE/AC.9/2033/1'],
  ]);
  expect(told.sessions.find(({ session }) => session.ordinal === 5)?.meetings).toHaveLength(8);
  expect(answer.text).not.toContain('Norway');
});
