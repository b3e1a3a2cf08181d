/** The second reading to adoption, and what can be read of it afterwards: comparison and record. */
import { CARRIED_ALONG } from '@chapeau/model';
import { type Story } from '../story.ts';

/** Rev.1 between the readings; the second reading; all agreed; Rev.2. */
export async function reviseTwice(story: Story): Promise<void> {
  const chair = await story.desk('Chair');
  await chair.press('Close the reading');
  await chair.press('Close the reading', chair.dialog);
  await chair.dialog.waitFor({ state: 'detached' });
  await issue(story, 'Rev.1');
  await chair.go(`/drafts/${story.draft}`);
  await chair.press('Open a reading');
  await chair.reads('Open the second reading', chair.dialog);
  await chair.press('Open the reading', chair.dialog);
  await chair.dialog.waitFor({ state: 'detached' });
  await agreeOnTheRest(story);
  await issue(story, 'Rev.2');
}

/** The whole is adopted, and the adopted version issued. */
export async function adopt(story: Story): Promise<void> {
  const chair = await story.desk('Chair');
  await chair.go(`/drafts/${story.draft}`);
  await chair.press('Close the reading');
  await chair.press('Close the reading', chair.dialog);
  await chair.dialog.waitFor({ state: 'detached' });
  await chair.press('Adopt the whole');
  await chair.press('Adopt', chair.dialog);
  await chair.reads('The text is adopted. Issue the adopted version next.');
  await chair.page.locator(`[data-paragraph="${await story.number('1.')}"][data-status="adopted"]`).waitFor();
  await chair.picture('19-adopted');
  await issue(story, 'Adopted');
}

/** Any two versions are compared, inline and side by side. */
export async function compareVersions(story: Story): Promise<void> {
  const reviewer = await story.desk('Reviewer');
  await reviewer.go(`/drafts/${story.draft}/versions`);
  await reviewer.follow('Compare');
  await reviewer.select('Earlier', 'Zero draft');
  await reviewer.select('Later', 'Adopted');
  await reviewer.page.locator('ins', { hasText: 'Jointly Recalling its mandate' }).first().waitFor();
  await reviewer.picture('20-comparison');
  await reviewer.page.getByText('Side by side').click();
  await reviewer.press(/^Next/);
  await reviewer.picture('21-side-by-side');
}

/** The record tells who decided what, when and why. */
export async function readRecord(story: Story): Promise<void> {
  const reviewer = await story.desk('Reviewer');
  await reviewer.follow('Record');
  await reviewer.reads('A consequential change in paragraph 5.');
  await reviewer.reads(/Checked in your browser/);
  await reviewer.picture('22-record');
}

/** Issues a version on its page, for participants. */
async function issue(story: Story, label: string): Promise<void> {
  const chair = await story.desk('Chair');
  await chair.go(`/drafts/${story.draft}/versions`);
  await chair.press('Issue a version');
  await chair.dialog.getByLabel('Label').fill(label);
  await chair.dialog.getByText('Participants', { exact: true }).click();
  await chair.press('Issue', chair.dialog);
  await chair.reads(`${label} is issued.`);
}

/** Decides on what is left as the facilitator would, one paragraph like the other. */
async function agreeOnTheRest(story: Story): Promise<void> {
  const chair = await story.person('Chair');
  const { paragraphs } = await story.live();
  const left = paragraphs.filter(
    ({ kind, status }) => !CARRIED_ALONG.includes(kind) && (status === 'open' || status === 'parked'),
  );
  await chair.command(story.draft, {
    kind: 'decide-status',
    deed: 'agree',
    paragraphs: left.map(({ id }) => id),
  });
}
