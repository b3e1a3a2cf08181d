/** `npm run demo:shots`: the README's screenshots, made from the demonstration process on a server of its own. */
import type { DraftId } from '@chapeau/model';
import type { ProcessAnswer, SetUpAnswer } from '@chapeau/protocol';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, Person } from '../cast/person.ts';
import { ServerProcess } from '../cast/server.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { Desk } from '../e2e/desk.ts';

/** Small enough for a README: one window, light, no more pixels than it has points. */
const WINDOW = {
  colorScheme: 'light',
  deviceScaleFactor: 1,
  viewport: { width: 1280, height: 800 },
} as const;

const folder = join(import.meta.dirname, '../../docs/screenshots');
const server = await ServerProcess.start();
const browser = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  const facilitator = await foundDemonstration();
  const [summary] = (await facilitator.get<ProcessAnswer>('/api/process')).drafts;
  if (summary === undefined) throw new Error('The demonstration has no draft');
  await takePictures(facilitator, summary.draft.id);
} finally {
  await browser.close();
  await server.dispose();
}

async function foundDemonstration(): Promise<Person> {
  const body = { kind: 'demonstration', secret: await server.setUpSecret() };
  const answer = await ask(server, '/api/set-up', { method: 'POST', body });
  const { links } = JSON.parse(answer.text) as SetUpAnswer;
  const link = links.find(({ role }) => role === 'facilitator');
  if (link === undefined) throw new Error('The demonstration has no facilitator');
  return await Person.signIn(server, link.path, 'Chair');
}

async function takePictures(person: Person, draft: DraftId): Promise<void> {
  const desk = await Desk.of(browser, person, WINDOW);
  await desk.go(`/drafts/${draft}`);
  await desk.saved();
  await desk.press('Go to it');
  await desk.panel.locator('ins, del').first().waitFor();
  await picture(desk, 'text');
  await desk.go(`/drafts/${draft}/compare`);
  await desk.page.getByText('Only what changed').click();
  await desk.page.locator('main ins').first().scrollIntoViewIfNeeded();
  await picture(desk, 'comparison');
  await desk.go(`/drafts/${draft}/plenary`);
  await desk.page.locator('ins, del').first().waitFor();
  await picture(desk, 'plenary');
  await desk.leave();
}

async function picture(desk: Desk, name: string): Promise<void> {
  await desk.page.evaluate(() => document.fonts.ready);
  await desk.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`docs/screenshots/${name}.png`);
}
