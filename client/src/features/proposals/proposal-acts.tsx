/** What may be done with a tabled proposal: decided on by the facilitator, withdrawn by its proponent. */
import {
  findFateStep,
  isRefusal,
  type PlainParagraph,
  type Proposal,
  type ProposalDeed,
} from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { Check, RotateCcw, Undo2, X, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { PROPOSAL_DEED_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { may, useScene, type Scene } from '../text/scene.ts';
import { ChangedSinceDialog } from './changed-since-dialog.tsx';
import css from './proposals.module.css';

/** What is decided on a proposal by itself; the other deeds are what a decision on a whole dispute makes of it. */
type Act = Extract<ProposalDeed, 'accept' | 'not-retain' | 'restore' | 'withdraw'>;

const ICONS: Readonly<Record<Act, LucideIcon>> = {
  accept: Check,
  'not-retain': X,
  restore: RotateCcw,
  withdraw: Undo2,
};

const ABOUT: Readonly<Record<Act, MessageDescriptor>> = defineMessages({
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
  /** The paragraph it is about, as it stands now. */
  readonly current: PlainParagraph;
}

export function ProposalActs({ proposal, current }: ProposalActsProps) {
  const intl = useIntl();
  const scene = useScene();
  const toast = useToast();
  const [asked, setAsked] = useState<Act | null>(null);
  const [hasChanged, setHasChanged] = useState<string | null>(null);
  const acts = actsOf(scene, proposal);
  if (acts.length === 0) return null;
  const carryOut = async (act: Act, reason: string, replaces: string | null = null) => {
    const answer = await scene.command.send(commandOf(act, proposal, { reason, replaces }));
    if (answer === null) return;
    setAsked(null);
    if (isRefusal(answer)) {
      if (answer.refusal === 'wording-has-changed') setHasChanged(reason);
      return;
    }
    setHasChanged(null);
    toast.said(
      intl.formatMessage(
        { id: 'proposal-act.done', defaultMessage: '{act}: P {serial}. It is on the record.' },
        { act: intl.formatMessage(PROPOSAL_DEED_WORDS[act]), serial: proposal.serial },
      ),
    );
  };
  return (
    <div className={css.row}>
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          icon={ICONS[act]}
          tone={act === 'accept' ? 'primary' : 'plain'}
          onPress={() => setAsked(act)}
        >
          <FormattedMessage {...PROPOSAL_DEED_WORDS[act]} />
        </Button>
      ))}
      {asked !== null && (
        <ReasonDialog
          title={`${intl.formatMessage(PROPOSAL_DEED_WORDS[asked])} – P ${proposal.serial}`}
          act={intl.formatMessage(PROPOSAL_DEED_WORDS[asked])}
          isOpen
          isRequired={asked === 'restore'}
          isPending={scene.command.pending}
          onClose={() => setAsked(null)}
          onGiven={(reason) => void carryOut(asked, reason)}
        >
          <p>
            <FormattedMessage {...ABOUT[asked]} />
          </p>
        </ReasonDialog>
      )}
      <ChangedSinceDialog
        proposal={proposal}
        current={current}
        isOpen={hasChanged !== null}
        onClose={() => setHasChanged(null)}
        onConfirmed={(seen) => void carryOut('accept', hasChanged ?? '', seen)}
      />
    </div>
  );
}

function actsOf(scene: Scene, proposal: Proposal): readonly Act[] {
  const isOwn = scene.actor.participant === proposal.proponent;
  const acts: readonly Act[] = [
    ...(may(scene, 'decide-proposal') ? (['accept', 'not-retain', 'restore'] as const) : []),
    ...(may(scene, 'withdraw-proposal') && isOwn ? (['withdraw'] as const) : []),
  ];
  return acts.filter((act) => findFateStep(act, proposal.fate) !== undefined);
}

interface Given {
  readonly reason: string;
  /** Hash of the wording that was seen; null: none was shown. */
  readonly replaces: string | null;
}

function commandOf(act: Act, { id: proposal }: Proposal, { reason, replaces }: Given): CommandInput {
  switch (act) {
    case 'accept':
      return { kind: 'accept-proposal', proposal, reason, replaces };
    case 'not-retain':
      return { kind: 'not-retain-proposal', proposal, reason };
    case 'restore':
      return { kind: 'restore-proposal', proposal, reason };
    case 'withdraw':
      return { kind: 'withdraw-proposal', proposal, reason };
  }
}
