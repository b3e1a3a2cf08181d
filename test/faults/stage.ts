/**
 * What every attack is made against: one server, a draft in its first reading with an open and an agreed paragraph, a
 * tabled and an untabled proposal, and two honest people who are at work the whole time.
 */
import { hashOfBytes, type DraftId, type ParagraphId, type ProposalId, type Role } from '@chapeau/model';
import { textRoot } from '@chapeau/text';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import { propose, startProposal } from '../cast/proposals.ts';
import type { Person } from '../cast/person.ts';
import { until } from '../cast/until.ts';
import { enter, type RawClient } from '../wire/raw-client.ts';
import { StockClient } from '../wire/stock-client.ts';
import { type } from '../wire/updates.ts';

/** Refusals that one attacker collects before another takes over; the server shuts somebody out after 30 in a minute. */
const ATTACKS_EACH = 15;

export class Stage {
  readonly cast: Cast;
  readonly draft: DraftId;
  readonly paragraphs: readonly ParagraphId[];
  /** Where the honest two type. */
  readonly lively: ParagraphId;
  readonly open: ParagraphId;
  /** Agreed ad referendum. */
  readonly closed: ParagraphId;
  /** Tabled by Norway. */
  readonly tabled: ProposalId;
  /** In Brazil's drafting room. */
  readonly untabled: ProposalId;
  readonly #typist: RawClient;
  readonly #onlooker: StockClient;
  readonly #attackers = new Map<Role, { person: Person; attacks: number }>();
  #keystrokes = 0;

  private constructor(
    cast: Cast,
    made: Pick<Stage, 'draft' | 'paragraphs' | 'tabled' | 'untabled'>,
    honest: { readonly typist: RawClient; readonly onlooker: StockClient },
  ) {
    this.cast = cast;
    this.draft = made.draft;
    this.paragraphs = made.paragraphs;
    this.tabled = made.tabled;
    this.untabled = made.untabled;
    [this.lively, this.open, this.closed] = made.paragraphs as [ParagraphId, ParagraphId, ParagraphId];
    this.#typist = honest.typist;
    this.#onlooker = honest.onlooker;
  }

  static async set(): Promise<Stage> {
    const cast = await assemble({ delegations: ['NOR', 'BRA', 'KEN'] });
    const { facilitator } = cast;
    const draft = await cast.makeDraft();
    const paragraphs = numberedParagraphs(await liveText(facilitator, draft));
    await facilitator.command(draft, {
      kind: 'open-reading',
      way: 'line-by-line',
      takes: 'textual-proposals',
      scope: 'whole',
    });
    await facilitator.command(draft, {
      kind: 'decide-status',
      deed: 'agree-ad-referendum',
      paragraphs: [paragraphs[2]!],
    });
    const tabled = await propose(cast.delegation('NOR'), draft, {
      target: paragraphs[3]!,
      words: ' in a timely manner',
    });
    const untabled = await startProposal(cast.delegation('BRA'), draft, paragraphs[4]!);
    const typist = await enter(facilitator, draft);
    const onlooker = await StockClient.enter(cast.secretariat, draft);
    return new Stage(cast, { draft, paragraphs, tabled, untabled }, { typist, onlooker });
  }

  /** Somebody of that role who has not been refused much yet. Delegations are Kenya's. */
  async attacker(role: Role): Promise<Person> {
    const known = this.#attackers.get(role);
    if (known !== undefined && known.attacks < ATTACKS_EACH) {
      known.attacks += 1;
      return known.person;
    }
    const person = await this.cast.bring(role, role === 'delegation' ? 'KEN' : undefined);
    this.#attackers.set(role, { person, attacks: 1 });
    return person;
  }

  /** The draft as it stands, to the byte, for somebody who comes in anew and for somebody who asks over HTTP. */
  async picture() {
    const client = await enter(this.cast.reviewer, this.draft);
    const vector = hashOfBytes(Y.encodeStateVector(client.doc));
    const state = hashOfBytes(Y.encodeStateAsUpdate(client.doc));
    client.close();
    return { vector, state, live: await liveText(this.cast.reviewer, this.draft) };
  }

  /** Does something hostile; then the draft must be what it was to the byte, and the honest two must go on as before. */
  async holdsAgainst<Result>(attack: () => Promise<Result>): Promise<Result> {
    const before = await this.picture();
    const result = await attack();
    expect(await this.picture()).toEqual(before);
    await this.goesOn();
    return result;
  }

  /** The server is up, what the typist types is saved, and it reaches the onlooker, who then holds the same text. */
  async goesOn(): Promise<void> {
    expect(await this.cast.server.answers('/healthz')).toBe(true);
    this.#keystrokes += 1;
    this.#typist.edit(type(this.lively, `${this.#keystrokes % 10}`));
    await this.#typist.allSaved();
    const words = textRoot(this.#typist.doc).toJSON();
    await until(() => textRoot(this.#onlooker.doc).toJSON() === words, {
      withinMs: 3_000,
      what: 'the onlooker sees what the typist types',
    });
    expect(this.#typist.closed).toBeNull();
    expect(this.#onlooker.closed).toBeNull();
  }

  async strike(): Promise<void> {
    this.#typist.cut();
    this.#onlooker.close();
    await this.cast.dispose();
  }
}
