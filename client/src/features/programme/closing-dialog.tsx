/** Closing the meeting that is on: says which readings close with it, and lets them stay open. */
import { isRefusal } from '@chapeau/model';
import type { MeetingStepsAnswer } from '@chapeau/protocol';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMeetingSteps } from '../../api/programme.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { CheckboxField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { titleOf, type MeetingDialogProps } from './opening-dialog.tsx';
import css from './programme.module.css';

export function ClosingDialog(props: MeetingDialogProps) {
  const intl = useIntl();
  const steps = useMeetingSteps(props.meeting.id);
  return (
    <Dialog
      title={intl.formatMessage({ id: 'closing.title', defaultMessage: 'Close this meeting?' })}
      isOpen
      onClose={props.onClose}
    >
      <p>{props.name}</p>
      <Loaded of={steps} lines={2}>
        {(answer) => <Question answer={answer} {...props} />}
      </Loaded>
    </Dialog>
  );
}

function Question({
  answer,
  meeting,
  onClose,
}: MeetingDialogProps & { readonly answer: MeetingStepsAnswer }) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const [keepsReadings, setKeeps] = useState(false);
  const close = async () => {
    const told = await send({ kind: 'close-meeting', meeting: meeting.id, keepsReadings });
    if (told !== null && !isRefusal(told)) onClose();
  };
  return (
    <>
      <ul className={css.steps}>
        {answer.closing.map(({ draft, ordinal, closes }) => (
          <li key={`${draft} ${ordinal}`}>
            {closes ? (
              <FormattedMessage
                id="closing.closes"
                defaultMessage="No later meeting holds reading {ordinal, number} of “{title}”: it closes, and what it leaves over is recorded."
                values={{ ordinal, title: titleOf(answer, draft) }}
              />
            ) : (
              <FormattedMessage
                id="closing.goes-on"
                defaultMessage="Reading {ordinal, number} of “{title}” stays open and goes on in a later meeting."
                values={{ ordinal, title: titleOf(answer, draft) }}
              />
            )}
          </li>
        ))}
      </ul>
      {answer.closing.some(({ closes }) => closes) && (
        <CheckboxField
          label={intl.formatMessage({
            id: 'closing.keep',
            defaultMessage: 'Keep the reading open all the same',
          })}
          isSelected={keepsReadings}
          onChange={setKeeps}
        />
      )}
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button tone="primary" isPending={pending} onPress={() => void close()}>
          <FormattedMessage id="closing.do" defaultMessage="Close it" />
        </Button>
      </DialogActions>
    </>
  );
}
