import type { PositionTable, SourcesTable } from '@chapeau/compare';
import {
  hashOfWording,
  type PlainDraft,
  type PlainParagraph,
  type ProposalId,
  type VersionId,
} from '@chapeau/model';
import type { MomentsAnswer, PositionsAnswer, RecordAnswer, SourcesAnswer } from '@chapeau/protocol';
import { replaceParagraph } from '@chapeau/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { positionsAnswer, sourcesAnswer } from './answers/tables.ts';
import {
  assemble,
  Person,
  signInBy,
  startTestServer,
  type Cast,
  type TestServer,
} from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

/** What is dangerous in a file: a formula, quotes, line feeds, commas, pipes, letters from right to left. */
const FORMULA = '=cmd|\' /C calc\'!A0, "quoted"\nsecond | line';
const ARABIC = 'تجتمع الدول الأطراف';

async function issue(label: string, audience: 'team' | 'public' = 'public'): Promise<VersionId> {
  const order = { kind: 'issue-version', label, standing: 'chairs-text', audience } as const;
  return (await cast.facilitator.orders(cast.draft, order)).created as VersionId;
}

async function live(): Promise<readonly PlainParagraph[]> {
  const plain = await cast.facilitator.must<PlainDraft>('GET', `/api/drafts/${cast.draft}/live.json`);
  return plain.paragraphs;
}

interface Spoken {
  readonly by: 'NOR' | 'KEN' | null;
  readonly at: number;
  readonly text: string;
  readonly kind?: 'amend' | 'insert-after';
  readonly onBehalfOf?: string;
}

/** What somebody says on the paragraph at that place, taken down. */
async function say({ by, at, text, kind = 'amend', onBehalfOf = '' }: Spoken): Promise<ProposalId> {
  const target = (await live())[at];
  if (target === undefined) throw new Error('the text is shorter');
  const { created } = await cast.facilitator.orders(cast.draft, {
    kind: 'capture-proposal',
    proposal: kind,
    target: target.id,
    proponent: by && cast.participants[by].id,
    onBehalfOf,
    present: hashOfWording(target),
    wording: [{ kind: target.kind, level: target.level, runs: [{ text }] }],
  });
  return created as ProposalId;
}

async function decide(proposal: ProposalId, kind: 'accept-proposal' | 'not-retain-proposal'): Promise<void> {
  await cast.facilitator.orders(cast.draft, { kind, proposal });
}

