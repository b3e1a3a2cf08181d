/** What can be done with a changed paragraph: copy the link to it, have it told as a sentence, follow it through time. */
import type { Row } from '@chapeau/compare';
import { History as HistoryIcon, Link2, MessageSquareText } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import css from './notes.module.css';
import { useRowLinks } from './row-links.ts';

/** Plain buttons, because there are two for each of very many rows. Nothing where the row stands alone. */
export function RowActs({ row }: { readonly row: Row }) {
  const intl = useIntl();
  const links = useRowLinks();
  if (links === null) return null;
  const copy = intl.formatMessage({ id: 'change.copy-link', defaultMessage: 'Copy the link to this change' });
  const history = intl.formatMessage({
    id: 'change.history',
    defaultMessage: 'This paragraph through time',
  });
  const paragraph = row.kind === 'merged-in' ? row.from.paragraph : (row.to ?? row.from)?.paragraph;
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
      {links.historyOf !== null && paragraph !== undefined && (
        <Link href={links.historyOf(paragraph.id)} aria-label={history} title={history}>
          <HistoryIcon size={15} aria-hidden />
        </Link>
      )}
    </span>
  );
}
