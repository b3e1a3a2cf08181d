/** What the room has arranged about paragraphs: packages, parkings and silence procedures. Kept whole, for ever. */
import type { ArrangementId, DecisionId, DraftId, ParagraphId, ParticipantId, ProposalId } from './ids.ts';
import type { StatusDeed } from './status.ts';

interface ArrangementOf<Kind extends string, State extends string> {
  readonly id: ArrangementId;
  readonly draft: DraftId;
  readonly kind: Kind;
  readonly state: State;
  readonly madeAt: string;
  /** The decision that gave it this state. */
  readonly since: DecisionId;
}

/** A paragraph of a package that could be agreed, and waits for the others. */
export interface Readiness {
  readonly paragraph: ParagraphId;
  /** What it is to become once all are ready. */
  readonly deed: StatusDeed;
  /** `hashOfWording` of the wording that was found ready; reworded since, it is not ready any more. */
  readonly wording: string;
  /** Delegations whose word is awaited on what it is to become; absent: none. */
  readonly pending?: readonly ParticipantId[];
}

/** Paragraphs that stand or fall together: agreeing one agrees none until all can be. */
export interface Package extends ArrangementOf<'package', 'standing' | 'agreed' | 'dissolved'> {
  readonly label: string;
  /** At least two, in the order in which they were named. */
  readonly paragraphs: readonly ParagraphId[];
  readonly ready: readonly Readiness[];
}

/** A paragraph handed to a group that drafts a proposal for it in a room of its own. */
export interface Parking extends ArrangementOf<'parking', 'drafting' | 'returned' | 'ended'> {
  readonly paragraph: ParagraphId;
  /** Whom it is with, as announced: `Co-facilitators`, `Informal group on paragraph 12`. */
  readonly with: string;
  /** Delegations whom the group's drafting room is open to. */
  readonly members: readonly ParticipantId[];
  /** The member that tables for the group; null: the facilitators do. */
  readonly coordinator: ParticipantId | null;
  /** Whether the room is open to the facilitating team as well. */
  readonly withTeam: boolean;
  /** Until when, ISO 8601; null: open-ended. Shown, not enforced by a clock. */
  readonly until: string | null;
  /** What the group drafts. */
  readonly proposal: ProposalId;
}

/** What is put under silence. */
export type SilenceSubject =
  | { readonly kind: 'paragraphs' }
  | { readonly kind: 'package'; readonly package: ArrangementId }
  | { readonly kind: 'whole' };

/** Paragraphs that are taken as agreed at the deadline unless somebody breaks silence before. Nobody changes them meanwhile. */
export interface Silence extends ArrangementOf<'silence', 'running' | 'broken' | 'adopted' | 'ended'> {
  readonly subject: SilenceSubject;
  /** What is under silence, as the text stood when it was opened. */
  readonly paragraphs: readonly ParagraphId[];
  /** What the paragraphs become at the deadline. */
  readonly deed: SilenceDeed;
  /** The announcement, as sent round. */
  readonly text: string;
  /** ISO 8601. */
  readonly deadline: string;
  /** IANA name of the time zone that the deadline is announced in, e.g. `America/New_York`. */
  readonly zone: string;
  readonly mayBreak: 'delegations' | readonly ParticipantId[];
  readonly brokenBy: {
    readonly participant: ParticipantId;
    readonly reason: string;
    readonly at: string;
  } | null;
}

export type Arrangement = Package | Parking | Silence;
export type ArrangementKind = Arrangement['kind'];

/** What paragraphs can become by silence. */
export const SILENCE_DEEDS = [
  'agree-in-informals',
  'agree-ad-referendum',
  'agree',
  'adopt',
] as const satisfies readonly StatusDeed[];
export type SilenceDeed = (typeof SILENCE_DEEDS)[number];

/** Hours that a silence procedure runs where nothing else is said. */
export const SILENCE_HOURS = 72;

/** The package that the paragraph stands or falls with; undefined: none. */
export function findPackage(
  arrangements: readonly Arrangement[],
  paragraph: ParagraphId,
): Package | undefined {
  return arrangements.find(
    (one): one is Package =>
      one.kind === 'package' && one.state === 'standing' && one.paragraphs.includes(paragraph),
  );
}

/** The group that the paragraph is with; undefined: none. */
export function findParking(
  arrangements: readonly Arrangement[],
  paragraph: ParagraphId,
): Parking | undefined {
  return arrangements.find(
    (one): one is Parking =>
      one.kind === 'parking' && one.state === 'drafting' && one.paragraph === paragraph,
  );
}

/**
 * The silence procedure that the paragraph is under; undefined: none. One on the whole text also covers what is not in the
 * text yet, and (null) the place before the first paragraph: nothing is added to a text under silence.
 */
export function findSilence(
  arrangements: readonly Arrangement[],
  paragraph: ParagraphId | null,
): Silence | undefined {
  return arrangements.find(
    (one): one is Silence =>
      one.kind === 'silence' &&
      one.state === 'running' &&
      (one.subject.kind === 'whole' || (paragraph !== null && one.paragraphs.includes(paragraph))),
  );
}
