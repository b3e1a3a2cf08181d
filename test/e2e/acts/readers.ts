/** Those who only read, and those who may no longer. */
import { expect } from 'vitest';
import { unexpected } from '../desk.ts';
import { type Story } from '../story.ts';

/** Names of buttons that are for those who decide, write or propose. */
const FOREIGN = /agree|park|reopen|accept|retain|propose|reading$|issue|adopt|withdraw|table|revoke|edit/i;

/** Reviewer and observer see no button that is not theirs. */
export async function seeOnlyOwnButtons(story: Story): Promise<void> {
  const reviewer = await story.desk('Reviewer');
  await reviewer.go(`/drafts/${story.draft}`);
  await reviewer.choose(await story.number('4.'));
  await reviewer.reads('History of the paragraph', reviewer.panel);
  const names = await reviewer.page.locator('button:not([data-line])').allInnerTexts();
  expect(names.filter((name) => FOREIGN.test(name))).toEqual([]);
  expect(await reviewer.page.getByRole('textbox').count()).toBe(0);

  const observer = await story.desk('Observer');
  await observer.go(`/drafts/${story.draft}`);
  await observer.reads('The text is being negotiated');
  await observer.follow('To the versions');
  await observer.page.getByRole('rowheader').getByRole('link', { name: 'Zero draft' }).waitFor();
  expect(await observer.page.getByText('Rev.1').count()).toBe(0);
  await observer.picture('23-observer');
}

/** Revoking an invitation closes the windows that came in by it, at once. */
export async function revoke(story: Story): Promise<void> {
  const [secretariat, norway] = [await story.desk('Secretariat'), await story.desk('Norway')];
  await norway.go(`/drafts/${story.draft}`);
  await norway.saved();
  await secretariat.go('/access');
  await secretariat.press('Revoke the link for Norway');
  await secretariat.press('Revoke', secretariat.dialog);
  await norway.reads('Your access has changed.');
  await norway.picture('24-revoked');
  await norway.page.reload();
  await norway.reads(/not signed in/);
}

/** No page complained. */
export function complainOfNothing(story: Story): void {
  expect(unexpected(story.complaints)).toEqual([]);
}
