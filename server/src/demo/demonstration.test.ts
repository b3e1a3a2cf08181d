import { carryForward, disputesOf, rollingOnPresent } from '@chapeau/compare';
import { findBreak, isRefusal, textOf, type PlainDraft } from '@chapeau/model';
import type {
  BodyAnswer,
  DraftAnswer,
  InvitationsAnswer,
  NowAnswer,
  ParticipantsAnswer,
  ProcessAnswer,
  ProgrammeAnswer,
  RecordAnswer,
  RegisterAnswer,
  SessionOutcomesAnswer,
  SetUpAnswer,
  TasksAnswer,
  WatchListAnswer,
} from '@chapeau/protocol';
import {
  parseBrackets,
  plainDraftOf,
  readArrangements,
  readProposals,
  readReservations,
  referencesIn,
} from '@chapeau/text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person, signInBy, startTestServer, type TestServer } from '../http/testing/test-server.ts';

let server: TestServer;
let answer: SetUpAnswer;
beforeAll(async () => {
  server = await startTestServer();
  const body = { kind: 'demonstration', secret: server.setUpSecret };
  answer = await new Person(server.url).must<SetUpAnswer>('POST', '/api/set-up', body);
}, 60_000);
afterAll(() => server.close());

const seat = (role: string) =>
  signInBy(server.url, answer.links.find((link) => link.role === role)?.path ?? '');

/** A draft of the demonstration, as its room holds it. */
async function readDraft(index: number) {
  const reviewer = await seat('reviewer');
  const { drafts } = await reviewer.must<ProcessAnswer>('GET', '/api/process');
  const { draft } = drafts[index]!;
  const room = await server.house.rooms.open(draft.id);
  const read = await room!.act((doc) => ({
    writes: [],
    result: {
      draft,
      paragraphs: plainDraftOf(doc, draft).paragraphs,
      proposals: readProposals(doc),
      arrangements: readArrangements(doc),
      reservations: readReservations(doc),
    },
  }));
  if (isRefusal(read)) throw new Error(read.refusal);
  return read;
}

