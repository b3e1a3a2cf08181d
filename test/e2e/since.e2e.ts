/** The live text shown against an earlier version, while two people write in it. */
import type { DraftId, ParagraphId } from '@chapeau/model';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import { barriersOn, overflowOf } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { Desk, unexpected } from './desk.ts';

let cast: Cast;
let browser: Browser;
let draft: DraftId;
let numbered: readonly ParagraphId[];
let [chair, secretary, reader]: Desk[] = [];
beforeAll(async () => {
  [cast, browser] = await Promise.all([assemble({ delegations: ['NOR'] }), launchBrowser()]);
  draft = await cast.makeDraft();
  numbered = numberedParagraphs(await liveText(cast.facilitator, draft));
  await cast.facilitator.command(draft, {
    kind: 'issue-version',
    label: 'Zero draft',
    standing: 'official-draft',
    audience: 'public',
  });
  chair = await Desk.of(browser, cast.facilitator, { permissions: ['clipboard-read', 'clipboard-write'] });
  secretary = await Desk.of(browser, cast.secretariat);
  reader = await Desk.of(browser, cast.delegation('NOR'), { viewport: { width: 390, height: 844 } });
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
/** The words of a paragraph with what is drawn on them: `{+in+}`, `[-out-]`, and what is gone after it. */
const drawn = async (desk: Desk, number: number): Promise<string> =>
  await desk.at(paragraph(number)).evaluate((element) => {
    const words = element.querySelector('p');
    const copy = words?.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll('del')) one.textContent = `[-${one.textContent}-]`;
    for (const one of copy.querySelectorAll('ins')) one.textContent = `{+${one.textContent}+}`;
    for (const one of copy.querySelectorAll('[class*="otherCaret"]')) one.remove();
    const gone = words?.dataset['gone'];
    return `${copy.textContent}${gone === undefined ? '' : ` <${gone}>`}`;
  });
const live = async () =>
  (await liveText(cast.facilitator, draft)).paragraphs.map(({ runs }) => JSON.stringify(runs));

describe.sequential('live comparison', () => {
  test('E80 what two people change stands marked for both, and for a reader, with the caret where it was', async () => {
    await chair!.go(`/drafts/${draft}`);
    await chair!.page.waitForSelector('.ProseMirror[contenteditable="true"]');
    await chair!.select('Show changes since', 'Since Zero draft');
    await chair!.reads('Nothing changed');
    const address = new URL(chair!.page.url());
    expect(address.searchParams.get('since')).toMatch(/^ver-/);
    for (const desk of [secretary!, reader!]) {
      await desk.go(address.pathname + address.search);
      await desk.reads('Nothing changed');
    }
    await chair!.type(paragraph(1), 'Now ');
    await secretary!.type(paragraph(2), 'Then ');
    for (const desk of [chair!, secretary!, reader!]) {
      await expect.poll(() => drawn(desk, 1)).toMatch(/^\{\+Now \+\}The working group/u);
      await expect.poll(() => drawn(desk, 2)).toMatch(/^\{\+Then \+\}The secretariat/u);
      await desk.reads('2 paragraphs changed');
    }
    // The chair's caret stayed behind its own words while somebody else wrote.
    await chair!.page.keyboard.type('and ');
    await expect.poll(() => drawn(chair!, 1)).toMatch(/^\{\+Now and \+\}The/u);
  });

  test('E81 a paragraph that is gone is told beneath the one before it, and the caret passes it by', async () => {
    const { keyboard } = chair!.page;
    await chair!.choose(paragraph(4));
    await keyboard.press('Home');
    await keyboard.press('Backspace');
    await expect.poll(() => drawn(chair!, 3)).toContain('<4. The meeting recalled');
    await expect.poll(() => drawn(reader!, 3)).toContain('<4. The meeting recalled');
    // Up from the next paragraph, and down again.
    await chair!.choose(paragraph(5));
    await keyboard.press('Home');
    await keyboard.press('ArrowUp');
    await keyboard.press('End');
    await keyboard.type('!');
    await expect.poll(live).toContainEqual(expect.stringMatching(/\(item 4\)\.!"\}\]$/u));
    await keyboard.press('ArrowDown');
    // Backspace at the beginning joins the two paragraphs, over what is drawn between them.
    await keyboard.press('Home');
    await keyboard.press('Backspace');
    await expect.poll(live).toContainEqual(expect.stringMatching(/\(item 4\)\.!The bureau/u));
    await expect.poll(() => drawn(chair!, 3)).toMatch(/<4\..*\n5\. The bureau/u);
    await chair!.saved();
  });

  test('E82 what is copied has nothing of it, and one steps from change to change by key', async () => {
    const { page } = chair!;
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(async () => await navigator.clipboard.readText());
    expect(copied).toContain('Now and The working group');
    expect(copied.match(/The meeting recalled/gu)).toHaveLength(1);
    await page.keyboard.press('Escape');
    const current = async () => await page.locator('[data-current]').first().getAttribute('data-paragraph');
    await chair!.choose(paragraph(8));
    await page.keyboard.press('Escape');
    for (const number of [3, 2, 1, 1]) {
      await page.keyboard.press('D');
      await expect.poll(current).toBe(paragraph(number));
    }
    await page.keyboard.press('d');
    await expect.poll(current).toBe(paragraph(2));
  });

  test('E83 it stands no barrier in anybody’s way, and is gone when it is switched off', async () => {
    for (const desk of [chair!, reader!]) {
      expect(await barriersOn(desk.page)).toEqual([]);
      expect(await overflowOf(desk.page)).toBe(0);
    }
    await chair!.picture('80-since');
    await reader!.picture('81-since-narrow');
    const before = await live();
    await chair!.page.keyboard.press('c');
    await chair!.page
      .locator('.ProseMirror :is(ins, del, [data-gone])')
      .first()
      .waitFor({ state: 'detached' });
    expect(new URL(chair!.page.url()).search).toBe('');
    expect(await live()).toEqual(before);
    // Another visit of this window finds what it showed last, here nothing.
    await chair!.page.keyboard.press('c');
    await chair!.reads('3 paragraphs changed');
    await chair!.go(`/drafts/${draft}`);
    await chair!.reads('3 paragraphs changed');
    for (const desk of [chair!, secretary!, reader!]) expect(unexpected(desk.complaints)).toEqual([]);
  });
});
