/** Fields for a day and for an hour, as the browser offers them. */
import { TextField } from '../../ui/fields.tsx';

interface TimeFieldProps {
  readonly label: string;
  /** `2031-05-12`, `10:00`; empty: not told. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

export function DateField(props: TimeFieldProps) {
  return <TextField {...props} type="date" />;
}

export function HourField(props: TimeFieldProps) {
  return <TextField {...props} type="time" />;
}
