/** One meeting of the printed programme: its hours and state, what it takes up, what happened, and what can be done with it. */
import { partWords } from '@chapeau/interchange';
import { isRefusal, type KeptMeeting, type MeetingPart } from '@chapeau/model';
import type { SessionOutcomesAnswer } from '@chapeau/protocol';
import { CalendarX2, DoorClosed, DoorOpen, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { ByPlace } from '../../ui/by-place.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { MEETING_STATE_WORDS } from './activity-words.ts';
import { ClosingDialog } from './closing-dialog.tsx';
import { dayWords, hoursWords } from '../../intl/meeting-time.ts';
import { OpeningDialog } from './opening-dialog.tsx';
import { Outcomes } from './outcomes.tsx';
import css from './programme.module.css';

export interface MeetingRowProps {
  readonly meeting: KeptMeeting;
  readonly outcomes: SessionOutcomesAnswer;
  readonly mayPlan: boolean;
  readonly mayConduct: boolean;
  readonly onEdit: (meeting: KeptMeeting) => void;
}

export function MeetingRow({ meeting, outcomes, ...may }: MeetingRowProps) {
  const intl = useIntl();
  const row = useRef<HTMLTableRowElement>(null);
  const { state, parts, hours } = meeting;
  useEffect(() => {
    if (window.location.hash === `#${meeting.id}`) row.current?.scrollIntoView({ block: 'center' });
  }, [meeting.id]);
  return (
    <tr ref={row} id={meeting.id} className={css.meeting} data-state={state}>
      <th scope="row">
        <span className={css.hours}>{hoursWords(intl, hours)}</span>
        {state !== 'planned' && (
          <span className={css.state} data-state={state}>
            {intl.formatMessage(MEETING_STATE_WORDS[state])}
          </span>
        )}
      </th>
      <td>
        <Parts parts={parts} />
        <MeetingActs meeting={meeting} {...may} />
        <Outcomes meeting={meeting.id} answer={outcomes} />
      </td>
    </tr>
  );
}

function Parts({ parts }: { readonly parts: readonly MeetingPart[] }) {
  return (
    <div className={css.parts}>
      <ByPlace of={parts}>
        {(part) => (
          <p data-kind={part.kind} dir="auto">
            {part.kind === 'point' && '– '}
            {partWords(part)}
            {part.footnotes.map((label) => (
              <sup key={label}>{label}</sup>
            ))}
          </p>
        )}
      </ByPlace>
    </div>
  );
}

type Asking = 'opening' | 'closing' | 'removal' | null;

function MeetingActs({ meeting, mayPlan, mayConduct, onEdit }: Omit<MeetingRowProps, 'outcomes'>) {
  const intl = useIntl();
  const [asking, ask] = useState<Asking>(null);
  const { state } = meeting;
  const name = [dayWords(intl, meeting.day), hoursWords(intl, meeting.hours)]
    .filter((words) => words !== '')
    .join(', ');
  const opens = mayConduct && state === 'planned';
  const closes = mayConduct && state === 'on';
  if (!opens && !closes && (!mayPlan || state === 'over')) return null;
  return (
    <fieldset className={css.acts} aria-label={name}>
      {opens && (
        <Button icon={DoorOpen} size="small" onPress={() => ask('opening')}>
          <FormattedMessage id="meeting.open" defaultMessage="Open the meeting" />
        </Button>
      )}
      {closes && (
        <Button icon={DoorClosed} size="small" tone="primary" onPress={() => ask('closing')}>
          <FormattedMessage id="meeting.close" defaultMessage="Close the meeting" />
        </Button>
      )}
      {mayPlan && <PlanActs meeting={meeting} onEdit={onEdit} onRemove={() => ask('removal')} />}
      {asking === 'opening' && <OpeningDialog meeting={meeting} name={name} onClose={() => ask(null)} />}
      {asking === 'closing' && <ClosingDialog meeting={meeting} name={name} onClose={() => ask(null)} />}
      <Removal meeting={meeting} name={name} isOpen={asking === 'removal'} onClose={() => ask(null)} />
    </fieldset>
  );
}

interface PlanActsProps {
  readonly meeting: KeptMeeting;
  readonly onEdit: (meeting: KeptMeeting) => void;
  readonly onRemove: () => void;
}

function PlanActs({ meeting, onEdit, onRemove }: PlanActsProps) {
  const intl = useIntl();
  const toast = useToast();
  const { send, pending } = useProcessCommand();
  const { id, state } = meeting;
  const cancel = async () => {
    const answer = await send({ kind: 'cancel-meeting', meeting: id });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'meeting.cancelled',
        defaultMessage: 'The meeting is cancelled. It stays here, and goes out of what is issued.',
      }),
      () => void send({ kind: 'plan-again', meeting: id }),
    );
  };
  return (
    <>
      {state !== 'over' && state !== 'cancelled' && (
        <Button icon={Pencil} size="small" tone="quiet" onPress={() => onEdit(meeting)}>
          <FormattedMessage id="meeting.edit" defaultMessage="Change or move" />
        </Button>
      )}
      {state === 'planned' && (
        <Button icon={CalendarX2} size="small" tone="quiet" isPending={pending} onPress={() => void cancel()}>
          <FormattedMessage id="meeting.cancel" defaultMessage="Cancel" />
        </Button>
      )}
      {state === 'cancelled' && (
        <Button
          icon={RotateCcw}
          size="small"
          isPending={pending}
          onPress={() => void send({ kind: 'plan-again', meeting: id })}
        >
          <FormattedMessage id="meeting.plan-again" defaultMessage="Plan it again" />
        </Button>
      )}
      {(state === 'planned' || state === 'cancelled') && (
        <Button icon={Trash2} size="small" tone="quiet" onPress={onRemove}>
          <FormattedMessage id="meeting.remove" defaultMessage="Remove" />
        </Button>
      )}
    </>
  );
}

interface RemovalProps {
  readonly meeting: KeptMeeting;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function Removal({ meeting, name, isOpen, onClose }: RemovalProps) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const remove = async (reason: string) => {
    const answer = await send({ kind: 'remove-meeting', meeting: meeting.id, reason });
    if (answer !== null && !isRefusal(answer)) onClose();
  };
  return (
    <ReasonDialog
      title={intl.formatMessage({ id: 'meeting.remove.title', defaultMessage: 'Remove this meeting?' })}
      isOpen={isOpen}
      onClose={onClose}
      act={intl.formatMessage({ id: 'meeting.remove.do', defaultMessage: 'Remove' })}
      isPending={pending}
      onGiven={(reason) => void remove(reason)}
    >
      <p>
        <FormattedMessage
          id="meeting.remove.what"
          defaultMessage="The meeting of {name} goes out of the programme for good, with what it was to take up. To keep it in sight, cancel it instead."
          values={{ name }}
        />
      </p>
    </ReasonDialog>
  );
}
