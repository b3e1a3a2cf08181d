/** The people of a negotiation on one paragraph, and what they share: one server, one draft, a window for whoever needs one. */
import {
  findBreak,
  hashOfWording,
  textOf,
  type DraftId,
  type Fate,
  type ParagraphId,
  type PlainDraft,
  type RecordEntry,
} from '@chapeau/model';
import type { RecordAnswer } from '@chapeau/protocol';
import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { assemble, liveText, type Cast } from '../cast/assemble.ts';
import type { Person } from '../cast/person.ts';
import { launchBrowser } from './browser.ts';
import { Desk } from './desk.ts';

/** Six delegations, the first two of them groups. */
export const CODES = ['EU', 'G77', 'NOR', 'BRA', 'KEN', 'CHE'] as const;
export type Code = (typeof CODES)[number];
export type Seat = Code | 'Chair' | 'Secretariat' | 'Screen' | 'Observer';

/** What a delegation proposes: the paragraph as it would have it. */
export interface Heard {
  readonly code: Code;
  readonly target: ParagraphId;
  readonly text: string;
}

export class Negotiation {
  readonly cast: Cast;
  readonly browser: Browser;
  readonly draft: DraftId;
  readonly #options: BrowserContextOptions;
  readonly #desks = new Map<string, Desk>();

  private constructor(cast: Cast, browser: Browser, draft: DraftId, options: BrowserContextOptions) {
    this.cast = cast;
    this.browser = browser;
    this.draft = draft;
    this.#options = options;
  }

  /** Everybody is there, and the text is taken. */
  static async begin(source: string): Promise<Negotiation> {
    const [cast, browser] = await Promise.all([assemble({ delegations: CODES }), launchBrowser()]);
    const draft = await cast.makeDraft({ title: 'Sharing of orbital data', source });
    return new Negotiation(cast, browser, draft, {});
  }

  /** The same people on another draft, with windows of their own. */
  on(draft: DraftId, options: BrowserContextOptions): Negotiation {
    return new Negotiation(this.cast, this.browser, draft, options);
  }

  person(seat: Seat): Person {
    const { facilitator, secretariat, reviewer, observer } = this.cast;
    switch (seat) {
      case 'Chair':
        return facilitator;
      case 'Secretariat':
        return secretariat;
      case 'Screen':
        return reviewer;
      case 'Observer':
        return observer;
      default:
        return this.cast.delegation(seat);
    }
  }

  /** The window of somebody; at the first call it is opened, on the text or where it is said. */
  async desk(seat: Seat, path = ''): Promise<Desk> {
    const known = this.#desks.get(seat);
    if (known !== undefined) return known;
    const desk = await Desk.of(this.browser, this.person(seat), this.#options);
    this.#desks.set(seat, desk);
    await desk.go(`/drafts/${this.draft}${path}`);
    return desk;
  }

  get desks(): readonly (readonly [string, Desk])[] {
    return [...this.#desks];
  }

  /** What any page complained about so far. */
  get complaints(): readonly string[] {
    return this.desks.flatMap(([, { complaints }]) => complaints);
  }

  async live(): Promise<PlainDraft> {
    return await liveText(this.cast.facilitator, this.draft);
  }

  /** The paragraph that prints this number now. */
  async number(label: string): Promise<ParagraphId> {
    const { paragraphs } = await this.live();
    const found = paragraphs.find(({ number }) => number === label);
    if (found === undefined) throw new Error(`No paragraph is numbered ${label}`);
    return found.id;
  }

  /** An amendment that a delegation is heard to propose, taken down over HTTP. */
  async capture({ code, target, text }: Heard): Promise<void> {
    const { paragraphs } = await this.live();
    const present = paragraphs.find(({ id }) => id === target);
    if (present === undefined) throw new Error('The paragraph is not in the text');
    await this.cast.secretariat.command(this.draft, {
      kind: 'capture-proposal',
      proposal: 'amend',
      target,
      proponent: this.cast.participant(code),
      present: hashOfWording(present),
      wording: [{ kind: present.kind, level: present.level, runs: [{ text }] }],
    });
  }

  /** The words of a paragraph now. */
  async words(paragraph: ParagraphId): Promise<string> {
    const { paragraphs } = await this.live();
    const found = paragraphs.find(({ id }) => id === paragraph);
    return found === undefined ? '' : textOf(found);
  }

  /** The record, whose chain holds. */
  async record(): Promise<readonly RecordEntry[]> {
    const path = `/api/drafts/${this.draft}/record`;
    const { entries } = await this.cast.reviewer.get<RecordAnswer>(path);
    const broken = findBreak(entries);
    if (broken !== null) throw new Error(`The record is broken: ${JSON.stringify(broken)}`);
    return entries;
  }

  /** What the record says has become of every proposal ever tabled, by serial number. */
  async fates(): Promise<ReadonlyMap<number, Fate>> {
    const fates = new Map<number, Fate>();
    for (const { act } of await this.record()) {
      if (act.kind === 'proposal-tabled') fates.set(act.proposal.serial, 'tabled');
      if (act.kind === 'proposal-withdrawn') fates.set(act.proposal.serial, 'withdrawn');
      if (act.kind === 'proposal-decided') fates.set(act.proposal.serial, act.fateAfter);
      if ('fates' in act)
        for (const { proposal, fateAfter } of act.fates) fates.set(proposal.serial, fateAfter);
    }
    return fates;
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.cast.dispose();
  }
}

/** The rolling text of a window. */
export function rollingOf(desk: Desk): Locator {
  return desk.page.getByRole('region', { name: /^Rolling text of|^النص المتداول/ });
}

/** A paragraph of the rolling text. */
export function inRolling(desk: Desk, paragraph: ParagraphId): Locator {
  return rollingOf(desk).locator(`[data-paragraph="${paragraph}"]`);
}

/** A section of the panel by its title, unfolded. */
export async function section(desk: Desk, title: string): Promise<Locator> {
  const heading = desk.page.getByRole('heading', { name: title, exact: true });
  const part = desk.panel.getByRole('group').filter({ has: heading });
  if ((await part.getAttribute('open')) === null) await part.getByRole('heading', { name: title }).click();
  return part;
}

/** The card of a proposal in the panel. */
export function card(desk: Desk, serial: number): Locator {
  return desk.panel.getByRole('article', { name: `P ${serial}`, exact: true });
}
