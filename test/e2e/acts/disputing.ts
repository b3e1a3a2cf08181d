/** What is on a paragraph is decided dispute by dispute, taken back, and decided again. */
import { expect } from 'vitest';
import { barriersOn } from '../axe.ts';
import type { Desk } from '../desk.ts';
import { card, inRolling, rollingOf, type Negotiation } from '../negotiation.ts';

const DECIDED =
  'In a spirit of openness, Operators shall share orbital data with neighbouring operators in good time, taking into account their national practice. Such data are free of charge.';

/** The rolling text of the paragraph once nothing is proposed for all of it. */
const DISPUTES = [
  '[In a spirit of openness, - NOR][In view of growing traffic, - KEN]',
  '[should consider sharing][shall consider sharing - EU, NOR, CHE][should share - G77][shall share - BRA]',
  '[neighbouring][affected - CHE; BRA]',
  '[Such data are free of charge. - KEN; BRA]',
];

/** Brazil takes its deletion back, and the wording that would replace all is not retained, with a key; the rest falls into disputes. */
export async function clearTheWhole(story: Negotiation): Promise<void> {
  const [brazil, chair] = [await story.desk('BRA'), await story.desk('Chair')];
  await brazil.press('Withdraw', card(brazil, 8));
  await brazil.confirm('Withdraw');
  await brazil.panel.getByText('Withdrawn (1)').waitFor();

  const target = await story.number('3.');
  await inRolling(chair, target).click({ position: { x: 4, y: 8 } });
  await toCard(chair, 6);
  await chair.page.keyboard.press('x');
  await chair.panel.getByText('Not retained (1)').waitFor();
  const words = inRolling(chair, target);
  await words.getByText('[should consider sharing]').waitFor();
  const read = (await words.innerText()).replaceAll(/\s+/g, ' ');
  for (const dispute of DISPUTES) expect(read).toContain(dispute);
  expect(await barriersOn(chair.page)).toEqual([]);
}

/** Goes from card to card with `n` and `N` until the one of the proposal has the focus. */
export async function toCard(desk: Desk, serial: number): Promise<void> {
  await expect
    .poll(async () => {
      const label = await desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      const focused = Number(/^P (\d+)$/.exec(label ?? '')?.[1] ?? 0);
      if (focused !== serial) await desk.page.keyboard.press(focused < serial ? 'n' : 'N');
      return focused;
    })
    .toBe(serial);
}

/** Which alternative is taken where, by its number: the third and the fourth dispute stay open. */
const CHOICES = [
  { dispute: '1 of 6: words', keys: ['.', '2'] },
  { dispute: '2 of 6: words', keys: ['.', '4'] },
  { dispute: '5 of 6: words', keys: ['.', '.', '.', '2'] },
  { dispute: '6 of 6: new paragraph', keys: ['.', '2'] },
] as const;

/** Alternatives are taken with keys, the paragraph is shown as it would read, a fate is given otherwise than computed, and it is one decision. */
export async function decide(story: Negotiation): Promise<void> {
  const chair = await story.desk('Chair');
  const deciding = chair.panel.getByRole('region', { name: 'Decide on the disputes' });
  for (const { dispute, keys } of CHOICES) {
    for (const key of keys) await chair.page.keyboard.press(key);
    const group = deciding.getByRole('radiogroup', { name: dispute });
    await expect.poll(() => group.getByRole('radio', { checked: true }).count()).toBe(1);
  }
  await deciding.getByText('4 of 6 chosen').waitFor();
  await deciding.locator('ins', { hasText: 'In a spirit of openness,' }).first().waitFor();
  await deciding
    .locator('ins', { hasText: 'Operators name a person who answers at any hour.' })
    .first()
    .waitFor();
  await deciding.getByRole('button', { name: /Fate of P 1$/ }).click();
  await chair.page.getByRole('option', { name: 'Merged into P 10' }).click();
  await chair.picture('54-desk');
  await chair.page.keyboard.press('t');
  await chair.reads(/^4 disputes decided/);
}

/** Text, fates and record say what was decided. */
export async function readDecision(story: Negotiation): Promise<void> {
  const target = await story.number('3.');
  await expect.poll(() => story.words(target)).toBe(DECIDED);
  expect(await story.words(await story.number('3 bis.'))).toBe(
    'Operators name a person who answers at any hour.',
  );
  const fates = await story.fates();
  expect(new Map([1, 2, 3, 7, 9, 10, 11, 15].map((serial) => [serial, fates.get(serial)]))).toEqual(
    new Map([
      [1, 'merged-into'],
      [2, 'not-retained'],
      [3, 'accepted'],
      [7, 'accepted'],
      [9, 'accepted-in-part'],
      [10, 'accepted'],
      [11, 'tabled'],
      [15, 'accepted'],
    ]),
  );
  const reader = await story.desk('CHE', '/record');
  await reader.go(`/drafts/${story.draft}/record`);
  const entry = reader.page.getByRole('listitem').filter({ hasText: 'P 1 (EU): Merged into P 10' });
  for (const words of ['P 2 (G77): Not retained', 'P 9 (KEN): Accepted in part', 'P 10 (BRA): Accepted'])
    await entry.getByText(words).first().waitFor();
  await reader.reads(/Checked in your browser/);
  await reader.picture('55-record');
}

/** Undo is a decision too, and brings everything back; then it is decided again. */
export async function undoAndDecideAgain(story: Negotiation): Promise<void> {
  const chair = await story.desk('Chair');
  const target = await story.number('3.');
  const before = await story.record();
  await chair.page.keyboard.press('u');
  await chair.reads(/^Undone: /);
  await inRolling(chair, target).getByText('[should consider sharing]').waitFor();
  const undone = await story.record();
  expect(undone.slice(0, before.length)).toEqual(before);
  expect(undone.at(-1)?.act.kind).toBe('decision-undone');
  expect(await story.words(target)).not.toContain('openness');
  expect([...(await story.fates()).values()].filter((fate) => fate === 'tabled')).toHaveLength(13);
  await expect
    .poll(() => rollingOf(chair).innerText())
    .toContain('[Operators name a person who answers at any hour. - CHE]');
  await decide(story);
}
