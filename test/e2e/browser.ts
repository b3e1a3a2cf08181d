/** The browser that stands for a person: Chromium without a window, alone with the server under test. */
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../../.ci/chromium.mjs';

/**
 * Starts a browser of its own; close it when done. Everything Chromium does by itself is switched off, because on a
 * closed network its look-ups fail and retry while a test measures. Throws if no Chromium is on the machine.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found: install it, or name it in CHROMIUM_PATH');
  return chromium.launch({ executablePath, ...options, args: [...flags(), ...(options.args ?? [])] });
}

function flags(): readonly string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
  ];
  // Chromium refuses to run its sandbox as root, which is who runs tests in a container.
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
}
