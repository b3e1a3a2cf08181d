/** What a participant takes part as, and the rights that this carries. One table, so that a facilitator can read it. */

import type { ParticipantCategory } from './participant.ts';
import type { SpeakingKind } from './speakers.ts';

export interface CategoryRights {
  /** Which meetings it sits in. */
  readonly attends: 'every-meeting' | 'meetings-of-stakeholders';
  /** Whether it asks for the floor by itself, or has it only where the Chair invites it. */
  readonly speaks: 'in-turn' | 'when-invited';
  /** What it may have the floor for. */
  readonly asksFor: readonly SpeakingKind[];
  /** Whether it makes proposals and co-sponsors those of others. */
  readonly proposes: boolean;
  /** Whether its positions and reservations count, and its silence: consensus is theirs. */
  readonly decides: boolean;
  /** Whether it files statements as it is, or is accredited first. */
  readonly files: 'freely' | 'once-accredited';
}

// Points of order are for States; rights of reply for States and organizations.
const STATEMENTS: readonly SpeakingKind[] = ['statement'];
const AND_REPLIES: readonly SpeakingKind[] = [...STATEMENTS, 'right-of-reply'];
const ALL: readonly SpeakingKind[] = [...AND_REPLIES, 'point-of-order'];

/** Read a row as: a [category] sits in […], speaks […], [asks for …], [proposes], [takes part in decisions], files statements […]. */
// prettier-ignore
export const CATEGORY_RIGHTS: Readonly<Record<ParticipantCategory, CategoryRights>> = {
  'member-state':                   { attends: 'every-meeting', speaks: 'in-turn', asksFor: ALL, proposes: true, decides: true, files: 'freely' },
  'observer-state':                 { attends: 'every-meeting', speaks: 'in-turn', asksFor: ALL, proposes: true, decides: false, files: 'freely' },
  'observer-entity':                { attends: 'every-meeting', speaks: 'in-turn', asksFor: STATEMENTS, proposes: false, decides: false, files: 'freely' },
  'intergovernmental-organization': { attends: 'every-meeting', speaks: 'in-turn', asksFor: AND_REPLIES, proposes: true, decides: true, files: 'freely' },
  'un-entity':                      { attends: 'every-meeting', speaks: 'in-turn', asksFor: STATEMENTS, proposes: false, decides: false, files: 'freely' },
  stakeholder:                      { attends: 'meetings-of-stakeholders', speaks: 'when-invited', asksFor: STATEMENTS, proposes: false, decides: false, files: 'once-accredited' },
};

/** Whether it makes proposals and may be named on them. */
export function mayPropose({ category }: { readonly category: ParticipantCategory }): boolean {
  return CATEGORY_RIGHTS[category].proposes;
}

/** Whether it takes part in decisions: positions, reservations, breaking silence. */
export function mayDecide({ category }: { readonly category: ParticipantCategory }): boolean {
  return CATEGORY_RIGHTS[category].decides;
}