/** A zero draft, a first reading with four proposals of which two are taken up and one decision is undone, something typed. */
async function negotiate() {
  const { facilitator, norway, draft } = cast;
  const zero = await issue('Zero draft');
  await facilitator.orders(draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  const convened = await say({
    by: 'NOR',
    at: 0,
    text: 'The Group convened.',
    onBehalfOf: 'the Nordic Group',
  });
  const added = await say({ by: 'KEN', at: 0, text: FORMULA, kind: 'insert-after' });
  const vain = await say({ by: 'KEN', at: 1, text: ARABIC });
  const undone = await say({ by: 'NOR', at: 1, text: 'It adopted no agenda.' });
  await norway.orders(draft, {
    kind: 'take-position',
    proposal: vain,
    stance: 'cannot-accept',
    note: 'A private word.',
  });
  await decide(convened, 'accept-proposal');
  await decide(added, 'accept-proposal');
  await decide(undone, 'accept-proposal');
  const { entries } = await facilitator.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`);
  const last = entries.findLast(
    ({ act }) => act.kind === 'proposal-decided' && act.proposal.proposal === undone,
  );
  if (last === undefined) throw new Error('nothing was decided');
  await facilitator.orders(draft, { kind: 'undo-decision', decision: last.id });
  const [, , , third] = await live();
  if (third === undefined) throw new Error('the text is shorter');
  const room = await server.house.rooms.open(draft);
  const runs = [{ text: 'It heard many statements.' }];
  const change = (doc: Parameters<typeof replaceParagraph>[0]) =>
    replaceParagraph(doc, third.id, { kind: third.kind, level: third.level, runs });
  await room?.act(() => ({ writes: [], result: null, change }));
  await decide(vain, 'not-retain-proposal');
  return { zero, convened, added, vain, undone };
}

const sources = (query: string) => `/api/drafts/${cast.draft}/sources?${query}`;
const positions = (query = '') => `/api/drafts/${cast.draft}/positions?${query}`;

/** The cells of a comma-separated file, read by the rules of RFC 4180. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace('\uFEFF', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('the table of sources', () => {
  it('H26 tells between two texts what comes whence, by whom and by which decision', async () => {
    const { zero } = await negotiate();
    const rev = await issue('Rev.1');
    for (const to of [rev, 'live']) {
      const answer = await cast.kenya.must<SourcesAnswer<SourcesTable>>(
        'GET',
        sources(`from=${zero}&to=${to}`),
      );
      expect(sourcesAnswer.parse(answer)).toEqual(answer);
      expect(answer.from).toEqual({ kind: 'version', version: zero, label: 'Zero draft' });
      const told = answer.table.rows.map(({ relation, contributions, declined, done }) => [
        relation,
        contributions.map(({ serial, onBehalfOf, by }) => [serial, onBehalfOf, by.act]),
        declined.map(({ serial, fate }) => [serial, fate]),
        done.map((one) => (one.kind === 'typed' ? ['typed', one.what] : [one.kind])),
      ]);
      expect(told).toEqual([
        ['kept', [[1, 'the Nordic Group', 'proposal-decided']], [], [['reworded']]],
        ['new', [[2, '', 'proposal-decided']], [], [['inserted']]],
        ['kept', [], [[3, 'not-retained']], []],
        ['kept', [], [], [['typed', 'reworded']]],
      ]);
    }
    const none = await cast.kenya.must<SourcesAnswer<SourcesTable>>('GET', sources(`from=${rev}&to=live`));
    expect(none.table.rows.every(({ done }) => done.length === 0)).toBe(true);
  });

  it('H26 an earlier moment that was kept since stands where its text stood, on either side', async () => {
    const { zero } = await negotiate();
    const { acts } = await cast.facilitator.must<MomentsAnswer>('GET', `/api/drafts/${cast.draft}/moments`);
    const decided = acts.find(({ kind }) => kind === 'proposal-decided');
    const rev = await issue('Rev.1');
    const kept = (
      await cast.facilitator.orders(cast.draft, {
        kind: 'keep-moment',
        moment: decided?.moment ?? 0,
        label: 'After the first decision',
        standing: 'non-paper',
        audience: 'public',
        reason: 'Asked for.',
      })
    ).created;
    const contributed = async (from: VersionId | undefined, to: VersionId | undefined) => {
      const query = sources(`from=${from}&to=${to}`);
      const { table } = await cast.kenya.must<SourcesAnswer<SourcesTable>>('GET', query);
      return table.rows.flatMap(({ contributions }) => contributions.map(({ serial }) => serial));
    };
    expect(await contributed(zero, kept as VersionId)).toEqual([1]);
    expect(await contributed(kept as VersionId, rev)).toEqual([2]);
    expect((await cast.kenya.get(sources(`from=${rev}&to=${kept}`))).status).toBe(400);
  });

  it('H26 is of one draft, from earlier to later', async () => {
    const { zero } = await negotiate();
    const rev = await issue('Rev.1');
    expect((await cast.facilitator.get(sources(`from=${rev}&to=${zero}`))).status).toBe(400);
    expect((await cast.facilitator.get(sources('from=ver-0000000000000000'))).status).toBe(404);
    expect((await cast.facilitator.get(sources('to=live'))).status).toBe(400);
    const other = await cast.facilitator.must<{ draft: { id: string } }>('POST', '/api/drafts', {
      title: 'Another',
      symbol: '',
      kind: 'report',
      source: '1. Other words.',
    });
    expect((await cast.facilitator.get(`/api/drafts/${other.draft.id}/sources?from=${zero}`)).status).toBe(
      404,
    );
  });
});

describe('the position table', () => {
  it('H27 stands beside the text as it was when the reading was opened, unless a version is asked for', async () => {
    const { zero } = await negotiate();
    const opened = await cast.norway.must<PositionsAnswer<PositionTable>>('GET', positions());
    expect(positionsAnswer.parse(opened)).toEqual(opened);
    expect(opened.base).toEqual({ kind: 'reading', ordinal: 1 });
    const rows = opened.table.rows.filter(({ place }) => place === 'present');
    expect(rows.map(({ base }) => base?.runs[0])).toEqual([
      { text: 'The Group met.' },
      undefined,
      { text: 'It adopted its agenda.' },
      { text: 'It heard statements.' },
    ]);
    expect(opened.table.columns).toEqual([
      { key: 'group:the nordic group', kind: 'group', name: 'the Nordic Group' },
      { key: cast.participants.KEN.id, kind: 'delegation', participant: cast.participants.KEN.id },
      { key: cast.participants.NOR.id, kind: 'delegation', participant: cast.participants.NOR.id },
    ]);
    const version = await cast.norway.must<PositionsAnswer<PositionTable>>('GET', positions(`base=${zero}`));
    expect(version.base).toMatchObject({ kind: 'version', label: 'Zero draft' });
    await cast.facilitator.orders(cast.draft, { kind: 'close-reading' });
    const latest = await cast.norway.must<PositionsAnswer<PositionTable>>('GET', positions());
    expect(latest.base).toMatchObject({ kind: 'version', label: 'Zero draft' });
  });

  it('H27 is filtered as it is asked for', async () => {
    await negotiate();
    const ken = cast.participants.KEN.id;
    const numbers = async (query: string) => {
      const { table } = await cast.norway.must<PositionsAnswer<PositionTable>>('GET', positions(query));
      return table.rows.map(({ number }) => number);
    };
    expect(await numbers(`column=${ken}`)).toEqual(['1.', '2.']);
    expect(await numbers('disputed=yes')).toEqual(['2.']);
    expect(await numbers('words=NO%20agenda')).toEqual(['2.']);
    expect(await numbers(`within=${cast.paragraphs[2]}`)).toEqual(['3.']);
  });
});

describe('who may read them', () => {
  it('H28 the tables are there for those in the room, and for nobody else', async () => {
    const { zero } = await negotiate();
    const team = await issue('Rev.1 for the team', 'team');
    const { secretariat, facilitator, norway, reviewer, observer } = cast;
    const participant = await secretariat.must<{ id: string }>('POST', '/api/participants', {
      code: 'NGO',
      name: 'A stakeholder',
      category: 'stakeholder',
    });
    const { path } = await secretariat.must<{ path: string }>('POST', '/api/invitations', {
      role: 'stakeholder',
      participant: participant.id,
      label: 'stakeholder',
      reusable: false,
    });
    const stakeholder = await signInBy(server.url, path);
    for (const query of ['', '&format=csv', '&format=markdown']) {
      const paths = [sources(`from=${zero}${query}`), positions(query.slice(1))];
      for (const asked of paths) {
        for (const person of [secretariat, facilitator, norway, reviewer])
          expect((await person.get(asked)).status).toBe(200);
        for (const person of [observer, stakeholder]) {
          const told = await person.get(asked);
          expect(told.status).toBe(404);
          expect(told.text).not.toMatch(/NOR|KEN|Nordic|prp-/u);
        }
        expect((await new Person(server.url).get(asked)).status).toBe(401);
      }
    }
    // A version that is not open to a delegation is none to it.
    expect((await norway.get(sources(`from=${team}`))).status).toBe(404);
    expect((await norway.get(positions(`base=${team}`))).status).toBe(404);
    expect((await facilitator.get(sources(`from=${team}`))).status).toBe(200);
  });

  it('H28 an untabled proposal is in no table and no file', async () => {
    const { zero } = await negotiate();
    const { created } = await cast.norway.orders(cast.draft, {
      kind: 'start-proposal',
      proposal: 'amend',
      target: cast.paragraphs[1] ?? null,
      onBehalfOf: 'a secret group',
    });
    for (const person of [cast.norway, cast.facilitator])
      for (const path of [sources(`from=${zero}`), positions(), positions('format=csv')]) {
        const { text } = await person.get(path);
        expect(text).not.toContain(created);
        expect(text).not.toContain('secret');
      }
  });
});

describe('their files', () => {
  it('H29 spreadsheets take nothing for a formula, and give every word back', async () => {
    const { zero } = await negotiate();
    const told = await cast.reviewer.get(sources(`from=${zero}&format=csv`));
    expect(told.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(told.headers.get('content-disposition')).toContain('sources.csv');
    const [head, ...rows] = cellsOf(told.text);
    expect(head?.slice(0, 2)).toEqual(['Number', 'Sources']);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => head?.length));
    expect(rows[0]?.[4]).toMatch(
      /^P 1: NOR on behalf of the Nordic Group \(accepted, decision \d+, reading 1\)$/u,
    );
    expect(rows[1]?.[8]).toBe(`'${FORMULA}`);
    expect(rows[3]?.[5]).toBe('reworded by the facilitating team');
    const cells = cellsOf((await cast.reviewer.get(positions('format=csv'))).text);
    expect(cells[0]).toEqual(['Number', 'Base', 'the Nordic Group', 'KEN', 'NOR', 'Agreed', 'Id']);
    for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
    expect(cells.flat().join('\n')).toContain(ARABIC);
  });

  it('H29 no file has what was noted beside a position; the room has it', async () => {
    const { zero } = await negotiate();
    expect((await cast.kenya.get(positions())).text).toContain('A private word.');
    for (const path of [
      positions('format=csv'),
      positions('format=markdown'),
      sources(`from=${zero}&format=csv`),
    ])
      expect((await cast.kenya.get(path)).text).not.toContain('private');
  });

  it('H29 in Markdown each row is a line with as many cells, and markup stays words', async () => {
    const { zero } = await negotiate();
    for (const path of [sources(`from=${zero}&format=markdown`), positions('format=markdown')]) {
      const told = await cast.reviewer.get(path);
      expect(told.headers.get('content-type')).toMatch(/^text\/markdown/);
      const lines = told.text.split('\n').filter((line) => line.startsWith('|'));
      const counts = lines.map((line) => line.match(/(?<!\\)\|/gu)?.length);
      expect(new Set(counts).size).toBe(1);
    }
    expect((await cast.reviewer.get(positions('format=markdown'))).text).toContain('second \\| line');
  });
});
