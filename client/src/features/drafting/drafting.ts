/** What the parts of a drafting room share. */
import type { Actor, Deed, Participant, ParticipantId, Proposal } from '@chapeau/model';
import type { DraftAnswer } from '@chapeau/protocol';
import type { CommandSender } from '../../api/use-command.ts';

export interface Drafting {
  readonly proposal: Proposal;
  readonly head: DraftAnswer;
  readonly actor: Actor;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  /** Deeds that the role is allowed in principle. */
  readonly deeds: readonly Deed[];
  /** Whether the actor's delegation owns the proposal; where none does, whether the actor may table it. */
  readonly isOwn: boolean;
  readonly command: CommandSender;
}
