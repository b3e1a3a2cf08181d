import { findBreak, type PlainDraft, type ProposalId, type VersionId } from '@chapeau/model';
import type {
  CommandInput,
  DraftAnswer,
  FiguresAnswer,
  RecordAnswer,
  RollingAnswer,
  VersionAnswer,
} from '@chapeau/protocol';
import type { RollingDraft } from '@chapeau/compare';
import { insertParagraphsAfter, linkToParagraph, replaceParagraph } from '@chapeau/text';
import type * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { par } from '../deeds/testing/world.ts';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

type Issue = Extract<CommandInput, { kind: 'issue-version' }>;
async function issue(label: string, parts: Partial<Issue> = {}): Promise<VersionId> {
  const order = { kind: 'issue-version', label, standing: 'chairs-text', audience: 'public' } as const;
  const { created } = await cast.facilitator.orders(cast.draft, { ...order, ...parts });
  return created as VersionId;
}

/** Changes a room as an editor would, in its turn. */
async function write(room: ProposalId | Cast['draft'], change: (doc: Y.Doc) => void): Promise<void> {
  await (await server.house.rooms.open(room))?.act(() => ({ writes: [], result: null, change }));
}

function paragraphAt(index: number) {
  const paragraph = cast.paragraphs[index];
  if (paragraph === undefined) throw new Error('the text is shorter');
  return paragraph;
}

