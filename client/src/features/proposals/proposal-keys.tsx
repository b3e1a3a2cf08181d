/** The keys of the cards: from proposal to proposal, and what the facilitator decides on the one that is looked at. */
import { isUndecided, type ProposalId } from '@chapeau/model';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import { useToast } from '../../ui/toast.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { may, plainOfEntry, useScene } from '../text/scene.ts';
import { carryOf } from './carry.ts';
import { focusBeside, focusedProposal, focusProposal, openAfter } from './focus-proposal.ts';
import { useProposalDeed } from './use-proposal-deed.ts';

/** Draws nothing itself. */
export function ProposalKeys() {
  const intl = useIntl();
  const scene = useScene();
  const decide = useDecideFocused();
  // The card of what is settled is folded away: going on begins where it stood, not at the first again.
  const goingOn = useRef<ProposalId | null>(null);
  const next = () => {
    const after = scene.room.stores.allProposals.get().find(({ id }) => id === goingOn.current);
    // What was settled otherwise meanwhile stays folded away.
    if (after !== undefined && isUndecided(after) && focusedProposal() === null) focusProposal(after.id);
    else focusBeside(1);
    goingOn.current = null;
  };
  const settle = (act: 'accept' | 'not-retain') => {
    const focused = focusedProposal();
    goingOn.current = focused === null ? goingOn.current : openAfter(focused);
    decide(act);
  };
  useKeys(intl.formatMessage({ id: 'keys.proposals', defaultMessage: 'Proposals' }), [
    {
      key: 'n',
      does: intl.formatMessage({ id: 'keys.proposals.next', defaultMessage: 'Next proposal' }),
      run: next,
    },
    {
      key: 'N',
      does: intl.formatMessage({ id: 'keys.proposals.previous', defaultMessage: 'Previous proposal' }),
      run: () => focusBeside(-1),
    },
    ...(may(scene, 'decide-proposal')
      ? [
          {
            key: 'a',
            does: intl.formatMessage({ id: 'keys.proposals.accept', defaultMessage: 'Accept the proposal' }),
            run: () => settle('accept'),
          },
          {
            key: 'x',
            does: intl.formatMessage({
              id: 'keys.proposals.not-retain',
              defaultMessage: 'Do not retain the proposal',
            }),
            run: () => settle('not-retain'),
          },
        ]
      : []),
  ]);
  return null;
}

/** At once, for it can be undone from the message. What needs review is opened for it instead. */
function useDecideFocused(): (act: 'accept' | 'not-retain') => void {
  const intl = useIntl();
  const toast = useToast();
  const scene = useScene();
  const carryOut = useProposalDeed();
  return (act) => {
    const { stores } = scene.room;
    const id = focusedProposal();
    const proposal = stores.allProposals.get().find((one) => one.id === id);
    if (proposal === undefined || !isUndecided(proposal)) {
      toast.said(
        intl.formatMessage({
          id: 'keys.proposals.none',
          defaultMessage: 'Go to an open proposal first, with n or N.',
        }),
      );
      return;
    }
    const entry = scene.outline.get().find((one) => one.id === proposal.target);
    const present = entry === undefined ? null : plainOfEntry(scene, entry);
    const carry = carryOf(proposal, present, scene.head.draft.language);
    if (act === 'accept' && carry.kind === 'needs-review') pressReview(proposal.id);
    else void carryOut(act, proposal);
  };
}

function pressReview(proposal: string): void {
  document.querySelector<HTMLElement>(`article[data-proposal="${proposal}"] [data-act=review]`)?.click();
}
