/** The list of changed paragraphs beside the text. */
import type { Row } from '@chapeau/compare';
import { textOf } from '@chapeau/model';
import { memo, useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CHANGE_KIND_WORDS } from './comparison-words.ts';
import css from './comparison.module.css';

export interface ChangeListProps {
  readonly rows: readonly Row[];
  readonly stops: readonly number[];
  readonly current: number | null;
  readonly onGo: (row: number) => void;
}

export function ChangeList({ rows, stops, current, onGo }: ChangeListProps) {
  const intl = useIntl();
  return (
    <nav
      className={css.list}
      aria-label={intl.formatMessage({ id: 'comparison.list', defaultMessage: 'Changes' })}
    >
      {stops.length === 0 && (
        <p className={css.quiet}>
          <FormattedMessage id="comparison.list.none" defaultMessage="No change of the chosen kinds." />
        </p>
      )}
      <ol>
        {stops.map((stop) => {
          const row = rows[stop];
          return (
            row !== undefined && (
              <ChangeLine key={row.id} row={row} index={stop} isCurrent={stop === current} onGo={onGo} />
            )
          );
        })}
      </ol>
    </nav>
  );
}

interface ChangeLineProps extends Pick<ChangeListProps, 'onGo'> {
  readonly row: Row;
  readonly index: number;
  readonly isCurrent: boolean;
}

/** As many characters of a paragraph as tell it from its neighbours. */
const SHOWN_CHARACTERS = 60;

const ChangeLine = memo(function ChangeLine({ row, index, isCurrent, onGo }: ChangeLineProps) {
  const intl = useIntl();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const paragraph = row.to?.paragraph ?? row.from?.paragraph;
  if (paragraph === undefined) return null;
  return (
    <li ref={line} className={css.line}>
      <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={() => onGo(index)}>
        <span className={css.lineWords} dir="auto">
          {paragraph.number !== null && <b>{paragraph.number} </b>}
          {textOf(paragraph).slice(0, SHOWN_CHARACTERS)}
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
