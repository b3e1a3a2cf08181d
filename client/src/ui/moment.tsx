/** Points in time as people of the interface's language write them, in the reader's time zone. */
import { useIntl } from 'react-intl';

/** `at` in ISO 8601. The exact moment is in the element for programs and on hover for people. */
export function Moment({ at }: { readonly at: string }) {
  const intl = useIntl();
  return (
    <time dateTime={at} title={at}>
      {intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
  );
}
