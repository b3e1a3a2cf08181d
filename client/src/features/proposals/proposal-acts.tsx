/** What may be done with a tabled proposal: decided on by the facilitator, settled anew or withdrawn by its proponent. */
import type { Carry } from '@chapeau/compare';
import { findFateStep, isRefusal, isUndecided, type PlainParagraph, type Proposal } from '@chapeau/model';
import { Check, FastForward, RotateCcw, Scale, Undo2, X, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PROPOSAL_DEED_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { may, useScene, type Scene } from '../text/scene.ts';
import { ABOUT_ACTS } from './act-words.ts';
import { NoteAct } from './note-act.tsx';
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

/** What one press takes back is done at once; for these a dialog asks first. */
const ASKED: readonly ProposalAct[] = ['restore', 'withdraw'];

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
  const [pending, setPending] = useState<ProposalAct | null>(null);
  const acts = actsOf(scene, proposal, carry);
  const mustReview = carry?.kind === 'needs-review';
  const mayReview = mustReview && present !== null && maySettle(scene, proposal);
  if (acts.length === 0 && !mayReview) return null;
  const act = async (deed: ProposalAct, reason = ''): Promise<boolean> => {
    setPending(deed);
    const answer = await carryOut(deed, proposal, reason);
    setPending(null);
    if (answer === null) return false;
    setAsked(null);
    if (isRefusal(answer) && answer.refusal === 'needs-review') setReviewing(true);
    return true;
  };
  const press = (deed: ProposalAct) => {
    if (deed === 'accept' && mustReview) setReviewing(true);
    else if (ASKED.includes(deed)) setAsked(deed);
    else void act(deed);
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
          isPending={pending === one && asked === null}
          onPress={() => press(one)}
        >
          <FormattedMessage {...PROPOSAL_DEED_WORDS[one]} />
        </Button>
      ))}
      <NoteAct
        proposal={proposal}
        acts={acts.filter((one) => !ASKED.includes(one) && !(one === 'accept' && mustReview))}
        isPending={pending !== null}
        onGiven={act}
      />
      {asked !== null && (
        <ActDialog
          act={asked}
          serial={proposal.serial}
          isPending={pending !== null}
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
        <FormattedMessage {...ABOUT_ACTS[act]} />
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
