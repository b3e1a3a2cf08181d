/** Carries out what is done with a tabled proposal, says what was done, and offers to take it back where that is possible. */
import { isRefusal, type Proposal, type ProposalDeed, type Refusal } from '@chapeau/model';
import type { CommandAnswer, CommandInput } from '@chapeau/protocol';
import { useIntl } from 'react-intl';
import { PROPOSAL_DEED_WORDS } from '../../intl/words.ts';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../deciding/use-undo.ts';
import { useScene } from '../text/scene.ts';

/** What is done with a proposal by itself; the other deeds are what a decision on a whole dispute makes of it. */
export type ProposalAct = Extract<
  ProposalDeed,
  'accept' | 'not-retain' | 'restore' | 'withdraw' | 'overtake'
>;

/** Gives the answer, or the refusal, which was shown; null: no answer came. */
export type CarryOut = (
  act: ProposalAct,
  proposal: Proposal,
  reason?: string,
) => Promise<CommandAnswer | Refusal | null>;

export function useProposalDeed(): CarryOut {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const { undoSequence } = useUndo();
  return async (act, proposal, reason = '') => {
    const answer = await command.send(commandOf(act, proposal, reason));
    if (answer === null || isRefusal(answer)) return answer;
    toast.said(
      intl.formatMessage(
        { id: 'proposal-act.done', defaultMessage: '{act}: P {serial}. It is on the record.' },
        { act: intl.formatMessage(PROPOSAL_DEED_WORDS[act]), serial: proposal.serial },
      ),
      // What its proponent withdrew is not the facilitator's to bring back.
      act === 'withdraw' ? undefined : () => void undoSequence(answer.sequence),
    );
    return answer;
  };
}

function commandOf(act: ProposalAct, { id: proposal }: Proposal, reason: string): CommandInput {
  switch (act) {
    case 'accept':
      return { kind: 'accept-proposal', proposal, reason };
    case 'not-retain':
      return { kind: 'not-retain-proposal', proposal, reason };
    case 'restore':
      return { kind: 'restore-proposal', proposal, reason };
    case 'withdraw':
      return { kind: 'withdraw-proposal', proposal, reason };
    case 'overtake':
      return { kind: 'overtake-proposal', proposal, reason };
  }
}
