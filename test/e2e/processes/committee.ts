/** A committee that elaborates a convention: what its secretariat and its Chair do for each kind of task of the template. Over HTTP, in our own words. */
import {
  hashOfWording,
  textOf,
  type DocumentKind,
  type DraftId,
  type KeptSession,
  type MeetingId,
  type OutputId,
  type SessionId,
  type Task,
  type VersionId,
} from '@chapeau/model';
import type { BodyAnswer, NewDraftAnswer } from '@chapeau/protocol';
import { liveText } from '../../cast/assemble.ts';
import type { Person } from '../../cast/person.ts';
import { appointGroup, checkConsistency } from './consistency.ts';
import type { ClockedHouse } from './house.ts';

const CONVENTION = `# Draft convention on the sharing of seeds

Article 1. Purpose

1. The Parties share seeds of [rare][old] plants.

2. They keep a common list of them.

Article 2. Cooperation

3. The Parties tell each other of losses.
`;
const FRENCH = `# Projet de convention sur le partage des semences

Article 1. Objet

1. Les Parties partagent les semences de plantes [rares][anciennes].

2. Elles en tiennent une liste commune.

Article 2. Coopération

3. Les Parties s’informent des pertes.
`;
const RESOLUTION = `# Draft resolution

1. *Adopts* the convention that is annexed to the present resolution.
`;
const PROGRESS = `# Progress report

1. The committee met as planned.
`;

/** Everybody who acts, signed in for the session that is at hand. */
export interface Hands {
  readonly secretariat: Person;
  readonly facilitator: Person;
}

export class Committee {
  readonly #house: ClockedHouse;
  #hands: Hands | null = null;
  #convention: DraftId | null = null;
  #readings = 0;
  #revision = 0;

  constructor(house: ClockedHouse) {
    this.#house = house;
  }

