/** Private notes: in every window of the delegation that writes them, and nowhere else. */
import { expect } from 'vitest';
import { Desk } from '../desk.ts';
import type { Negotiation } from '../negotiation.ts';

export const NOTE = 'Our capital could live with shall.';
const ANSWER = ' Seen.';

/** What one window of a delegation writes stands in the other at once, and is answered there. */
export async function keepNotes(story: Negotiation): Promise<void> {
  const kenya = await story.desk('KEN');
  const target = await story.number('3.');
  await kenya.choose(target);
  await kenya.press('Write a note', kenya.panel);
  const note = kenya.panel.getByRole('textbox', { name: 'Private note' });
  await note.click();
  await kenya.page.keyboard.type(NOTE);

  const second = await Desk.of(story.browser, await story.cast.bring('delegation', 'KEN'));
  await second.go(`/drafts/${story.draft}`);
  await second.saved();
  await second.choose(target);
  const same = second.panel.getByRole('textbox', { name: 'Private note' });
  await same.getByText(NOTE).waitFor();
  await same.click();
  await second.page.keyboard.press('ControlOrMeta+End');
  await second.page.keyboard.type(ANSWER);
  await note.getByText(NOTE + ANSWER).waitFor();
  await kenya.picture('65-notes');
  expect(second.complaints).toEqual([]);
  await second.leave();
}

/** Neither the Chair nor another delegation nor the screen shows anything of it. */
export async function hideNotes(story: Negotiation): Promise<void> {
  const target = await story.number('3.');
  await story.cast.facilitator.command(story.draft, { kind: 'take-floor', paragraph: target });
  const screen = await story.desk('Screen');
  await screen.reads('as soon as practicable');
  expect(await screen.page.content()).not.toContain(NOTE);
  for (const seat of ['Chair', 'EU'] as const) {
    const desk = await story.desk(seat);
    expect(await desk.page.content()).not.toContain(NOTE);
    const { text } = await story.person(seat).ask(`/api/drafts/${story.draft}/notes`);
    expect(text).not.toContain(NOTE);
  }
}
