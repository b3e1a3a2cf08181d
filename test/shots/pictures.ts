/** The pictures by name: whose window it is, and what is shown in it. */
import { textOf, type ParagraphId, type PlainDraft } from '@chapeau/model';
import type { DraftAnswer, ProcessAnswer } from '@chapeau/protocol';
import type { Desk } from '../e2e/desk.ts';

export type Seat = 'Chair' | 'Secretariat' | 'Norway';

export interface Picture {
  readonly seat: Seat;
  /** Language of the interface; left out: English. */
  readonly locale?: string;
  /** Brings the window to where the picture is taken. */
  readonly show: (desk: Desk) => Promise<void>;
}

export const PICTURES: Readonly<Record<string, Picture>> = {
  text: { seat: 'Chair', show: (desk) => showFloor(desk) },
  rolling: {
    seat: 'Chair',
    show: async (desk) => {
      await showFloor(desk);
      await showRolling(desk);
    },
  },
  deciding: { seat: 'Chair', show: showDesk },
  review: {
    seat: 'Chair',
    show: async (desk) => {
      await showFloor(desk);
      await desk.press('Review', desk.panel);
      await desk.dialog.getByRole('heading', { name: 'Drafted against', exact: true }).waitFor();
    },
  },
  line: { seat: 'Secretariat', show: showLine },
  silence: {
    seat: 'Norway',
    show: (desk) => showParagraph(desk, 'States welcomed the first communication check'),
  },
  notes: { seat: 'Norway', show: showNotes },
  arabic: { seat: 'Chair', locale: 'ar', show: showArabic },
  plenary: {
    seat: 'Chair',
    show: async (desk) => {
      await desk.go(`${await pathOf(desk)}/plenary`);
      await desk.page.locator('ins, del').first().waitFor();
    },
  },
  'plenary-rolling': {
    seat: 'Chair',
    show: async (desk) => {
      await desk.go(`${await pathOf(desk)}/plenary?mode=rolling`);
      await desk.page.locator('[data-dispute]').first().waitFor();
    },
  },
  board: {
    seat: 'Chair',
    show: async (desk) => {
      await desk.go(`${await pathOf(desk)}/board`);
      await desk.page.getByRole('heading', { name: 'Section by section' }).waitFor();
    },
  },
  programme: {
    seat: 'Chair',
    show: async (desk) => {
      await desk.go('/programme');
      await desk.page.getByRole('link', { name: /^Sixth/ }).click();
      await desk.page.getByRole('table').first().waitFor();
    },
  },
  now: {
    seat: 'Chair',
    show: async (desk) => {
      await desk.go('/now');
      await desk.press(/^Next speaker/);
      await desk.page.getByText('Nobody has the floor.').waitFor({ state: 'detached' });
    },
  },
  report: {
    seat: 'Norway',
    show: async (desk) => {
      await desk.go('/report');
      await desk.page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor();
    },
  },
  languages: {
    seat: 'Chair',
    show: async (desk) => {
      const { drafts } = await (await desk.person()).get<ProcessAnswer>('/api/process');
      const charter = drafts.find(({ draft: { title } }) => /charter/iu.test(title));
      if (charter === undefined) throw new Error('there is no charter');
      await desk.go(`/drafts/${charter.draft.id}/languages`);
      await desk.page.locator('main [lang="fr"]').first().waitFor();
    },
  },
  comparison: { seat: 'Chair', show: showComparison },
  paragraph: {
    seat: 'Chair',
    show: async (desk) => {
      const path = await pathOf(desk);
      await desk.go(`${path}/paragraphs/${await paragraphBeginning(desk, path, 'States expressed concern')}`);
      await desk.page.getByRole('heading', { name: 'Where its words come from' }).waitFor();
    },
  },
  moments: {
    seat: 'Chair',
    show: async (desk) => {
      await desk.go(`${await pathOf(desk)}/moments`);
      await desk.page.getByRole('slider').press('PageDown');
      await desk.page.locator('main ins, main del').first().waitFor();
    },
  },
  positions: {
    seat: 'Chair',
    show: async (desk) => {
      await desk.go(`${await pathOf(desk)}/positions`);
      await desk.page.getByRole('row').nth(2).waitFor();
    },
  },
  figures: {
    seat: 'Chair',
    show: async (desk) => {
      await desk.go(`${await pathOf(desk)}/figures`);
      await desk.page.locator('main svg').first().waitFor();
    },
  },
  ladder: {
    seat: 'Secretariat',
    show: async (desk) => {
      await desk.go('/process/ladder');
      await desk.page.getByRole('row').nth(2).waitFor();
    },
  },
};

