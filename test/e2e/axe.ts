/** Checks of a page as it stands: rules of accessibility, and no sideways scrolling. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong, one line each: rule, how often, and the first place. `within`: a selector of the part that is looked at. */
export async function barriersOn(page: Page, within?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

/** How many pixels the page is wider than its window; 0: it is not. */
export async function overflowOf(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
