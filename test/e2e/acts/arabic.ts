/** The same in Arabic: an Arabic text, its rolling text from the right, and the interface in Arabic. */
import type { DraftId, ParagraphId } from '@chapeau/model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { barriersOn, overflowOf } from '../axe.ts';
import { inRolling, type Code, type Negotiation } from '../negotiation.ts';

const WORDS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../client/src/intl/ar.json'), 'utf8'),
) as Readonly<Record<string, string>>;

const DISPUTED = 'ينبغي للمشغلين أن ينظروا في تبادل بيانات المدار مع جيرانهم في وقت مناسب.';
const DECIDED = 'على المشغلين أن ينظروا في تبادل بيانات المدار مع جيرانهم قبل يوم واحد.';
const SOURCE = `# تبادل بيانات المدار

## أولاً. برنامج العمل

1. رحبت الوفود بجدول التمارين للسنة القادمة.

2. ${DISPUTED}

3. يجتمع الفريق في كل ربيع.
`;

const PROPOSED: readonly (readonly [Code, (text: string) => string])[] = [
  ['EU', (text) => text.replace('ينبغي للمشغلين', 'على المشغلين')],
  ['G77', (text) => text.replace('ينبغي للمشغلين', 'يُدعى المشغلون إلى')],
  ['KEN', (text) => text.replace('في وقت مناسب', 'دون إبطاء')],
  ['CHE', (text) => text.replace('في وقت مناسب', 'قبل يوم واحد')],
];

/** The Arabic sentence or word of the interface. */
function said(id: string): string {
  const words = WORDS[id];
  if (words === undefined) throw new Error(`There are no Arabic words for ${id}`);
  return words;
}

/** A draft in Arabic, its reading open, four proposals on its second paragraph. */
export async function takeArabicText(story: Negotiation): Promise<Negotiation> {
  const draft: DraftId = await story.cast.makeDraft({
    title: 'تبادل بيانات المدار',
    language: 'ar',
    source: SOURCE,
  });
  const arabic = story.on(draft, { locale: 'ar' });
  const reading = { way: 'line-by-line', takes: 'textual-proposals', scope: 'whole' } as const;
  await story.cast.facilitator.command(draft, { kind: 'open-reading', ...reading });
  const target = await disputed(arabic);
  await story.cast.facilitator.command(draft, { kind: 'take-floor', paragraph: target });
  for (const [code, reword] of PROPOSED)
    // Serial numbers are given in this order.
    await arabic.capture({ code, target, text: reword(DISPUTED) });
  return arabic;
}

async function disputed(arabic: Negotiation): Promise<ParagraphId> {
  const { paragraphs } = await arabic.live();
  const found = paragraphs.filter(({ kind }) => kind === 'numbered')[1];
  if (found === undefined) throw new Error('The second paragraph is missing');
  return found.id;
}

/** The rolling text runs from the right, on the page and on the screen, names and brackets in their places. */
export async function readFromTheRight(arabic: Negotiation): Promise<void> {
  const target = await disputed(arabic);
  const [chair, screen] = [await arabic.desk('Chair'), await arabic.desk('Screen', '/plenary')];
  await chair.saved();
  await chair.page.getByText(said('text-mode.rolling'), { exact: true }).click();
  const words = inRolling(chair, target);
  await words.getByText('دون إبطاء').waitFor();
  const read = await words.innerText();
  for (const [code] of PROPOSED) expect(read).toContain(` - ${code}]`);
  await screen.page.getByRole('main').getByText('دون إبطاء').waitFor();
  for (const desk of [chair, screen]) {
    expect(await desk.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const paragraph = desk.page.getByText('[ينبغي').first();
    expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await overflowOf(desk.page)).toBeLessThanOrEqual(0);
  }
  await screen.picture('71-arabic-screen');
}

/** With the desk open, in the rolling text and in the dialogs, axe finds no barrier. */
export async function findNoBarriers(arabic: Negotiation): Promise<void> {
  const chair = await arabic.desk('Chair');
  const target = await disputed(arabic);
  await inRolling(chair, target).click({ position: { x: 4, y: 8 } });
  const panel = chair.page.getByRole('complementary', { name: said('panes.panel.label') });
  await panel.getByRole('region', { name: said('desk.title') }).waitFor();
  await chair.picture('70-arabic');
  expect(await barriersOn(chair.page)).toEqual([]);
}

/** What opens each dialog, and the section of the panel that it is in. */
const DIALOGS = [
  { act: 'bridging.act', section: null },
  { act: 'package.form-ask', section: 'package.title' },
  { act: 'parking.ask', section: 'parking.title' },
  { act: 'silence.ask', section: 'silence.title' },
  { act: 'reservations.take-down-ask', section: 'reservations.title' },
] as const;

/** Each dialog of the panel, opened and closed again. */
export async function openDialogs(arabic: Negotiation): Promise<void> {
  const chair = await arabic.desk('Chair');
  const panel = chair.page.getByRole('complementary', { name: said('panes.panel.label') });
  for (const { act, section } of DIALOGS) {
    if (section !== null) await panel.getByRole('heading', { name: said(section), exact: true }).click();
    await chair.press(said(act), panel);
    await chair.dialog.getByRole('heading').first().waitFor();
    await chair.picture(`72-${act}`);
    expect([act, await barriersOn(chair.page, '[role=dialog]')]).toEqual([act, []]);
    if (act === 'silence.ask') await besideItsButton(chair.dialog);
    await chair.press(said('dialog.close'), chair.dialog);
    await chair.dialog.waitFor({ state: 'detached' });
  }
}

/** A time zone is written from the left, and not beneath the button that stands there. */
async function besideItsButton(dialog: Locator): Promise<void> {
  const field = dialog.getByRole('combobox', { name: said('silence.zone') });
  const [written, button] = await field.evaluate((element) => {
    const { paddingLeft } = getComputedStyle(element);
    return [Number.parseFloat(paddingLeft), element.nextElementSibling?.clientWidth ?? Infinity];
  });
  expect(written).toBeGreaterThanOrEqual(button ?? Infinity);
}

/** The disputes are decided with keys, and the record tells it in Arabic. */
export async function decideInArabic(arabic: Negotiation): Promise<void> {
  const chair = await arabic.desk('Chair');
  const target = await disputed(arabic);
  for (const key of ['.', '2', '.', '3', 't']) await chair.page.keyboard.press(key);
  await expect.poll(() => arabic.words(target)).toBe(DECIDED);
  const fates = await arabic.fates();
  expect([...fates.values()]).toEqual(['accepted', 'not-retained', 'not-retained', 'accepted']);
  await chair.go(`/drafts/${arabic.draft}/record`);
  await chair.reads(told({ serial: '4', code: 'CHE', fate: said('fate.accepted') }));
  await chair.reads(told({ serial: '2', code: 'G77', fate: said('fate.not-retained') }));
  await chair.picture('73-arabic-record');
}

/** The sentence of the record on what became of a proposal. */
function told(facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts).reduce(
    (sentence, [name, value]) => sentence.replace(`{${name}}`, value),
    said('act-sentence.proposal'),
  );
}
