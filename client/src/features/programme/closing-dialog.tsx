/** Closing the meeting that is on: says which readings close with it, and lets them stay open. */
import type { MeetingStepsAnswer } from '@chapeau/protocol';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CheckboxField } from '../../ui/fields.tsx';
import { MeetingQuestion, MeetingSteps, titleOf, type MeetingQuestionProps } from './meeting-question.tsx';

export function ClosingDialog(props: MeetingQuestionProps) {
  const intl = useIntl();
  return (
    <MeetingQuestion
      {...props}
      title={intl.formatMessage({ id: 'closing.title', defaultMessage: 'Close this meeting?' })}
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
  const [keepsReadings, setKeeps] = useState(false);
  const command = { kind: 'close-meeting', meeting: meeting.id, keepsReadings } as const;
  return (
    <MeetingSteps
      steps={answer.closing.map(({ draft, ordinal, closes }) => (
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
      act={<FormattedMessage id="closing.do" defaultMessage="Close it" />}
      command={command}
      onClose={onClose}
    >
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
    </MeetingSteps>
  );
}
