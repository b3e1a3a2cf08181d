/** What comes of what is done with a proposal, in a sentence or two. */
import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { ProposalAct } from './use-proposal-deed.ts';

export const ABOUT_ACTS: Readonly<Record<ProposalAct, MessageDescriptor>> = defineMessages({
  accept: {
    id: 'proposal-act.accept',
    defaultMessage: 'Accept: the text changes as proposed, at once and for everybody.',
  },
  'not-retain': {
    id: 'proposal-act.not-retain',
    defaultMessage:
      'Do not retain: the text stays. The proposal is kept under Not retained and can be restored with a reason.',
  },
  overtake: {
    id: 'proposal-act.overtake',
    defaultMessage:
      'The text says already what the proposal asks for, so there is nothing left to accept. It is kept as overtaken.',
  },
  restore: {
    id: 'proposal-act.restore',
    defaultMessage: 'The proposal is tabled again, to be decided on anew. The text stays as it is.',
  },
  withdraw: {
    id: 'proposal-act.withdraw',
    defaultMessage: 'The proposal is kept as withdrawn. To bring it back, a new one has to be tabled.',
  },
});
