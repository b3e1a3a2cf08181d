/** The list of paragraphs that differ, by the headings that they stand under. */
import type { ThreeRow } from '@chapeau/compare';
import { memo, useEffect, useMemo, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ListLine, OpeningOf } from '../comparison/list-line.tsx';
import { groupStops, paragraphOf } from './three-stops.ts';
import { OUTCOME_WORDS } from './three-words.ts';
import css from './three.module.css';

export interface ThreeListProps {
  readonly rows: readonly ThreeRow[];
  readonly stops: readonly number[];
  readonly current: number | null;
  readonly onGo: (row: number) => void;
}

export function ThreeList({ rows, stops, current, onGo }: ThreeListProps) {
  const intl = useIntl();
  const groups = useMemo(() => groupStops(rows, stops), [rows, stops]);
  const go = useRef(onGo);
  useEffect(() => {
    go.current = onGo;
  });
  return (
    <nav
      className={css.list}
      aria-label={intl.formatMessage({ id: 'three.list', defaultMessage: 'Paragraphs that differ' })}
    >
      {stops.length === 0 && (
        <p className={css.quiet}>
          <FormattedMessage
            id="three.list.none"
            defaultMessage="Nothing of this kind. Choose other changes above."
          />
        </p>
      )}
      {groups.map(({ first, heading, stops: own }) => (
        <section key={first}>
          {heading !== null && (
            <h2 className={css.listHead} dir="auto">
              <OpeningOf paragraph={heading} />
            </h2>
          )}
          <ol>
            {own.map((stop) => {
              const row = rows[stop];
              return (
                row !== undefined && (
                  <Line key={row.id} row={row} index={stop} isCurrent={stop === current} go={go} />
                )
              );
            })}
          </ol>
        </section>
      ))}
    </nav>
  );
}

interface LineProps {
  readonly row: ThreeRow;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly go: { readonly current: (row: number) => void };
}

const Line = memo(function Line({ row, index, isCurrent, go }: LineProps) {
  const paragraph = paragraphOf(row);
  if (paragraph === undefined) return null;
  return (
    <ListLine paragraph={paragraph} isCurrent={isCurrent} onGo={() => go.current(index)}>
      <span className={row.outcome === 'conflict' ? css.conflict : css.quiet}>
        <FormattedMessage {...OUTCOME_WORDS[row.outcome]} />
      </span>
    </ListLine>
  );
});
