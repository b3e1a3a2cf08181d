/** The people of the story and what they share: one server, one draft, a desk for each. */
import { type DraftId, type ParagraphId, type PlainDraft } from '@chapeau/model';
import type { Browser } from 'playwright-core';
import { liveText } from '../cast/assemble.ts';
import type { Person } from '../cast/person.ts';
import { ServerProcess } from '../cast/server.ts';
import { launchBrowser } from './browser.ts';
import { Desk } from './desk.ts';

export const SEATS = ['Norway', 'Brazil', 'Kenya'] as const;
export const CODES = { Norway: 'NOR', Brazil: 'BRA', Kenya: 'KEN' } as const;

export class Story {
  readonly server: ServerProcess;
  readonly browser: Browser;
  readonly #desks = new Map<string, Desk>();
  /** Paths of invitation links by who they are for. */
  readonly links = new Map<string, string>();
  #draft: DraftId | null = null;

  private constructor(server: ServerProcess, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  static async begin(): Promise<Story> {
    const [server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()]);
    return new Story(server, browser);
  }

  /** The desk of somebody; opened at the first call. */
  async desk(name: string): Promise<Desk> {
    const desk = this.#desks.get(name) ?? (await Desk.open(this.browser, this.server, name));
    this.#desks.set(name, desk);
    return desk;
  }

  get desks(): readonly Desk[] {
    return [...this.#desks.values()];
  }

  get draft(): DraftId {
    if (this.#draft === null) throw new Error('There is no draft yet');
    return this.#draft;
  }

  set draft(id: DraftId) {
    this.#draft = id;
  }

  /** The text as it stands. */
  async live(): Promise<PlainDraft> {
    return await liveText(await this.person('Chair'), this.draft);
  }

  /** The paragraph that prints this number. */
  async number(label: string): Promise<ParagraphId> {
    const { paragraphs } = await this.live();
    const found = paragraphs.find(({ number }) => number === label);
    if (found === undefined) throw new Error(`No paragraph is numbered ${label}`);
    return found.id;
  }

  async person(name: string): Promise<Person> {
    return await (await this.desk(name)).person();
  }

  /** What any page complained about so far. */
  get complaints(): readonly string[] {
    return this.desks.flatMap(({ complaints }) => complaints);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.server.dispose();
  }
}
