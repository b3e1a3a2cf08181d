import type { Lineage, Provenance, UnexplainedDifference } from '@chapeau/compare';
import { hashOfWording, makeId, type ParagraphId, type PlainDraft, type VersionId } from '@chapeau/model';
import type {
  CommandInput,
  MomentsAnswer,
  ParagraphHistoryAnswer,
  UnexplainedAnswer,
} from '@chapeau/protocol';
import { insertParagraphsAfter, replaceParagraph } from '@chapeau/text';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setImmediate } from 'node:timers/promises';
import type * as Y from 'yjs';
import { par } from '../deeds/testing/world.ts';
import { ManualClock } from '../rooms/testing/manual-clock.ts';
import type { Storage } from '../storage/port.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

type History = ParagraphHistoryAnswer<Lineage, Provenance>;
type Unexplained = UnexplainedAnswer<UnexplainedDifference>;

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

type Issue = Extract<CommandInput, { kind: 'issue-version' }>;
async function issue(label: string, parts: Partial<Issue> = {}): Promise<VersionId> {
  const order = { kind: 'issue-version', label, standing: 'chairs-text', audience: 'participants' } as const;
  return (await cast.facilitator.orders(cast.draft, { ...order, ...parts })).created as VersionId;
}

async function write(change: (doc: Y.Doc) => void): Promise<void> {
  await (await server.house.rooms.open(cast.draft))?.act(() => ({ writes: [], result: null, change }));
}

const first = (): ParagraphId => cast.paragraphs[0] ?? par('1');
const wording = (text: string) => ({ kind: 'numbered' as const, level: 1, runs: [{ text }] });
const type = (paragraph: ParagraphId, text: string) =>
  write((doc) => replaceParagraph(doc, paragraph, wording(text)));

/** Norway's amendment of the first paragraph, taken down, accepted. */
async function amend(text: string): Promise<void> {
  const { facilitator, draft, participants } = cast;
  const live = await facilitator.must<PlainDraft>('GET', `/api/drafts/${draft}/live.json`);
  const present = live.paragraphs.find(({ id }) => id === first());
  if (present === undefined) throw new Error('the paragraph is gone');
  const { created } = await facilitator.orders(draft, {
    kind: 'capture-proposal',
    proposal: 'amend',
    target: first(),
    proponent: participants.NOR.id,
    present: hashOfWording(present),
    wording: [wording(text)],
  });
  await facilitator.orders(draft, { kind: 'accept-proposal', proposal: String(created) });
}