  /** The draft convention. Throws before there is one. */
  get convention(): DraftId {
    if (this.#convention === null) throw new Error('there is no convention yet');
    return this.#convention;
  }

  get hands(): Hands {
    if (this.#hands === null) throw new Error('no session is at hand');
    return this.#hands;
  }

  /** Moves on to nine in the morning of the first day, and has people sign in. */
  async comeTo(date: string): Promise<void> {
    this.#house.server.moveTo(`${date}T07:00:00Z`);
    const secretariat = await this.#house.secretariat();
    this.#hands = { secretariat, facilitator: await this.#house.seat({ role: 'facilitator' }) };
  }

  /** Does what the task asks, so that it can be ticked off. Tasks that nothing in the product shows ask for nothing. */
  async carryOut({ kind, output }: Task, session: KeptSession, date: string): Promise<void> {
    switch (kind) {
      case 'plan-meetings':
        return await this.#plan(session, date);
      case 'elect-officers':
        await this.hands.secretariat.processCommand({
          kind: 'put-officer',
          office: 'chair',
          name: 'A. Chair',
          from: date,
        });
        return;
      case 'agree-modalities':
      case 'decide-participation':
        return await this.#register(session.id, date, 'conference-room-paper');
      case 'background-paper':
      case 'submit':
        return await this.#register(session.id, date, 'other');
      case 'collect-contributions':
        return await this.#register(session.id, date, 'national-proposal');
      case 'consolidated-document':
        this.#convention = await this.#draft(output, 'convention', CONVENTION);
        return await this.#issue(this.convention, 'Consolidated document');
      case 'zero-draft':
        return await this.#issue(this.convention, 'Zero draft');
      case 'revised-text':
        this.#revision += 1;
        return await this.#issue(this.convention, `Rev.${this.#revision}`);
      case 'draft-resolution':
        return await this.#issue(await this.#draft(output, 'resolution', RESOLUTION), 'Draft resolution');
      case 'draft-report':
        return await this.#issue(await this.#draft(output, 'report', PROGRESS), 'Progress report');
      case 'agree-outline':
      case 'agree-basis':
      case 'elaborate-text':
        return await this.#read(session, date);
      case 'hear-stakeholders':
        return await this.#hearStakeholders(session, date);
      case 'appoint-consistency-group':
        return await appointGroup(this.#house, this.convention, FRENCH);
      case 'check-consistency':
        await checkConsistency(this.#house, this.convention);
        await this.#issue(this.convention, 'Text in all languages');
        await this.hands.facilitator.processCommand({
          kind: 'issue-languages',
          version: await this.#lastVersion(this.convention),
        });
        return;
      case 'approve-text':
      case 'approve-resolution':
      case 'adopt-report':
        return await this.#adopt(await this.#draftOf(output));
      default:
        return;
    }
  }

  /** Two days: a reading in the morning, stakeholders on the second. */
  async #plan(session: KeptSession, date: string): Promise<void> {
    const { title, ordinal, kind, place } = session;
    await this.hands.secretariat.processCommand({
      kind: 'put-session',
      session: session.id,
      title,
      ordinal,
      sessionKind: kind,
      place,
      dates: { from: date, to: date },
    });
    await this.#meeting(session.id, date, [{ kind: 'item', number: '4', words: 'Other matters' }]);
  }

  async #meeting(session: SessionId, date: string, parts: readonly object[], drafts: readonly object[] = []) {
    const { created } = await this.hands.facilitator.processCommand({
      kind: 'put-meeting',
      session,
      day: { kind: 'date', date },
      hours: { from: '10:00', to: '13:00' },
      parts,
      drafts,
    } as Parameters<Person['processCommand']>[0]);
    return created as MeetingId;
  }

  async #hold(meeting: MeetingId, act: () => Promise<void> = async () => {}): Promise<void> {
    await this.hands.facilitator.processCommand({ kind: 'open-meeting', meeting });
    await act();
    await this.hands.facilitator.processCommand({ kind: 'close-meeting', meeting });
  }

  /** The reading after the last one, in a meeting of its own. In the last session everything is agreed in it. */
  async #read({ id, ordinal }: KeptSession, date: string): Promise<void> {
    this.#readings += 1;
    const activity = { kind: 'reading', ordinal: this.#readings, draft: 'draft convention' };
    const part = { kind: 'activity', activity, words: 'Reading of the draft convention' };
    const bound = { part: 0, draft: this.convention };
    await this.#hold(await this.#meeting(id, date, [part], [bound]), async () => {
      if (ordinal === 7) await this.#settle(this.convention);
    });
  }

  async #hearStakeholders({ id }: KeptSession, date: string): Promise<void> {
    const part = { kind: 'activity', activity: { kind: 'stakeholder-session' }, words: 'Stakeholders' };
    await this.#hold(await this.#meeting(id, date, [part]));
  }

  /** Chooses the first of alternatives, and agrees every paragraph that can be. */
  async #settle(draft: DraftId): Promise<void> {
    const { facilitator } = this.hands;
    for (const paragraph of (await liveText(facilitator, draft)).paragraphs) {
      const { id, kind } = paragraph;
      if (kind === 'heading' || kind === 'article' || kind === 'footnote') continue;
      const at = textOf(paragraph).indexOf('[');
      const present = hashOfWording(paragraph);
      if (at !== -1)
        await facilitator.command(draft, { kind: 'choose-alternative', paragraph: id, present, at });
      await facilitator.command(draft, { kind: 'take-floor', paragraph: id });
      await facilitator.command(draft, {
        kind: 'decide-status',
        deed: 'agree-ad-referendum',
        paragraphs: [id],
      });
    }
  }

  async #adopt(draft: DraftId): Promise<void> {
    const { facilitator } = this.hands;
    if (draft !== this.convention) {
      await facilitator.command(draft, {
        kind: 'open-reading',
        way: 'line-by-line',
        takes: 'textual-proposals',
        scope: 'whole',
      });
      await this.#settle(draft);
      await facilitator.command(draft, { kind: 'close-reading' });
    }
    await facilitator.command(draft, { kind: 'adopt-draft' });
  }

  async #draft(output: OutputId | null, kind: 'convention' | 'report' | 'resolution', source: string) {
    const { secretariat } = this.hands;
    const { outputs } = await secretariat.get<BodyAnswer>('/api/process/body');
    const told = outputs.find((one) => one.output.id === output)?.output;
    if (told === undefined) throw new Error('the task is about no output');
    const { draft } = await secretariat.post<NewDraftAnswer>('/api/drafts', {
      title: told.title,
      kind,
      source,
    });
    const { id, kind: what, title, due, assembly } = told;
    const bound = { output: id, what, title, due, assembly, draft: draft.id };
    await secretariat.processCommand({ kind: 'put-output', ...bound });
    return draft.id;
  }

  async #draftOf(output: OutputId | null): Promise<DraftId> {
    const { outputs } = await this.hands.secretariat.get<BodyAnswer>('/api/process/body');
    const draft = outputs.find((one) => one.output.id === output)?.output.draft ?? null;
    if (draft === null) throw new Error('the output has no draft');
    return draft;
  }

  async #issue(draft: DraftId, label: string): Promise<void> {
    const issued = { label, standing: 'official-draft', audience: 'public' } as const;
    await this.hands.facilitator.command(draft, { kind: 'issue-version', ...issued });
  }

  async #lastVersion(draft: DraftId): Promise<VersionId> {
    const { versions } = await this.hands.facilitator.get<{ versions: readonly { id: VersionId }[] }>(
      `/api/drafts/${draft}`,
    );
    const last = versions.at(-1);
    if (last === undefined) throw new Error('nothing was issued');
    return last.id;
  }

  async #register(session: SessionId, date: string, documentKind: DocumentKind): Promise<void> {
    await this.hands.secretariat.processCommand({
      kind: 'register-document',
      documentKind,
      titles: [{ language: 'en', title: 'A paper for the session' }],
      date,
      session,
      audience: 'public',
    });
  }
}
