/** Who proposed and decided the changes of a row, beside it; and that no decision explains them. */
import type { ExplainedRow } from '@chapeau/compare';
import { CircleHelp } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { begun } from '../../intl/begun.ts';
import { creditsOf, type CreditContext } from './credits.ts';
import { isUnmarked } from './explanation.ts';
import css from './notes.module.css';

export interface Credits {
  readonly find: (rowId: string) => ExplainedRow | undefined;
  readonly context: CreditContext;
}

export interface ExplainedNoteProps {
  readonly rowId: string;
  readonly credits: Credits;
}

/** Nothing where nothing is told of the row. */
export function ExplainedNote({ rowId, credits }: ExplainedNoteProps) {
  const intl = useIntl();
  const row = credits.find(rowId);
  if (row === undefined) return null;
  const told = creditsOf({ ...row, unexplained: [], unexplainedKinds: [] }, credits.context);
  return (
    <>
      {told.length > 0 && (
        <p className={css.quiet}>
          {begun(intl.formatList(told, { type: 'unit', style: 'short' }), intl.locale)}
        </p>
      )}
      {isUnmarked(row) && (
        <p className={css.unmarked}>
          <CircleHelp size={14} aria-hidden />
          <FormattedMessage id="change.unmarked" defaultMessage="No decision explains it" />
        </p>
      )}
    </>
  );
}
