/** What a person waits for: opening a long text, seeing one's own key, seeing another's. */
import type { DraftId } from '@chapeau/model';
import type { Browser, Page } from 'playwright-core';
import type { Person } from '../cast/person.ts';
import { nextPaint, takePaints, watchPaints } from './in-page.ts';

const EDITABLE = '.ProseMirror[contenteditable="true"]';

/** A browser window of its own, signed in as that person, with nothing in its cache. */
export async function openDraft(browser: Browser, person: Person, draft: DraftId): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { address } = person.server;
  await context.addCookies([{ name: 'chapeau', value: person.token, url: address }]);
  // Functions that are sent to the page are named by a helper of tsx, which the page does not have.
  await context.addInitScript('globalThis.__name = (value) => value');
  const page = await context.newPage();
  await page.goto(`${address}/drafts/${draft}`);
  await page.waitForSelector(EDITABLE);
  return page;
}

/** From the opening of the address, with an empty cache, until a key that is pressed stands in the text. */
export async function timeToFirstKey(browser: Browser, person: Person, draft: DraftId): Promise<number> {
  const page = await openDraft(browser, person, draft);
  await watchPaints(page);
  await placeCaret(page);
  await page.keyboard.press('x');
  await nextPaint(page);
  const elapsed = await page.evaluate(() => performance.now());
  await page.keyboard.press('Backspace');
  await page.context().close();
  return elapsed;
}

/** Milliseconds from each of so many keys to the frame that shows it. */
export async function keysToPaint(page: Page, count: number): Promise<readonly number[]> {
  await watchPaints(page);
  await placeCaret(page);
  const measured: number[] = [];
  for (let index = 0; index < count; index += 1) {
    await takePaints(page);
    await page.keyboard.press('abcdefgh '[index % 9] ?? 'a');
    measured.push((await nextPaint(page)).sinceKeyMs);
  }
  return measured;
}

/** Milliseconds from a key in one window to the frame that shows it in another. */
export async function keysToPaintElsewhere(from: Page, to: Page, count: number): Promise<readonly number[]> {
  await watchPaints(to);
  await placeCaret(from);
  const measured: number[] = [];
  for (let index = 0; index < count; index += 1) {
    await takePaints(to);
    const pressedAt = Date.now();
    await from.keyboard.press('x');
    measured.push((await nextPaint(to)).at - pressedAt);
  }
  return measured;
}

/** Puts the caret into a paragraph that stands on the screen. */
async function placeCaret(page: Page): Promise<void> {
  await page.locator(`${EDITABLE} p`).nth(3).click();
}
