/** The shape of what is on its way. */
import { FormattedMessage } from 'react-intl';
import { VisuallyHidden } from 'react-aria-components';
import css from './skeleton.module.css';

/** Lines of text that are being loaded; said once to the ear. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  return (
    <output className={css.skeleton}>
      <VisuallyHidden>
        <FormattedMessage id="skeleton.loading" defaultMessage="Loading…" />
      </VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={css.line} aria-hidden />
      ))}
    </output>
  );
}
