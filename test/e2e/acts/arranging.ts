/** Packages, a paragraph with a group, silence that is broken and silence that is kept. */
import type { ArrangementId, ParagraphId } from '@chapeau/model';
import { expect } from 'vitest';
import { card, section, type Negotiation } from '../negotiation.ts';

async function statusOf(story: Negotiation, label: string): Promise<string | undefined> {
  const { paragraphs } = await story.live();
  return paragraphs.find(({ number }) => number === label)?.status;
}

/** Two paragraphs are tied together: the first waits, and both are agreed with the second. */
export async function agreePackage(story: Negotiation): Promise<void> {
  const [chair, screen] = [await story.desk('Chair'), await story.desk('Screen')];
  const [fifth, sixth] = [await story.number('5.'), await story.number('6.')];
  await chair.choose(fifth);
  await chair.press('Form a package…', await section(chair, 'Package'));
  await chair.dialog.getByLabel('Name of the package').fill('Means');
  await chair.dialog.getByText('6. Contributions to the register are voluntary.').click();
  await chair.picture('60-package');
  await chair.confirm('Form the package');
  await chair.reads('Package Means: agreed together, or not at all.');

  await chair.press('Agree', chair.panel);
  await chair.reads(/1 of 2 ready/, chair.panel);
  expect([await statusOf(story, '5.'), await statusOf(story, '6.')]).toEqual(['open', 'open']);
  await story.cast.facilitator.command(story.draft, { kind: 'take-floor', paragraph: fifth });
  await screen.reads(/Package Means: 1 of 2 ready/);

  await chair.choose(sixth);
  await chair.press('Agree', chair.panel);
  await expect.poll(() => statusOf(story, '5.')).toBe('agreed');
  expect(await statusOf(story, '6.')).toBe('agreed');
  await chair.picture('61-package-agreed');
}

/** A paragraph goes to a group, which comes back with a proposal in its name. */
export async function parkWithGroup(story: Negotiation): Promise<void> {
  const [chair, che, eu] = [await story.desk('Chair'), await story.desk('CHE'), await story.desk('EU')];
  const fourth = await story.number('4.');
  await chair.choose(fourth);
  await chair.press('Park with a group…', await section(chair, 'Parking'));
  await chair.dialog.getByLabel('With whom').fill('Friends of the register');
  for (const code of ['CHE', 'KEN']) await chair.dialog.getByText(new RegExp(`^${code} – `)).click();
  await chair.select('Tables for the group', 'CHE', chair.dialog);
  await chair.picture('62-parking');
  await chair.confirm('Park it');
  await chair.reads(/^Parked with Friends of the register/);
  expect(await statusOf(story, '4.')).toBe('parked');

  await che.choose(fourth);
  await che.reads(/With Friends of the register/, che.panel);
  await che.follow('To its drafting room', che.panel);
  await che.page.getByRole('textbox', { name: 'Proposed wording' }).click();
  await che.page.keyboard.press('ControlOrMeta+End');
  await che.page.keyboard.type(' It is published.');
  await che.saved();
  await che.press('Table');
  await che.reads('Tabled: everybody can see it now.');

  await eu.choose(fourth);
  await eu.reads('Friends of the register', card(eu, 17));
  await chair.choose(fourth);
  await chair.press('Accept', card(chair, 17));
  await expect.poll(() => story.words(fourth)).toContain('It is published.');
  expect(await statusOf(story, '4.')).toBe('open');
}

interface UnderSilence {
  readonly paragraph: ParagraphId;
  readonly withinMs: number;
}

/** Puts a paragraph under silence, until a moment that is nearer than a dialog offers. */
async function openSilence(
  story: Negotiation,
  { paragraph, withinMs }: UnderSilence,
): Promise<ArrangementId> {
  const { created } = await story.cast.facilitator.command(story.draft, {
    kind: 'open-silence',
    subject: { kind: 'paragraphs', paragraphs: [paragraph] },
    deed: 'agree-ad-referendum',
    text: 'What nobody objects to is taken as agreed.',
    deadline: new Date(Date.now() + withinMs).toISOString(),
    zone: 'Europe/Zurich',
  });
  return created as ArrangementId;
}

/** Nobody types into what is under silence; a delegation breaks it, with the reason, for all to see. */
export async function breakSilence(story: Negotiation): Promise<void> {
  const [chair, secretariat, eu] = [
    await story.desk('Chair'),
    await story.desk('Secretariat'),
    await story.desk('EU'),
  ];
  const seventh = await story.number('7.');
  await chair.choose(seventh);
  await chair.press('Put under silence…', await section(chair, 'Silence'));
  await chair.dialog.getByLabel('Announcement').waitFor();
  await chair.picture('63-silence');
  await chair.confirm('Open the procedure');
  await chair.reads(/^Silence has begun/);
  const before = await story.words(seventh);
  await secretariat.type(seventh, 'Nevertheless, ');
  await secretariat.reads(/under silence/, secretariat.page.getByRole('region', { name: 'Messages' }));
  expect(await story.words(seventh)).toBe(before);

  const banner = eu.page.getByRole('region', { name: 'Silence procedure' });
  await eu.press('Break silence…', banner);
  await eu.dialog.getByLabel('Reason').fill('The spring is taken by another meeting.');
  await eu.confirm('Break silence');
  await banner.waitFor({ state: 'detached' });
  await chair.choose(seventh);
  await chair.reads(/Silence broken by EU/, chair.panel);
  await chair.reads('The spring is taken by another meeting.', chair.panel);
  expect(await statusOf(story, '7.')).toBe('open');
  await secretariat.type(seventh, 'As a rule, ');
  await secretariat.saved();
  await expect.poll(() => story.words(seventh)).toContain('As a rule, ');
}

/** What nobody objects to by the deadline is agreed by the server. */
export async function keepSilence(story: Negotiation): Promise<void> {
  const chair = await story.desk('Chair');
  const eighth = await story.number('8.');
  await chair.choose(eighth);
  await openSilence(story, { paragraph: eighth, withinMs: 3_500 });
  await chair.page.getByRole('region', { name: 'Silence procedure' }).waitFor();
  await chair.reads(/^Silence was not broken by/, chair.panel);
  expect(await statusOf(story, '8.')).toBe('agreed-ad-referendum');
  const entry = (await story.record()).find(({ actorName }) => actorName === 'Silence procedure');
  expect(entry?.act).toMatchObject({ kind: 'status-decided', statusAfter: 'agreed-ad-referendum' });
  await chair.picture('64-silence-kept');
}
