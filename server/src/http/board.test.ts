import {
  findBreak,
  STATUSES,
  type MeetingId,
  type PlainDraft,
  type ProposalId,
  type RecordEntry,
} from '@chapeau/model';
import type { BoardAnswer, Problem } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../rooms/testing/manual-clock.ts';
import { planMeetings } from './testing/planned.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

const HOUR = 3_600_000;
/** Monday 12 May 2031, ten in the morning in New York. */
const MONDAY = Date.parse('2031-05-12T14:00:00Z');

let clock: ManualClock;
let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  clock = new ManualClock(MONDAY - 30 * HOUR);
  server = await startTestServer({ clock });
  cast = await assemble(server);
});
afterEach(() => server.close());

const board = (person: Person) => person.get<BoardAnswer & Problem>(`/api/drafts/${cast.draft}/board`);
const live = async () =>
  await cast.facilitator.must<PlainDraft>('GET', `/api/drafts/${cast.draft}/live.json`);

/** Counted another way than the server does: off the text as anybody may read it. */
function counted({ paragraphs }: PlainDraft) {
  const told = new Map<string, number>();
  let left = 0;
  for (const { kind, stage, status } of paragraphs) {
    if (['heading', 'article', 'footnote'].includes(kind)) continue;
    told.set(`${stage} ${status}`, (told.get(`${stage} ${status}`) ?? 0) + 1);
    if (['open', 'parked', 'placeholder'].includes(status)) left += 1;
  }
  const brackets = paragraphs
    .flatMap(({ number, runs }) => [number ?? '', ...runs.map((run) => ('text' in run ? run.text : ''))])
    .join('')
    .split('[').length;
  return { told: Object.fromEntries(told), left, brackets: brackets - 1 };
}

function told({ counts, brackets }: BoardAnswer['total']) {
  const left = counts.filter(({ status }) => STATUSES.indexOf(status) < 3);
  return {
    told: Object.fromEntries(
      counts.map(({ stage, status, paragraphs }) => [`${stage} ${status}`, paragraphs]),
    ),
    left: left.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
    brackets,
  };
}

/** A meeting in which those paragraphs are agreed, by their places in the text; it lasts three hours. */
async function meet(meeting: MeetingId, agreed: readonly number[]): Promise<void> {
  await cast.facilitator.ordersProcess({ kind: 'open-meeting', meeting });
  for (const at of agreed) {
    const paragraph = cast.paragraphs[at] ?? null;
    if (paragraph === null) throw new Error(`there is no paragraph ${at}`);
    await cast.facilitator.orders(cast.draft, { kind: 'take-floor', paragraph });
    await cast.facilitator.orders(cast.draft, {
      kind: 'decide-status',
      deed: 'agree-ad-referendum',
      paragraphs: [paragraph],
    });
  }
  clock.advance(3 * HOUR);
  await cast.facilitator.ordersProcess({ kind: 'close-meeting', meeting });
}

describe('the facilitator’s board', () => {
  it('BD4 counts what the text shows, at the end of each day as it stood then, and forecasts by the pace', async () => {
    const { meetings } = await planMeetings(server, 2);
    const [monday, tuesday] = meetings.map(({ id }) => id);
    if (monday === undefined || tuesday === undefined) throw new Error('there are no meetings');
    const beginning = counted(await live());
    clock.advance(MONDAY - clock.now());
    await cast.facilitator.orders(cast.draft, {
      kind: 'open-reading',
      way: 'line-by-line',
      takes: 'textual-proposals',
      scope: 'whole',
    });
    await meet(monday, [0]);
    // Half past eleven at night in New York is Tuesday in Greenwich, and still Monday there.
    clock.advance(MONDAY + 13.5 * HOUR - clock.now());
    await cast.facilitator.orders(cast.draft, {
      kind: 'decide-status',
      deed: 'park',
      paragraphs: cast.paragraphs.slice(2),
    });
    const afterMonday = counted(await live());
    clock.advance(MONDAY + 24 * HOUR - clock.now());
    await meet(tuesday, [1]);
    const { body } = await board(cast.facilitator);

    expect(body.timeZone).toBe('America/New_York');
    expect(told(body.total)).toEqual(counted(await live()));
    expect(body.beginning && told(body.beginning)).toEqual(beginning);
    expect(body.days.map(({ date, meetings: held }) => [date, held])).toEqual([
      ['2031-05-12', 1],
      ['2031-05-13', 1],
    ]);
    expect(body.days[0] && told(body.days[0].figures)).toEqual(afterMonday);
    expect(body.days[1] && told(body.days[1].figures)).toEqual(told(body.total));
    expect(body.left.map(({ paragraph, status }) => [paragraph, status])).toEqual([
      [cast.paragraphs[2], 'parked'],
    ]);
    expect(body.forecast).toEqual({ kind: 'pace', held: 2, perMeeting: 1, needed: 1 });
    expect(body.reading).toEqual({ ordinal: 1, isOpen: true });
    const { entries } = await cast.facilitator.must<{ entries: RecordEntry[] }>(
      'GET',
      `/api/drafts/${cast.draft}/record`,
    );
    expect(findBreak(entries)).toBeNull();
  });

  it('BD4 counts open proposals and standing reservations, and has no forecast before a meeting', async () => {
    await cast.facilitator.orders(cast.draft, {
      kind: 'open-reading',
      way: 'line-by-line',
      takes: 'textual-proposals',
      scope: 'whole',
    });
    const target = cast.paragraphs[0] ?? null;
    const { created } = await cast.norway.orders(cast.draft, {
      kind: 'start-proposal',
      proposal: 'delete',
      target,
    });
    expect((await board(cast.secretariat)).body.total.proposals).toBe(0);
    await cast.norway.orders(cast.draft, { kind: 'table-proposal', proposal: created as ProposalId });
    await cast.kenya.orders(cast.draft, {
      kind: 'enter-reservation',
      reservation: 'reservation',
      paragraph: target,
      text: '',
    });
    const { body } = await board(cast.secretariat);
    expect([body.total.proposals, body.total.reservations, body.left[0]?.proposals]).toEqual([1, 1, 1]);
    expect(body.forecast).toEqual({ kind: 'no-pace', held: 0 });
    expect(body.timeZone).toBe('UTC');
  });

  it('BD5 is the facilitating team’s alone', async () => {
    expect((await board(cast.norway)).body.refusal).toBe('role-may-not');
    expect((await board(cast.reviewer)).body.refusal).toBe('role-may-not');
    expect((await board(cast.observer)).status).toBe(404);
  });
});
