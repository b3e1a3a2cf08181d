/** What the players of the demonstration do things with. */
import type { Actor, ParticipantId, PlainDraft, PlainParagraph } from '@chapeau/model';
import type { CommandAnswer, CommandInput } from '@chapeau/protocol';
import type { House } from '../house.ts';

export interface Stage {
  readonly house: House;
  readonly chair: Actor;
  /** By code. Throws where nobody of that code takes part, or sits there. */
  readonly participant: (code: string) => ParticipantId;
  readonly delegation: (code: string) => Actor;
  /** Has a command carried out. Throws where it is refused. */
  readonly order: (by: Actor, command: CommandInput) => Promise<CommandAnswer>;
  /** The text at this moment. */
  readonly read: () => Promise<PlainDraft>;
  /** The numbered paragraph of that printed number. Throws where there is none. */
  readonly numbered: (plain: PlainDraft, number: string) => PlainParagraph;
}
