/** The beginning: the server is set up, people come in, the text is taken, the zero draft issued. */
import { type DraftId } from '@chapeau/model';
import type { NewInvitationAnswer, ProcessAnswer } from '@chapeau/protocol';
import { join } from 'node:path';
import { expect } from 'vitest';
import { CODES, SEATS, type Story } from '../story.ts';

const REPORT = join(import.meta.dirname, '../../../server/demo/annual-progress-report.md');

/** The link that the server prints sets it up and lets the secretariat in. */
export async function setUp(story: Story): Promise<void> {
  const desk = await story.desk('Secretariat');
  await desk.go(`/set-up#${await story.server.setUpSecret()}`);
  await desk.page.getByText('A process of our own', { exact: true }).click();
  await desk.page.getByLabel('Title of the process').fill('Working group on orbital maps');
  await desk.page.getByLabel('Body that meets').fill('General Assembly');
  await desk.picture('01-set-up');
  await desk.press('Set up');
  await desk.reads('Ready. Keep these links');
  await desk.picture('02-links');
  for (const name of ['Chair', 'Secretariat'])
    story.links.set(name, await desk.page.getByLabel(`Link for ${name}`).inputValue());
  await desk.enter(pathOf(story, 'Secretariat'));
}

/** The secretariat adds participants and hands out links. */
export async function handOutAccess(story: Story): Promise<void> {
  const desk = await story.desk('Secretariat');
  await desk.follow('Participants');
  for (const name of SEATS) {
    await desk.press('Add a participant');
    await desk.dialog.getByLabel('Code').fill(CODES[name]);
    await desk.dialog.getByLabel('Name').fill(name);
    await desk.press('Add', desk.dialog);
    await desk.dialog.waitFor({ state: 'detached' });
  }
  await desk.picture('03-participants');
  await desk.follow('Access');
  await desk.press('Make a link');
  await desk.select('Role', 'Delegation', desk.dialog);
  await desk.select('Acts for', /NOR/, desk.dialog);
  await desk.press('Make the link', desk.dialog);
  story.links.set('Norway', await desk.dialog.getByLabel('Invitation link').inputValue());
  await desk.press('Done', desk.dialog);
  await desk.picture('04-invitations');
  await inviteTheOthers(story);
}

/** Everybody comes in by their link. */
export async function comeIn(story: Story): Promise<void> {
  const chair = await story.desk('Chair');
  await chair.enter(pathOf(story, 'Chair'));
  for (const name of [...SEATS, 'Reviewer', 'Observer']) {
    const desk = await story.desk(name);
    await desk.enter(pathOf(story, name));
    await desk.page.getByText('No draft yet').waitFor();
  }
  const second = await story.browser.newContext();
  const page = await second.newPage();
  await page.goto(story.server.address + pathOf(story, 'Norway'));
  await page.getByText('This invitation link is not valid').waitFor();
  await second.close();
}

/** The facilitator uploads the report and sees how it was understood before taking it. */
export async function uploadReport(story: Story): Promise<void> {
  const desk = await story.desk('Chair');
  await desk.follow('New draft');
  await desk.page.locator('input[type="file"]').setInputFiles(REPORT);
  const preview = desk.page.getByRole('region', { name: 'As understood' });
  await preview.getByText('Overview').first().waitFor();
  await desk.page.getByLabel('Document symbol').fill('A/AC.317/2031/CRP.2');
  await desk.picture('05-new-draft');
  await desk.press('Take this text');
  await desk.page.waitForURL(/\/drafts\/drf-/);
  story.draft = new URL(desk.page.url()).pathname.split('/')[2] as DraftId;
  await desk.saved();
  const { paragraphs } = await story.live();
  expect(paragraphs.length).toBeGreaterThan(45);
  expect(paragraphs.filter(({ kind }) => kind === 'footnote')).toHaveLength(4);
  await desk.at(await story.number('1.')).waitFor();
  await desk.picture('06-text');
}

/** The zero draft is issued, and the observer reads it because it is public. */
export async function issueZeroDraft(story: Story): Promise<void> {
  const desk = await story.desk('Chair');
  await desk.follow('Versions');
  await desk.press('Issue a version');
  await desk.dialog.getByLabel('Label').fill('Zero draft');
  await desk.dialog.getByText('Public', { exact: true }).click();
  await desk.press('Issue', desk.dialog);
  await desk.reads('Zero draft is issued.');
  await desk.picture('07-versions');
  const observer = await story.desk('Observer');
  await observer.go(`/drafts/${story.draft}/versions`);
  await observer.follow('Zero draft');
  await observer.reads('Overview');
  await observer.picture('08-version-observer');
}

/** The path of somebody's link. */
function pathOf(story: Story, name: string): string {
  const link = story.links.get(name);
  if (link === undefined) throw new Error(`${name} has no link`);
  const { pathname, hash } = new URL(link, story.server.address);
  return pathname + hash;
}

async function inviteTheOthers(story: Story): Promise<void> {
  const secretariat = await story.person('Secretariat');
  const { participants } = await secretariat.get<ProcessAnswer>('/api/process');
  const others = [
    { role: 'delegation', name: 'Brazil' },
    { role: 'delegation', name: 'Kenya' },
    { role: 'reviewer', name: 'Reviewer' },
    { role: 'observer', name: 'Observer' },
  ] as const;
  for (const { role, name } of others) {
    const participant = participants.find((candidate) => candidate.name === name)?.id ?? null;
    const body = { role, label: name, participant, reusable: true };
    const { path } = await secretariat.post<NewInvitationAnswer>('/api/invitations', body);
    story.links.set(name, path);
  }
}
