/** Who is in a drafting room, and who is told of what goes on there. */
import type { ParticipantId, Proposal } from '@chapeau/model';
import type { Outcome } from './outcome.ts';

/** Every delegation that may read and write in the drafting room. */
export function teamOf({
  proponent,
  coSponsors,
  invited,
}: Pick<Proposal, 'proponent' | 'coSponsors' | 'invited'>): readonly ParticipantId[] {
  return [...(proponent === null ? [] : [proponent]), ...coSponsors, ...invited];
}

/** Whom a notice goes to. That a group drafts is announced, so what is open to the facilitating team too may be told to everybody. */
export function audienceOf(proposal: Proposal): 'everybody' | readonly ParticipantId[] {
  return proposal.openToTeam === true ? 'everybody' : teamOf(proposal);
}

/** Everybody whose way into the room is judged anew when it closes. */
export function roomMates(proposal: Proposal): Outcome['rejudged'] {
  return proposal.openToTeam === true ? [...teamOf(proposal), 'team'] : teamOf(proposal);
}
