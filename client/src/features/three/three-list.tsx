/** The list of paragraphs that differ, by the headings that they stand under. */
import type { ThreeRow } from '@chapeau/compare';
import { textOf } from '@chapeau/model';
import { memo, useEffect, useMemo, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
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
              {heading.number !== null && <b>{heading.number} </b>}
              {textOf(heading).slice(0, SHOWN_CHARACTERS)}
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

/** As many characters of a paragraph as tell it from its neighbours. */
const SHOWN_CHARACTERS = 60;

interface LineProps {
  readonly row: ThreeRow;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly go: { readonly current: (row: number) => void };
}

const Line = memo(function Line({ row, index, isCurrent, go }: LineProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const paragraph = paragraphOf(row);
  if (paragraph === undefined) return null;
  return (
    <li ref={line} className={css.line}>
      <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={() => go.current(index)}>
        <span className={css.lineWords} dir="auto">
          {paragraph.number !== null && <b>{paragraph.number} </b>}
          {textOf(paragraph).slice(0, SHOWN_CHARACTERS)}
        </span>
        <span className={row.outcome === 'conflict' ? css.conflict : css.quiet}>
          <FormattedMessage {...OUTCOME_WORDS[row.outcome]} />
        </span>
      </button>
    </li>
  );
});
