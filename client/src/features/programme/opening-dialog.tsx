/** Opening a meeting: says what becomes of the readings that it holds, then does it. */
import type { OpeningStep } from '@chapeau/model';
import type { MeetingStepsAnswer } from '@chapeau/protocol';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CheckboxField } from '../../ui/fields.tsx';
import { MeetingQuestion, MeetingSteps, titleOf, type MeetingQuestionProps } from './meeting-question.tsx';

export function OpeningDialog(props: MeetingQuestionProps) {
  const intl = useIntl();
  return (
    <MeetingQuestion
      {...props}
      title={intl.formatMessage({ id: 'opening.title', defaultMessage: 'Open this meeting?' })}
    >
      {(answer) => <Question answer={answer} {...props} />}
    </MeetingQuestion>
  );
}

function Question({
  answer,
  meeting,
  onClose,
}: MeetingQuestionProps & { readonly answer: MeetingStepsAnswer }) {
  const intl = useIntl();
  const [closesEarlier, setCloses] = useState(false);
  const needsClosing = answer.opening.some((step) => step.kind === 'opens' && step.closes !== null);
  const command = { kind: 'open-meeting', meeting: meeting.id, closesEarlier } as const;
  return (
    <MeetingSteps
      steps={answer.opening.map((step) => (
        <li key={`${step.kind} ${'draft' in step ? step.draft : step.part} ${step.ordinal}`}>
          <StepWords step={step} answer={answer} />
        </li>
      ))}
      act={<FormattedMessage id="opening.do" defaultMessage="Open it" />}
      command={command}
      isIncomplete={needsClosing && !closesEarlier}
      onClose={onClose}
    >
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
    </MeetingSteps>
  );
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
