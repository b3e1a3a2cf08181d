/** A reviewer compares: any two texts, step by step, filtered, linked, told, printed, taken away. */
import type { DraftId, ParagraphId } from '@chapeau/model';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import type { Person } from '../cast/person.ts';
import { propose } from '../cast/proposals.ts';
import { smallReport } from '../cast/texts.ts';
import { enter } from '../wire/raw-client.ts';
import { type } from '../wire/updates.ts';
import { barriersOn, overflowOf } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { Desk } from './desk.ts';

/** As many paragraphs as a long convention has. */
const PARAGRAPHS = 400;

let cast: Cast;
let browser: Browser;
let draft: DraftId;
let paragraphs: readonly ParagraphId[];
let path: string;
beforeAll(async () => {
  [cast, browser] = await Promise.all([assemble({ delegations: ['NOR', 'BRA'] }), launchBrowser()]);
  const { facilitator } = cast;
  draft = await cast.makeDraft({ title: 'Long report', source: smallReport({ paragraphs: PARAGRAPHS }) });
  paragraphs = numberedParagraphs(await liveText(facilitator, draft));
  const issued = { kind: 'issue-version', standing: 'official-draft', audience: 'public' } as const;
  const zero = await facilitator.command(draft, { ...issued, label: 'Zero draft' });
  await typeSilently(facilitator);
  await facilitator.command(draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  const proposal = await propose(cast.delegation('NOR'), draft, {
    target: at(4),
    words: ' They shall report.',
  });
  await facilitator.command(draft, { kind: 'accept-proposals', proposals: [proposal], reason: '' });
  await facilitator.command(draft, { kind: 'decide-status', deed: 'agree', paragraphs: [at(9)] });
  const revised = await facilitator.command(draft, { ...issued, label: 'Rev.1' });
  path = `/drafts/${draft}/compare?from=${zero.created}&to=${revised.created}`;
});
afterAll(async () => {
  await browser?.close();
  await cast?.dispose();
});

function at(index: number): ParagraphId {
  const paragraph = paragraphs[index];
  if (paragraph === undefined) throw new Error(`There is no paragraph ${index}`);
  return paragraph;
}

/** Words that nobody decided, in every third paragraph from the twentieth on. */
async function typeSilently(facilitator: Person): Promise<void> {
  const room = await enter(facilitator, draft);
  for (let index = 20; index < PARAGRAPHS; index += 3) room.edit(type(at(index), ' Typed in passing.'));
  await room.allSaved();
  room.close();
}

async function compare(person: Person, query = '', options = {}): Promise<Desk> {
  const desk = await Desk.of(browser, person, options);
  await desk.go(path + query);
  await desk.page.locator('[data-row]').first().waitFor();
  return desk;
}

const row = (desk: Desk, paragraph: ParagraphId) => desk.page.locator(`#row-${paragraph}`);

test('E70 any two texts of the history are compared by two presses', async () => {
  const desk = await Desk.of(browser, cast.reviewer);
  await desk.go(`/drafts/${draft}/versions`);
  await desk.press('Compare from here: Zero draft');
  await desk.press('Compare to here: Rev.1');
  await desk.page.locator('[data-row]').first().waitFor();
  expect(desk.page.url().endsWith(path)).toBe(true);
  await desk.leave();
});

test('E71 a place has a link, which shows and marks it to whoever opens it, and going back leads back', async () => {
  const desk = await compare(cast.reviewer);
  await desk.page.keyboard.press('j');
  await desk.page.keyboard.press('j');
  await expect.poll(() => desk.page.url()).toContain(`at=${at(9)}`);
  expect(await row(desk, at(9)).getAttribute('aria-current')).toBe('true');
  const last = at(20 + 3 * Math.floor((PARAGRAPHS - 21) / 3));
  await desk.page.locator('nav li button').last().click();
  await expect.poll(() => desk.page.url()).toContain(`at=${last}`);
  const other = await Desk.of(browser, cast.observer);
  await other.page.goto(desk.page.url());
  await expect.poll(() => row(other, last).getAttribute('aria-current')).toBe('true');
  await expect
    .poll(() =>
      row(other, last).evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    )
    .toBe(true);
  await other.leave();
  await desk.page.goBack();
  await expect.poll(() => row(desk, at(9)).getAttribute('aria-current')).toBe('true');
  await desk.leave();
});

test('E72 changes are narrowed by loudness, by delegation, and to what no decision explains; each is told', async () => {
  const desk = await compare(cast.reviewer);
  const { page } = desk;
  await desk.reads(/No decision explains it \(127\)/);
  await desk.press('Whoever proposed it Proposed by');
  await page.getByRole('option', { name: 'Delegation of NOR' }).click();
  await desk.reads('1 paragraph changed');
  await page.keyboard.press('j');
  await desk.reads(
    /In paragraph 5, “They shall report\.” inserted, proposed by Delegation of NOR, accepted in the first reading on \d+ \w+ \d{4}\./,
  );
  await desk.follow('This paragraph through time', row(desk, at(4)));
  await expect.poll(() => page.url()).toContain(`/paragraphs/${at(4)}`);
  await page.goBack();
  await page.locator('[aria-current][data-row]').waitFor();
  await desk.press('All changes');
  await page.getByText(/^No decision explains it \(/).click();
  await desk.reads('127 paragraphs changed');
  await desk.press('All changes');
  await desk.press('Plain');
  await desk.reads(/^1 of 2$/);
  await desk.leave();
});

test('E73 on paper stand the text and what it is, whole rows, and nothing to press', async () => {
  const desk = await compare(cast.reviewer, '&only=changes&unheard=plain');
  const { page } = desk;
  await page.emulateMedia({ media: 'print' });
  await desk.reads('Changes from Zero draft to Rev.1');
  await desk.reads('127 changed paragraphs are left out.');
  expect(await page.getByRole('button', { name: /Next/ }).isVisible()).toBe(false);
  expect(await page.getByRole('slider').isVisible()).toBe(false);
  expect(await row(desk, at(4)).evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
  expect(
    await row(desk, at(4))
      .locator('ins')
      .evaluate((one) => getComputedStyle(one).textDecorationLine),
  ).toBe('underline');
  await desk.leave();
});

test('E74 taken away as a page it shows the same by itself', async () => {
  const desk = await compare(cast.reviewer, '&only=changes&unheard=plain');
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.press('Save as a page')]);
  const html = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/\.html$/u);
  const context = await browser.newContext({ javaScriptEnabled: true, offline: true });
  const page = await context.newPage();
  await page.setContent(html);
  await page.getByText('Changes from Zero draft to Rev.1').waitFor();
  const inserted = page.locator(`#row-${at(4)} ins`);
  expect(await inserted.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe('underline');
  expect(await page.locator('button, script, link').count()).toBe(0);
  expect(await page.locator('[data-row]').count()).toBe(2);
  await context.close();
  await desk.leave();
});

test('E75 who may not read the record is told so, and nothing of who proposed what', async () => {
  const desk = await compare(cast.observer);
  await desk.reads('Who proposed and who decided each change is not open to you.');
  expect(await desk.page.getByText('Delegation of NOR').count()).toBe(0);
  expect(await desk.page.getByText(/No decision explains/).count()).toBe(0);
  expect(await desk.page.getByRole('link', { name: 'This paragraph through time' }).count()).toBe(0);
  await desk.leave();
});

test('E76 it holds no barrier and fits its window, in every view', async () => {
  const desk = await compare(cast.reviewer, '&only=changes&unheard=plain&view=side-by-side');
  await desk.page.keyboard.press('j');
  for (const view of ['Side by side', 'Before', 'After', 'Inline']) {
    await desk.page.getByRole('radio', { name: view, exact: true }).click();
    expect(await barriersOn(desk.page)).toEqual([]);
    expect(await overflowOf(desk.page)).toBeLessThanOrEqual(0);
  }
  expect(desk.complaints).toEqual([]);
  await desk.leave();
});

test('E77 two files are compared in the browser, and nothing of them is sent', async () => {
  const desk = await Desk.of(browser, cast.reviewer);
  const { page } = desk;
  await desk.go('/compare');
  await page.getByLabel('Earlier text').fill('1. Parties should act in good time on all of it.');
  await page.getByLabel('Later text').fill('1. Parties shall act in good time on all of it.');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.url().includes('should')) sent.push(request.url());
  });
  await desk.press('Compare them');
  await page.locator('ins', { hasText: 'shall' }).waitFor();
  await page.keyboard.press('j');
  await desk.reads('In paragraph 1, “should” replaced by “shall”.');
  expect(sent).toEqual([]);
  await desk.leave();
});

