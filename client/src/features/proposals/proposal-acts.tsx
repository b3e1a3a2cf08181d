/** What may be done with a tabled proposal: decided on by the facilitator, settled anew or withdrawn by its proponent. */
import type { Carry } from '@chapeau/compare';
import { findFateStep, isRefusal, isUndecided, type PlainParagraph, type Proposal } from '@chapeau/model';
import { Check, FastForward, RotateCcw, Scale, Undo2, X, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { PROPOSAL_DEED_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { may, useScene, type Scene } from '../text/scene.ts';
import css from './proposals.module.css';
import { ReviewDialog } from './review-dialog.tsx';
import { useProposalDeed, type ProposalAct } from './use-proposal-deed.ts';

const ICONS: Readonly<Record<ProposalAct, LucideIcon>> = {
  accept: Check,
  'not-retain': X,
  overtake: FastForward,
  restore: RotateCcw,
  withdraw: Undo2,
};

const ABOUT: Readonly<Record<ProposalAct, MessageDescriptor>> = defineMessages({
  accept: {
    id: 'proposal-act.accept',
    defaultMessage:
      'The text changes as proposed, at once and for everybody. A note is not needed but goes on the record.',
  },
  'not-retain': {
    id: 'proposal-act.not-retain',
    defaultMessage:
      'The text stays. The proposal is kept under Not retained and can be restored with a reason.',
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

export interface ProposalActsProps {
  readonly proposal: Proposal;
  /** The paragraph it is about; null: it has none. */
  readonly present: PlainParagraph | null;
  /** Null: not worked out yet. */
  readonly carry: Carry | null;
}

export function ProposalActs({ proposal, present, carry }: ProposalActsProps) {
  const scene = useScene();
  const carryOut = useProposalDeed();
  const [asked, setAsked] = useState<ProposalAct | null>(null);
  const [isReviewing, setReviewing] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const acts = actsOf(scene, proposal, carry);
  const mustReview = carry?.kind === 'needs-review';
  const mayReview = mustReview && present !== null && maySettle(scene, proposal);
  if (acts.length === 0 && !mayReview) return null;
  const act = async (deed: ProposalAct, reason: string) => {
    setIsPending(true);
    const answer = await carryOut(deed, proposal, reason);
    setIsPending(false);
    if (answer === null) return;
    setAsked(null);
    if (isRefusal(answer) && answer.refusal === 'needs-review') setReviewing(true);
  };
  return (
    <div className={css.row}>
      {mayReview && (
        <Button size="small" icon={Scale} tone="primary" data-act="review" onPress={() => setReviewing(true)}>
          <FormattedMessage id="review.act" defaultMessage="Review" />
        </Button>
      )}
      {acts.map((one) => (
        <Button
          key={one}
          size="small"
          icon={ICONS[one]}
          tone={one === 'accept' && !mustReview ? 'primary' : 'plain'}
          onPress={() => (one === 'accept' && mustReview ? setReviewing(true) : setAsked(one))}
        >
          <FormattedMessage {...PROPOSAL_DEED_WORDS[one]} />
        </Button>
      ))}
      {asked !== null && (
        <ActDialog
          act={asked}
          serial={proposal.serial}
          isPending={isPending}
          onClose={() => setAsked(null)}
          onGiven={(reason) => void act(asked, reason)}
        />
      )}
      {present !== null && (
        <ReviewDialog
          proposal={proposal}
          present={present}
          isOpen={isReviewing}
          onClose={() => setReviewing(false)}
        />
      )}
    </div>
  );
}

interface ActDialogProps {
  readonly act: ProposalAct;
  readonly serial: number | null;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onGiven: (reason: string) => void;
}

function ActDialog({ act, serial, ...rest }: ActDialogProps) {
  const intl = useIntl();
  const word = intl.formatMessage(PROPOSAL_DEED_WORDS[act]);
  return (
    <ReasonDialog title={`${word} – P ${serial}`} act={word} isOpen isRequired={act === 'restore'} {...rest}>
      <p>
        <FormattedMessage {...ABOUT[act]} />
      </p>
    </ReasonDialog>
  );
}

/** Overtaken is what the text has overtaken; that is then the thing to record. */
function actsOf(scene: Scene, proposal: Proposal, carry: Carry | null): readonly ProposalAct[] {
  const isOwn = scene.actor.participant === proposal.proponent;
  const isOvertaken = carry?.kind === 'overtaken';
  const deciding: readonly ProposalAct[] = isOvertaken
    ? ['overtake', 'not-retain', 'restore']
    : ['accept', 'not-retain', 'restore'];
  const acts: readonly ProposalAct[] = [
    ...(may(scene, 'decide-proposal') ? deciding : []),
    ...(may(scene, 'withdraw-proposal') && isOwn ? (['withdraw'] as const) : []),
  ];
  return acts.filter((act) => findFateStep(act, proposal.fate) !== undefined);
}

/** The facilitator, and the proponent its own. */
function maySettle(scene: Scene, proposal: Proposal): boolean {
  const isOwn = scene.actor.participant !== null && scene.actor.participant === proposal.proponent;
  return isUndecided(proposal) && may(scene, 'resettle-proposal') && (isOwn || may(scene, 'decide-proposal'));
}
