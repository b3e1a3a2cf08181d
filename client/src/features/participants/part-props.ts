/** What each part of the page of participants is given. */
import type { ParticipantsAnswer } from '@chapeau/protocol';

export interface PartProps {
  readonly answer: ParticipantsAnswer;
  readonly mayManage: boolean;
}
