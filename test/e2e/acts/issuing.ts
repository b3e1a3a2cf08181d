/** What is issued: a reservation as a footnote, fresh numbers with their table; and a paragraph that is reopened. */
import type { VersionId } from '@chapeau/model';
import { expect } from 'vitest';
import { section } from '../negotiation.ts';
import type { Negotiation } from '../negotiation.ts';
import { NOTE } from './noting.ts';

const RESERVED = 'Pending advice on the protection of trade secrets.';

/** A delegation reserves on the paragraph, in its words. */
export async function reserve(story: Negotiation): Promise<void> {
  const eu = await story.desk('EU');
  await eu.page.getByText('Clean', { exact: true }).click();
  await eu.choose(await story.number('3.'));
  await eu.press('Reserve…', await section(eu, 'Reservations'));
  await eu.dialog.getByLabel('In the words of the delegation (may be left empty)').fill(RESERVED);
  await eu.confirm('Enter it');
  await eu.reads(RESERVED, eu.panel);
}

/** The version gives fresh numbers, shown before it is issued, and prints the reservation. */
export async function issueRenumbered(story: Negotiation): Promise<void> {
  const chair = await story.desk('Chair');
  await chair.go(`/drafts/${story.draft}/versions`);
  await chair.press('Issue a version');
  await chair.dialog.getByLabel('Label').fill('Rev.1');
  await chair.dialog.getByText('Public', { exact: true }).click();
  await chair.dialog.getByText('Give fresh numbers').click();
  const preview = chair.dialog.getByRole('table', { name: 'Numbers before and now' });
  await preview.getByRole('row', { name: /^3 bis\. 4\. Operators name a person/ }).waitFor();
  await chair.picture('66-issuing');
  await chair.confirm('Issue');
  await chair.reads('Rev.1 is issued.');

  const observer = await story.desk('Observer', '/versions');
  await observer.page.reload();
  await observer.follow('Rev.1');
  await observer.reads(RESERVED);
  await observer.press('6 paragraphs have a new number');
  const table = observer.page.getByRole('table', { name: 'Numbers before and now' });
  await table.getByRole('row', { name: /^3 bis\. 4\. / }).waitFor();
  await table.getByRole('row', { name: /^8\. 9\. / }).waitFor();
  await observer.picture('67-version');
  expect(await observer.page.content()).not.toContain(NOTE);

  const version = new URL(observer.page.url()).pathname.split('/')[2] as VersionId;
  for (const file of ['text.md', 'plain.json', 'renumbering.csv']) {
    const { status, text } = await story.cast.observer.ask(`/api/versions/${version}/${file}`);
    expect([file, status, text.includes(NOTE)]).toEqual([file, 200, false]);
    expect(text).toContain(file === 'renumbering.csv' ? '3 bis.' : RESERVED);
  }
}

const REASON = 'The costs turned out to be higher.';

/** An agreed paragraph is opened again, with a reason that everybody reads. */
export async function reopen(story: Negotiation): Promise<void> {
  const [chair, kenya] = [await story.desk('Chair'), await story.desk('KEN')];
  await chair.go(`/drafts/${story.draft}`);
  await chair.saved();
  const agreed = await story.number('6.');
  await chair.choose(agreed);
  await chair.press('Reopen', chair.panel);
  await chair.dialog.getByLabel('Reason').fill(REASON);
  await chair.confirm('Reopen');
  await kenya.choose(agreed);
  await kenya.reads(REASON, kenya.panel);
  const { paragraphs } = await story.live();
  expect(paragraphs.find(({ id }) => id === agreed)?.status).toBe('open');
}
