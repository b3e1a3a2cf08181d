/** `npm run demo:shots`: the README's screenshots, made from the demonstration process on a server of its own. */
import type { SetUpAnswer } from '@chapeau/protocol';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, Person } from '../cast/person.ts';
import { ServerProcess } from '../cast/server.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { Desk } from '../e2e/desk.ts';
import { PICTURES, type Seat } from './pictures.ts';

/** Small enough for a README: one window, light, no more pixels than it has points. */
const WINDOW = {
  colorScheme: 'light',
  deviceScaleFactor: 1,
  viewport: { width: 1280, height: 800 },
} as const;

const folder = join(import.meta.dirname, '../../docs/screenshots');
/** Names of pictures to take; none: all. */
const only = process.argv.slice(2);
const server = await ServerProcess.start();
const browser = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  const people = await foundDemonstration();
  for (const [name, { seat, show, locale = 'en-GB' }] of Object.entries(PICTURES)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const desk = await Desk.of(browser, people[seat], { ...WINDOW, locale });
    await show(desk);
    await desk.page.evaluate(() => document.fonts.ready);
    await desk.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    await desk.leave();
    console.log(`docs/screenshots/${name}.png`);
  }
} finally {
  await browser.close();
  await server.dispose();
}

/** Founds it, and signs in whoever a picture is taken of. */
async function foundDemonstration(): Promise<Readonly<Record<Seat, Person>>> {
  const body = { kind: 'demonstration', secret: await server.setUpSecret() };
  const answer = await ask(server, '/api/set-up', { method: 'POST', body });
  const { links } = JSON.parse(answer.text) as SetUpAnswer;
  const enter = async (label: Seat) => {
    const link = links.find((one) => one.label === label);
    if (link === undefined) throw new Error(`The demonstration has no seat for ${label}`);
    return await Person.signIn(server, link.path, label);
  };
  return {
    Chair: await enter('Chair'),
    Secretariat: await enter('Secretariat'),
    Norway: await enter('Norway'),
  };
}
