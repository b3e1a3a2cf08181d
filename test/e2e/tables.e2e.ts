/** From proposals and decisions over two versions to the tables that a secretariat hands out, and to the story of one proposal. */
import { hashOfWording, type DraftId, type PlainDraft, type ProposalId } from '@chapeau/model';
import type { RecordAnswer } from '@chapeau/protocol';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, liveText, type Cast } from '../cast/assemble.ts';
import { barriersOn, overflowOf } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { Desk, unexpected } from './desk.ts';

const SOURCE = [
  '# Work of the group',
  '1. The Group met in March.',
  '2. It should adopt its agenda.',
  '3. It heard statements.',
].join('\n\n');
const DANGEROUS = '=1+1, "said" in one line';

let cast: Cast;
let browser: Browser;
let draft: DraftId;
let chair: Desk;
const proposals: ProposalId[] = [];
beforeAll(async () => {
  [cast, browser] = await Promise.all([assemble({ delegations: ['NOR', 'BRA', 'KEN'] }), launchBrowser()]);
  draft = await cast.makeDraft({ title: 'Annual report', source: SOURCE });
  chair = await Desk.of(browser, cast.facilitator);
  await negotiate();
});
afterAll(async () => {
  await browser?.close();
  await cast?.dispose();
});

/** Two are taken up, one is not, one stays open; somebody else's is being drafted. */
async function negotiate(): Promise<void> {
  const { facilitator } = cast;
  const issue = (label: string) =>
    facilitator.command(draft, {
      kind: 'issue-version',
      label,
      standing: 'chairs-text',
      audience: 'public',
      renumber: label !== 'Zero draft',
    });
  await issue('Zero draft');
  await facilitator.command(draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
    meetings: ['1st meeting'],
  });
  await say({
    code: 'NOR',
    number: '1.',
    text: 'The Group convened in March.',
    onBehalfOf: 'the Nordic Group',
  });
  await say({ code: 'BRA', number: '1.', text: DANGEROUS, kind: 'insert-after' });
  await say({ code: 'KEN', number: '2.', text: 'It shall adopt its agenda.' });
  await say({ code: 'KEN', number: '3.', text: 'It heard many statements.' });
  const [first, second, third] = proposals as [ProposalId, ProposalId, ProposalId];
  await cast.delegation('BRA').command(draft, { kind: 'take-position', proposal: third, stance: 'reserves' });
  for (const proposal of [first, second])
    await facilitator.command(draft, { kind: 'accept-proposal', proposal });
  await facilitator.command(draft, { kind: 'not-retain-proposal', proposal: third, reason: 'No support.' });
  await issue('Rev.1');
}

interface Spoken {
  readonly code: string;
  readonly number: string;
  readonly text: string;
  readonly kind?: 'amend' | 'insert-after';
  readonly onBehalfOf?: string;
}

async function say({ code, number, text, kind = 'amend', onBehalfOf = '' }: Spoken): Promise<void> {
  const target = (await liveText(cast.facilitator, draft)).paragraphs.find((one) => one.number === number);
  if (target === undefined) throw new Error(`no paragraph ${number}`);
  const { created } = await cast.secretariat.command(draft, {
    kind: 'capture-proposal',
    proposal: kind,
    target: target.id,
    proponent: cast.participant(code),
    onBehalfOf,
    present: hashOfWording(target),
    wording: [{ kind: target.kind, level: target.level, runs: [{ text }] }],
  });
  proposals.push(created as ProposalId);
}

/** Downloads the spreadsheet of the page and reads it by the rules of RFC 4180: rows by the names of their columns. */
async function spreadsheet(desk: Desk): Promise<readonly Readonly<Record<string, string>>[]> {
  const download = desk.page.waitForEvent('download');
  await desk.follow('Spreadsheet (CSV)');
  const text = (await readFile(await (await download).path(), 'utf8')).replace('\uFEFF', '');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  const [head = [], ...body] = rows.slice(0, -1);
  return body.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

/** What went into each paragraph, worked out from the record alone: the numbers of the accepted proposals. */
async function takenByParagraph(): Promise<Readonly<Record<string, readonly number[]>>> {
  const { entries } = await cast.reviewer.get<RecordAnswer>(`/api/drafts/${draft}/record`);
  const taken: Record<string, number[]> = {};
  for (const { act, paragraphs } of entries)
    if (act.kind === 'proposal-decided' && act.fateAfter === 'accepted')
      for (const { paragraph } of paragraphs) (taken[paragraph] ??= []).push(act.proposal.serial);
  return taken;
}

test('E45 with one press a version tells where it comes from, by whom and by which decision', async () => {
  await chair.go(`/drafts/${draft}/versions`);
  await chair.page.getByRole('link', { name: /^Table of sources since/ }).click();
  const table = chair.page.getByRole('table', { name: 'Table of sources' });
  const row = (words: string) => table.getByRole('row').filter({ hasText: words });
  await row('The Group convened in March.').getByText('on behalf of the Nordic Group').waitFor();
  await row(DANGEROUS).getByText('New', { exact: true }).waitFor();
  await row('It should adopt its agenda.').getByText('Not retained').waitFor();
  await row('It heard statements.').getByText('renumbered').waitFor();
  await chair.reads('5 rows: 1 new, 0 gone, 0 moved, split or merged; 2 proposals taken up.');
  await chair.picture('45-sources');
  expect(await barriersOn(chair.page)).toEqual([]);

  const rows = await spreadsheet(chair);
  const version = await liveText(cast.facilitator, draft);
  expect(rows.map(({ Id }) => Id)).toEqual(version.paragraphs.map(({ id }) => id));
  const taken = await takenByParagraph();
  for (const { Id = '', ...cells } of rows) {
    const serials = [...(cells['Contributing delegations'] ?? '').matchAll(/^P (\d+):/gmu)].map(([, one]) =>
      Number(one),
    );
    expect(serials).toEqual(taken[Id] ?? []);
  }
  expect(rows.find(({ Text }) => Text?.includes('said'))?.['Text']).toBe(`'${DANGEROUS}`);
  expect(rows.filter(({ How }) => How === 'new')).toHaveLength(1);
});

test('E46 the position table has a column for each voice, and is filtered on the page and in its file', async () => {
  await chair.go(`/drafts/${draft}/positions`);
  const table = chair.page.getByRole('table', { name: 'Position table' });
  await table.getByRole('columnheader', { name: 'the Nordic Group' }).waitFor();
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Paragraph',
    'Base',
    'the Nordic Group',
    'BRA',
    'KEN',
    'Agreed',
  ]);
  await table.getByRole('row').filter({ hasText: 'It should adopt' }).getByText('Reserves').waitFor();
  await chair.page.getByText('Only disputed', { exact: true }).click();
  await chair.reads('1 paragraph, 1 voice');
  expect(await table.getByRole('row').count()).toBe(2);
  await chair.picture('46-positions');
  expect(await barriersOn(chair.page)).toEqual([]);
  expect(await overflowOf(chair.page)).toBe(0);
  const rows = await spreadsheet(chair);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.['KEN']).toMatch(/^P 4 \(tabled\), reword: It heard \{\+many \+\}statements\.$/u);
});

