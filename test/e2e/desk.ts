/** Somebody at a desk: a browser of their own, and what they do with it, found by roles and labels as a screen reader finds them. */
import type { ParagraphId } from '@chapeau/model';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { Person } from '../cast/person.ts';
import type { Reached } from '../cast/reached.ts';

const PICTURES = join(import.meta.dirname, '../../test-results/pictures');
const WINDOW = { width: 1280, height: 800 };

/** Those complaints of pages that neither a lost connection nor a refusal explains. */
export function unexpected(complaints: readonly string[]): readonly string[] {
  return complaints.filter((complaint) => !/ERR_|WebSocket|status of (401|404|403)/.test(complaint));
}

export class Desk {
  readonly name: string;
  readonly page: Page;
  readonly server: Reached;
  /** What the page complained about; nothing of it is expected. */
  readonly complaints: string[] = [];

  private constructor(name: string, page: Page, server: Reached) {
    this.name = name;
    this.page = page;
    this.server = server;
    page.on('pageerror', (error) => this.complaints.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${name}: ${message.text()}`);
    });
  }

  /** A desk at which nobody is signed in. */
  static async open(
    browser: Browser,
    server: Reached,
    name: string,
    options: BrowserContextOptions = {},
  ): Promise<Desk> {
    const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB', ...options });
    context.setDefaultTimeout(15_000);
    return new Desk(name, await context.newPage(), server);
  }

  /** A desk of somebody who is signed in already. */
  static async of(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Desk> {
    const desk = await Desk.open(browser, person.server, person.actor.name, options);
    await desk.context.addCookies([{ name: 'chapeau', value: person.token, url: person.server.address }]);
    return desk;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.server.address + path);
  }

  /** Comes in by an invitation link. */
  async enter(path: string): Promise<void> {
    await this.go(path);
    await this.page.getByLabel('Your name here').fill(this.name);
    await this.press('Enter');
    await this.page.getByRole('button', { name: /You may/ }).waitFor();
  }

  /** The same person over HTTP, for what would only repeat what the page has shown. */
  async person(): Promise<Person> {
    const cookies = await this.context.cookies();
    const token = cookies.find(({ name }) => name === 'chapeau')?.value;
    if (token === undefined) throw new Error(`${this.name} is not signed in`);
    return await Person.of(this.server, token);
  }

  async press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('button', { name, exact: true }).first().click();
  }

  async follow(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('link', { name, exact: true }).first().click();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Presses in the dialog what ends it. */
  async confirm(name: string | RegExp): Promise<void> {
    await this.press(name, this.dialog);
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Chooses from a list that opens. */
  async select(label: string, choice: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('button', { name: label }).click();
    await this.page.getByRole('option', { name: choice }).click();
  }

  /** A paragraph of the text. */
  at(paragraph: ParagraphId): Locator {
    return this.page.locator(`[data-paragraph="${paragraph}"]`);
  }

  /** The panel of the paragraph that is looked at. */
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Current paragraph' });
  }

  /** Looks at a paragraph: a click on it, which also puts the caret there for whoever may write. */
  async choose(paragraph: ParagraphId): Promise<void> {
    // The editor stays in the page, hidden, while the rolling text is shown; which of both is there may change any moment.
    await this.at(paragraph)
      .locator('p')
      .filter({ visible: true })
      .first()
      .click({ position: { x: 4, y: 8 } });
  }

  /** Brings the caret, key by key, after so many characters of the paragraph, which nobody else has the caret in. */
  async caret(paragraph: ParagraphId, after: number): Promise<void> {
    await this.choose(paragraph);
    const words = this.at(paragraph).locator('p');
    const place = async () => await words.evaluate(caretIn);
    // Under load a key now and then does nothing: what counts is where the caret is.
    for (let at = await place(); at !== after; at = await place())
      await this.page.keyboard.press(at < after ? 'ArrowRight' : 'ArrowLeft');
  }

  /** Types into a paragraph, before its first word. */
  async type(paragraph: ParagraphId, words: string): Promise<void> {
    await this.choose(paragraph);
    await this.page.keyboard.press('Home');
    await this.page.keyboard.type(words);
  }

  /** Waits until everything typed here is shown as saved. */
  async saved(): Promise<void> {
    await this.page.locator('output[data-saved="saved"]').waitFor();
  }

  /** Waits until the words stand in the paragraph; carets of others among them do not count. */
  async sees(paragraph: ParagraphId, words: string, timeoutMs = 5_000): Promise<void> {
    const isThere = ({ id, wanted }: { readonly id: string; readonly wanted: string }) => {
      const text = document.querySelector(`[data-paragraph="${id}"] p`)?.cloneNode(true);
      if (!(text instanceof Element)) return false;
      for (const caret of text.querySelectorAll('.ProseMirror-widget')) caret.remove();
      return text.textContent.includes(wanted);
    };
    await this.page.waitForFunction(isThere, { id: paragraph, wanted: words }, { timeout: timeoutMs });
  }

  /** Waits until a sentence stands somewhere on the page. */
  async reads(words: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByText(words).first().waitFor();
  }

  /** A picture of the window, to be looked at after the run. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

/** In the page: how many characters of the element stand before the caret. */
function caretIn(words: Element): number {
  const selection = document.getSelection();
  if (selection?.focusNode == null) return 0;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(selection.focusNode, selection.focusOffset);
  return before.toString().length;
}
