/** Any moment in a browser: typed, decided, typed again; slid back, kept as a version, brought back. */
import type { DraftId, ParagraphId, PlainDraft } from '@chapeau/model';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, liveText, type Cast } from '../cast/assemble.ts';
import { barriersOn, overflowOf } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { Desk, unexpected } from './desk.ts';

let cast: Cast;
let browser: Browser;
let desk: Desk;
let draft: DraftId;
let place: ParagraphId;

beforeAll(async () => {
  [cast, browser] = await Promise.all([assemble({ delegations: ['NOR'] }), launchBrowser()]);
  draft = await cast.makeDraft();
  desk = await Desk.of(browser, cast.facilitator);
});
afterAll(async () => {
  await browser?.close();
  await cast?.dispose();
});

const words = ({ paragraphs }: PlainDraft) =>
  paragraphs.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join('')).join('\n');
const slider = () => desk.page.getByRole('slider', { name: 'Moment of the text' });
const told = async () => (await slider().getAttribute('aria-valuetext')) ?? '';
const text = () => desk.page.getByRole('article');

test('E70 the text is typed, a paragraph is agreed, and typing goes on', async () => {
  const { paragraphs } = await liveText(cast.facilitator, draft);
  const numbered = paragraphs.filter(({ kind }) => kind === 'numbered');
  place = numbered[0]!.id;
  await desk.go(`/drafts/${draft}`);
  await desk.saved();
  await desk.type(place, 'Early words, ');
  await desk.saved();
  const reading = {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  } as const;
  await cast.facilitator.command(draft, { ...reading, meetings: ['3rd meeting'] });
  await cast.facilitator.command(draft, {
    kind: 'decide-status',
    deed: 'agree-in-informals',
    paragraphs: [numbered[2]!.id],
  });
  await desk.type(place, 'Late words, ');
  await desk.saved();
});

test('E71 the slider goes back by key from what is now to the decision, and says where it is', async () => {
  await desk.go(`/drafts/${draft}/versions`);
  await desk.follow('Any moment');
  await desk.reads('Late words', text());
  await slider().focus();
  await desk.page.keyboard.press('PageDown');
  await expect.poll(told).toMatch(/First reading: 3rd meeting\. Agree in informals/);
  await expect.poll(async () => await text().textContent()).not.toContain('Late words');
  await desk.reads('Early words', text());
  await desk.page.keyboard.press('Home');
  await expect.poll(told).toMatch(/Between readings\. Draft created/);
  await expect.poll(async () => await text().textContent()).not.toContain('Early words');
  await desk.page.keyboard.press('PageUp');
  await desk.page.keyboard.press('PageUp');
  await expect.poll(told).toContain('Agree in informals');
  expect(await barriersOn(desk.page, 'main')).toEqual([]);
  expect(await overflowOf(desk.page)).toBe(0);
  await desk.picture('70-moment');
});

test('E72 the moment has an address of its own, and is kept as a version with a reason', async () => {
  await desk.page.reload();
  await expect.poll(told).toContain('Agree in informals');
  await desk.press('Keep as a version');
  await desk.dialog.getByLabel('Label').fill('As agreed');
  await desk.dialog.getByLabel('Reason').fill('Asked for by a delegation.');
  await desk.confirm('Keep as a version');
  await desk.page.goto(`${cast.server.address}/drafts/${draft}/versions`);
  await desk.follow('As agreed');
  await desk.reads('Early words');
  expect(await desk.page.getByText('Late words').count()).toBe(0);
  expect(words(await liveText(cast.facilitator, draft))).toContain('Late words');
});

test('E73 its wording is brought back into the live text, and what was there can be looked at as before', async () => {
  await desk.page.goBack();
  await desk.follow('Any moment');
  await slider().focus();
  for (const key of ['End', 'PageDown']) await desk.page.keyboard.press(key);
  await expect.poll(told).toContain('Agree in informals');
  await desk.press('Bring this wording back');
  await desk.dialog.getByLabel('Label').fill('Again');
  await desk.dialog.getByLabel('Reason').fill('The late words were a mistake.');
  await desk.confirm('Bring it back');
  const now = words(await liveText(cast.facilitator, draft));
  expect(now).toContain('Early words');
  expect(now).not.toContain('Late words');
  await desk.page.reload();
  await slider().focus();
  await desk.page.keyboard.press('End');
  await expect.poll(told).toMatch(/Text brought back.*Again issued/s);
  expect(unexpected(desk.complaints)).toEqual([]);
});

test('E74 a delegation looks and changes nothing; an observer finds nothing there', async () => {
  const norway = await Desk.of(browser, cast.delegation('NOR'));
  await norway.go(`/drafts/${draft}/moments?at=1`);
  await norway.reads('Draft created');
  expect(await norway.page.getByRole('button', { name: 'Keep as a version' }).count()).toBe(0);
  await norway.leave();
  const observer = await Desk.of(browser, cast.observer);
  await observer.go(`/drafts/${draft}/moments`);
  await observer.reads('This cannot be shown');
  await observer.leave();
});
