/** Working together while the server is killed and the network goes. */
import { type Story } from '../story.ts';

/** Two people type at once, the server is killed in the middle, and nothing is lost. */
export async function surviveKill(story: Story): Promise<void> {
  const [chair, secretariat, kenya] = [
    await story.desk('Chair'),
    await story.desk('Secretariat'),
    await story.desk('Kenya'),
  ];
  const [one, two] = [await story.number('8.'), await story.number('9.')];
  await Promise.all([chair.type(one, 'First by the Chair. '), secretariat.type(two, 'First by the team. ')]);
  await Promise.all([chair.saved(), secretariat.saved()]);
  await story.server.kill9();
  await chair.page.locator('output[data-saved="offline"]').waitFor();
  await chair.picture('17-server-gone');
  await Promise.all([chair.type(one, 'While it was gone. '), secretariat.type(two, 'Meanwhile here. ')]);
  await story.server.begin();
  await Promise.all([chair.saved(), secretariat.saved()]);
  for (const desk of [chair, secretariat, kenya]) {
    for (const words of ['While it was gone. ', 'First by the Chair. ']) await desk.sees(one, words, 15_000);
    for (const words of ['Meanwhile here. ', 'First by the team. ']) await desk.sees(two, words, 15_000);
  }
}

/** What is typed without a network arrives when it returns. */
export async function typeOffline(story: Story): Promise<void> {
  const [chair, kenya] = [await story.desk('Chair'), await story.desk('Kenya')];
  const place = await story.number('9.');
  await chair.context.setOffline(true);
  await chair.reads(/^No network\./);
  await chair.type(place, 'Typed in a tunnel. ');
  await chair.picture('18-offline');
  await chair.context.setOffline(false);
  await kenya.sees(place, 'Typed in a tunnel. ', 15_000);
  await chair.saved();
}
