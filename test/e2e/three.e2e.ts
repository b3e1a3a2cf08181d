/** Two texts drafted in parallel from one base, read together: whose each change is, and where they disagree. */
import type { DraftId, ParagraphId } from '@chapeau/model';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import { barriersOn, overflowOf } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { Desk, unexpected } from './desk.ts';

const ISSUED = { kind: 'issue-version', standing: 'official-draft', audience: 'public' } as const;

let cast: Cast;
let browser: Browser;
let draft: DraftId;
let numbered: readonly ParagraphId[];
let address: string;
beforeAll(async () => {
  [cast, browser] = await Promise.all([assemble({ delegations: ['NOR'] }), launchBrowser()]);
  draft = await cast.makeDraft();
  numbered = numberedParagraphs(await liveText(cast.facilitator, draft));
});
afterAll(async () => {
  await browser?.close();
  await cast?.dispose();
});

const paragraph = (number: number) => {
  const id = numbered[number - 1];
  if (id === undefined) throw new Error(`No paragraph ${number}`);
  return id;
};

/** Takes the first word of a paragraph and the space after it out and types something in its place. */
async function replaceFirstWord(desk: Desk, number: number, words: string): Promise<void> {
  await desk.type(paragraph(number), '');
  await desk.page.keyboard.press('Control+Delete');
  await desk.page.keyboard.press('Delete');
  await desk.page.keyboard.type(words);
}

describe.sequential('three texts', () => {
  test('E84 before there are three texts the page says what to do', async () => {
    const reviewer = await Desk.of(browser, cast.reviewer);
    await reviewer.go(`/drafts/${draft}/compare/three`);
    await reviewer.reads('There are no three texts to read together yet');
    await reviewer.follow('To the versions');
    await reviewer.page.waitForURL(/\/versions$/u);
    await reviewer.leave();
  });

  test('E85 two texts made of one stand beside it, with a conflict, and one steps through them by key', async () => {
    const chair = await Desk.of(browser, cast.facilitator);
    await chair.go(`/drafts/${draft}`);
    await chair.page.waitForSelector('.ProseMirror[contenteditable="true"]');
    const base = await cast.facilitator.command(draft, { ...ISSUED, label: 'Zero draft' });
    await chair.type(paragraph(1), 'Mindful ');
    await chair.type(paragraph(2), 'Then ');
    await chair.saved();
    const theirs = await cast.facilitator.command(draft, { ...ISSUED, label: 'Co-facilitator' });
    await replaceFirstWord(chair, 1, 'Aware ');
    await replaceFirstWord(chair, 2, '');
    await chair.type(paragraph(3), 'Now ');
    await chair.saved();
    address = `/drafts/${draft}/compare/three?base=${base.created}&theirs=${theirs.created}&ours=live`;

    const { page } = chair;
    await chair.go(address);
    const rows = page.locator('[data-outcome]');
    await expect.poll(() => rows.count()).toBeGreaterThan(5);
    const outcomeOf = async (number: number) =>
      await page.locator(`#row-${paragraph(number)}`).getAttribute('data-outcome');
    expect(await Promise.all([1, 2, 3, 4].map(outcomeOf))).toEqual([
      'conflict',
      'theirs',
      'ours',
      'unchanged',
    ]);
    await chair.reads('Both changed the same words');
    const current = page.locator('[data-outcome][aria-current]');
    for (const number of [1, 2, 3, 3]) {
      await page.keyboard.press('j');
      await expect.poll(() => current.getAttribute('id')).toBe(`row-${paragraph(number)}`);
    }
    await page.keyboard.press('f');
    await chair.reads('1 paragraph', page.locator('output'));
    await page.keyboard.press('k');
    await expect.poll(() => current.getAttribute('id')).toBe(`row-${paragraph(1)}`);
    await page.keyboard.press('s');
    await expect
      .poll(() => page.locator(`#row-${paragraph(1)} mark`).textContent())
      .toMatch(/Theirs.*Mindful.*Ours.*Aware/u);
    // The place, the view and the filter are in the address.
    await expect.poll(() => new URL(page.url()).search).toContain(`at=${paragraph(1)}`);
    expect(page.url()).toMatch(/view=together/u);
    await page.reload();
    await expect.poll(() => current.getAttribute('id')).toBe(`row-${paragraph(1)}`);
    expect(unexpected(chair.complaints)).toEqual([]);
    await chair.leave();
  });

  test.each([
    ['columns', 'wide', { viewport: { width: 1920, height: 1080 } }],
    ['columns', 'dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
    ['columns', 'narrow', { viewport: { width: 390, height: 844 } }],
    ['together', 'narrow', { viewport: { width: 390, height: 844 } }],
    ['columns', 'arabic', { viewport: { width: 1280, height: 800 }, locale: 'ar' }],
  ] as const)('E86 %s, %s: no barrier and no sideways scrolling', async (view, name, options) => {
    const reader = await Desk.of(browser, cast.delegation('NOR'), options);
    await reader.go(`${address}&view=${view}&at=${paragraph(1)}`);
    await reader.page.locator('[data-outcome="conflict"]').first().waitFor();
    expect(await barriersOn(reader.page)).toEqual([]);
    expect(await overflowOf(reader.page)).toBe(0);
    await reader.picture(`84-three-${view}-${name}`);
    await reader.leave();
  });
});