/** Norway proposes another wording of the first paragraph, with its reasons; Kenya reserves, and says why. */
async function propose(): Promise<ProposalId> {
  const { facilitator, norway, kenya, draft, participants } = cast;
  await facilitator.orders(draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  const start = { kind: 'start-proposal', proposal: 'amend', target: paragraphAt(0) } as const;
  const proposal = (await norway.orders(draft, start)).created as ProposalId;
  const explanation = 'Instructions of the capital.';
  await norway.orders(draft, {
    kind: 'describe-proposal',
    proposal,
    onBehalfOf: 'the Nordic Group',
    explanation,
  });
  const runs = [{ text: 'The Group convened.' }];
  await write(proposal, (doc) => replaceParagraph(doc, paragraphAt(0), { kind: 'numbered', level: 1, runs }));
  await norway.orders(draft, { kind: 'table-proposal', proposal });
  const position = { kind: 'take-position', proposal, stance: 'reserves', note: 'Until Monday.' } as const;
  await kenya.orders(draft, position);
  expect(participants.NOR.code).toBe('NOR');
  return proposal;
}

describe('numbers', () => {
  it('H13 fresh numbers are in the version, its table and its file, and the live text follows', async () => {
    const { facilitator, reviewer, observer, draft } = cast;
    const link = linkToParagraph(paragraphAt(1));
    await write(draft, (doc) => {
      const inserted = {
        id: par('bis'),
        kind: 'numbered',
        level: 1,
        runs: [{ text: '=SUM(1), "said"' }],
      } as const;
      insertParagraphsAfter(doc, paragraphAt(0), [inserted]);
      const runs = [{ text: 'As in paragraph ' }, { text: '2', href: link }];
      replaceParagraph(doc, paragraphAt(2), { kind: 'numbered', level: 1, runs });
    });
    const version = await issue('Rev.1', { renumber: true });

    const told = await observer.must<VersionAnswer>('GET', `/api/versions/${version}`);
    expect(told.plain.paragraphs.map(({ number }) => number)).toEqual(['1.', '2.', '3.', '4.']);
    expect(told.version.renumbering?.map(({ before, after }) => [before, after])).toEqual([
      ['1 bis.', '2.'],
      ['2.', '3.'],
      ['3.', '4.'],
    ]);
    const live = await reviewer.must<PlainDraft>('GET', `/api/drafts/${draft}/live.json`);
    expect(live.paragraphs).toEqual(told.plain.paragraphs);
    expect(live.paragraphs[3]?.runs).toEqual([{ text: 'As in paragraph ' }, { text: '3', href: link }]);

    const file = await observer.get(`/api/versions/${version}/renumbering.csv`);
    expect(file.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(file.headers.get('content-disposition')).toContain('Rev.1.numbers.csv');
    expect(file.text.split('\r\n').slice(0, 3)).toEqual([
      'before,after,paragraph,id',
      `1 bis.,2.,"'=SUM(1), ""said""",${par('bis')}`,
      `2.,3.,It adopted its agenda.,${paragraphAt(1)}`,
    ]);
    // A list of versions is read often, and a table may be as long as the text.
    const { versions } = await facilitator.must<DraftAnswer>('GET', `/api/drafts/${draft}`);
    expect(versions).toMatchObject([{ id: version }]);
    expect(versions.some((one) => 'renumbering' in one)).toBe(false);
    const { entries } = await reviewer.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`);
    expect(findBreak(entries)).toBeNull();
  });

  it('H13 a version whose numbers stayed has no table', async () => {
    const version = await issue('Rev.1');
    expect((await cast.observer.get(`/api/versions/${version}/renumbering.csv`)).status).toBe(404);
  });
});

describe('attributions', () => {
  /** What tells who proposed, how, or why. */
  const telling = (proposal: ProposalId) => [
    proposal,
    'prp-',
    ...Object.values(cast.participants).flatMap(({ id, code, name }) => [id, code, name]),
    'Nordic',
    'reserves',
    'capital',
    'Monday',
  ];

  it('H14 names go to those for whom the version shows them, and not a byte of them to others', async () => {
    const proposal = await propose();
    const version = await issue('Rev.1', { attributions: 'participants' });
    const { norway, observer } = cast;
    const path = `/api/versions/${version}/rolling`;

    const named = await norway.must<RollingAnswer<RollingDraft>>('GET', path);
    expect(named.names).toBe(true);
    expect(JSON.stringify(named)).toContain(cast.participants.NOR.id);
    expect((await norway.get(`${path}.md`)).text).toContain(
      '1. The Group [met][convened - NOR, on behalf of the Nordic Group; KEN reserves].',
    );

    const told = await observer.get<RollingAnswer<RollingDraft>>(path);
    expect(told.body.names).toBe(false);
    const [first] = told.body.rolling.paragraphs;
    expect(first?.segments.map(({ kind }) => kind)).toEqual(['agreed', 'dispute', 'agreed']);
    const file = await observer.get(`${path}.md`);
    expect(file.text).toContain('1. The Group [met][convened].');
    for (const word of telling(proposal)) {
      expect(told.text).not.toContain(word);
      expect(file.text).not.toContain(word);
    }
    // Not even those in the room are told why: what was noted stays in the room.
    for (const word of ['capital', 'Monday']) expect(JSON.stringify(named)).not.toContain(word);
  });

  it('H14 shown to nobody, names stand for nobody; a clean version has no rolling text', async () => {
    await propose();
    const nobody = await issue('Rev.1', { attributions: 'nobody' });
    const told = await cast.facilitator.get<RollingAnswer<RollingDraft>>(`/api/versions/${nobody}/rolling`);
    expect(told.body.names).toBe(false);
    expect(told.text).not.toContain('ptc-');
    const clean = await issue('Rev.2');
    expect((await cast.facilitator.get(`/api/versions/${clean}/rolling`)).status).toBe(404);
    const team = await issue('Rev.3', { attributions: 'public', audience: 'team' });
    expect((await cast.norway.get(`/api/versions/${team}/rolling`)).status).toBe(404);
  });

  it('H14 what was printed stays as it was, whatever becomes of the proposals; the plain text is clean', async () => {
    const proposal = await propose();
    const version = await issue('Rev.1', { attributions: 'participants' });
    const path = `/api/versions/${version}/rolling`;
    const before = await cast.norway.get(path);
    await cast.norway.orders(cast.draft, { kind: 'withdraw-proposal', proposal });
    expect((await cast.norway.get(path)).text).toBe(before.text);
    for (const file of ['text.md', 'plain.json'])
      expect((await cast.norway.get(`/api/versions/${version}/${file}`)).text).not.toContain('convened');
  });
});

describe('figures', () => {
  it('H15 tell for every version and for now what was in dispute then', async () => {
    await issue('Zero draft');
    const proposal = await propose();
    await write(cast.draft, (doc) => {
      const runs = [{ text: 'It [adopted][considered] its agenda.' }];
      replaceParagraph(doc, paragraphAt(1), { kind: 'numbered', level: 1, runs });
    });
    await issue('Rev.1', { audience: 'participants' });
    await cast.facilitator.orders(cast.draft, { kind: 'not-retain-proposal', proposal });
    await cast.facilitator.orders(cast.draft, { kind: 'restore-proposal', proposal, reason: 'Asked for.' });
    await cast.facilitator.orders(cast.draft, { kind: 'close-reading' });
    await issue('Rev.2');
    await cast.norway.orders(cast.draft, { kind: 'withdraw-proposal', proposal });

    const path = `/api/drafts/${cast.draft}/figures`;
    const { points } = await cast.reviewer.must<FiguresAnswer>('GET', path);
    expect(
      points.map(({ label, reading, total }) => [label, reading?.ordinal, reading?.isOpen, total]),
    ).toEqual([
      ['Zero draft', undefined, undefined, { brackets: 0, options: 0, proposals: 0 }],
      ['Rev.1', 1, true, { brackets: 2, options: 0, proposals: 1 }],
      ['Rev.2', 1, false, { brackets: 2, options: 0, proposals: 1 }],
      ['', 1, false, { brackets: 2, options: 0, proposals: 0 }],
    ]);
    expect((await cast.reviewer.must<FiguresAnswer>('GET', path)).points.slice(0, 3)).toEqual(
      points.slice(0, 3),
    );
  });

  it('H15 an observer sees public versions, and of proposals and readings nothing', async () => {
    const path = `/api/drafts/${cast.draft}/figures`;
    expect((await cast.observer.get(path)).status).toBe(404);
    await propose();
    await issue('Rev.1');
    await issue('Rev.2', { audience: 'participants' });
    await cast.reviewer.must('GET', path);
    const { points } = await cast.observer.must<FiguresAnswer>('GET', path);
    expect(points.map(({ label, reading, total }) => [label, reading, total.proposals])).toEqual([
      ['Rev.1', null, null],
    ]);
  });
});