describe('the demonstration', () => {
  it('D19 gives a link for everybody, and leaves nobody signed in', async () => {
    expect(answer.links.map(({ role }) => role)).toEqual([
      'facilitator',
      'secretariat',
      ...Array.from({ length: 6 }, () => 'delegation'),
      'reviewer',
      'observer',
      'stakeholder',
    ]);
    const secretariat = await seat('secretariat');
    const { invitations } = await secretariat.must<InvitationsAnswer>('GET', '/api/invitations');
    expect(invitations.map(({ signIns }) => signIns)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(invitations.every(({ reusable }) => reusable)).toBe(true);
  });

  it('D19 stands in the middle of a first reading, with proposals of every fate and a whole record', async () => {
    const reviewer = await seat('reviewer');
    const { drafts } = await reviewer.must<ProcessAnswer>('GET', '/api/process');
    const id = drafts[0]!.draft.id;
    const draft = await reviewer.must<DraftAnswer>('GET', `/api/drafts/${id}`);
    expect(draft.openReading?.ordinal).toBe(1);
    expect(draft.draft.symbol).toMatch(/CRP/);
    expect(draft.versions.map(({ label }) => label)).toEqual(['Zero draft', 'Rev.1']);
    const plain = await reviewer.must<PlainDraft>('GET', `/api/drafts/${id}/live.json`);
    expect(new Set(plain.paragraphs.map(({ status }) => status))).toEqual(
      new Set(['open', 'agreed-ad-referendum', 'agreed-in-informals', 'parked']),
    );
    const room = await server.house.rooms.open(id);
    const proposals = await room!.act((doc) => ({ writes: [], result: readProposals(doc) }));
    expect(proposals).toMatchObject({ length: 19 });
    const { entries } = await reviewer.must<RecordAnswer>('GET', `/api/drafts/${id}/record`);
    expect(findBreak(entries)).toBeNull();
    const fates = entries.flatMap(({ act }) =>
      act.kind === 'proposal-decided'
        ? [act.fateAfter]
        : act.kind === 'proposal-withdrawn'
          ? ['withdrawn']
          : [],
    );
    expect(fates).toEqual(['accepted', 'not-retained', 'withdrawn', 'accepted']);
  });

  it('D19 has many proposals on the paragraph on the floor: carried, to be reviewed, and bridged by the Chair', async () => {
    const { draft, paragraphs, proposals } = await readDraft(0);
    const onFloor = paragraphs.find(({ number }) => number === '10.')!;
    const there = proposals.filter(({ target, fate }) => target === onFloor.id && fate === 'tabled');
    const rolling = rollingOnPresent(onFloor, there, { language: draft.language });
    expect(there.length).toBeGreaterThanOrEqual(8);
    expect(new Set(there.map(({ proponent }) => proponent)).size).toBeGreaterThanOrEqual(6);
    expect(there.filter(({ source }) => source === 'oral')).toHaveLength(2);
    expect(there.flatMap(({ answers = [] }) => answers)).toHaveLength(2);
    const carries = there.map((proposal) => carryForward(proposal, onFloor, draft.language).kind);
    expect(carries.filter((kind) => kind === 'needs-review')).toHaveLength(1);
    expect(carries.filter((kind) => kind === 'clean').length).toBeGreaterThanOrEqual(5);
    const shared = disputesOf(rolling).flatMap(({ alternatives }) =>
      alternatives.filter(({ voices }) => voices.length > 1),
    );
    expect(shared.length).toBeGreaterThanOrEqual(2);
  });

  it('D19 has arrangements, reservations, a reference and brackets of several kinds', async () => {
    const { paragraphs, arrangements, reservations } = await readDraft(0);
    expect(arrangements.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'package standing',
      'parking drafting',
      'silence running',
    ]);
    const [tied] = arrangements;
    expect(tied).toMatchObject({ paragraphs: { length: 2 }, ready: { length: 1 } });
    expect(reservations.map(({ kind }) => kind)).toEqual(['reservation', 'explanation', 'reservation']);
    expect(referencesIn(paragraphs).map(({ text, state }) => [text, state])).toEqual([['45', 'current']]);
    const kinds = new Set(
      paragraphs.flatMap((each) => parseBrackets(textOf(each)).all.map(({ kind }) => kind)),
    );
    expect([...kinds].toSorted()).toEqual(['alternative', 'blank', 'dispute', 'option', 'placeholder']);
  });

  it('D19 has an Arabic convention, negotiated like the report', async () => {
    const { draft, paragraphs, proposals } = await readDraft(1);
    expect(draft).toMatchObject({ kind: 'convention', language: 'ar' });
    const target = paragraphs.find(({ id }) => id === proposals[0]!.target)!;
    const rolling = rollingOnPresent(target, proposals, { language: 'ar' });
    expect(proposals).toHaveLength(4);
    expect(disputesOf(rolling).length).toBeGreaterThanOrEqual(2);
  });

  it('D19 is open to an observer as far as its public version', async () => {
    const observer = await seat('observer');
    const { drafts } = await observer.must<ProcessAnswer>('GET', '/api/process');
    expect(drafts).toMatchObject([{ live: false, openReading: null, versions: [{ audience: 'public' }] }]);
  });

  it('PG21 has sessions held and to come, and a meeting on in which the report is read', async () => {
    const observer = await seat('observer');
    const { sessions, meeting } = await observer.must<ProgrammeAnswer>('GET', '/api/process/programme');
    const now = sessions.find(({ meetings }) => meetings.some(({ state }) => state === 'on'));
    const states = now?.meetings.map(({ state }) => state) ?? [];
    expect(states.slice(0, 6)).toEqual(['over', 'over', 'over', 'over', 'on', 'planned']);
    expect(now?.meetings[4]?.id).toBe(meeting);
    expect(sessions.filter(({ meetings }) => meetings.every(({ state }) => state === 'over'))).not.toEqual(
      [],
    );
    const reviewer = await seat('reviewer');
    const { outcomes } = await reviewer.must<SessionOutcomesAnswer>(
      'GET',
      `/api/process/sessions/${now?.session.id}/outcomes`,
    );
    expect(outcomes.every(({ draft }) => draft === outcomes[0]?.draft)).toBe(true);
    expect(outcomes.flatMap(({ considered }) => considered).length).toBeGreaterThan(3);
  });

  it('D19 has a body with officers, tasks of which some are done, and all who take part', async () => {
    const secretariat = await seat('secretariat');
    const told = await secretariat.must<BodyAnswer>('GET', '/api/process/body');
    const { body, agenda, officers, outputs } = told;
    const { tasks } = await secretariat.must<TasksAnswer>('GET', '/api/process/tasks');
    expect(body).toMatchObject({ decisionRule: 'consensus', hasPublicPage: true });
    expect(agenda.find(({ number }) => number === '5')?.subItems).toHaveLength(6);
    expect(new Set(officers.map(({ office }) => office)).size).toBe(4);
    expect(outputs.every(({ output }) => output.due !== null)).toBe(true);
    const done = tasks.filter((task) => task.done !== null);
    expect(done.some((task) => task.done?.evidence !== null)).toBe(true);
    expect(done.length).toBeLessThan(tasks.length);
    const { participants, groups } = await secretariat.must<ParticipantsAnswer>(
      'GET',
      '/api/process/participants',
    );
    expect(participants.filter(({ category }) => category === 'member-state')).toHaveLength(193);
    expect(new Set(participants.map(({ accreditation }) => accreditation?.state))).toEqual(
      new Set([undefined, 'accredited', 'circulated', 'objected']),
    );
    expect(groups.filter(({ kind }) => kind === 'political').map(({ code }) => code)).toEqual([
      'EU',
      'G77',
      'PSIDS',
      'SURVEY',
    ]);
  });

  it('D19 has papers, statements, a list of speakers, and something that a delegation watches', async () => {
    const norway = await signInBy(
      server.url,
      answer.links.find(({ label }) => label === 'Norway')?.path ?? '',
    );
    const { lines } = await norway.must<RegisterAnswer>('GET', '/api/documents');
    expect(lines.length).toBeGreaterThan(8);
    const now = await norway.must<NowAnswer>('GET', '/api/process/now');
    expect(now.meeting?.heard).toHaveLength(2);
    expect(now.meeting?.waiting.length).toBeGreaterThan(8);
    const { watches } = await norway.must<WatchListAnswer>('GET', '/api/watch');
    expect(new Set(watches.map(({ kind }) => kind))).toEqual(
      new Set(['paragraph', 'proposal', 'participant']),
    );
  });

  it('D19 has days behind it: what was done is as old as the meeting in which it was', async () => {
    const reviewer = await seat('reviewer');
    const { drafts } = await reviewer.must<ProcessAnswer>('GET', '/api/process');
    const { entries } = await reviewer.must<RecordAnswer>('GET', `/api/drafts/${drafts[0]!.draft.id}/record`);
    const times = entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(Date.parse(times.at(-1)!)).toBeLessThanOrEqual(Date.now());
    const meetings = entries.filter(({ meeting }) => meeting !== undefined && meeting !== null);
    expect(new Set(meetings.map(({ at }) => at.slice(0, 10))).size).toBeGreaterThanOrEqual(3);
  });
});
