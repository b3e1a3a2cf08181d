/** A decision as tables name it: its place in the record, which leads there, and the reading. */
import type { DecisionRef } from '@chapeau/compare';
import type { DraftId } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { STAGE_WORD } from '../../intl/words.ts';

export interface RecordLinkProps {
  readonly draft: DraftId;
  readonly by: DecisionRef;
}

/** Inline content. On hover its moment, its reading and the reason that was given. */
export function RecordLink({ draft, by }: RecordLinkProps) {
  const intl = useIntl();
  const { sequence, at, reading, reason } = by;
  const when = intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const stage = reading === null ? '' : intl.formatMessage(STAGE_WORD, { stage: reading });
  return (
    <Link
      href={PATHS.record(draft, sequence)}
      title={[when, stage, reason].filter((one) => one !== '').join(' · ')}
    >
      <FormattedMessage
        id="tables.decision"
        defaultMessage="decision {sequence, number}"
        values={{ sequence }}
      />
    </Link>
  );
}
