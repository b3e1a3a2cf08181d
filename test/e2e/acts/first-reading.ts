/** The first reading: the floor, drafting in private, tabling, positions, decisions. */
import { expect } from 'vitest';
import { SEATS, type Story } from '../story.ts';

/** The first reading opens, and the floor is followed by delegations and the plenary screen. */
export async function openFirstReading(story: Story): Promise<void> {
  const chair = await story.desk('Chair');
  await chair.go(`/drafts/${story.draft}`);
  await chair.press('Open a reading');
  await chair.press('Open the reading', chair.dialog);
  await chair.dialog.waitFor({ state: 'detached' });
  const norway = await story.desk('Norway');
  await norway.go(`/drafts/${story.draft}`);
  const screen = await story.desk('Reviewer');
  await screen.go(`/drafts/${story.draft}/plenary`);
  await screen.reads('Nothing has the floor');
  await chair.choose(await story.number('1.'));
  await chair.press('Floor to the next paragraph (])');
  await chair.reads('Floor: paragraph 1');
  await chair.press('Floor to the next paragraph (])');
  await norway.reads('Floor: paragraph 2');
  await screen.reads('States recalled the mandate');
  await screen.reads('First reading');
  await screen.picture('09-plenary');
  await chair.page.getByRole('button', { name: /^\d+ (person|people) present$/ }).waitFor();
  await chair.picture('10-first-reading');
}

/** Norway drafts an amendment in private, invites Brazil, and both write; the room hears nothing. */
export async function draftInPrivate(story: Story): Promise<void> {
  const [norway, brazil, kenya] = await Promise.all(SEATS.map((name) => story.desk(name)));
  const target = await story.number('4.');
  await norway!.choose(target);
  await norway!.press(/^Propose a wording/);
  const wording = norway!.page.getByRole('textbox', { name: 'Proposed wording' });
  await wording.waitFor();
  await norway!.type(target, 'Recalling its mandate, ');
  await norway!.page.locator('[data-begins="inserted:"]').first().waitFor();
  await norway!.select('Invite a delegation', /BRA/);
  await norway!.press('Invite');
  await norway!.saved();
  await norway!.picture('11-drafting');

  await brazil!.go(`/drafts/${story.draft}`);
  await brazil!.page.getByRole('link', { name: /NOR invites you to co-sponsor/ }).click();
  await brazil!.press('Co-sponsor');
  await brazil!.sees(target, 'Recalling its mandate');
  await brazil!.type(target, 'Jointly ');
  await norway!.sees(target, 'Jointly');
  await brazil!.saved();

  for (const outsider of [kenya!, await story.desk('Chair')]) {
    const proposal = new URL(norway!.page.url()).pathname;
    const page = await outsider.context.newPage();
    await page.goto(story.server.address + proposal);
    await page.getByText(/Nothing is being drafted here|not for your role/).waitFor();
    await page.close();
  }
}

/** Once tabled, everybody sees it within a second, marked up in words. */
export async function table(story: Story): Promise<void> {
  const [norway, chair, kenya] = [
    await story.desk('Norway'),
    await story.desk('Chair'),
    await story.desk('Kenya'),
  ];
  const target = await story.number('4.');
  await kenya.go(`/drafts/${story.draft}`);
  await kenya.choose(target);
  await chair.choose(target);
  await norway.press('Table');
  for (const desk of [chair, kenya])
    await desk.panel.locator('ins', { hasText: 'Jointly Recalling its mandate' }).waitFor({ timeout: 1_500 });
  await kenya.reads('with BRA', kenya.panel);
  await kenya.picture('12-tabled');
}

/** Proposals to insert and to delete are tabled, and one is withdrawn. */
export async function insertAndWithdraw(story: Story): Promise<void> {
  const [brazil, kenya] = [await story.desk('Brazil'), await story.desk('Kenya')];
  await brazil.go(`/drafts/${story.draft}`);
  await brazil.choose(await story.number('5.'));
  await brazil.press('Propose to insert after');
  await brazil.page.getByRole('textbox', { name: 'Proposed wording' }).click();
  await brazil.page.keyboard.type('States invited the secretariat to circulate a calendar.');
  await brazil.saved();
  await brazil.press('Table');
  await brazil.reads('Tabled: everybody can see it now.');

  await kenya.choose(await story.number('7.'));
  await kenya.press('Propose to delete');
  await kenya.reads('takes this paragraph out of the text');
  await kenya.press('Table');
  await kenya.page.waitForURL(/\/drafts\/[^/]+$/);
  await kenya.choose(await story.number('7.'));
  await kenya.press('Withdraw', kenya.panel);
  await kenya.press('Withdraw', kenya.dialog);
  await kenya.panel.getByText('Withdrawn (1)').waitFor();
}

/** Others take positions. */
export async function takePositions(story: Story): Promise<void> {
  const [kenya, chair] = [await story.desk('Kenya'), await story.desk('Chair')];
  const target = await story.number('4.');
  await kenya.choose(target);
  await kenya.select('Position of your delegation', 'Supports', kenya.panel);
  await chair.choose(target);
  await chair.reads('Supports', chair.panel);
  await chair.picture('13-positions');
}

/** The facilitator accepts one proposal, does not retain another, agrees, parks and reopens. */
export async function decide(story: Story): Promise<void> {
  const [chair, kenya] = [await story.desk('Chair'), await story.desk('Kenya')];
  const target = await story.number('4.');
  await chair.choose(target);
  await chair.press('Accept', chair.panel);
  await kenya.sees(target, 'Jointly Recalling its mandate');
  await chair.panel.getByText('Accepted (1)').waitFor();
  await chair.press('Agree ad referendum', chair.panel);
  await chair.reads('Agreed ad referendum', chair.panel);
  await chair.picture('14-agreed');

  await chair.choose(await story.number('5.'));
  await chair.press('Do not retain', chair.panel);
  await chair.panel.getByText('Not retained (1)').waitFor();
  await chair.press('Park', chair.panel);
  await chair.reads('Parked', chair.panel);

  await chair.choose(target);
  await chair.press('Reopen', chair.panel);
  expect(await chair.dialog.getByRole('button', { name: 'Reopen' }).isDisabled()).toBe(true);
  await chair.dialog.getByLabel('Reason').fill('A consequential change in paragraph 5.');
  await chair.press('Reopen', chair.dialog);
  await kenya.choose(target);
  await kenya.reads('A consequential change in paragraph 5.', kenya.panel);
  await kenya.picture('15-reopened');
}

/** Nobody types into an agreed paragraph, not even the secretariat. */
export async function typeIntoAgreed(story: Story): Promise<void> {
  const [chair, secretariat] = [await story.desk('Chair'), await story.desk('Secretariat')];
  const closed = await story.number('2.');
  await chair.choose(closed);
  await chair.press('Agree', chair.panel);
  await chair.reads('Agreed', chair.panel);
  await secretariat.go(`/drafts/${story.draft}`);
  await secretariat.saved();
  const before = await story.live();
  await secretariat.type(closed, 'Nevertheless, ');
  await secretariat.reads(/^Paragraph 2 is closed \(agreed\)/);
  await secretariat.saved();
  expect(await story.live()).toEqual(before);
  await secretariat.picture('16-closed');
}
