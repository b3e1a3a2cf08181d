/** A dozen and more proposals on one paragraph: typed by the secretariat, sent by programs, written in a drafting room. */
import { expect } from 'vitest';
import { card, inRolling, rollingOf, type Code, type Negotiation } from '../negotiation.ts';

const DISPUTED =
  'Operators should consider sharing orbital data with neighbouring operators in good time, taking into account their national practice.';

/** A short programme of work, its third paragraph in dispute. */
export const SOURCE = `# Sharing of orbital data

## A. Programme of work

1. Delegations welcomed the calendar of exercises for the coming year.

2. The register of contact points is published twice a year.

3. ${DISPUTED}

4. The secretariat keeps a list of questions that are still open.

5. The register is kept up out of regular means.

6. Contributions to the register are voluntary.

7. The group meets every spring.

8. The present text is looked at again after three years.
`;

export const FREE = ' Such data are free of charge.';

/** What the secretariat types while delegations speak; P 1 to P 8. */
const LINES = [
  '3 eu +nor,che: "should" > "shall"',
  '3 g77: "consider sharing" > "share"',
  '3 nor: add "In a spirit of openness," at the start',
  '3 che: add "and at no cost" after "practice"',
  '3 g77: del ", taking into account their national practice"',
  '3 ken: alt "Every operator announces its manoeuvres one day ahead."',
  '3 che: new "Operators name a person who answers at any hour."',
  '3 bra: del',
] as const;

/** What comes in over HTTP; P 9 to P 14. The third and the fourth are equal. */
const SENT: readonly (readonly [Code, (text: string) => string])[] = [
  ['KEN', (text) => `In view of growing traffic, ${text}${FREE}`],
  ['BRA', (text) => text.replace('should consider sharing', 'shall share')],
  ['CHE', (text) => text.replace('neighbouring', 'affected')],
  ['BRA', (text) => text.replace('neighbouring', 'affected')],
  ['KEN', (text) => text.replace('in good time', 'without delay')],
  ['EU', (text) => text.replace('in good time', 'promptly')],
];

/** The first reading is opened line by line, the floor is with the paragraph, the screen shows it. */
export async function openLineByLine(story: Negotiation): Promise<void> {
  await story.cast.facilitator.command(story.draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  const paragraph = await story.number('3.');
  await story.cast.facilitator.command(story.draft, { kind: 'take-floor', paragraph });
  const screen = await story.desk('Screen', '/plenary');
  await screen.reads(DISPUTED);
}

/** Eight are typed in one line each, as they are said. */
export async function typeLines(story: Negotiation): Promise<void> {
  const desk = await story.desk('Secretariat');
  await desk.saved();
  await desk.page.keyboard.press(':');
  const bar = desk.page.getByRole('region', { name: 'At speaking speed' });
  const line = bar.getByRole('combobox', { name: 'Line' });
  await line.waitFor();
  for (const [index, typed] of LINES.entries()) {
    // One after the other, as they are said.
    if (index === 0) await line.pressSequentially(typed);
    else await line.fill(typed);
    await line.press('Enter');
    await bar.getByText(new RegExp(`^P ${index + 1}\\b`)).waitFor();
  }
  await desk.picture('50-lines');
  await line.press('Escape');
  await line.waitFor({ state: 'detached' });
}

/** Six are sent. */
export async function sendProposals(story: Negotiation): Promise<void> {
  const target = await story.number('3.');
  for (const [code, reword] of SENT)
    // Serial numbers are given in this order.
    await story.capture({ code, target, text: reword(DISPUTED) });
}

/** The last is written in a drafting room and tabled: P 15, whose words are also at the end of P 9. */
export async function draftAndTable(story: Negotiation): Promise<void> {
  const desk = await story.desk('BRA');
  const target = await story.number('3.');
  await desk.choose(target);
  await desk.press(/^Propose a wording/);
  const wording = desk.page.getByRole('textbox', { name: 'Proposed wording' });
  await wording.click();
  await desk.page.keyboard.press('ControlOrMeta+End');
  await desk.page.keyboard.type(FREE);
  await desk.sees(target, FREE.trim());
  await desk.saved();
  await desk.press('Table');
  await desk.reads('Tabled: everybody can see it now.');
  await desk.choose(target);
  await card(desk, 15).waitFor();
}

/** The names beside everything that is proposed, in the field's notation. */
const NAMED = [
  /\[Operators shall consider sharing .+ - EU, NOR, CHE\]/,
  / - G77\]/,
  /\[In a spirit of openness, .+ - NOR\]/,
  /\[Every operator announces its manoeuvres one day ahead\. - KEN\]/,
  / - CHE; BRA\]/,
  / - EU\]/,
  / - BRA delete the paragraph\]/,
];

/** The rolling text and the screen name everybody; without names they hold the same brackets and nobody's name. */
export async function readRolling(story: Negotiation): Promise<void> {
  const target = await story.number('3.');
  const [chair, screen] = [await story.desk('Chair'), await story.desk('Screen')];
  await chair.saved();
  await chair.page.keyboard.press('m');
  const floor = screen.page.getByRole('main');
  for (const place of [inRolling(chair, target), floor]) {
    await place.getByText('one day ahead').waitFor();
    for (const named of NAMED) expect(await place.innerText()).toMatch(named);
  }
  await chair.reads(/\[Operators name a person .+ - CHE\]/, rollingOf(chair));
  await chair.picture('51-rolling');
  await screen.picture('52-screen');

  const names = /\b(?:EU|G77|NOR|BRA|KEN|CHE)\b/;
  await chair.page.getByText('Names', { exact: true }).click();
  await inRolling(chair, target).getByText('- EU').first().waitFor({ state: 'detached' });
  expect(await rollingOf(chair).innerText()).not.toMatch(names);
  expect(await rollingOf(chair).innerText()).toContain(
    '[Every operator announces its manoeuvres one day ahead.]',
  );
  await chair.page.getByText('Names', { exact: true }).click();
  await inRolling(chair, target).getByText('- EU').first().waitFor();

  await screen.go(`/drafts/${story.draft}/plenary?names=no`);
  await floor.getByText('one day ahead').waitFor();
  expect(await floor.innerText()).not.toMatch(names);
  await screen.go(`/drafts/${story.draft}/plenary`);
  await floor.getByText('- EU').first().waitFor();
}

/** A delegation sees what it asks for alone. */
export async function readMineOnly(story: Negotiation): Promise<void> {
  const target = await story.number('3.');
  const desk = await story.desk('EU');
  await desk.saved();
  await desk.page.getByText('Mine only', { exact: true }).click();
  const words = inRolling(desk, target);
  await words.getByText('promptly').waitFor();
  const read = await words.innerText();
  expect(read).toContain('[should][shall - EU, NOR, CHE]');
  expect(read).toContain('[in good time][promptly - EU]');
  expect(read).not.toMatch(/G77|KEN|openness/);
  await desk.picture('53-mine');
}
