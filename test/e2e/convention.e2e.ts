/** The long convention text, with its thousand brackets: in whole, edited, and out again without a word lost. */
import { readText } from '@chapeau/interchange';
import { makeId, type DraftId } from '@chapeau/model';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, liveText, type Cast } from '../cast/assemble.ts';
import { findConvention } from '../cast/corpus.ts';
import { launchBrowser } from './browser.ts';
import { Desk } from './desk.ts';

const source = findConvention();

describe.skipIf(source === null)('the convention text', () => {
  let cast: Cast;
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    [cast, browser] = await Promise.all([assemble({ delegations: ['NOR'] }), launchBrowser()]);
    desk = await Desk.of(browser, cast.facilitator);
  });
  afterAll(async () => {
    await browser?.close();
    await cast?.dispose();
  });

  test('E40 is pasted, shown as understood, taken, edited, and every word of it is there on the way out', async () => {
    await desk.go('/drafts/new');
    await desk.page.getByLabel('Text, in Markdown or plain').fill(source ?? '');
    await desk.page.getByText('Convention', { exact: true }).click();
    await expect
      .poll(() => desk.page.getByLabel('Title').inputValue(), { timeout: 10_000 })
      .toMatch(/negotiating text/i);
    await desk.press('Take this text');
    await desk.page.waitForURL(/\/drafts\/drf-/);
    const draft = new URL(desk.page.url()).pathname.split('/')[2] as DraftId;
    await desk.saved();
    const { paragraphs } = await liveText(cast.facilitator, draft);
    const place = paragraphs.find(({ kind, runs }) => kind === 'numbered' && runs.length > 0);
    await desk.type(place!.id, 'Mindful of its length, ');
    await desk.saved();
    await desk.picture('30-convention');
    await cast.facilitator.command(draft, {
      kind: 'issue-version',
      label: 'Zero draft',
      standing: 'official-draft',
      audience: 'public',
    });
    await desk.go(`/drafts/${draft}/versions`);
    const download = desk.page.waitForEvent('download');
    await desk.follow('Markdown');
    const path = await (await download).path();
    const out = wordsOf([await readFile(path, 'utf8'), ...toldAsLeftOut(source ?? '')].join('\n'));
    const lost = [...wordsOf(bodyOf(source ?? ''))].filter(([word, count]) => (out.get(word) ?? 0) < count);
    expect(lost).toEqual([]);
  });
});

/** How often each word stands in a text. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What the preview says will be left out: front matter, directives to the site it was printed on, HTML around words. */
function toldAsLeftOut(text: string): readonly string[] {
  const makeParagraphId = () => makeId('paragraph', randomBytes);
  const { notes } = readText(text, { format: 'auto', kind: 'convention', makeId: makeParagraphId });
  return notes.flatMap((note) => ('dropped' in note ? [note.dropped] : []));
}

/** Without the labels by which links are joined to their addresses further down. */
function bodyOf(text: string): string {
  const labels = [...text.matchAll(/^\[([^\]^]+)\]: /gm)].map(([, label]) => label ?? '');
  return labels.reduce((body, label) => body.replaceAll(`][${label}]`, ']'), text);
}
