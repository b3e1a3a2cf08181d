/** What may be done about a running silence procedure: a delegation breaks it, the facilitator ends it. */
import { isRefusal, type Participant, type Silence } from '@chapeau/model';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { may, useScene } from '../text/scene.ts';
import css from './arrangements.module.css';

/** Nothing for whoever may do neither. */
export function SilenceActs({ silence }: { readonly silence: Silence }) {
  const scene = useScene();
  const [asked, setAsked] = useState<'break' | 'end' | null>(null);
  const mayBreak = may(scene, 'break-silence') && isNamed(silence, scene.me.participant);
  const mayEnd = may(scene, 'arrange');
  if (!mayBreak && !mayEnd) return null;
  const close = () => setAsked(null);
  return (
    <div className={css.bannerActs}>
      {mayBreak && (
        <Button size="small" tone="primary" icon={Megaphone} onPress={() => setAsked('break')}>
          <FormattedMessage id="silence.break-ask" defaultMessage="Break silence…" />
        </Button>
      )}
      {mayEnd && (
        <Button size="small" onPress={() => setAsked('end')}>
          <FormattedMessage id="silence.end-ask" defaultMessage="End the procedure…" />
        </Button>
      )}
      <BreakDialog silence={silence} isOpen={asked === 'break'} onClose={close} />
      <EndDialog silence={silence} isOpen={asked === 'end'} onClose={close} />
    </div>
  );
}

function isNamed({ mayBreak }: Silence, participant: Participant | null): boolean {
  if (participant === null) return false;
  return mayBreak === 'delegations' || mayBreak.includes(participant.id);
}

interface ActDialogProps {
  readonly silence: Silence;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function BreakDialog({ silence, isOpen, onClose }: ActDialogProps) {
  const intl = useIntl();
  const toast = useToast();
  const { command, me } = useScene();
  const breakIt = async (reason: string) => {
    const answer = await command.send({ kind: 'break-silence', silence: silence.id, reason });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'silence.is-broken',
        defaultMessage: 'Silence is broken. The paragraphs stand as before.',
      }),
    );
    onClose();
  };
  return (
    <ReasonDialog
      title={intl.formatMessage({ id: 'silence.break.title', defaultMessage: 'Break silence' })}
      act={intl.formatMessage({ id: 'silence.break', defaultMessage: 'Break silence' })}
      isOpen={isOpen}
      onClose={onClose}
      isPending={command.pending}
      onGiven={(reason) => void breakIt(reason)}
    >
      <p>
        <FormattedMessage
          id="silence.break.about"
          defaultMessage="The procedure ends at once for everybody. All who take part see that {code} broke silence, and the reason; it cannot be taken back."
          values={{ code: <bdi>{me.participant?.code ?? ''}</bdi> }}
        />
      </p>
    </ReasonDialog>
  );
}

function EndDialog({ silence, isOpen, onClose }: ActDialogProps) {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const end = async (reason: string) => {
    const answer = await command.send({ kind: 'end-silence', silence: silence.id, reason });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'silence.is-ended',
        defaultMessage: 'The silence procedure is ended. The paragraphs stand as before.',
      }),
    );
    onClose();
  };
  return (
    <ReasonDialog
      title={intl.formatMessage({ id: 'silence.end.title', defaultMessage: 'End the silence procedure' })}
      act={intl.formatMessage({ id: 'silence.end', defaultMessage: 'End the procedure' })}
      isOpen={isOpen}
      onClose={onClose}
      isRequired={false}
      isPending={command.pending}
      onGiven={(reason) => void end(reason)}
    >
      <p>
        <FormattedMessage
          id="silence.end.about"
          defaultMessage="Nothing is agreed by it; the paragraphs can be changed and decided on again."
        />
      </p>
    </ReasonDialog>
  );
}
