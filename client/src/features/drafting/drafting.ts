/** What the parts of a drafting room share. */
import type { Actor, Participant, ParticipantId, Proposal } from '@chapeau/model';
import type { DraftAnswer } from '@chapeau/protocol';
import type { CommandSender } from '../../api/use-command.ts';

export interface Drafting {
  readonly proposal: Proposal;
  readonly head: DraftAnswer;
  readonly actor: Actor;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  /** Whether the actor's delegation owns the proposal. */
  readonly isOwn: boolean;
  readonly command: CommandSender;
}
