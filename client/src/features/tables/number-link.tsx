/** The number of a paragraph in a table; it leads to the paragraph through time. */
import type { DraftId, ParagraphId } from '@chapeau/model';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import css from './tables.module.css';

export interface NumberLinkProps {
  readonly draft: DraftId;
  readonly paragraph: ParagraphId;
  /** Null: it has none, and a dash stands for it. */
  readonly number: string | null;
}

/** Inline content. */
export function NumberLink({ draft, paragraph, number }: NumberLinkProps) {
  const intl = useIntl();
  const history = intl.formatMessage({
    id: 'change.history',
    defaultMessage: 'This paragraph through time',
  });
  return (
    <Link
      href={PATHS.paragraphHistory(draft, paragraph)}
      className={css.number}
      title={history}
      aria-label={number === null ? history : `${number} ${history}`}
    >
      <bdi>{number ?? '—'}</bdi>
    </Link>
  );
}