/** The text, with the paragraph on the floor looked at. */
async function showFloor(desk: Desk, draft = 0): Promise<void> {
  await showParagraph(desk, draft === 0 ? 'States expressed concern' : 'الغرض من هذه', draft);
  await desk.page.locator('aside ins, aside del').first().waitFor();
}

async function showRolling(desk: Desk): Promise<void> {
  await desk.page.locator('[data-mode="rolling"]').click();
  await desk.page.locator('[data-dispute]').first().waitFor();
}

/** Two alternatives are taken; the paragraph is shown as it would read. */
async function showDesk(desk: Desk): Promise<void> {
  await showFloor(desk);
  await showRolling(desk);
  const deciding = desk.panel.getByRole('region', { name: 'Decide on the disputes' });
  for (const dispute of [0, 1]) {
    await deciding.getByRole('radiogroup').nth(dispute).getByRole('radio').nth(1).click({ force: true });
  }
  await deciding.getByText(/of \d+ chosen/).scrollIntoViewIfNeeded();
}

/** A line that is understood, and what it will do. */
async function showLine(desk: Desk): Promise<void> {
  await showFloor(desk);
  await desk.press(/^Type a line/);
  await desk.page
    .getByRole('combobox', { name: 'Line' })
    .fill('12 nor +fji,che: "a few" > "one in a hundred"');
  await desk.reads('hundred');
}

/** The text, with the paragraph looked at that begins with the words. */
async function showParagraph(desk: Desk, words: string, draft = 0): Promise<void> {
  const path = await pathOf(desk, draft);
  const id = await paragraphBeginning(desk, path, words);
  await desk.go(path);
  await desk.saved();
  await desk.choose(id);
  await desk.at(id).evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

async function paragraphBeginning(desk: Desk, path: string, words: string): Promise<ParagraphId> {
  const person = await desk.person();
  const { paragraphs } = await person.get<PlainDraft>(`/api${path}/live.json`);
  const found = paragraphs.find((paragraph) => textOf(paragraph).startsWith(words));
  if (found === undefined) throw new Error(`The demonstration has no paragraph “${words}”`);
  return found.id;
}

async function showNotes(desk: Desk): Promise<void> {
  await showParagraph(desk, 'States discussed the use of automated systems');
  await desk.press('Write a note', desk.panel);
  await desk.panel.getByRole('textbox', { name: 'Private note' }).click();
  await desk.page.keyboard.type(
    'Capital: keep the sentence. If “should be retained” falls, ask for a break.',
  );
  await desk.panel.locator('[data-saved="saved"]').waitFor();
}

/** The Arabic convention in the rolling text, all in Arabic. */
async function showArabic(desk: Desk): Promise<void> {
  await showFloor(desk, 1);
  await showRolling(desk);
}

async function showComparison(desk: Desk): Promise<void> {
  const path = await pathOf(desk);
  const person = await desk.person();
  const { versions } = await person.get<DraftAnswer>(`/api${path}`);
  await desk.go(`${path}/compare?from=${versions[0]?.id ?? ''}&to=live`);
  await desk.page.getByText('Only what changed').click();
  await desk.page.locator('main ins').first().scrollIntoViewIfNeeded();
}

/** Where a draft of the demonstration is: the report first, then the convention. */
async function pathOf(desk: Desk, draft = 0): Promise<string> {
  const person = await desk.person();
  const { drafts } = await person.get<ProcessAnswer>('/api/process');
  const found = drafts[draft];
  if (found === undefined) throw new Error('The demonstration has no such draft');
  return `/drafts/${found.draft.id}`;
}
