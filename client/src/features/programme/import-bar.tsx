/** What was found in the text, and the button that takes it. */
import type { ProgrammeReading } from '@chapeau/interchange';
import { ArrowRight } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import css from './programme.module.css';

export interface ImportBarProps {
  /** Null: nothing is read yet. */
  readonly reading: ProgrammeReading | null;
  /** What is shown is of an earlier state of the text. */
  readonly isStale: boolean;
  readonly replaces: boolean;
  readonly isPending: boolean;
  readonly onTake: () => void;
}

/** Nothing can be taken before it was looked at: the button waits for the reading of the present text. */
export function ImportBar({ reading, isStale, replaces, isPending, onTake }: ImportBarProps) {
  const meetings = reading?.programme.meetings.length ?? 0;
  return (
    <div className={css.take}>
      <output>
        {reading === null ? (
          <FormattedMessage id="import.nothing" defaultMessage="No text yet" />
        ) : (
          <FormattedMessage
            id="import.figures"
            defaultMessage="{lines, plural, one {# line} other {# lines}}, all accounted for: {meetings, plural, =0 {no meeting} one {# meeting} other {# meetings}}, {notes, plural, =0 {nothing odd} one {one thing to look at} other {# things to look at}}"
            values={{ lines: reading.lines.length, meetings, notes: reading.notes.length }}
          />
        )}
      </output>
      <Button
        tone="primary"
        icon={ArrowRight}
        isDisabled={meetings === 0 || isStale}
        isPending={isPending}
        onPress={onTake}
      >
        {replaces ? (
          <FormattedMessage id="import.take-replace" defaultMessage="Replace what is planned" />
        ) : (
          <FormattedMessage id="import.take" defaultMessage="Take this programme" />
        )}
      </Button>
    </div>
  );
}
