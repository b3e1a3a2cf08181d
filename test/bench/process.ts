/** A process of full size: 193 delegations, eleven sessions of ten meetings, three drafts. What opening its pages costs, beside a small one. */
import type { DraftId, SessionId } from '@chapeau/model';
import type { Browser } from 'playwright-core';
import { assemble, numberedParagraphs, liveText, type Cast } from '../cast/assemble.ts';
import { findConvention } from '../cast/corpus.ts';
import type { Person } from '../cast/person.ts';
import { smallReport } from '../cast/texts.ts';
import { timeToFirstKey } from './browser.ts';
import { median, milliseconds, printFigure, times } from './figures.ts';

const RUNS = 5;
const DELEGATIONS = 193;
const SESSIONS = 11;
const DAYS = 5;

/** Both in turns, so that they are measured in the same weather. */
export async function measureProcess(browser: Browser): Promise<void> {
  console.log(
    `\na process with ${DELEGATIONS} delegations, ${SESSIONS} sessions and 3 drafts; medians of ${RUNS} runs`,
  );
  const large = await assemble({ delegations: codes(DELEGATIONS) });
  const small = await assemble();
  try {
    await planSessions(large.facilitator);
    const source = findConvention() ?? smallReport({ paragraphs: 1_000 });
    const draft = await large.makeDraft({ title: 'The long text', kind: 'convention', source });
    for (const title of ['Annual report', 'Draft resolution']) await large.makeDraft({ title });
    const same = await small.makeDraft({ title: 'The long text', kind: 'convention', source });
    await measurePages(browser, large.facilitator);
    await measureText(browser, { large, small }, { large: draft, small: same });
    await measureCommand(large.facilitator, draft, 'of that process');
    await measureCommand(small.facilitator, same, 'of a process with three delegations');
  } finally {
    await large.dispose();
    await small.dispose();
  }
}

const PAGES = [
  ['the list of drafts', '/', 'a[href^="/drafts/drf-"]'],
  ['the programme of work', '/programme', 'a[href^="/programme/ses-"]'],
  ['the participants', '/participants', 'main li, main tr'],
] as const;

async function measurePages(browser: Browser, person: Person): Promise<void> {
  for (const [name, path, sign] of PAGES) {
    const opened = await times(RUNS, async () => await timeToShow(browser, person, { path, sign }));
    printFigure(`open ${name}, cold, to its first row`, milliseconds(median(opened)));
  }
}

/** From the opening of the address, with an empty cache, until what is looked for is there. */
async function timeToShow(
  browser: Browser,
  person: Person,
  { path, sign }: { readonly path: string; readonly sign: string },
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { address } = person.server;
  await context.addCookies([{ name: 'chapeau', value: person.token, url: address }]);
  const page = await context.newPage();
  await page.goto(address + path);
  await page.waitForSelector(sign);
  const elapsed = await page.evaluate(() => performance.now());
  await context.close();
  return elapsed;
}

interface Both<Value> {
  readonly large: Value;
  readonly small: Value;
}

async function measureText(browser: Browser, house: Both<Cast>, drafts: Both<DraftId>): Promise<void> {
  const opened: Both<number[]> = { large: [], small: [] };
  for (let run = 0; run < RUNS; run += 1)
    for (const size of ['large', 'small'] as const)
      opened[size].push(await timeToFirstKey(browser, house[size].facilitator, drafts[size]));
  const [large, small] = [median(opened.large), median(opened.small)];
  printFigure('open the long text of that process, cold, to the first key', milliseconds(large));
  printFigure('the same text in a process with three delegations', milliseconds(small));
  printFigure('ratio', (large / small).toFixed(2));
}

/** Each command reads all that hangs on the draft and on its process. */
async function measureCommand(facilitator: Person, draft: DraftId, whose: string): Promise<void> {
  const [paragraph = null, next = null] = numberedParagraphs(await liveText(facilitator, draft));
  await facilitator.command(draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  const taken = await times(20, async (index) => {
    const startedAt = performance.now();
    await facilitator.command(draft, { kind: 'take-floor', paragraph: index % 2 === 0 ? paragraph : next });
    return performance.now() - startedAt;
  });
  printFigure(`take the floor in the long text ${whose}`, milliseconds(median(taken)));
}

async function planSessions(facilitator: Person): Promise<void> {
  for (let ordinal = 1; ordinal <= SESSIONS; ordinal += 1) {
    const year = 2030 + ordinal;
    const dates = { from: `${year}-03-04`, to: `${year}-03-08` };
    const { created } = await facilitator.processCommand({
      kind: 'put-session',
      title: `Session ${ordinal}`,
      ordinal,
      sessionKind: 'substantive',
      place: 'New York',
      dates,
    });
    for (let day = 0; day < DAYS; day += 1)
      for (const hours of [
        { from: '10:00', to: '13:00' },
        { from: '15:00', to: '18:00' },
      ])
        await facilitator.processCommand({
          kind: 'put-meeting',
          session: created as SessionId,
          day: { kind: 'date', date: `${year}-03-0${4 + day}` },
          hours,
          parts: [{ kind: 'item', number: '5', words: 'Discussion of the draft report' }],
        });
  }
}

/** So many codes of three letters, all different. */
function codes(count: number): readonly string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const letter = (index: number) => letters.charAt(index % letters.length);
  return Array.from({ length: count }, (_, at) => `X${letter(Math.floor(at / letters.length))}${letter(at)}`);
}
