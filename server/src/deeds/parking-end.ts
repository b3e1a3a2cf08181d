/** The end of a parking: the group has returned its proposal, or is asked for it no more. */
import { sameWording, type Parking, type PlainParagraph, type Proposal } from '@chapeau/model';
import { arranged, together, type Consequences } from './consequences.ts';
import { audienceOf, roomMates } from './drafting-room.ts';
import type { Recorded } from './outcome.ts';
import type { Scene } from './world.ts';

export interface ParkingEnd {
  readonly state: 'returned' | 'ended';
  /** Given where a tag refers to it. */
  readonly id?: Recorded['id'];
  /** The paragraph before and after, where the end of the parking changes its status. */
  readonly paragraphs?: Recorded['paragraphs'];
  readonly reason?: string;
}

/**
 * Ends the parking, on the record. A draft that was not returned is kept: for the coordinator as its own, closed to the
 * facilitating team from then on; for the facilitators where they would have tabled it. Nothing that was written is lost.
 */
export function endParking(scene: Scene, parking: Parking, end: ParkingEnd): Consequences {
  const id = end.id ?? scene.means.makeId('decision');
  const ended: Parking = { ...parking, state: end.state, since: id };
  const { paragraphs = [], reason = '' } = end;
  const recorded: Recorded = { id, act: { kind: 'parking-ended', parking: ended }, paragraphs, reason };
  const draft = scene.world.proposals.find((proposal) => proposal.id === parking.proposal);
  const isLeft = end.state === 'ended' && draft?.fate === 'draft';
  return together([arranged(ended), { recorded: [recorded] }, isLeft ? keptDraft(draft) : {}]);
}

/** The group's draft without the parking. */
function keptDraft(draft: Proposal): Partial<Consequences> {
  const { parking: _ended, openToTeam: _open, ...own } = draft;
  const isChairs = own.proponent === null;
  const kept: Proposal = isChairs ? { ...own, openToTeam: true } : own;
  return {
    rows: [{ table: 'proposal', row: kept }],
    notices: [{ topic: 'drafting', to: audienceOf(draft) }],
    rejudged: isChairs ? [] : ['team'],
  };
}

/** The group's draft thrown away: nobody wrote anything in it. */
export function discardedDraft(draft: Proposal): Partial<Consequences> {
  return {
    rows: [{ table: 'discarded-proposal', id: draft.id }],
    notices: [{ topic: 'drafting', to: audienceOf(draft) }],
    rejudged: roomMates(draft),
  };
}

/** Whether the drafting room holds nothing but the paragraph as it was put there. False where nobody looked into it. */
export function isUnwritten(draft: Proposal, drafted: readonly PlainParagraph[] | null): boolean {
  const [only, ...more] = drafted ?? [];
  const { draftedAgainst, explanation, kind } = draft;
  if (only === undefined || draftedAgainst === null || kind !== 'amend') return false;
  return more.length === 0 && explanation === '' && sameWording(only, draftedAgainst);
}
