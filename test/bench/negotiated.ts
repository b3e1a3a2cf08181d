/** A text that is heavily disputed: paragraphs of our own words, and ten open proposals on each of them. */
import { rollingMemo } from '@chapeau/compare';
import {
  makeId,
  type Id,
  type IdKind,
  type ParticipantId,
  type PlainParagraph,
  type Proposal,
  type Run,
} from '@chapeau/model';

/** Delegations that propose, one proposal of each on every paragraph. */
export const PROPONENTS = ['NOR', 'BRA', 'KEN', 'FJI', 'JPN', 'MEX', 'CHE', 'IND', 'CAN', 'SGP'] as const;

export interface Negotiated {
  readonly paragraphs: readonly PlainParagraph[];
  readonly proposals: readonly Proposal[];
}

const WORDS =
  'the group recalled that each administration should keep a directory of its points of contact and share it in good time so that experience gained in one region may be of use to all others without undue burden'.split(
    ' ',
  );

/** That many paragraphs of some sixty words, with ten proposals each: words put in, words replaced, words struck. */
export function negotiated(count: number): Negotiated {
  const id = counter();
  const paragraphs = Array.from({ length: count }, (_, index) => paragraphOf(id, index));
  const delegations = PROPONENTS.map(() => id('participant'));
  const proposals = paragraphs.flatMap((paragraph, index) =>
    delegations.map((proponent, voice) =>
      proposalOf(id, { paragraph, proponent, voice, serial: index * PROPONENTS.length + voice + 1 }),
    ),
  );
  return { paragraphs, proposals };
}

/** The same text in the field's notation, as it is taken in with its proposals: every name puts a word in at a place of its own. */
export function negotiatedNotation(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const words = sentence(index).split(' ');
    const disputed = words.map((word, at) => {
      const code = at % 5 === 4 ? PROPONENTS[Math.floor(at / 5)] : undefined;
      return code === undefined ? word : `${word} [promptly ${at} - ${code}]`;
    });
    return `${index + 1}. ${disputed.join(' ')}`;
  });
  return lines.join('\n\n');
}

/** The same text without proposals. */
export function plainText(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index + 1}. ${sentence(index)}`).join('\n\n');
}

export interface RollingMilliseconds {
  /** The whole text, for the first time. */
  readonly whole: number;
  /** Again, after the words of one paragraph changed under its ten proposals. */
  readonly paragraph: number;
  /** Again, after one proposal changed. */
  readonly proposal: number;
}

/** What the rolling text of a heavily disputed text costs. */
export function rollingMilliseconds({ paragraphs, proposals }: Negotiated): RollingMilliseconds {
  const rolling = rollingMemo();
  const context = { language: 'en' };
  const [first, ...rest] = paragraphs;
  const [given, ...others] = proposals;
  if (first === undefined || given === undefined) throw new Error('The text is empty');
  const reworded = { ...first, runs: [{ text: 'Meeting in June, ' }, ...first.runs].reduce(joined, []) };
  const supported = { ...given, coSponsors: [others.at(-1)?.proponent ?? given.proponent].filter(isNamed) };
  return {
    whole: timed(() => rolling(paragraphs, proposals, context)),
    paragraph: timed(() => rolling([reworded, ...rest], proposals, context)),
    proposal: timed(() => rolling([reworded, ...rest], [supported, ...others], context)),
  };
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function joined(runs: readonly Run[], run: Run): readonly Run[] {
  const last = runs.at(-1);
  return last !== undefined && 'text' in last && 'text' in run
    ? [...runs.slice(0, -1), { text: last.text + run.text }]
    : [...runs, run];
}

function isNamed(participant: ParticipantId | null): participant is ParticipantId {
  return participant !== null;
}

type MakeId = <Kind extends IdKind>(kind: Kind) => Id<Kind>;

/** Ids in their order, so that every run is about the same text. */
function counter(): MakeId {
  let count = 0;
  return (kind) => {
    count += 1;
    return makeId(kind, (length) => Uint8Array.from({ length }, (_, index) => count >> (5 * index)));
  };
}

function sentence(index: number): string {
  const words = Array.from({ length: 60 }, (_, at) => WORDS[(at * (1 + (index % 3)) + index) % WORDS.length]);
  return `In item ${index + 1} ${words.join(' ')}.`;
}

function paragraphOf(id: MakeId, index: number): PlainParagraph {
  return {
    id: id('paragraph'),
    kind: 'numbered',
    level: 1,
    runs: [{ text: sentence(index) }],
    number: `${index + 1}.`,
    alternativeOf: null,
    stage: 1,
    status: 'open',
  };
}

interface Proposed {
  readonly paragraph: PlainParagraph;
  readonly proponent: ParticipantId;
  readonly voice: number;
  readonly serial: number;
}

function proposalOf(id: MakeId, { paragraph, proponent, voice, serial }: Proposed): Proposal {
  const words = paragraph.runs.flatMap((run) => ('text' in run ? run.text.split(' ') : []));
  const at = 4 + voice * 5;
  const edits = [
    () => words.splice(at, 0, 'promptly', `and by ${voice}`),
    () => words.splice(at, 2, 'as appropriate'),
    () => words.splice(at, 1),
  ];
  edits[voice % edits.length]?.();
  const { kind, level } = paragraph;
  return {
    id: id('proposal'),
    draft: id('draft'),
    serial,
    kind: 'amend',
    target: paragraph.id,
    draftedAgainst: paragraph,
    wording: [{ id: paragraph.id, kind, level, runs: [{ text: words.join(' ') }] }],
    proponent,
    onBehalfOf: '',
    coSponsors: [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: null,
    fate: 'tabled',
    positions: [],
    createdAt: '2030-03-14T10:00:00Z',
    tabledAt: '2030-03-14T10:00:00Z',
    settledBy: null,
  };
}
