/** `npm run bench`: what Chapeau costs on this machine. Medians of several runs, each figure on a line of its own. */
import { LIMITS, textOf, type DraftId, type PlainDraft } from '@chapeau/model';
import { cpus } from 'node:os';
import type { Browser } from 'playwright-core';
import { assemble, liveText, type Cast } from '../cast/assemble.ts';
import { findConvention } from '../cast/corpus.ts';
import { smallReport } from '../cast/texts.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { measureComparison } from './comparison/measure.ts';
import { keysToPaint, keysToPaintElsewhere, openDraft, timeToFirstKey } from './browser.ts';
import { median, milliseconds, percentile, printFigure, times } from './figures.ts';
import { comparisonMilliseconds, gateMicroseconds } from './in-memory.ts';
import { negotiated, negotiatedNotation, plainText, PROPONENTS, rollingMilliseconds } from './negotiated.ts';
import { measureProcess } from './process.ts';
import { processorSeconds } from './processor.ts';

const RUNS = 5;
const KEYS = 100;
const CLIENTS = 50;
const EDITS = 1_000;
const DISPUTED_PARAGRAPHS = 500;

const PARTS = ['house', 'process', 'comparison'] as const;
type Part = (typeof PARTS)[number];

const only = onlyPart(process.argv.slice(2));
if (only === null || only === 'house') await measureHouse();
if (only === null || only === 'process') await measureFullSize();
if (only === null || only === 'comparison') measureComparison();

/** The one part that is asked for by `--only process`, say; null: all are measured. Throws on anything else. */
function onlyPart(args: readonly string[]): Part | null {
  if (args.length === 0) return null;
  const part = PARTS.find((one) => one === args[1]);
  if (args[0] === '--only' && part !== undefined && args.length === 2) return part;
  throw new Error(`npm run bench, or npm run bench -- --only ${PARTS.join(' | ')}`);
}

async function measureFullSize(): Promise<void> {
  const browser = await launchBrowser();
  try {
    await measureProcess(browser);
  } finally {
    await browser.close();
  }
}

async function measureHouse(): Promise<void> {
  const cast = await assemble({ delegations: PROPONENTS });
  const browser = await launchBrowser();
  try {
    const source = findConvention() ?? smallReport({ paragraphs: 1_000 });
    const draft = await cast.makeDraft({ title: 'The long text', kind: 'convention', source });
    const plain = await liveText(cast.facilitator, draft);
    printHead(plain);
    await measureBrowser(cast, browser, draft);
    await measureServer(cast, draft, plain);
    await measureThought(plain);
    await measureRolling();
    await measureDisputed(cast, browser);
  } finally {
    await browser.close();
    await cast.dispose();
  }
}

function printHead({ paragraphs }: PlainDraft): void {
  const words = paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).split(/\s+/).length, 0);
  const [processor] = cpus();
  console.log(`${cpus().length} × ${processor?.model ?? 'processor'}, Node ${process.version}`);
  console.log(`a text of ${words} words in ${paragraphs.length} paragraphs; medians of ${RUNS} runs\n`);
}

async function measureBrowser(
  { facilitator, secretariat }: Cast,
  window: Browser,
  draft: DraftId,
): Promise<void> {
  const opened = await times(RUNS, async () => await timeToFirstKey(window, facilitator, draft));
  printFigure('open the text in the browser, cold, to the first key', milliseconds(median(opened)));

  const page = await openDraft(window, facilitator, draft);
  const own = await times(RUNS, async () => await keysToPaint(page, KEYS));
  const of = (percent: number) => milliseconds(median(own.map((keys) => percentile(keys, percent))));
  printFigure('key to paint in that text, p50', of(50));
  printFigure('key to paint in that text, p95', of(95));

  const other = await openDraft(window, secretariat, draft);
  const elsewhere = await times(RUNS, async () => await keysToPaintElsewhere(page, other, 20));
  const across = (percent: number) =>
    milliseconds(median(elsewhere.map((keys) => percentile(keys, percent))));
  printFigure('key at one client to paint at another, p50', across(50));
  printFigure('key at one client to paint at another, p95', across(95));
  await page.context().close();
  await other.context().close();
}

async function measureServer(house: Cast, draft: DraftId, plain: PlainDraft): Promise<void> {
  const place = plain.paragraphs.find(({ kind, runs }) => kind !== 'heading' && runs.length > 0);
  if (place === undefined) throw new Error('The text is empty');
  const options = { draft, paragraph: place.id, clients: CLIENTS, edits: EDITS };
  // One run of edits uses up what may be sent at once.
  const runs = Math.min(RUNS, Math.floor((LIMITS.updatesPerSecond * 10) / EDITS) + 1);
  const seconds = await times(runs, async () => await processorSeconds(house, options));
  const told = seconds.filter((value) => value !== null);
  const figure = told.length === 0 ? 'not told by this machine' : milliseconds(median(told) * 1_000);
  printFigure(`processor time of the server, ${EDITS} edits, ${CLIENTS} clients`, figure);
}

async function measureThought(plain: PlainDraft): Promise<void> {
  const gate = await times(RUNS, async () => await Promise.resolve(gateMicroseconds(plain, 500)));
  printFigure('the gate, per key', `${median(gate).toFixed(0)} µs`);
  const comparison = await times(RUNS, async () => await Promise.resolve(comparisonMilliseconds(plain)));
  printFigure('comparison of that text, every third paragraph changed', milliseconds(median(comparison)));
}

async function measureRolling(): Promise<void> {
  const text = negotiated(DISPUTED_PARAGRAPHS);
  console.log(`\n${text.paragraphs.length} paragraphs with ${text.proposals.length} open proposals`);
  const runs = await times(RUNS, async () => await Promise.resolve(rollingMilliseconds(text)));
  const of = (part: keyof (typeof runs)[number]) => milliseconds(median(runs.map((run) => run[part])));
  printFigure('rolling text, whole', of('whole'));
  printFigure('rolling text, the words of one paragraph changed', of('paragraph'));
  printFigure('rolling text, one proposal changed', of('proposal'));
}

/** The same text with and without its proposals, in turns, so that both are measured in the same weather. */
async function measureDisputed(house: Cast, window: Browser): Promise<void> {
  const { facilitator } = house;
  const request = { kind: 'report', format: 'plain' } as const;
  const bare = await house.makeDraft({
    ...request,
    title: 'Undisputed',
    source: plainText(DISPUTED_PARAGRAPHS),
  });
  const disputed = await house.makeDraft({
    ...request,
    title: 'Disputed',
    source: negotiatedNotation(DISPUTED_PARAGRAPHS),
    attributed: true,
  });
  const pages = {
    bare: await openDraft(window, facilitator, bare),
    disputed: await openDraft(window, facilitator, disputed),
  };
  const measured: Record<keyof typeof pages, number[]> = { bare: [], disputed: [] };
  for (let run = 0; run < RUNS; run += 1)
    for (const name of ['bare', 'disputed'] as const) {
      await pages[name].bringToFront();
      measured[name].push(percentile(await keysToPaint(pages[name], KEYS), 95));
    }
  const [without, withThem] = [median(measured.bare), median(measured.disputed)];
  printFigure('key to paint without proposals, p95', milliseconds(without));
  printFigure('key to paint with them, p95', milliseconds(withThem));
  printFigure('difference', milliseconds(Math.max(0, withThem - without)));
  const opened = await times(RUNS, async () => await timeToFirstKey(window, facilitator, disputed));
  printFigure('open that text in the browser, cold, to the first key', milliseconds(median(opened)));
  for (const page of Object.values(pages)) await page.context().close();
}
