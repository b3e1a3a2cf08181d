/** Asks for words that go on the record: a reason or a note. */
import { LIMITS } from '@chapeau/model';
import { useIntl } from 'react-intl';
import { TextAreaField, type TextAreaFieldProps } from './fields.tsx';

export interface ReasonFieldProps extends Pick<
  TextAreaFieldProps,
  'value' | 'onChange' | 'isRequired' | 'rows'
> {
  /** Absent: `Reason`. */
  readonly label?: string;
  /** What it stands in was opened to write it: typing begins here. */
  readonly isFirst?: boolean;
}

/** Says that all participants can read what is typed. */
export function ReasonField({ label, isFirst = false, ...rest }: ReasonFieldProps) {
  const intl = useIntl();
  return (
    <TextAreaField
      {...rest}
      label={label ?? intl.formatMessage({ id: 'reason.label', defaultMessage: 'Reason' })}
      description={intl.formatMessage({
        id: 'reason.description',
        defaultMessage: 'Goes on the record and is visible to all participants.',
      })}
      maxLength={LIMITS.noteLength}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- Asked for only where nothing else is to be done.
      autoFocus={isFirst}
    />
  );
}
