/** The Chromium that drives the end-to-end tests: found, or on Debian installed, never downloaded by a test tool. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run, Stop } from './run.mjs';

/** Gives the path of a Chromium or Chrome on this machine, CHROMIUM_PATH first, or undefined. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...ofPlaywright(),
  ].find((path) => existsSync(path));
}

/** Like findChromium, but installs it where it may: as root on Debian. Throws a Stop that says what is missing. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const missing = 'The end-to-end tests need Chromium: install it, or name it in CHROMIUM_PATH.';
  const mayInstall =
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && !process.env.CHROMIUM_PATH;
  if (!mayInstall) throw new Stop(missing);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-core'];
  const update = await run('apt-get', ['update', '-q'], { env });
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
  });
  const installed = findChromium();
  if (!installed)
    throw new Stop(`${missing} apt-get did not bring it.`, (update.output + install.output).slice(-2000));
  return installed;
}

function ofPlaywright() {
  const homes = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  return homes
    .filter((home) => home && existsSync(home))
    .flatMap((home) => readdirSync(home).map((name) => join(home, name)))
    .filter((path) => /chromium-\d+$/.test(path))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((path) => inside.map((rest) => join(path, rest)));
}
