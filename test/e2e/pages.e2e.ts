/** The main pages as everybody meets them: no barriers, no sideways scrolling, also in Arabic and on a narrow window. */
import type { DraftId } from '@chapeau/model';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import { sampleReport } from '../cast/corpus.ts';
import type { Person } from '../cast/person.ts';
import { propose, startProposal } from '../cast/proposals.ts';
import { smallReport } from '../cast/texts.ts';
import { until } from '../cast/until.ts';
import { barriersOn, overflowOf } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { Desk } from './desk.ts';

const PROGRAMME = [
  'Fifth substantive session',
  'Geneva, 12–16 May 2031',
  'Annex',
  'Monday, 12 May',
  '10 a.m.–1 p.m.\tFirst reading of the draft annual progress report',
  '3–6 p.m.\tDedicated stakeholder session',
].join('\n');

let cast: Cast;
let browser: Browser;
let draft: DraftId;
let drafting: string;
let comparison: string;
let session: string;
beforeAll(async () => {
  [cast, browser] = await Promise.all([assemble({ delegations: ['NOR', 'BRA'] }), launchBrowser()]);
  draft = await cast.makeDraft({ title: 'Annual progress report', source: sampleReport() });
  const paragraphs = numberedParagraphs(await liveText(cast.facilitator, draft));
  const { facilitator } = cast;
  const issued = { kind: 'issue-version', standing: 'official-draft', audience: 'public' } as const;
  const zero = await facilitator.command(draft, { ...issued, label: 'Zero draft' });
  await facilitator.command(draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  await facilitator.command(draft, { kind: 'take-floor', paragraph: paragraphs[2]! });
  await propose(cast.delegation('NOR'), draft, { target: paragraphs[2]!, words: ' in good time' });
  await facilitator.command(draft, {
    kind: 'decide-status',
    deed: 'agree',
    paragraphs: [paragraphs[0]!],
  });
  const revised = await facilitator.command(draft, { ...issued, label: 'Rev.1' });
  comparison = `/drafts/${draft}/compare?from=${zero.created}&to=${revised.created}`;
  const proposal = await startProposal(cast.delegation('BRA'), draft, paragraphs[4]!);
  drafting = `/drafts/${draft}/proposals/${proposal}`;
  const taken = await cast.secretariat.processCommand({ kind: 'take-programme', source: PROGRAMME });
  session = `/programme/${taken.created}`;
});
afterAll(async () => {
  await browser?.close();
  await cast?.dispose();
});

interface PageCase {
  readonly name: string;
  readonly who: () => Person;
  readonly path: () => string;
  /** What stands on it once it is there. */
  readonly ready: string;
}

// prettier-ignore
const PAGES: readonly PageCase[] = [
  { name: 'home', who: () => cast.facilitator, path: () => '/', ready: 'a[href^="/drafts/drf-"]' },
  { name: 'access', who: () => cast.secretariat, path: () => '/access', ready: 'table' },
  { name: 'programme', who: () => cast.facilitator, path: () => '/programme', ready: 'main h3' },
  { name: 'session', who: () => cast.facilitator, path: () => session, ready: 'main table' },
  { name: 'import-of-a-programme', who: () => cast.secretariat, path: () => '/programme/import', ready: 'textarea' },
  { name: 'new-draft', who: () => cast.facilitator, path: () => '/drafts/new', ready: 'textarea' },
  { name: 'text', who: () => cast.facilitator, path: () => `/drafts/${draft}`, ready: 'output[data-saved="saved"]' },
  { name: 'text-of-a-delegation', who: () => cast.delegation('NOR'), path: () => `/drafts/${draft}`, ready: 'output[data-saved="saved"]' },
  { name: 'drafting', who: () => cast.delegation('BRA'), path: () => drafting, ready: 'output[data-saved="saved"]' },
  { name: 'versions', who: () => cast.reviewer, path: () => `/drafts/${draft}/versions`, ready: 'table' },
  { name: 'comparison', who: () => cast.reviewer, path: () => comparison, ready: 'main article, main ol, main [data-row]' },
  { name: 'record', who: () => cast.reviewer, path: () => `/drafts/${draft}/record`, ready: 'main li, main article' },
  { name: 'figures', who: () => cast.reviewer, path: () => `/drafts/${draft}/figures`, ready: 'main table' },
  { name: 'notes', who: () => cast.delegation('NOR'), path: () => `/drafts/${draft}/notes`, ready: 'main h2, main p' },
  { name: 'ladder', who: () => cast.secretariat, path: () => '/process/ladder', ready: 'main table' },
  { name: 'help-of-the-line', who: () => cast.facilitator, path: () => '/help/line', ready: 'main table' },
  { name: 'plenary', who: () => cast.reviewer, path: () => `/drafts/${draft}/plenary`, ready: '[data-floor]' },
];
const cases = PAGES.map((page) => [page.name, page] as const);

async function show({ who, path, ready }: PageCase, options: Parameters<typeof Desk.of>[2]): Promise<Desk> {
  const desk = await Desk.of(browser, who(), options);
  await desk.go(path());
  await desk.page.locator(ready).first().waitFor();
  // The frame of a page stands before its program has come.
  await desk.page.locator('h1').first().waitFor({ state: 'attached' });
  await desk.page.evaluate(() => document.fonts.ready);
  return desk;
}

describe('in the light, at 1280', () => {
  test.each(cases)('E30 %s holds no barrier that axe can find', async (name, page) => {
    const desk = await show(page, { colorScheme: 'light' });
    await desk.picture(`page-${name}`);
    expect(await barriersOn(desk.page)).toEqual([]);
    expect(await overflowOf(desk.page)).toBeLessThanOrEqual(0);
    await desk.leave();
  });
});

describe('in the dark', () => {
  test.each(cases.filter(([name]) => ['text', 'comparison', 'plenary'].includes(name)))(
    'E31 %s keeps its contrast',
    async (name, page) => {
      const desk = await show(page, { colorScheme: 'dark' });
      await desk.picture(`dark-${name}`);
      expect(await barriersOn(desk.page)).toEqual([]);
      await desk.leave();
    },
  );
});

describe('in Arabic', () => {
  test.each(cases)('E32 %s reads from the right and fits a wide and a narrow window', async (name, page) => {
    const desk = await show(page, { locale: 'ar' });
    expect(await desk.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await desk.picture(`arabic-${name}`);
    expect(await overflowOf(desk.page)).toBeLessThanOrEqual(0);
    await desk.page.setViewportSize({ width: 390, height: 800 });
    await desk.picture(`arabic-narrow-${name}`);
    expect(await overflowOf(desk.page)).toBeLessThanOrEqual(0);
    await desk.leave();
  });
});

test('E33 a link to a paragraph far down shows it in the text and in the outline', async () => {
  const long = await cast.makeDraft({ title: 'Long report', source: smallReport({ paragraphs: 120 }) });
  const last = numberedParagraphs(await liveText(cast.facilitator, long)).at(-1) ?? '';
  const desk = await Desk.of(browser, cast.facilitator);
  await desk.go(`/drafts/${long}#${last}`);
  const line = desk.page.locator(`[data-line="${last}"]`);
  await line.waitFor();
  await until(
    async () => {
      const box = await line.boundingBox();
      return box !== null && box.y > 0 && box.y < 800;
    },
    { what: 'its line is in sight' },
  );
  await desk.leave();
});
