/** Worlds for tests of deeds, made in one expression: name only what matters. */
import {
  FRESH_TAG,
  LADDER,
  makeId,
  type Actor,
  type Draft,
  type Id,
  type IdKind,
  type ParagraphId,
  type Participant,
  type ParticipantId,
  type PlainParagraph,
  type Proposal,
  type Reading,
  type Role,
  type Tag,
} from '@chapeau/model';
import type { Means, Scene, World } from '../world.ts';

/** Ids by name: the same name always gives the same id. */
export function named<Kind extends IdKind>(kind: Kind, name: string): Id<Kind> {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const letters = Array.from(name, (letter) => Math.max(0, alphabet.indexOf(letter)));
  return makeId(kind, (count) => Uint8Array.from({ length: count }, (_, index) => letters[index] ?? 31));
}

export const par = (name: string): ParagraphId => named('paragraph', name);
export const prp = (name: string) => named('proposal', name);
export const arr = (name: string) => named('arrangement', name);
export const NOW = '2026-02-03T10:00:00.000Z';

/** Ids made in order, so that a run repeats. */
export function testMeans(): Means {
  let count = 0;
  return {
    now: NOW,
    makeId: (kind) => {
      count += 1;
      return makeId(kind, (length) =>
        Uint8Array.from({ length }, (_, index) => (index < 2 ? count >> (5 * index) : 30)),
      );
    },
  };
}

/** A numbered paragraph that says its own number, unless told otherwise. */
export function paragraph(name: string, parts: Partial<PlainParagraph> = {}): PlainParagraph {
  return {
    id: par(name),
    kind: 'numbered',
    level: 1,
    runs: [{ text: `Wording of ${name}.` }],
    number: `${name}.`,
    alternativeOf: null,
    stage: 0,
    status: 'open',
    ...parts,
  };
}

export const NOR = named('participant', 'nor');
export const KEN = named('participant', 'ken');
export const FJ = named('participant', 'fj');
export const NGO = named('participant', 'ng');

const PROCESS = named('process', 'p');
export const DRAFT: Draft = {
  id: named('draft', 'd'),
  process: PROCESS,
  title: 'Report',
  symbol: 'A/1',
  kind: 'report',
  language: 'en',
  createdAt: NOW,
  generation: named('generation', 'g'),
};

const PARTICIPANTS: readonly Participant[] = [
  { id: NOR, process: PROCESS, code: 'NOR', name: 'Norway', category: 'member-state' },
  { id: KEN, process: PROCESS, code: 'KEN', name: 'Kenya', category: 'member-state' },
  { id: FJ, process: PROCESS, code: 'FJI', name: 'Fiji', category: 'member-state' },
  { id: NGO, process: PROCESS, code: 'NGO', name: 'A stakeholder', category: 'stakeholder' },
];

/** An actor in that role; a delegation is Norway unless told otherwise. */
export function actor(role: Role, participant: ParticipantId | null = defaultParticipant(role)): Actor {
  return { id: named('actor', role.slice(0, 4)), process: PROCESS, role, participant, name: `The ${role}` };
}

function defaultParticipant(role: Role): ParticipantId | null {
  if (role === 'delegation') return NOR;
  return role === 'stakeholder' ? NGO : null;
}

/** An open first reading of the whole text that takes textual proposals. */
export function reading(parts: Partial<Reading> = {}): Reading {
  return {
    id: named('reading', String(parts.ordinal ?? 1)),
    ordinal: 1,
    way: 'successive-drafts',
    takes: 'textual-proposals',
    scope: 'whole',
    until: null,
    meetings: [],
    openedAt: NOW,
    closedAt: null,
    ...parts,
  };
}

/** A tabled amendment by Norway to paragraph 1. */
export function proposal(name: string, parts: Partial<Proposal> = {}): Proposal {
  const target = parts.target === undefined ? par('1') : parts.target;
  return {
    id: prp(name),
    draft: DRAFT.id,
    serial: 1,
    kind: 'amend',
    target,
    draftedAgainst: target === null ? null : paragraph('1', { id: target }),
    wording: [
      { id: target ?? par('new'), kind: 'numbered', level: 1, runs: [{ text: `As proposed in ${name}.` }] },
    ],
    proponent: NOR,
    onBehalfOf: '',
    coSponsors: [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: named('reading', '1'),
    fate: 'tabled',
    positions: [],
    createdAt: NOW,
    tabledAt: NOW,
    settledBy: null,
    ...parts,
  };
}

/** The parts of an untabled proposal. */
export const UNTABLED = { fate: 'draft', serial: null, wording: [], reading: null, tabledAt: null } as const;

export interface WorldParts extends Partial<Omit<World, 'plain' | 'floor' | 'tags'>> {
  /** Paragraphs that a decision took out of the text. */
  readonly deleted?: readonly ParagraphId[];
  readonly paragraphs?: readonly PlainParagraph[];
  readonly open?: Reading | null;
  readonly floorAt?: ParagraphId | null;
}

/** A draft of three paragraphs, no reading open, nothing proposed. */
export function world(parts: WorldParts = {}): World {
  const { paragraphs = ['1', '2', '3'].map((name) => paragraph(name)), open = null, floorAt = null } = parts;
  const { title, symbol, kind, language } = DRAFT;
  return {
    draft: DRAFT,
    plain: { format: 'chapeau-plain-draft/1', title, symbol, kind, language, paragraphs },
    tags: new Map<ParagraphId, Tag>([
      ...paragraphs.map(({ id, stage, status }) => [id, { ...FRESH_TAG, stage, status }] as const),
      ...(parts.deleted ?? []).map((id) => [id, { ...FRESH_TAG, status: 'deleted' }] as const),
    ]),
    floor: { reading: open, paragraph: floorAt },
    readings: parts.readings ?? (open === null ? [] : [open]),
    proposals: parts.proposals ?? [],
    participants: parts.participants ?? PARTICIPANTS,
    groups: parts.groups ?? [],
    versions: parts.versions ?? [],
    symbols: parts.symbols ?? [],
    arrangements: parts.arrangements ?? [],
    reservations: parts.reservations ?? [],
    ladder: parts.ladder ?? LADDER,
    meeting: parts.meeting ?? null,
    today: parts.today ?? '2031-05-12',
    lastEntry: parts.lastEntry ?? null,
    undoing: parts.undoing ?? null,
    removed: parts.removed ?? new Map(),
    drafted: parts.drafted ?? null,
    recalled: parts.recalled ?? null,
  };
}

/** That world with somebody acting in it. */
export function scene(by: Actor, parts: WorldParts = {}): Scene {
  return { world: world(parts), by, means: testMeans() };
}
