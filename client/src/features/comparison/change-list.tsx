/** The list of changed paragraphs beside the text, by the sections that they stand in. */
import type { Row } from '@chapeau/compare';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import css from './change-list.module.css';
import { CHANGE_KIND_WORDS } from './comparison-words.ts';
import { loudestOf } from './loudest.ts';
import type { ListGroup } from './list-groups.ts';
import { ListLine, OpeningOf } from './list-line.tsx';

export interface ChangeListProps {
  readonly rows: readonly Row[];
  readonly groups: readonly ListGroup[];
  readonly current: number | null;
  /** By the id of the row. */
  readonly onGo: (id: string) => void;
}

export function ChangeList({ rows, groups, current, onGo }: ChangeListProps) {
  if (groups.length === 0)
    return (
      <p className={css.quiet}>
        <FormattedMessage id="comparison.list.none" defaultMessage="No change of the chosen kinds." />
      </p>
    );
  return groups.map((group) => (
    <section key={group.key}>
      <GroupHead group={group} />
      <ol>
        {group.stops.map((stop) => {
          const row = rows[stop];
          return (
            row !== undefined && (
              <ChangeLine key={row.id} row={row} isCurrent={stop === current} onGo={onGo} />
            )
          );
        })}
      </ol>
    </section>
  ));
}

function GroupHead({ group: { kind, heading, stops } }: { readonly group: ListGroup }) {
  const intl = useIntl();
  return (
    <h2 className={css.group} dir="auto">
      {kind === 'unexplained-deletions' ? (
        <FormattedMessage id="comparison.list.silent" defaultMessage="Deleted without a decision" />
      ) : heading === null ? (
        <FormattedMessage id="comparison.list.beginning" defaultMessage="Before the first heading" />
      ) : (
        <OpeningOf paragraph={heading} />
      )}{' '}
      <span className={css.count}>{intl.formatNumber(stops.length)}</span>
    </h2>
  );
}

interface ChangeLineProps extends Pick<ChangeListProps, 'onGo'> {
  readonly row: Row;
  readonly isCurrent: boolean;
}

const ChangeLine = memo(function ChangeLine({ row, isCurrent, onGo }: ChangeLineProps) {
  const intl = useIntl();
  const paragraph = row.to?.paragraph ?? row.from?.paragraph;
  if (paragraph === undefined) return null;
  return (
    <ListLine
      paragraph={paragraph}
      isCurrent={isCurrent}
      loudness={loudestOf(row.changes)}
      onGo={() => onGo(row.id)}
    >
      <span className={css.quiet}>
        {intl.formatList(
          row.changes.map(({ kind }) => intl.formatMessage(CHANGE_KIND_WORDS[kind])),
          { type: 'unit' },
        )}
      </span>
    </ListLine>
  );
});
