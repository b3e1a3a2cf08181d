/** The policy: who may do what, on what, when. One table of short sentences; its answers go to the client, which never re-derives them. */
import { accreditationStateOf, type AccreditationState } from './accreditation.ts';
import { CATEGORY_RIGHTS } from './category.ts';
import { FACILITATING_TEAM, type Participant, type ParticipantCategory, type Role } from './participant.ts';
import type { Fate } from './proposal.ts';
import type { ReadingTakes } from './reading.ts';
import { refuse, type Refusal } from './refusal.ts';
import { isClosed, type Status } from './status.ts';
import type { Audience } from './version.ts';

export const DEEDS = [
  'see-process',
  'manage-participants',
  'read-delegation',
  'manage-delegation',
  'manage-invitations',
  'create-draft',
  'read-draft',
  'read-record',
  'edit-text',
  'open-reading',
  'close-reading',
  'take-floor',
  'decide-status',
  'adopt-draft',
  'start-proposal',
  'write-proposal',
  'manage-proposal-team',
  'co-sponsor-proposal',
  'leave-proposal',
  'table-proposal',
  'withdraw-proposal',
  'discard-proposal',
  'take-position',
  'decide-proposal',
  'undo-decision',
  'capture',
  'propose-bridging',
  'resettle-proposal',
  'bracket',
  'arrange',
  'break-silence',
  'enter-reservation',
  'withdraw-reservation',
  'keep-notes',
  'change-ladder',
  'issue-version',
  'change-audience',
  'keep-moment',
  'restore-text',
  'read-version',
  'read-process-record',
  'manage-process',
  'tick-tasks',
  'manage-programme',
  'conduct-meeting',
  'ask-for-floor',
  'manage-speakers',
  'file-statement',
  'read-statement',
  'manage-documents',
  'manage-languages',
  'appoint-consistency-group',
  'confirm-renderings',
  'raise-difference',
  'propose-correction',
  'settle-difference',
  'watch',
  'read-board',
  'read-proceedings',
] as const;
export type Deed = (typeof DEEDS)[number];

/** What the answer may depend on besides the role. Leave out what the deed is not about. */
export interface Circumstances {
  /** Number of the paragraph, for the sentence of a refusal. */
  readonly number?: string;
  readonly status?: Status;
  readonly reading?: { readonly takes: ReadingTakes; readonly coversParagraph: boolean } | null;
  readonly fate?: Fate;
  /** The actor's delegation in relation to the proposal. */
  readonly standing?: 'proponent' | 'co-sponsor' | 'invited' | 'other';
  readonly audience?: Audience;
  /** When the silence ends that the paragraph is under; null: it is under none. */
  readonly silentUntil?: string | null;
  /** Whether a reading of any draft has ever been opened. */
  readonly hasBeenRead?: boolean;
  /** What whoever is spoken of takes part as: the actor's participant, or the one that the team acts for. */
  readonly category?: ParticipantCategory;
  /** How far the accreditation is, where that participant is a stakeholder. */
  readonly accreditation?: AccreditationState;
  /** Whether the Chair has invited that participant to speak. */
  readonly isInvited?: boolean;
  /** Whether what is known of it is of the actor's own delegation. */
  readonly isOwnDelegation?: boolean;
  /** Whether the actor's delegation is in the group for consistency of the languages. */
  readonly isInConsistencyGroup?: boolean;
  /** Whether it is in that group for the language that the deed is about. */
  readonly seesToLanguage?: boolean;
  /** Whether silence may be broken by the actor's delegation. */
  readonly mayBreak?: boolean;
}

