import { writePlainJson } from '@chapeau/interchange';
import type { PlainDraft } from '@chapeau/model';
import type { MomentsAnswer, RecordAnswer } from '@chapeau/protocol';
import { replaceParagraph } from '@chapeau/text';
import { describe, expect, it } from 'vitest';
import { par } from '../deeds/testing/world.ts';
import { assemble, startTestServer } from '../http/testing/test-server.ts';
import { runCommandLine } from './run.ts';
import { testTerminal } from './testing/terminal.ts';

const HEAD = 'The Working Group considered the state of the marine environment in all regions.';
const TAIL = 'It requested the Secretariat to prepare a compilation of national submissions.';
const MONDAY = `# Report\n\n1. It met.\n\n2. ${HEAD} ${TAIL}\n`;
const FRIDAY = `# Report\n\n1. It met.\n\n2. ${HEAD}\n\n3. ${TAIL}\n`;

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const terminal = testTerminal(files);
  const status = await runCommandLine(args, terminal);
  return { status, written: terminal.written(), said: terminal.said() };
}

describe('a paragraph through files', () => {
  const files = { 'monday.md': MONDAY, 'friday.md': FRIDAY };

  it('X8 lineage follows a number through files that never knew ids', async () => {
    const { status, written } = await run(['lineage', '3', 'monday.md', 'friday.md'], files);
    expect(status).toBe(0);
    expect(written).toMatch(
      /^monday\.md {2}2\.\n {4}The Working Group.*\nfriday\.md {2}3\. {2}split, renumbered/u,
    );
    const json = await run(['lineage', '3', 'monday.md', 'friday.md', '--format', 'json'], files);
    expect(JSON.parse(json.written)).toMatchObject({ texts: ['monday.md', 'friday.md'], steps: [{}, {}] });
    expect((await run(['lineage', '9', 'monday.md'], files)).status).toBe(2);
    expect((await run(['lineage', '9'], files)).status).toBe(2);
  });

  it('X8 provenance tells which file had the words first', async () => {
    const { written } = await run(['provenance', '2', 'monday.md', 'friday.md'], files);
    expect(written).toContain('in the first text');
    expect(written).toContain(HEAD);
  });
});

it('X9 explain lists what a record does not explain, of files and of a server alike', async () => {
  const server = await startTestServer();
  const { facilitator, draft, paragraphs } = await assemble(server);
  const issue = async (label: string) =>
    (
      await facilitator.orders(draft, {
        kind: 'issue-version',
        label,
        standing: 'chairs-text',
        audience: 'participants',
      })
    ).created;
  const before = await issue('Rev.1');
  const first = paragraphs[0] ?? par('1');
  await (
    await server.house.rooms.open(draft)
  )?.act(() => ({
    writes: [],
    result: null,
    change: (doc) =>
      replaceParagraph(doc, first, { kind: 'numbered', level: 1, runs: [{ text: 'The Group met, typed.' }] }),
  }));
  const after = await issue('Rev.2');
  const plain = async (id: unknown) =>
    writePlainJson(await facilitator.must<PlainDraft>('GET', `/api/versions/${String(id)}/plain.json`));
  const record = await facilitator.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`);
  const files = {
    'a.json': await plain(before),
    'b.json': await plain(after),
    'record.json': JSON.stringify(record),
    'changes.json': JSON.stringify([]),
    'other.json': '{"entries": 3}',
  };
  const told = await run(['explain', 'a.json', 'b.json', '--by', 'record.json'], files);
  expect([told.status, told.written]).toEqual([1, '1.: inserted {+, typed+}\n']);
  expect((await run(['explain', 'a.json', 'a.json', '--by', 'record.json'], files)).status).toBe(0);
  expect((await run(['explain', 'a.json', 'b.json', '--by', 'changes.json'], files)).status).toBe(1);
  expect((await run(['explain', 'a.json', 'b.json', '--by', 'other.json'], files)).status).toBe(2);
  expect((await run(['explain', 'a.json', 'b.json'], files)).status).toBe(2);
  const remote = ['--server', server.url, '--token', facilitator.token];
  const asked = await run(['explain', String(before), String(after), ...remote]);
  expect([asked.status, asked.written]).toEqual([told.status, told.written]);
  const line = await run(['lineage', '1', '--draft', draft, ...remote]);
  expect(line.written).toMatch(/^Rev\.1 {2}1\.\n.*\nRev\.2 {2}1\. {2}reworded\n/u);
  const origin = await run(['provenance', first, '--draft', draft, ...remote, '--format', 'json']);
  expect(JSON.parse(origin.written)).toMatchObject({ spans: [{}, { text: ', typed' }, {}] });
  await server.close();
});

it('X9 explain knows of a moment that was kept afterwards what had been decided by then', async () => {
  const server = await startTestServer();
  const { facilitator, draft, paragraphs } = await assemble(server);
  const first = paragraphs[0] ?? par('1');
  const issuing = { standing: 'chairs-text', audience: 'participants' } as const;
  await facilitator.orders(draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  await facilitator.orders(draft, { kind: 'decide-status', deed: 'agree', paragraphs: [first] });
  const after = (await facilitator.orders(draft, { kind: 'issue-version', label: 'Rev.1', ...issuing }))
    .created;
  const { acts } = await facilitator.must<MomentsAnswer>('GET', `/api/drafts/${draft}/moments`);
  const moment = acts.find(({ kind }) => kind === 'reading-opened')?.moment ?? 0;
  const keeping = { kind: 'keep-moment', moment, label: 'Before', reason: 'Asked for.', ...issuing } as const;
  const before = (await facilitator.orders(draft, keeping)).created;
  const plain = async (id: unknown) =>
    writePlainJson(await facilitator.must<PlainDraft>('GET', `/api/versions/${String(id)}/plain.json`));
  const files = {
    'a.json': await plain(before),
    'b.json': await plain(after),
    'record.json': JSON.stringify(await facilitator.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`)),
  };
  const told = await run(['explain', 'a.json', 'b.json', '--by', 'record.json'], files);
  expect([told.written, told.status]).toEqual(['', 0]);
  await server.close();
});
