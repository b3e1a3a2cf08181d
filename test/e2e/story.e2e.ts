/** One text from its upload through two readings to adoption, every role in a browser of its own. Each step stands on those before it. */
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import * as arrival from './acts/arrival.ts';
import * as firstReading from './acts/first-reading.ts';
import * as together from './acts/together.ts';
import * as adoption from './acts/adoption.ts';
import * as readers from './acts/readers.ts';
import { Story } from './story.ts';

let story: Story;
beforeAll(async () => {
  story = await Story.begin();
});
afterAll(async () => {
  await story?.end();
});
let isBroken = false;
beforeEach((context) => {
  if (isBroken) context.skip('a step before it failed');
  context.onTestFailed(async () => {
    isBroken = true;
    console.log(story.complaints.join('\n'));
    for (const desk of story.desks) await desk.picture(`failed-${desk.name}`);
  });
});

test('E01 the link that the server prints sets it up and lets the secretariat in', async () => {
  await arrival.setUp(story);
});
test('E02 the secretariat adds participants and hands out links', async () => {
  await arrival.handOutAccess(story);
});
test('E03 everybody comes in by their link', async () => {
  await arrival.comeIn(story);
});
test('E04 the facilitator uploads the report and sees how it was understood before taking it', async () => {
  await arrival.uploadReport(story);
});
test('E05 the zero draft is issued, and the observer reads it because it is public', async () => {
  await arrival.issueZeroDraft(story);
});
test('E06 the first reading opens, and the floor is followed by delegations and the plenary screen', async () => {
  await firstReading.openFirstReading(story);
});
test('E07 Norway drafts an amendment in private, invites Brazil, and both write; the room hears nothing', async () => {
  await firstReading.draftInPrivate(story);
});
test('E08 once tabled, everybody sees it within a second, marked up in words', async () => {
  await firstReading.table(story);
});
test('E09 proposals to insert and to delete are tabled, and one is withdrawn', async () => {
  await firstReading.insertAndWithdraw(story);
});
test('E10 others take positions', async () => {
  await firstReading.takePositions(story);
});
test('E11 the facilitator accepts one proposal, does not retain another, agrees, parks and reopens', async () => {
  await firstReading.decide(story);
});
test('E12 nobody types into an agreed paragraph, not even the secretariat', async () => {
  await firstReading.typeIntoAgreed(story);
});
test('E13 two people type at once, the server is killed in the middle, and nothing is lost', async () => {
  await together.surviveKill(story);
});
test('E14 what is typed without a network arrives when it returns', async () => {
  await together.typeOffline(story);
});
test('E15 Rev.1 between the readings; the second reading; all agreed; Rev.2', async () => {
  await adoption.reviseTwice(story);
});
test('E16 the whole is adopted, and the adopted version issued', async () => {
  await adoption.adopt(story);
});
test('E17 any two versions are compared, inline and side by side', async () => {
  await adoption.compareVersions(story);
});
test('E18 the record tells who decided what, when and why', async () => {
  await adoption.readRecord(story);
});
test('E19 reviewer and observer see no button that is not theirs', async () => {
  await readers.seeOnlyOwnButtons(story);
});
test('E20 revoking an invitation closes the windows that came in by it, at once', async () => {
  await readers.revoke(story);
});
test('E21 no page complained', () => {
  readers.complainOfNothing(story);
});