/** Conditions by name: whether it holds, and the refusal where it does not. A fact that is absent is not asked. */
export const CONDITIONS = {
  'the paragraph is not closed': (c: Circumstances) =>
    c.status !== undefined && isClosed(c.status)
      ? refuse('paragraph-closed', { number: c.number ?? '', status: c.status })
      : null,
  'the paragraph is not under silence': (c: Circumstances) =>
    c.silentUntil == null
      ? null
      : refuse('under-silence', { number: c.number ?? '', deadline: c.silentUntil }),
  'it is among those that may break it': (c: Circumstances) =>
    c.mayBreak === false ? refuse('may-not-break') : null,
  'the paragraph is in the open reading, where one is open': (c: Circumstances) =>
    c.reading?.coversParagraph === false ? refuse('outside-reading', { number: c.number ?? '' }) : null,
  'a reading is open': (c: Circumstances) => (c.reading === null ? refuse('no-reading-open') : null),
  'the reading takes textual proposals': (c: Circumstances) =>
    c.reading?.takes === 'general-comments' ? refuse('reading-takes-comments-only') : null,
  'the proposal is its own': (c: Circumstances) =>
    c.standing !== undefined && c.standing !== 'proponent' ? refuse('not-your-proposal') : null,
  'it is on the team of the proposal': (c: Circumstances) =>
    c.standing === 'other' ? refuse('proposal-unknown') : null,
  'its category proposes': (c: Circumstances) =>
    c.category !== undefined && !CATEGORY_RIGHTS[c.category].proposes ? refuse('not-a-delegation') : null,
  'its category takes part in decisions': (c: Circumstances) =>
    c.category !== undefined && !CATEGORY_RIGHTS[c.category].decides
      ? refuse('not-in-decisions', { category: c.category.replaceAll('-', '_') })
      : null,
  'its category speaks in turn, or it is invited': (c: Circumstances) =>
    c.category !== undefined && CATEGORY_RIGHTS[c.category].speaks === 'when-invited' && c.isInvited === false
      ? refuse('only-when-invited')
      : null,
  'it is accredited, where its category has to be': (c: Circumstances) =>
    c.category !== undefined &&
    CATEGORY_RIGHTS[c.category].files === 'once-accredited' &&
    c.accreditation !== undefined &&
    c.accreditation !== 'accredited'
      ? refuse('not-accredited')
      : null,
  'the delegation is its own': (c: Circumstances) =>
    c.isOwnDelegation === false ? refuse('not-found') : null,
  'it is in the group for consistency': (c: Circumstances) =>
    c.isInConsistencyGroup === false ? refuse('not-in-consistency-group') : null,
  'it is in the group for consistency for this language': (c: Circumstances) =>
    c.seesToLanguage === false ? refuse('not-for-language') : null,
  'it was invited': (c: Circumstances) =>
    c.standing === 'other'
      ? refuse('proposal-unknown')
      : c.standing === 'proponent'
        ? refuse('already-on-team')
        : null,
  'the reservation is its own': (c: Circumstances) =>
    c.standing !== undefined && c.standing !== 'proponent' ? refuse('reservation-unknown') : null,
  'no reading has been opened': (c: Circumstances) =>
    c.hasBeenRead === true ? refuse('ladder-fixed') : null,
  'the proposal is of another': (c: Circumstances) =>
    c.standing === 'proponent' || c.standing === 'co-sponsor' ? refuse('own-proposal') : null,
  'the proposal is not tabled yet': (c: Circumstances) =>
    c.fate !== undefined && c.fate !== 'draft' ? refuse('room-closed') : null,
  'the proposal is not settled': (c: Circumstances) =>
    c.fate !== undefined && c.fate !== 'draft' && c.fate !== 'tabled'
      ? refuse('fate-settled', { fate: c.fate })
      : null,
  'the version is open to participants': (c: Circumstances) =>
    c.audience === 'team' ? refuse('version-unknown') : null,
  'the version is public': (c: Circumstances) =>
    c.audience !== undefined && c.audience !== 'public' ? refuse('version-unknown') : null,
  'the statement is open to participants': (c: Circumstances) =>
    c.audience === 'team' ? refuse('statement-unknown') : null,
  'the statement is public': (c: Circumstances) =>
    c.audience !== undefined && c.audience !== 'public' ? refuse('statement-unknown') : null,
} as const;
export type Condition = keyof typeof CONDITIONS;

export interface Rule {
  readonly who: readonly Role[];
  readonly may: Deed;
  readonly provided: readonly Condition[];
}

const TEAM = FACILITATING_TEAM;
const WHO_TABLES: readonly Role[] = ['facilitator', 'delegation'];
const WHO_DRAFTS: readonly Role[] = ['facilitator', 'secretariat', 'delegation'];
const ALL: readonly Role[] = [
  'facilitator',
  'secretariat',
  'delegation',
  'reviewer',
  'observer',
  'stakeholder',
];
const IN_THE_ROOM: readonly Role[] = ['facilitator', 'secretariat', 'delegation', 'reviewer'];

