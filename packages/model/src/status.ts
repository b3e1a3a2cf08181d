/** The status ladder: which deed takes a paragraph from which adoption status to which. A table that a facilitator can read. */
import type { DecisionId, ParticipantId } from './ids.ts';
import type { ParagraphKind } from './paragraph-kind.ts';
import { NOT_READ, type Stage } from './reading.ts';

export const STATUSES = [
  'open',
  'parked',
  'placeholder',
  'agreed-in-informals',
  'agreed-ad-referendum',
  'agreed',
  'adopted',
  'deleted',
] as const;
export type Status = (typeof STATUSES)[number];

/** Statuses under which nobody may change the words: the server refuses the edit. */
export const CLOSED_STATUSES: readonly Status[] = [
  'agreed-in-informals',
  'agreed-ad-referendum',
  'agreed',
  'adopted',
  'deleted',
];

/** Acts of the facilitator on the status of paragraphs. */
export const STATUS_DEEDS = [
  'park',
  'resume',
  'hold-place',
  'agree-in-informals',
  'agree-ad-referendum',
  'agree',
  'adopt',
  'reopen',
] as const;
export type StatusDeed = (typeof STATUS_DEEDS)[number];

export interface LadderStep {
  readonly deed: StatusDeed;
  readonly from: readonly Status[];
  readonly to: Status;
  /** `reading`: only while a reading is open that covers the paragraph; `between`: only while none is open; `any`: at any time. */
  readonly when: 'reading' | 'between' | 'any';
  /** Whether a reason must be given and goes on the record. */
  readonly needsReason: boolean;
  /** Whether the step is refused while proposals on the paragraph are undecided. */
  readonly needsProposalsDecided: boolean;
  /** Restricts the step to paragraphs of these kinds; absent: every kind. */
  readonly kinds?: readonly ParagraphKind[];
  /** Whether delegations may be named whose word is still awaited: `agreed in informals, pending EU`. */
  readonly mayPend?: true;
}

/** The ladder of a process: which steps there are. */
export type Ladder = readonly LadderStep[];

const UNDECIDED: readonly Status[] = ['open', 'parked', 'placeholder'];
const BELOW_AD_REFERENDUM: readonly Status[] = [...UNDECIDED, 'agreed-in-informals'];
const BELOW_AGREED: readonly Status[] = [...BELOW_AD_REFERENDUM, 'agreed-ad-referendum'];
const READY_TO_ADOPT: readonly Status[] = ['agreed-ad-referendum', 'agreed'];

/** Kinds that carry no commitment of their own and are adopted along with the rest. */
export const CARRIED_ALONG: readonly ParagraphKind[] = ['heading', 'article', 'footnote'];

// prettier-ignore
export const LADDER: Ladder = [
  { deed: 'park',                from: ['open', 'placeholder'],   to: 'parked',               when: 'any',     needsReason: false, needsProposalsDecided: false },
  { deed: 'resume',              from: ['parked', 'placeholder'], to: 'open',                 when: 'any',     needsReason: false, needsProposalsDecided: false },
  { deed: 'hold-place',          from: ['open', 'parked'],        to: 'placeholder',          when: 'any',     needsReason: false, needsProposalsDecided: false },
  { deed: 'agree-in-informals',  from: UNDECIDED,                 to: 'agreed-in-informals',  when: 'any',     needsReason: false, needsProposalsDecided: true, mayPend: true },
  { deed: 'agree-ad-referendum', from: BELOW_AD_REFERENDUM,       to: 'agreed-ad-referendum', when: 'reading', needsReason: false, needsProposalsDecided: true },
  { deed: 'agree',               from: BELOW_AGREED,              to: 'agreed',               when: 'reading', needsReason: false, needsProposalsDecided: true },
  { deed: 'adopt',               from: READY_TO_ADOPT,            to: 'adopted',              when: 'between', needsReason: false, needsProposalsDecided: true },
  { deed: 'adopt',               from: ['open'],                  to: 'adopted',              when: 'between', needsReason: false, needsProposalsDecided: true, kinds: CARRIED_ALONG },
  { deed: 'reopen',              from: CLOSED_STATUSES,           to: 'open',                 when: 'any',     needsReason: true,  needsProposalsDecided: false },
];

/** The step of the ladder that `deed` takes from `status` for a paragraph of that kind; undefined: it has none. */
export function findStep(
  ladder: Ladder,
  deed: StatusDeed,
  { status, kind }: { readonly status: Status; readonly kind: ParagraphKind },
): LadderStep | undefined {
  return ladder.find(
    (step) =>
      step.deed === deed &&
      step.from.includes(status) &&
      (step.kinds === undefined || step.kinds.includes(kind)),
  );
}

/** Whether the words of a paragraph of this status are closed to every edit. */
export function isClosed(status: Status): boolean {
  return CLOSED_STATUSES.includes(status);
}

/** What the server knows of a paragraph beside its words. Mirrored in the root `tags`. */
export interface Tag {
  readonly stage: Stage;
  readonly status: Status;
  /** The decision that gave it this status; null: never decided on. */
  readonly since: DecisionId | null;
  /** Delegations whose word on this status is still awaited; absent: none. */
  readonly pending?: readonly ParticipantId[];
}

/** The tag of a paragraph on which nothing has happened yet. */
export const FRESH_TAG: Tag = { stage: NOT_READ, status: 'open', since: null };