test('E78 what was split leads from piece to piece', async () => {
  const desk = await Desk.of(browser, cast.reviewer);
  const { page } = desk;
  const [first, second] = [
    'The fund is opened to every party that asked for support in writing before the end of the year.',
    'Its board reports to the conference on all decisions that were taken between two sessions.',
  ];
  await desk.go('/compare');
  await page.getByLabel('Earlier text').fill(`1. ${first} ${second}`);
  await page.getByLabel('Later text').fill(`1. ${first}\n\n2. ${second}`);
  await desk.press('Compare them');
  await desk.reads('Split into 2 paragraphs');
  await desk.follow('To piece 2');
  await page.locator('[data-row="split-off"][aria-current]').waitFor();
  await desk.follow('To piece 1', page.locator('[aria-current]'));
  await page.locator('[data-row="kept"][aria-current]').waitFor();
  await desk.leave();
});

test('E79 the text as it stands stays as it was compared, until it is compared again', async () => {
  const desk = await Desk.of(browser, cast.reviewer);
  const { page } = desk;
  await desk.go(path.replace(/&to=.*$/u, '&to=live'));
  await page.locator('[data-row]').first().waitFor();
  const room = await enter(cast.facilitator, draft);
  room.edit(type(at(14), ' Said just now.'));
  await room.allSaved();
  room.close();
  // As when the reader comes back to the window.
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await desk.reads('The text has changed since.');
  expect(await page.getByText('Said just now.').count()).toBe(0);
  await desk.press('Compare again');
  await page.locator('ins', { hasText: 'Said just now.' }).waitFor();
  await desk.leave();
});

test('E87 a page that is asked for without a network is told as not fetched, and comes when it returns', async () => {
  const desk = await Desk.of(browser, cast.reviewer);
  const { page } = desk;
  await desk.go(path);
  await page.locator('[data-row]').first().waitFor();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Record', exact: true }).first().click();
  await desk.reads('This page could not be fetched');
  expect(await page.getByText('That is our fault').count()).toBe(0);
  await page.context().setOffline(false);
  await desk.reads(/Checked in your browser/);
  await desk.leave();
});