test('E47 both print as tables whose rows stay whole, on paper laid across', async () => {
  for (const page of ['sources', 'positions']) {
    await chair.go(`/drafts/${draft}/${page}`);
    await chair.page.getByRole('table').waitFor();
    await chair.page.emulateMedia({ media: 'print' });
    const row = chair.page.locator('tbody tr').first();
    expect(await row.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
    expect(await chair.page.getByRole('button', { name: 'Base' }).isVisible()).toBe(false);
    await chair.picture(`47-${page}-printed`);
    await chair.page.emulateMedia({ media: null });
  }
});

test('E48 on a telephone positions are read one paragraph at a time', async () => {
  const norway = await Desk.of(browser, cast.delegation('NOR'), { viewport: { width: 390, height: 844 } });
  await norway.go(`/drafts/${draft}/positions?said=yes`);
  await norway.reads('1 of 3');
  await norway.press('Next paragraph');
  await norway.reads('2 of 3');
  expect(await overflowOf(norway.page)).toBe(0);
  expect(await barriersOn(norway.page)).toEqual([]);
  await norway.picture('48-positions');
  expect(unexpected(norway.complaints)).toEqual([]);
});

test('E49 a proposal tells its story to whoever reads the record, and an untabled one to its team alone', async () => {
  const reviewer = await Desk.of(browser, cast.reviewer);
  await reviewer.go(`/drafts/${draft}/positions`);
  await reviewer.page.getByRole('link', { name: 'P 3', exact: true }).first().click();
  await reviewer.page.getByRole('heading', { name: 'Proposal P 3' }).waitFor();
  await reviewer.reads('BRA on P 3: reserves');
  await reviewer.reads('No support.');
  await reviewer.reads('1st meeting');
  await reviewer.reads('Nothing in the text stands for it.');
  expect(await barriersOn(reviewer.page)).toEqual([]);
  await reviewer.go(`/drafts/${draft}/proposals/${proposals[0]}`);
  await reviewer.page.getByRole('link', { name: 'Paragraph 1.' }).waitFor();
  await reviewer.page
    .getByRole('link', { name: /^Entry/ })
    .last()
    .click();
  await reviewer.page.getByRole('heading', { name: 'Record', exact: true }).waitFor();
  expect(new URL(reviewer.page.url()).hash).toMatch(/^#entry-\d+$/u);

  const { paragraphs } = await cast.facilitator.get<PlainDraft>(`/api/drafts/${draft}/live.json`);
  const { created } = await cast.delegation('BRA').command(draft, {
    kind: 'start-proposal',
    proposal: 'amend',
    target: paragraphs[1]?.id ?? null,
  });
  const norway = await Desk.of(browser, cast.delegation('NOR'));
  for (const desk of [reviewer, norway]) {
    await desk.go(`/drafts/${draft}/proposals/${created}`);
    await desk.reads('Nothing is being drafted here');
  }
  const observer = await Desk.of(browser, cast.observer);
  for (const page of ['sources', 'positions', `proposals/${proposals[0]}`]) {
    await observer.go(`/drafts/${draft}/${page}`);
    await observer.page
      .getByRole('heading', { level: 1 })
      .or(observer.page.getByRole('main'))
      .first()
      .waitFor();
    await expect.poll(() => observer.page.getByRole('main').innerText()).toMatch(/./u);
    expect(await observer.page.getByRole('main').innerText()).not.toMatch(/NOR|BRA|KEN|Nordic/u);
  }
  expect(unexpected([...chair.complaints, ...reviewer.complaints, ...norway.complaints])).toEqual([]);
});
