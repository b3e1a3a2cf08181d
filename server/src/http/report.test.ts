import type { DayReport, Notice } from '@chapeau/compare';
import { hashOfWording, type ParagraphId, type PlainDraft, type ProposalId } from '@chapeau/model';
import type { NoticesAnswer, Problem, ReportAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../rooms/testing/manual-clock.ts';
import { planMeetings } from './testing/planned.ts';
import {
  assemble,
  signInBy,
  startTestServer,
  type Cast,
  type Person,
  type TestServer,
} from './testing/test-server.ts';

const HOUR = 3_600_000;
/** Ten in the morning in New York, in summer. */
const MORNING = Date.UTC(2031, 4, 12, 14);

let server: TestServer;
let cast: Cast;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock(MORNING - 24 * HOUR);
  server = await startTestServer({ clock });
  cast = await assemble(server);
  await planMeetings(server, 3);
  clock.advance(24 * HOUR);
});
afterEach(() => server.close());

const reportOf = (person: Person, query = '') =>
  person.must<ReportAnswer<DayReport>>('GET', `/api/report${query}`);
const draftOf = async (person: Person, query = '') => {
  const [draft] = (await reportOf(person, query)).report.drafts;
  if (draft === undefined) throw new Error('no draft is told');
  return draft;
};
const noticesOf = (person: Person) => person.must<NoticesAnswer<Notice>>('GET', '/api/notices');
const paragraph = (at: number): ParagraphId => {
  const id = cast.paragraphs[at];
  if (id === undefined) throw new Error('no paragraph');
  return id;
};
const open = () =>
  cast.facilitator.orders(cast.draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
const start = async (person: Person, at: number) => {
  const target = paragraph(at);
  const { created } = await person.orders(cast.draft, { kind: 'start-proposal', proposal: 'amend', target });
  return created as ProposalId;
};
/** Taken down from what Norway said, to delete a paragraph. */
const capture = async (at: number) => {
  const { paragraphs } = await cast.secretariat.must<PlainDraft>(
    'GET',
    `/api/drafts/${cast.draft}/live.json`,
  );
  const present = paragraphs.find(({ id }) => id === paragraph(at));
  const { created } = await cast.secretariat.orders(cast.draft, {
    kind: 'capture-proposal',
    proposal: 'delete',
    target: paragraph(at),
    proponent: cast.participants.NOR.id,
    present: present === undefined ? null : hashOfWording(present),
    wording: [],
  });
  return created as ProposalId;
};

describe('the report', () => {
  it('RP8 is of the day as the place of the meeting counts it, told of the text as it changed', async () => {
    await open();
    await cast.facilitator.orders(cast.draft, {
      kind: 'decide-status',
      deed: 'agree-ad-referendum',
      paragraphs: [paragraph(0)],
    });
    const told = await reportOf(cast.norway);
    expect(told).toMatchObject({ day: '2031-05-12', today: '2031-05-12', timeZone: 'America/New_York' });
    expect(told.report.span).toEqual({ from: '2031-05-12T04:00:00.000Z', to: '2031-05-13T04:00:00.000Z' });
    const { changes } = told.report.drafts[0] ?? { changes: [] };
    expect(changes.find(({ row }) => row.id === paragraph(0))?.row.changes.map(({ kind }) => kind)).toContain(
      'status-changed',
    );
    expect(told.report.next?.meeting.day).toEqual({ kind: 'date', date: '2031-05-13' });
    clock.advance(24 * HOUR);
    expect((await draftOf(cast.norway)).changes).toEqual([]);
    expect((await draftOf(cast.norway, '?day=2031-05-12')).changes).toEqual(changes);
  });

  it('RP8 since a moment it tells what came after', async () => {
    await open();
    clock.advance(HOUR);
    const since = new Date(clock.now()).toISOString();
    clock.advance(HOUR);
    await cast.facilitator.orders(cast.draft, {
      kind: 'decide-status',
      deed: 'park',
      paragraphs: [paragraph(1)],
    });
    clock.advance(1);
    const { changes } = await draftOf(cast.norway, `?since=${since}`);
    expect(changes.map(({ row }) => row.id)).toEqual([paragraph(1)]);
    const both = await cast.norway.get<Problem>(`/api/report?since=${since}&day=2031-05-12`);
    expect(both.body.refusal).toBe('bad-request');
  });

  it('RP8 as a Word file it is the same day', async () => {
    const told = await cast.norway.get('/api/report.docx?day=2031-05-12');
    expect(told.headers.get('content-disposition')).toContain('report-2031-05-12.docx');
    expect(told.text.startsWith('PK')).toBe(true);
    expect((await cast.observer.get<Problem>('/api/report.docx')).body.refusal).toBe('role-may-not');
  });

  it('RP5 nobody but its team is told of what is not tabled, the Chair included', async () => {
    const proposal = await start(cast.norway, 0);
    await cast.norway.orders(cast.draft, {
      kind: 'invite-co-sponsor',
      proposal,
      participant: cast.participants.KEN.id,
    });
    expect((await draftOf(cast.norway)).drafting.map(({ proposal: { id } }) => id)).toEqual([proposal]);
    expect((await draftOf(cast.kenya)).invitations.map(({ proposal: { id } }) => id)).toEqual([proposal]);
    for (const other of [cast.facilitator, cast.secretariat, cast.reviewer]) {
      expect((await other.get('/api/report')).text).not.toContain(proposal);
      expect((await other.get('/api/notices')).text).not.toContain(proposal);
    }
  });

  it('RP4 one’s proposals, positions on them, and where one’s own is awaited', async () => {
    await open();
    const proposal = await capture(0);
    await cast.kenya.orders(cast.draft, { kind: 'take-position', proposal, stance: 'needs-instructions' });
    const [mine] = (await draftOf(cast.norway)).mine;
    expect(mine?.positions).toMatchObject([{ stance: 'needs-instructions', isNew: true }]);
    expect((await draftOf(cast.kenya)).awaited.map(({ proposal: { id } }) => id)).toEqual([proposal]);
    await cast.kenya.orders(cast.draft, { kind: 'take-position', proposal, stance: 'supports' });
    expect((await draftOf(cast.kenya)).awaited).toEqual([]);
    expect((await draftOf(cast.reviewer)).awaited).toEqual([]);
  });

  it('RP1 the watch list of another is in no report and no notice', async () => {
    await cast.norway.must('PUT', '/api/watch', { kind: 'paragraph', draft: cast.draft, of: paragraph(2) });
    expect((await draftOf(cast.norway)).watched).toMatchObject([{ of: paragraph(2), status: 'open' }]);
    for (const other of [cast.kenya, cast.facilitator, cast.reviewer])
      expect((await draftOf(other)).watched).toEqual([]);
    for (const path of ['/api/report', '/api/notices', '/api/watch'])
      expect((await cast.observer.get<Problem>(path)).body.refusal).toBe('role-may-not');
  });
});

describe('notices', () => {
  it('RP9 are unread until they are looked at, for each person alone', async () => {
    await open();
    const second = await signInBy(server.url, (await cast.invite('delegation', 'NOR')).path);
    const proposal = await capture(0);
    clock.advance(1);
    await cast.kenya.orders(cast.draft, { kind: 'take-position', proposal, stance: 'supports' });
    const told = await noticesOf(cast.norway);
    expect(told.notices.map(({ kind }) => kind)).toEqual(['position-taken']);
    expect(told.unread).toBe(1);
    const through = told.notices[0]?.at ?? '';
    const seen = await cast.norway.must<NoticesAnswer<Notice>>('PUT', '/api/notices/seen', { through });
    expect(seen).toMatchObject({ unread: 0, through });
    expect((await noticesOf(second)).unread).toBe(1);
    expect(
      (
        await cast.norway.must<NoticesAnswer<Notice>>('PUT', '/api/notices/seen', {
          through: '2031-01-01T00:00:00Z',
        })
      ).unread,
    ).toBe(1);
  });

  it('RP9 the next meeting is told of a quarter of an hour before, and when that will be', async () => {
    clock.advance(23 * HOUR);
    const before = await noticesOf(cast.norway);
    expect(before.notices).toEqual([]);
    expect(before.nextAt).toBe('2031-05-13T13:45:00.000Z');
    clock.advance(HOUR - 10 * 60_000);
    const [soon] = (await noticesOf(cast.norway)).notices;
    expect(soon).toMatchObject({ kind: 'meeting-soon', startsAt: '2031-05-13T14:00:00.000Z' });
  });

  it('RP9 a meeting that opens is news to everybody but whoever opened it', async () => {
    const [process] = await server.storage.list('process', '');
    const [session] = await server.storage.list('session', process?.id ?? '');
    const [meeting] = await server.storage.list('meeting', session?.id ?? '');
    if (meeting === undefined) throw new Error('no meeting');
    await cast.facilitator.ordersProcess({ kind: 'open-meeting', meeting: meeting.id });
    expect((await noticesOf(cast.kenya)).notices).toMatchObject([{ kind: 'meeting-opened' }]);
    expect((await noticesOf(cast.facilitator)).notices).toEqual([]);
  });

  it('WG3 of a group that is watched the report tells what is open, and of its statements those that the reader may read', async () => {
    await open();
    const deleting = { kind: 'start-proposal', proposal: 'delete', target: paragraph(0) } as const;
    const proposal = (await cast.kenya.orders(cast.draft, deleting)).created as ProposalId;
    await cast.kenya.orders(cast.draft, {
      kind: 'describe-proposal',
      proposal,
      onBehalfOf: 'G77',
      explanation: '',
    });
    const group = {
      code: 'G77',
      name: 'Group of 77',
      of: 'political' as const,
      spokespersons: [cast.participants.KEN.id],
    };
    const { created: g77 } = await cast.secretariat.ordersProcess({
      kind: 'put-group',
      group: null,
      ...group,
    });
    const [process] = await server.storage.list('process', '');
    const [session] = await server.storage.list('session', process?.id ?? '');
    const [meeting] = await server.storage.list('meeting', session?.id ?? '');
    if (meeting === undefined) throw new Error('no meeting');
    const filing = {
      kind: 'file-statement',
      meeting: meeting.id,
      item: '5',
      onBehalfOf: 'G77',
      form: 'delivered',
      content: { kind: 'text', text: 'The Group thanks the Chair.' },
    } as const;
    await cast.norway.must('PUT', '/api/watch', { kind: 'group', draft: null, of: g77 });
    const { created } = await cast.kenya.ordersProcess({ ...filing, audience: 'team' });
    const statement = created as string;
    clock.advance(1);
    expect((await noticesOf(cast.norway)).notices).toEqual([]);
    expect((await reportOf(cast.norway)).report.statements).toEqual([]);
    const opened = { kind: 'publish-statement', statement, audience: 'participants' } as const;
    await cast.kenya.ordersProcess(opened);
    await cast.kenya.ordersProcess({ ...opened, audience: 'public' });
    clock.advance(1);
    await cast.kenya.orders(cast.draft, { kind: 'table-proposal', proposal });
    const told = await noticesOf(cast.norway);
    expect(told.notices).toMatchObject([
      { kind: 'proposal-tabled', onBehalfOf: 'G77' },
      { kind: 'statement-published', onBehalfOf: 'G77' },
    ]);
    expect((await reportOf(cast.norway)).report.statements).toMatchObject([{ id: statement, item: '5' }]);
    expect((await draftOf(cast.norway)).watched).toMatchObject([{ of: g77, code: 'G77', open: [] }]);
    clock.advance(24 * HOUR);
    expect((await draftOf(cast.norway)).watched).toMatchObject([{ of: g77, open: [1], proposals: [] }]);
    expect((await draftOf(cast.facilitator)).watched).toEqual([]);
    await cast.kenya.ordersProcess({ kind: 'withdraw-statement', statement });
    expect((await noticesOf(cast.norway)).notices.map(({ kind }) => kind)).not.toContain(
      'statement-published',
    );
  });
});
