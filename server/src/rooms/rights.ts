/** Who may enter a room, and who may write in it: asked of the one policy. */
import {
  FACILITATING_TEAM,
  isId,
  judge,
  refuse,
  type Actor,
  type Circumstances,
  type DraftId,
  type NotesId,
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
  if (isId('notes', room)) return await notesRights(actor, room, storage);
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

/** Notes are their delegation's alone: to everybody else they do not exist. */
async function notesRights(
  actor: Actor,
  id: NotesId,
  storage: Pick<Storage, 'find'>,
): Promise<RoomRights | Refusal> {
  const notes = await storage.find('notes', id);
  const draft = notes === null ? null : await storage.find('draft', notes.draft);
  if (notes === null || draft === null || draft.process !== actor.process) return refuse('not-found');
  const isTheirs = notes.participant === actor.participant && judge(actor.role, 'keep-notes') === null;
  return isTheirs ? { write: true } : refuse('not-found');
}

/** The actor's delegation in relation to the proposal, as the policy asks it. */
export function standingOf(
  actor: Pick<Actor, 'participant' | 'role'>,
  proposal: Pick<Proposal, 'proponent' | 'coSponsors' | 'invited' | 'openToTeam'>,
): NonNullable<Circumstances['standing']> {
  const { participant, role } = actor;
  // What is the Chair's own is the facilitator's; a room that is open to the team is open to all who hold the pen.
  if (role === 'facilitator' && proposal.proponent === null) return 'proponent';
  if (proposal.openToTeam === true && FACILITATING_TEAM.includes(role)) return 'invited';
  if (participant === null) return 'other';
  if (proposal.proponent === participant) return 'proponent';
  if (proposal.coSponsors.includes(participant)) return 'co-sponsor';
  return proposal.invited.includes(participant) ? 'invited' : 'other';
}
