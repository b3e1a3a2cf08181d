/** What a Chair does in the meetings of a week, over HTTP: the text read paragraph by paragraph, what is said taken down, decisions taken. */
import {
  hashOfWording,
  textOf,
  type DraftId,
  type ParticipantId,
  type PlainDraft,
  type PlainParagraph,
  type ProposalId,
} from '@chapeau/model';
import { liveText } from '../../cast/assemble.ts';
import type { Person } from '../../cast/person.ts';

export class Chair {
  readonly person: Person;
  readonly #draft: DraftId;

  constructor(person: Person, draft: DraftId) {
    this.person = person;
    this.#draft = draft;
  }

  /** Throws where no paragraph has that number. */
  async paragraph(number: string): Promise<PlainParagraph> {
    const { paragraphs } = await this.text();
    const found = paragraphs.find((one) => one.number === number);
    if (found === undefined) throw new Error(`no paragraph ${number}`);
    return found;
  }

  async text(): Promise<PlainDraft> {
    return await liveText(this.person, this.#draft);
  }

  async take(number: string): Promise<void> {
    const { id } = await this.paragraph(number);
    await this.person.command(this.#draft, { kind: 'take-floor', paragraph: id });
  }

  /** What a delegation says of a paragraph, in its words. */
  async takeDown(number: string, proponent: ParticipantId, text: string): Promise<ProposalId> {
    const target = await this.paragraph(number);
    const { created } = await this.person.command(this.#draft, {
      kind: 'capture-proposal',
      proposal: 'amend',
      target: target.id,
      proponent,
      present: hashOfWording(target),
      wording: [{ kind: target.kind, level: target.level, runs: [{ text }] }],
    });
    return created as ProposalId;
  }

  async accept(proposal: ProposalId): Promise<void> {
    await this.person.command(this.#draft, { kind: 'accept-proposal', proposal });
  }

  /** Of the alternatives that stand beside each other the one in these words. */
  async choose(number: string, alternative: string): Promise<void> {
    const paragraph = await this.paragraph(number);
    const at = textOf(paragraph).indexOf(`[${alternative}]`);
    const place = { paragraph: paragraph.id, present: hashOfWording(paragraph) };
    await this.person.command(this.#draft, { kind: 'choose-alternative', ...place, at });
  }

  async agree(...numbers: readonly string[]): Promise<void> {
    for (const number of numbers) {
      await this.take(number);
      const { id } = await this.paragraph(number);
      await this.person.command(this.#draft, {
        kind: 'decide-status',
        deed: 'agree-ad-referendum',
        paragraphs: [id],
      });
    }
  }
}
