/** What can be done with a changed paragraph: copy the link to it, have it told as a sentence. */
import type { Row } from '@chapeau/compare';
import { Link2, MessageSquareText } from 'lucide-react';
import { useIntl } from 'react-intl';
import css from './notes.module.css';
import { useRowLinks } from './row-links.ts';

/** Plain buttons, because there are two for each of very many rows. Nothing where the row stands alone. */
export function RowActs({ row }: { readonly row: Row }) {
  const intl = useIntl();
  const links = useRowLinks();
  if (links === null) return null;
  const copy = intl.formatMessage({ id: 'change.copy-link', defaultMessage: 'Copy the link to this change' });
  const tell = intl.formatMessage({ id: 'change.tell', defaultMessage: 'Read as a sentence' });
  return (
    <span className={css.acts}>
      {links.copy !== null && (
        <button type="button" aria-label={copy} title={copy} onClick={() => links.copy?.(row)}>
          <Link2 size={15} aria-hidden />
        </button>
      )}
      <button type="button" aria-label={tell} title={tell} onClick={() => links.jump(row.id)}>
        <MessageSquareText size={15} aria-hidden />
      </button>
    </span>
  );
}
