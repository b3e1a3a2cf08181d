/** The list of changed paragraphs beside the text, by the sections that they stand in. */
import type { Row } from '@chapeau/compare';
import { textOf, type PlainParagraph } from '@chapeau/model';
import { memo, useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import css from './change-list.module.css';
import { CHANGE_KIND_WORDS } from './comparison-words.ts';
import { loudestOf } from './loudest.ts';
import type { ListGroup } from './list-groups.ts';

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

/** As many characters of a paragraph as tell it from its neighbours. */
const SHOWN_CHARACTERS = 60;

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

/** Its number and first words. */
export function OpeningOf({ paragraph }: { readonly paragraph: PlainParagraph }) {
  return (
    <>
      {paragraph.number !== null && <b>{paragraph.number} </b>}
      {textOf(paragraph).slice(0, SHOWN_CHARACTERS)}
    </>
  );
}

interface ChangeLineProps extends Pick<ChangeListProps, 'onGo'> {
  readonly row: Row;
  readonly isCurrent: boolean;
}

const ChangeLine = memo(function ChangeLine({ row, isCurrent, onGo }: ChangeLineProps) {
  const intl = useIntl();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const paragraph = row.to?.paragraph ?? row.from?.paragraph;
  if (paragraph === undefined) return null;
  return (
    <li ref={line} className={css.line} data-loudness={loudestOf(row.changes)}>
      <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={() => onGo(row.id)}>
        <span className={css.lineWords} dir="auto">
          <OpeningOf paragraph={paragraph} />
        </span>
        <span className={css.quiet}>
          {intl.formatList(
            row.changes.map(({ kind }) => intl.formatMessage(CHANGE_KIND_WORDS[kind])),
            { type: 'unit' },
          )}
        </span>
      </button>
    </li>
  );
});
