/** Opening a meeting: says what becomes of the readings that it holds, then does it. */
import { isRefusal, type DraftId, type KeptMeeting, type OpeningStep } from '@chapeau/model';
import type { MeetingStepsAnswer } from '@chapeau/protocol';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMeetingSteps } from '../../api/programme.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { CheckboxField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import css from './programme.module.css';

export interface MeetingDialogProps {
  readonly meeting: KeptMeeting;
  /** Its day and hours, in words. */
  readonly name: string;
  readonly onClose: () => void;
}

export function OpeningDialog(props: MeetingDialogProps) {
  const intl = useIntl();
  const steps = useMeetingSteps(props.meeting.id);
  return (
    <Dialog
      title={intl.formatMessage({ id: 'opening.title', defaultMessage: 'Open this meeting?' })}
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
  const [closesEarlier, setCloses] = useState(false);
  const needsClosing = answer.opening.some((step) => step.kind === 'opens' && step.closes !== null);
  const open = async () => {
    const told = await send({ kind: 'open-meeting', meeting: meeting.id, closesEarlier });
    if (told !== null && !isRefusal(told)) onClose();
  };
  return (
    <>
      <ul className={css.steps}>
        {answer.opening.map((step) => (
          <li key={`${step.kind} ${'draft' in step ? step.draft : step.part} ${step.ordinal}`}>
            <StepWords step={step} answer={answer} />
          </li>
        ))}
      </ul>
      {needsClosing && (
        <CheckboxField
          label={intl.formatMessage({
            id: 'opening.closes',
            defaultMessage: 'Close the earlier reading, and record what it leaves over',
          })}
          isSelected={closesEarlier}
          onChange={setCloses}
        />
      )}
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button
          tone="primary"
          isPending={pending}
          isDisabled={needsClosing && !closesEarlier}
          onPress={() => void open()}
        >
          <FormattedMessage id="opening.do" defaultMessage="Open it" />
        </Button>
      </DialogActions>
    </>
  );
}

/** Title of a draft that steps name. */
export function titleOf({ drafts }: MeetingStepsAnswer, draft: DraftId): string {
  return drafts.find((one) => one.draft === draft)?.title ?? '';
}

function StepWords({ step, answer }: { readonly step: OpeningStep; readonly answer: MeetingStepsAnswer }) {
  const values = { ordinal: step.ordinal, title: 'draft' in step ? titleOf(answer, step.draft) : '' };
  switch (step.kind) {
    case 'opens':
      return step.closes === null ? (
        <FormattedMessage
          id="opening.opens"
          defaultMessage="Reading {ordinal, number} of “{title}” opens, on the whole text."
          values={values}
        />
      ) : (
        <FormattedMessage
          id="opening.opens-after"
          defaultMessage="Reading {closes, number} of “{title}” is still open. It has to be closed before reading {ordinal, number} opens."
          values={{ ...values, closes: step.closes }}
        />
      );
    case 'goes-on':
      return (
        <FormattedMessage
          id="opening.goes-on"
          defaultMessage="Reading {ordinal, number} of “{title}” is open and goes on."
          values={values}
        />
      );
    case 'closed-already':
      return (
        <FormattedMessage
          id="opening.closed"
          defaultMessage="Reading {ordinal, number} of “{title}” has been closed, and stays so."
          values={values}
        />
      );
    case 'too-early':
      return (
        <FormattedMessage
          id="opening.too-early"
          defaultMessage="Reading {ordinal, number} of “{title}” does not open: reading {next, number} has not been held."
          values={{ ...values, next: step.next }}
        />
      );
    case 'later-in-meeting':
      return (
        <FormattedMessage
          id="opening.later"
          defaultMessage="Reading {ordinal, number} of “{title}” follows in the same meeting: open it on the page of the draft when the earlier one is closed."
          values={values}
        />
      );
    case 'draft-not-told':
      return (
        <FormattedMessage
          id="opening.not-told"
          defaultMessage="It holds reading {ordinal, number}, but nobody has said of which draft, so none is opened."
          values={values}
        />
      );
  }
}
