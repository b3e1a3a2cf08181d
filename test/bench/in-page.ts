/** What is measured within a page: by its own clock, from the key to the frame that shows it. */
import type { Page } from 'playwright-core';

/** Both are milliseconds; `at` since 1970, so that two pages of one machine can be compared. */
interface Paint {
  readonly at: number;
  readonly sinceKeyMs: number;
}

interface Watch {
  readonly paints: Paint[];
}

/** From now on every key and every change of the text is followed to the frame that shows it. */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paints: Paint[] = [];
    let keyAt: number | null = null;
    Object.assign(globalThis, { watch: { paints } });
    document.addEventListener('keydown', (event) => (keyAt = event.timeStamp), { capture: true });
    const afterPaint = (then: () => void) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = then;
        channel.port2.postMessage(null);
      });
    const text = document.querySelector('.ProseMirror');
    if (text === null) throw new Error('There is no text on the page');
    let isWaiting = false;
    new MutationObserver(() => {
      if (isWaiting) return;
      isWaiting = true;
      const from = keyAt;
      afterPaint(() => {
        isWaiting = false;
        const now = performance.now();
        paints.push({ at: performance.timeOrigin + now, sinceKeyMs: from === null ? 0 : now - from });
      });
    }).observe(text, { characterData: true, childList: true, subtree: true });
  });
}

/** The paints seen since the last time that this was asked. */
export async function takePaints(page: Page): Promise<readonly Paint[]> {
  return await page.evaluate(() => {
    const { watch } = globalThis as unknown as { readonly watch: Watch };
    return watch.paints.splice(0);
  });
}

/** Waits for the next paint. */
export async function nextPaint(page: Page): Promise<Paint> {
  await page.waitForFunction(() => {
    const { watch } = globalThis as unknown as { readonly watch: Watch };
    return watch.paints.length > 0;
  });
  const [paint] = await takePaints(page);
  if (paint === undefined) throw new Error('Nothing was painted');
  return paint;
}