/** Read a row as: [who] may [deed], provided that [conditions]. What no row allows is refused. */
// prettier-ignore
export const POLICY: readonly Rule[] = [
  { who: ALL, may: 'see-process', provided: [] },
  { who: ['secretariat'], may: 'manage-participants', provided: [] },
  { who: TEAM, may: 'read-delegation', provided: [] },
  { who: ['delegation', 'stakeholder'], may: 'read-delegation', provided: ['the delegation is its own'] },
  { who: ['secretariat'], may: 'manage-delegation', provided: [] },
  { who: ['delegation', 'stakeholder'], may: 'manage-delegation', provided: ['the delegation is its own'] },
  { who: ['secretariat'], may: 'manage-invitations', provided: [] },
  { who: TEAM, may: 'create-draft', provided: [] },
  { who: IN_THE_ROOM, may: 'read-draft', provided: [] },
  { who: IN_THE_ROOM, may: 'read-record', provided: [] },
  { who: TEAM, may: 'edit-text', provided: ['the paragraph is not closed', 'the paragraph is not under silence', 'the paragraph is in the open reading, where one is open'] },
  { who: ['facilitator'], may: 'open-reading', provided: [] },
  { who: ['facilitator'], may: 'close-reading', provided: ['a reading is open'] },
  { who: ['facilitator'], may: 'take-floor', provided: ['a reading is open', 'the paragraph is in the open reading, where one is open'] },
  { who: ['facilitator'], may: 'decide-status', provided: ['the paragraph is not under silence'] },
  { who: ['facilitator'], may: 'adopt-draft', provided: ['the paragraph is not under silence'] },
  { who: ['delegation'], may: 'start-proposal', provided: ['its category proposes', 'the paragraph is not closed'] },
  { who: WHO_DRAFTS, may: 'write-proposal', provided: ['it is on the team of the proposal', 'the proposal is not tabled yet'] },
  { who: ['delegation'], may: 'manage-proposal-team', provided: ['it is on the team of the proposal', 'the proposal is its own', 'the proposal is not tabled yet'] },
  { who: ['delegation'], may: 'co-sponsor-proposal', provided: ['its category proposes', 'it was invited', 'the proposal is not tabled yet'] },
  { who: ['delegation'], may: 'leave-proposal', provided: ['it was invited', 'the proposal is not settled'] },
  { who: WHO_TABLES, may: 'table-proposal', provided: ['its category proposes', 'it is on the team of the proposal', 'the proposal is its own', 'a reading is open', 'the reading takes textual proposals', 'the paragraph is in the open reading, where one is open', 'the paragraph is not closed', 'the paragraph is not under silence'] },
  { who: TEAM, may: 'capture', provided: ['a reading is open', 'the paragraph is in the open reading, where one is open', 'the paragraph is not closed', 'the paragraph is not under silence'] },
  { who: ['facilitator'], may: 'propose-bridging', provided: ['the paragraph is not closed', 'the paragraph is not under silence'] },
  { who: WHO_TABLES, may: 'withdraw-proposal', provided: ['the proposal is its own'] },
  { who: WHO_TABLES, may: 'resettle-proposal', provided: ['the paragraph is not closed', 'the paragraph is not under silence'] },
  { who: WHO_TABLES, may: 'discard-proposal', provided: ['it is on the team of the proposal', 'the proposal is its own', 'the proposal is not tabled yet'] },
  { who: ['delegation'], may: 'take-position', provided: ['its category takes part in decisions', 'the proposal is of another'] },
  { who: ['facilitator'], may: 'decide-proposal', provided: ['the paragraph is not closed', 'the paragraph is not under silence'] },
  { who: ['facilitator'], may: 'undo-decision', provided: ['the paragraph is not under silence'] },
  { who: TEAM, may: 'bracket', provided: ['the paragraph is not closed', 'the paragraph is not under silence', 'the paragraph is in the open reading, where one is open'] },
  { who: ['facilitator'], may: 'arrange', provided: ['the paragraph is not under silence'] },
  { who: ['delegation'], may: 'break-silence', provided: ['its category takes part in decisions', 'it is among those that may break it'] },
  { who: WHO_DRAFTS, may: 'enter-reservation', provided: ['its category takes part in decisions'] },
  { who: WHO_DRAFTS, may: 'withdraw-reservation', provided: ['the reservation is its own'] },
  { who: ['delegation'], may: 'keep-notes', provided: [] },
  { who: ['secretariat'], may: 'change-ladder', provided: ['no reading has been opened'] },
  { who: ['facilitator'], may: 'issue-version', provided: [] },
  { who: ['facilitator'], may: 'change-audience', provided: [] },
  { who: ['facilitator'], may: 'keep-moment', provided: [] },
  { who: ['facilitator'], may: 'restore-text', provided: ['the paragraph is not closed', 'the paragraph is not under silence', 'the paragraph is in the open reading, where one is open'] },
  { who: TEAM, may: 'read-version', provided: [] },
  { who: ['delegation', 'reviewer'], may: 'read-version', provided: ['the version is open to participants'] },
  { who: ['observer', 'stakeholder'], may: 'read-version', provided: ['the version is public'] },
  { who: IN_THE_ROOM, may: 'read-process-record', provided: [] },
  { who: ['secretariat'], may: 'manage-process', provided: [] },
  { who: TEAM, may: 'tick-tasks', provided: [] },
  { who: TEAM, may: 'manage-programme', provided: [] },
  { who: ['facilitator'], may: 'conduct-meeting', provided: [] },
  { who: ['delegation', 'stakeholder'], may: 'ask-for-floor', provided: ['it is accredited, where its category has to be', 'its category speaks in turn, or it is invited'] },
  { who: TEAM, may: 'manage-speakers', provided: [] },
  { who: ['secretariat', 'delegation', 'stakeholder'], may: 'file-statement', provided: ['it is accredited, where its category has to be'] },
  { who: TEAM, may: 'read-statement', provided: [] },
  { who: ['delegation', 'reviewer'], may: 'read-statement', provided: ['the statement is open to participants'] },
  { who: ['observer', 'stakeholder'], may: 'read-statement', provided: ['the statement is public'] },
  { who: ['secretariat'], may: 'manage-documents', provided: [] },
  { who: TEAM, may: 'manage-languages', provided: [] },
  { who: TEAM, may: 'appoint-consistency-group', provided: ['its category takes part in decisions'] },
  { who: TEAM, may: 'confirm-renderings', provided: [] },
  { who: ['delegation'], may: 'confirm-renderings', provided: ['it is in the group for consistency', 'it is in the group for consistency for this language', 'its category takes part in decisions'] },
  { who: TEAM, may: 'raise-difference', provided: [] },
  { who: ['delegation'], may: 'raise-difference', provided: ['it is in the group for consistency', 'its category takes part in decisions'] },
  { who: TEAM, may: 'propose-correction', provided: [] },
  { who: ['delegation'], may: 'propose-correction', provided: ['it is in the group for consistency', 'it is in the group for consistency for this language', 'its category takes part in decisions'] },
  { who: TEAM, may: 'settle-difference', provided: [] },
  { who: ['delegation'], may: 'settle-difference', provided: ['it is in the group for consistency', 'it is in the group for consistency for this language', 'its category takes part in decisions'] },
  { who: IN_THE_ROOM, may: 'watch', provided: [] },
  { who: TEAM, may: 'read-board', provided: [] },
  { who: TEAM, may: 'read-proceedings', provided: [] },
];

/** What the policy asks about whoever takes part: nothing where nobody does. */
export function factsOf(
  participant: Pick<Participant, 'category' | 'accreditation'> | undefined,
): Pick<Circumstances, 'category' | 'accreditation'> {
  if (participant === undefined) return {};
  const { category } = participant;
  return { category, accreditation: accreditationStateOf(participant) };
}

/** Null: allowed. A refusal that says why: the role may never do it, or the first condition that does not hold. */
export function judge(role: Role, deed: Deed, circumstances: Circumstances = {}): Refusal | null {
  const rule = POLICY.find((row) => row.may === deed && row.who.includes(role));
  if (rule === undefined) return refuse('role-may-not', { role, deed });
  for (const condition of rule.provided) {
    const refusal = CONDITIONS[condition](circumstances);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The deeds that some rule allows the role, whatever the conditions: what the interface shows it at all. */
export function deedsOf(role: Role): readonly Deed[] {
  return DEEDS.filter((deed) => POLICY.some((row) => row.may === deed && row.who.includes(role)));
}
