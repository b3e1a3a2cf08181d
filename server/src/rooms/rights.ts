/** Who may enter a room, and who may write in it: asked of the one policy. */
import {
  isId,
  judge,
  refuse,
  type Actor,
  type Circumstances,
  type DraftId,
  type Proposal,
  type ProposalId,
  type Refusal,
} from '@chapeau/model';
import type { Storage } from '../storage/port.ts';

/** What an actor may do in a room that is open to it. Everybody in a room reads. */
export interface RoomRights {
  readonly write: boolean;
}

/**
 * The rights of an actor in the room of that name. `not-found` for what does not exist and for what its existence
 * is not told; other refusals are the policy's own.
 */
export async function roomRights(
  actor: Actor,
  room: string,
  storage: Pick<Storage, 'find'>,
): Promise<RoomRights | Refusal> {
  if (isId('draft', room)) return await draftRights(actor, room, storage);
  if (isId('proposal', room)) return await draftingRights(actor, room, storage);
  return refuse('not-found');
}

async function draftRights(
  actor: Actor,
  id: DraftId,
  storage: Pick<Storage, 'find'>,
): Promise<RoomRights | Refusal> {
  const draft = await storage.find('draft', id);
  if (draft === null || draft.process !== actor.process) return refuse('not-found');
  const refusal = judge(actor.role, 'read-draft');
  return refusal ?? { write: judge(actor.role, 'edit-text') === null };
}

async function draftingRights(
  actor: Actor,
  id: ProposalId,
  storage: Pick<Storage, 'find'>,
): Promise<RoomRights | Refusal> {
  const proposal = await storage.find('proposal', id);
  const draft = proposal === null ? null : await storage.find('draft', proposal.draft);
  if (proposal === null || draft === null || draft.process !== actor.process) return refuse('not-found');
  const standing = standingOf(actor, proposal);
  // Whoever may not write in it while it is drafted is not told that it exists.
  if (judge(actor.role, 'write-proposal', { standing }) !== null) return refuse('not-found');
  return { write: judge(actor.role, 'write-proposal', { standing, fate: proposal.fate }) === null };
}

/** The actor's delegation in relation to the proposal, as the policy asks it. */
export function standingOf(
  actor: Pick<Actor, 'participant'>,
  proposal: Pick<Proposal, 'proponent' | 'coSponsors' | 'invited'>,
): NonNullable<Circumstances['standing']> {
  const { participant } = actor;
  if (participant === null) return 'other';
  if (proposal.proponent === participant) return 'proponent';
  if (proposal.coSponsors.includes(participant)) return 'co-sponsor';
  return proposal.invited.includes(participant) ? 'invited' : 'other';
}