async function story() {
  const { facilitator, draft } = cast;
  const before = await issue('Zero draft', { audience: 'public' });
  await facilitator.orders(draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  await type(first(), 'The Group met quietly.');
  await amend('The Group met quietly in New York.');
  await facilitator.orders(draft, { kind: 'decide-status', deed: 'agree', paragraphs: [first()] });
  const closed = await issue('Rev.1', { audience: 'team' });
  return { before, closed };
}

const historyOf = (person: Person, paragraph = first()) =>
  person.get<History>(`/api/drafts/${cast.draft}/paragraphs/${paragraph}/history`);
const unexplained = (person: Person, query: string) =>
  person.get<Unexplained>(`/api/drafts/${cast.draft}/unexplained?${query}`);

it('H20 a paragraph is told with its texts, the entries and proposals about it, and where each word is from', async () => {
  await story();
  const { body } = await historyOf(cast.reviewer);
  expect(body.texts.map(({ label }) => label)).toEqual(['Zero draft', '']);
  expect(body.lineage.steps.map(({ relations }) => relations)).toEqual([[], ['reworded']]);
  expect(body.entries.map(({ act }) => act.kind)).toEqual([
    'proposal-tabled',
    'proposal-decided',
    'status-decided',
  ]);
  expect(body.proposals.map(({ fate }) => fate)).toEqual(['accepted']);
  expect(body.provenance?.spans.map(({ text, origin }) => [origin.kind, text])).toEqual([
    ['beginning', 'The Group met'],
    ['typed', ' quietly'],
    ['decided', ' in New York'],
    ['beginning', '.'],
  ]);
  expect(body.provenance?.decided).toHaveLength(1);
  const team = await historyOf(cast.secretariat);
  expect(team.body.texts.map(({ label }) => label)).toEqual(['Zero draft', 'Rev.1', '']);
});

it('H20 a moment that was kept since stands among the entries where its text stood', async () => {
  await story();
  const { facilitator, draft } = cast;
  const { acts } = await facilitator.must<MomentsAnswer>('GET', `/api/drafts/${draft}/moments`);
  const opened = acts.find(({ kind }) => kind === 'reading-opened');
  await facilitator.orders(draft, {
    kind: 'keep-moment',
    moment: opened?.moment ?? 0,
    label: 'As it was',
    standing: 'non-paper',
    audience: 'participants',
    reason: 'Asked for.',
  });
  const { body } = await historyOf(cast.kenya);
  expect(body.texts.map(({ label, sequence }) => [label, sequence])).toEqual([
    ['Zero draft', (opened?.sequence ?? 0) - 1],
    ['As it was', opened?.sequence],
    ['', null],
  ]);
});

it('H21 an observer learns of public versions and of nothing that happened between them', async () => {
  const { observer, facilitator, draft } = cast;
  expect((await historyOf(observer)).status).toBe(404);
  await story();
  const alone = await historyOf(observer);
  await facilitator.orders(draft, {
    kind: 'enter-reservation',
    reservation: 'reservation',
    paragraph: first(),
    participant: cast.participants.KEN.id,
    text: 'Not yet.',
  });
  await write((doc) => insertParagraphsAfter(doc, first(), [{ ...wording('New.'), id: par('n') }]));
  const later = await historyOf(observer);
  expect(later.text).toBe(alone.text);
  expect(later.body).toMatchObject({
    texts: [{ label: 'Zero draft', sequence: null }],
    entries: [],
    proposals: [],
    provenance: {
      spans: [{ text: 'The Group met.', origin: { kind: 'beginning' } }],
      decided: [],
      reserved: [],
    },
  });
  expect((await historyOf(observer, par('n'))).status).toBe(404);
  expect((await historyOf(cast.norway, par('n'))).status).toBe(200);
});

it('H21 no untabled proposal and no version of another audience is in the history of a delegation', async () => {
  await story();
  const { norway, kenya, draft, paragraphs } = cast;
  const second = paragraphs[1] ?? first();
  const start = { kind: 'start-proposal', proposal: 'amend', target: second } as const;
  const { created } = await norway.orders(draft, start);
  const told = await historyOf(kenya, second);
  expect(told.text).not.toContain(String(created));
  expect(told.text).not.toContain('Rev.1');
});

it('H22 whoever reads the record is told what it does not explain, deletions first', async () => {
  const { before, closed } = await story();
  const { body } = await unexplained(cast.reviewer, `from=${before}`);
  expect(body).toMatchObject({
    from: before,
    to: 'live',
    unexplained: [{ kind: 'inserted', words: [{ op: 'insert', text: ' quietly' }], isWhole: false }],
  });
  const team = await unexplained(cast.secretariat, `from=${before}&to=${closed}`);
  expect(team.body.unexplained).toHaveLength(1);
  await type(cast.paragraphs[1] ?? first(), 'It adopted.');
  const typed = await unexplained(cast.reviewer, `from=${before}`);
  expect(typed.body.unexplained.map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
});

it('H22 a decision that is taken while it is read is no silent change, nor typed by anybody', async () => {
  const { before } = await story();
  const { storage } = server;
  const read: Storage['readRecord'] = storage.readRecord.bind(storage);
  const { facilitator, draft, paragraphs } = cast;
  const target = paragraphs[1] ?? first();
  const deciding: CommandInput = { kind: 'decide-status', deed: 'agree', paragraphs: [target] };
  const decided: Promise<unknown>[] = [];
  storage.readRecord = async (...asked) => {
    storage.readRecord = read;
    const entries = await read(...asked);
    let isDone = false;
    decided.push(facilitator.orders(draft, deciding).then(() => (isDone = true)));
    // It waits for the reading, where that keeps the text as it is meanwhile.
    for (let turn = 0; turn < 500 && !isDone; turn += 1) await setImmediate();
    return entries;
  };
  const { body } = await unexplained(cast.reviewer, `from=${before}`);
  expect(decided).toHaveLength(1);
  await Promise.all(decided);
  expect(body.unexplained.map(({ kind }) => kind)).toEqual(['inserted']);
  const told = await unexplained(cast.reviewer, `from=${before}`);
  expect(told.body.entries).toBe(body.entries + 1);
});

it('H22 it is not found by whoever may not read the record or a side, nor with the sides exchanged', async () => {
  const { before, closed } = await story();
  const { observer, norway, secretariat } = cast;
  expect((await unexplained(observer, `from=${before}`)).status).toBe(404);
  expect((await unexplained(norway, `from=${before}&to=${closed}`)).status).toBe(404);
  expect((await unexplained(norway, `from=${before}`)).status).toBe(200);
  expect((await unexplained(secretariat, `from=${closed}&to=${before}`)).status).toBe(404);
  const nowhere = makeId('draft', (count) => new Uint8Array(count));
  const other = await secretariat.get(`/api/drafts/${nowhere}/unexplained?from=${before}`);
  expect(other.status).toBe(404);
});

it('H31 nobody asks for histories, tables and what is unexplained without bound; others are served', async () => {
  await server.close();
  // On a clock that stands still nothing is given back meanwhile.
  server = await startTestServer({ clock: new ManualClock() });
  cast = await assemble(server);
  const { before } = await story();
  const { kenya, norway, draft } = cast;
  const asked = [
    `/api/drafts/${draft}/paragraphs/${first()}/history`,
    `/api/drafts/${draft}/unexplained?from=${before}`,
    `/api/drafts/${draft}/sources?from=${before}`,
    `/api/drafts/${draft}/positions`,
  ];
  const statuses: number[] = [];
  for (let round = 0; round < 11; round += 1)
    for (const path of asked) statuses.push((await kenya.get(path)).status);
  expect(statuses).toEqual([...Array.from({ length: 40 }, () => 200), 429, 429, 429, 429]);
  for (const path of asked) expect((await norway.get(path)).status).toBe(200);
});

it('H33 a kept moment tells observers its time alone, not how much had been done by then', async () => {
  await story();
  const { facilitator, observer, norway, draft } = cast;
  const { acts } = await facilitator.must<MomentsAnswer>('GET', `/api/drafts/${draft}/moments`);
  const moment = acts.at(-1)?.moment ?? 0;
  const told = { standing: 'non-paper', audience: 'public', reason: 'Asked for.' } as const;
  const { created } = await facilitator.orders(draft, {
    kind: 'keep-moment',
    moment,
    label: 'Kept',
    ...told,
  });
  for (const path of [`/api/drafts/${draft}`, '/api/drafts', `/api/versions/${String(created)}`]) {
    expect((await observer.get(path)).text).toMatch(/"kept":\{"moment":0,"at":"[^"]+","entries":0\}/u);
    expect((await norway.get(path)).text).toContain(`"kept":{"moment":${moment},`);
  }
});
