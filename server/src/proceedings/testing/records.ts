/** Records for tests: entries of a draft and of a process, named by what matters to a summary. */
import {
  chain,
  makeId,
  type Act,
  type Draft,
  type KeptMeeting,
  type MeetingId,
  type Participant,
  type ParticipantId,
  type PlainParagraph,
  type ProcessAct,
  type ProcessEntry,
  type RecordedProposal,
  type RecordEntry,
} from '@chapeau/model';

let made = 0;
/** Ids that tell nothing and are the same in every run. */
const bytes = (count: number) => {
  made += 1;
  return Uint8Array.from({ length: count }, (_, at) => (made >> (at * 4)) % 32);
};
export const newId = (kind: Parameters<typeof makeId>[0]) => makeId(kind, bytes) as never;

export const DRAFT: Draft = {
  id: newId('draft'),
  process: newId('process'),
  title: 'Draft second progress report',
  symbol: 'HA/LT.7/2031/CRP.1',
  kind: 'report',
  language: 'en',
  createdAt: '2031-05-12T00:00:00Z',
  generation: newId('generation'),
};

export function participant(code: string, name: string, facts: Partial<Participant> = {}): Participant {
  return { id: newId('participant'), process: DRAFT.process, code, name, category: 'member-state', ...facts };
}

export const NORWAY = participant('NOR', 'Norway');
export const KENYA = participant('KEN', 'Kenya');
export const CHILE = participant('CHL', 'Chile');
export const STATES = participant('USA', 'United States of America');
export const HOLY_SEE = participant('VAT', 'Holy See', { category: 'observer-state' });
export const PARTICIPANTS = [NORWAY, KENYA, CHILE, STATES, HOLY_SEE];

export function paragraph(
  number: string | null,
  text: string,
  facts: Partial<PlainParagraph> = {},
): PlainParagraph {
  return {
    id: newId('paragraph'),
    kind: 'numbered',
    level: 1,
    number,
    alternativeOf: null,
    stage: 0,
    status: 'open',
    runs: text === '' ? [] : [{ text }],
    ...facts,
  };
}

export const TENTH = paragraph('10.', 'States recalled that lamps should be lit at dusk.');
export const ELEVENTH = paragraph('11.', 'States noted the cost of oil.');

/** A proposal of Norway on paragraph 10 to amend it. */
export function recorded(facts: Partial<RecordedProposal> = {}): RecordedProposal {
  return {
    proposal: newId('proposal'),
    serial: 1,
    kind: 'amend',
    proponent: NORWAY.id,
    onBehalfOf: '',
    coSponsors: [],
    target: TENTH.id,
    ...facts,
  };
}

/** Its wording: paragraph 10 with these words. */
export function tabling(proposal: RecordedProposal, text: string): Act {
  const { id, kind, level } = TENTH;
  return { kind: 'proposal-tabled', proposal, wording: [{ id, kind, level, runs: [{ text }] }] };
}

export function position(
  proposal: RecordedProposal,
  participant: ParticipantId,
  stance: Extract<Act, { kind: 'position-taken' }>['stance'],
  note = '',
): Act {
  return {
    kind: 'position-taken',
    proposal: proposal.proposal,
    serial: proposal.serial,
    participant,
    stance,
    note,
  };
}

interface EntryFacts {
  readonly meeting?: MeetingId | null;
  readonly about?: readonly PlainParagraph[];
  readonly reason?: string;
  readonly participant?: ParticipantId | null;
}

/** One minute after the other, from ten in the morning in New York. */
export class Recording {
  readonly entries: RecordEntry[] = [];
  readonly process: ProcessEntry[] = [];
  private minute = 0;

  act(act: Act, { meeting = null, about = [], reason = '', participant: by = null }: EntryFacts = {}): this {
    const content = {
      ...this.next(by),
      draft: DRAFT.id,
      reading: null,
      ...(meeting === null ? {} : { meeting }),
      act,
      paragraphs: about.map((one) => ({ paragraph: one.id, before: one, after: one })),
      reason,
    };
    this.entries.push(chain(content, this.entries.at(-1) ?? null));
    return this;
  }

  onProcess(act: ProcessAct, { meeting = null, reason = '' }: EntryFacts = {}): this {
    const content = { ...this.next(null), process: DRAFT.process, meeting, act, reason };
    this.process.push(chain(content, this.process.at(-1) ?? null));
    return this;
  }

  private next(by: ParticipantId | null) {
    this.minute += 1;
    const at = new Date(Date.UTC(2031, 4, 12, 14, this.minute)).toISOString();
    return { id: newId('decision'), at, actor: newId('actor'), actorName: 'Someone', participant: by };
  }
}

/** A meeting on 12 May 2031, in the morning. */
export function meeting(facts: Partial<KeptMeeting> = {}): KeptMeeting {
  return {
    id: newId('meeting'),
    session: newId('session'),
    day: { kind: 'date', date: '2031-05-12' },
    hours: { from: '10:00', to: '13:00' },
    parts: [],
    state: 'on',
    openedAt: null,
    closedAt: null,
    drafts: [],
    ...facts,
  };
}
