/** What is left open when the words beneath it change, and the Chair's text between the two that are left. */
import { expect } from 'vitest';
import { barriersOn } from '../axe.ts';
import { card, type Negotiation } from '../negotiation.ts';
import { toCard } from './disputing.ts';
import { FREE } from './proposing.ts';

/** What the others do not touch is made to the new words, and accepted with one key. */
export async function acceptClean(story: Negotiation): Promise<void> {
  const chair = await story.desk('Chair');
  await card(chair, 11).getByText('Carried onto the present wording').waitFor();
  await toCard(chair, 11);
  await chair.page.keyboard.press('a');
  await expect.poll(async () => (await story.fates()).get(11)).toBe('accepted');
  expect(await story.words(await story.number('3.'))).toContain(
    'shall share orbital data with affected operators',
  );
}

/** What asked for the very same is overtaken by that, and says so. */
export async function seeOvertaken(story: Negotiation): Promise<void> {
  const chair = await story.desk('Chair');
  expect((await story.fates()).get(12)).toBe('overtaken');
  await chair.panel.getByText('Not retained (3)').click();
  await card(chair, 12).getByText('Overtaken', { exact: true }).waitFor();
}

/** Where both changed the same words, the proponent sees three columns, puts them together and settles it; then it is accepted. */
export async function review(story: Negotiation): Promise<void> {
  const [che, chair] = [await story.desk('CHE'), await story.desk('Chair')];
  const target = await story.number('3.');
  await card(chair, 4).getByText('Needs review').waitFor();
  await che.go(`/drafts/${story.draft}`);
  await che.saved();
  await che.choose(target);
  await che.press('Review', card(che, 4));
  for (const title of ['Drafted against', 'Now', 'Proposed'])
    await che.dialog.getByRole('heading', { name: title, exact: true }).waitFor();
  const wording = che.dialog.getByRole('textbox', { name: 'Wording of the proposal' });
  // It begins as it was proposed, without what the text says since: the proponent puts that back.
  await wording.click();
  await che.page.keyboard.press('ControlOrMeta+End');
  await che.page.keyboard.type(FREE);
  await che.picture('56-review');
  expect(await barriersOn(che.page, '[role=dialog]')).toEqual([]);
  await che.confirm('Settle it so');
  await che.reads(/^P 4 is settled on the present wording/);
  await card(chair, 4).getByText('Needs review').waitFor({ state: 'detached' });
  await chair.press('Accept', card(chair, 4));
  await expect.poll(async () => (await story.fates()).get(4)).toBe('accepted');
  expect(await story.words(target)).toContain(`their national practice and at no cost.${FREE}`);
  await chair.press('Do not retain', card(chair, 5));
  await expect.poll(async () => (await story.fates()).get(5)).toBe('not-retained');
}

const BRIDGE = 'as soon as practicable';

/** The Chair's text names the two proposals that it answers and stands before them. */
export async function bridge(story: Negotiation): Promise<void> {
  const chair = await story.desk('Chair');
  const now = await story.words(await story.number('3.'));
  await chair.press('Propose a bridging text');
  for (const answered of ['P 13 KEN', 'P 14 EU'])
    await expect.poll(() => chair.dialog.getByRole('checkbox', { name: answered }).isChecked()).toBe(true);
  const wording = chair.dialog.getByRole('textbox', { name: 'Wording of the Chair’s text' });
  await wording.click();
  await chair.page.keyboard.press('ControlOrMeta+a');
  const [first = '', ...rest] = now.replace('in good time', BRIDGE);
  await chair.page.keyboard.type(first);
  await chair.page.keyboard.insertText(rest.join(''));
  await chair.picture('57-bridging');
  await chair.confirm('Table the Chair’s text');
  await card(chair, 16).getByText('Answers P 13 and P 14').waitFor();
}

/** Both whom it answers are asked, and say that they can accept it. */
export async function answer(story: Negotiation): Promise<void> {
  const chair = await story.desk('Chair');
  for (const code of ['EU', 'KEN'] as const) {
    const desk = await story.desk(code);
    await desk.panel.getByRole('button', { name: 'P 16, paragraph 3' }).click();
    await desk.press(
      'Can accept',
      card(desk, 16).getByRole('group', { name: 'Can you accept the Chair’s text?' }),
    );
    await card(chair, 16)
      .getByRole('listitem')
      .filter({ hasText: `${code} Can accept` })
      .waitFor();
  }
}

/** It is taken at the desk, and what it answers is merged into it. */
export async function takeBridge(story: Negotiation): Promise<void> {
  const chair = await story.desk('Chair');
  const deciding = chair.panel.getByRole('region', { name: 'Decide on the disputes' });
  await deciding.getByText(/proposals stay open/).click();
  await chair.press('Take all of P 16', deciding);
  await deciding.getByRole('button', { name: /Merged into P 16 Fate of P 13$/ }).waitFor();
  await chair.picture('58-bridge');
  await chair.press(/^Take the decision/, deciding);
  await expect.poll(async () => (await story.fates()).get(16)).toBe('accepted');
  const fates = await story.fates();
  expect([fates.get(13), fates.get(14)]).toEqual(['merged-into', 'merged-into']);
  expect(await story.words(await story.number('3.'))).toContain(BRIDGE);
  expect([...fates.values()]).not.toContain('tabled');
}
