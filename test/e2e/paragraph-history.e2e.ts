/** One paragraph that was typed in, split, changed by a delegation's proposal and agreed, over three versions: its page tells who brought which words. */
import { hashOfWording, type ParagraphId, type VersionId } from '@chapeau/model';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import { launchBrowser } from './browser.ts';
import { Desk, unexpected } from './desk.ts';

const HEAD = 'The Working Group considered the state of the marine environment in all regions.';
const TAIL = 'It requested the Secretariat to prepare a compilation.';
const SOURCE = `# Report\n\n1. The session was opened on Monday.\n\n2. ${HEAD} ${TAIL}\n`;

let cast: Cast;
let browser: Browser;
let draft: Awaited<ReturnType<Cast['makeDraft']>>;
let head: ParagraphId;
let tail: ParagraphId;
const desks: Desk[] = [];
beforeAll(async () => {
  [cast, browser] = await Promise.all([assemble({ delegations: ['NOR', 'KEN'] }), launchBrowser()]);
  draft = await cast.makeDraft({ source: SOURCE });
});
afterAll(async () => {
  await browser?.close();
  await cast?.dispose();
});

async function seat(person: Cast['reviewer'], path: string, locale = 'en-GB'): Promise<Desk> {
  const desk = await Desk.of(browser, person, { locale });
  desks.push(desk);
  await desk.go(path);
  return desk;
}

async function issue(label: string, audience: 'public' | 'participants'): Promise<VersionId> {
  const order = { kind: 'issue-version', label, standing: 'chairs-text', audience } as const;
  return (await cast.facilitator.command(draft, order)).created as VersionId;
}

async function paragraphs(): Promise<readonly ParagraphId[]> {
  return numberedParagraphs(await liveText(cast.facilitator, draft));
}

test('E90 a paragraph is split and typed in, amended by a delegation and agreed, over three versions', async () => {
  const { facilitator, secretariat } = cast;
  await issue('Zero draft', 'public');
  await facilitator.command(draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  head = (await paragraphs())[1] ?? head;
  const desk = await seat(secretariat, `/drafts/${draft}`);
  await desk.choose(head);
  await desk.caret(head, `${HEAD} `.length);
  await desk.page.keyboard.press('Enter');
  await desk.type(head, 'Quietly, ');
  await desk.sees(head, 'Quietly, The');
  await desk.saved();
  await expect.poll(async () => (await paragraphs()).length).toBe(3);
  tail = (await paragraphs())[2] ?? tail;
  await issue('Rev.1', 'participants');

  const present = (await liveText(facilitator, draft)).paragraphs.find(({ id }) => id === head);
  if (present === undefined) throw new Error('the paragraph is gone');
  const { kind, level } = present;
  const { created } = await facilitator.command(draft, {
    kind: 'capture-proposal',
    proposal: 'amend',
    target: head,
    proponent: cast.participant('NOR'),
    present: hashOfWording(present),
    wording: [
      { kind, level, runs: [{ text: `Quietly, ${HEAD} `.replace('all regions', 'all regions and depths') }] },
    ],
  });
  await facilitator.command(draft, { kind: 'accept-proposal', proposal: String(created) });
  await facilitator.command(draft, { kind: 'decide-status', deed: 'agree', paragraphs: [head] });
  await cast.delegation('KEN').command(draft, {
    kind: 'enter-reservation',
    reservation: 'reservation',
    paragraph: head,
  });
  await issue('Rev.2', 'participants');
});

test('E91 the page tells who brought which words, and lists what was typed unmarked', async () => {
  const desk = await seat(cast.reviewer, `/drafts/${draft}/paragraphs/${head}`);
  const { page } = desk;
  const rail = page.getByRole('navigation', { name: 'Line of descent' });
  await desk.reads('Rev.1', rail);
  await desk.reads(/split/, rail);
  await page.getByRole('link', { name: 'and depths' }).focus();
  await desk.reads(/Proposed by NOR \(P 1, taken down as it was said, tabled in the first reading/);
  await desk.reads(/Decided as it stands in the first reading on .*, by facilitator/);
  await desk.reads('Reserved on by KEN.');
  await desk.reads('1 stretch was typed without a decision');
  await page.getByRole('button', { name: 'Quietly,', exact: true }).last().click();
  await desk.reads(/Typed by the facilitating team between Zero draft and Rev\.1/);
  await desk.reads('Accepted');
  await desk.picture('paragraph-history');
});

test('E92 keys go from step to step, each under an address of its own', async () => {
  const desk = await seat(cast.reviewer, `/drafts/${draft}/paragraphs/${head}`);
  const { page } = desk;
  await desk.reads('The text now');
  await page.keyboard.press('k');
  await page.waitForURL(/at=ver-/u);
  await page.getByRole('heading', { name: 'Rev.2' }).waitFor();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.waitForURL(/at=entry-/u);
  const there = page.url();
  await page.reload();
  expect(page.url()).toBe(there);
  await page.getByRole('navigation', { name: 'Line of descent' }).locator('[aria-current=step]').waitFor();
});

test('E93 the piece that was split off leads back to the whole', async () => {
  const desk = await seat(cast.reviewer, `/drafts/${draft}`);
  await desk.choose(tail);
  await desk.follow('Through time', desk.panel);
  const rail = desk.page.getByRole('navigation', { name: 'Line of descent' });
  await desk.reads(/split/, rail);
  await desk.page.getByRole('link', { name: TAIL }).focus();
  await desk.reads('These words stood in Zero draft already.');
});

test('E94 an observer has the public version and nothing else', async () => {
  const desk = await seat(cast.observer, `/drafts/${draft}/paragraphs/${head}`);
  const rail = desk.page.getByRole('navigation', { name: 'Line of descent' });
  await desk.reads('Zero draft', rail);
  expect(await rail.getByRole('listitem').count()).toBe(1);
  expect(await desk.page.getByText(/NOR|KEN|typed|Rev/u).count()).toBe(0);
});

test('E95 no page complained', () => {
  expect(unexpected(desks.flatMap(({ complaints }) => complaints))).toEqual([]);
});
