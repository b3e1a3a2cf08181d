/** What changed beside the words of a paragraph: its place, number, kind, stage and status, in the margin. */
import type { Change, Row } from '@chapeau/compare';
import { CornerDownLeft, CornerLeftUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PARAGRAPH_KIND_WORDS } from '../../intl/words.ts';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import { CHANGE_KIND_WORDS, placeWords } from './comparison-words.ts';
import css from './comparison.module.css';
import { movedAwayRowId, rowAnchor } from './row-anchor.ts';

/** Nothing for a row without changes. */
export function ChangeNotes({ row }: { readonly row: Row }) {
  if (row.kind === 'moved-away') return <MovedAway row={row} />;
  const isPiece = row.kind === 'split-off' || row.kind === 'merged-in';
  if (row.changes.length === 0 && !isPiece) return <div className={css.notes} />;
  return (
    <ul className={css.notes}>
      {isPiece && (
        <li>
          <PieceNote row={row} />
        </li>
      )}
      {row.changes.map((change) => (
        <li key={change.id}>
          <Note change={change} row={row} />
        </li>
      ))}
    </ul>
  );
}

function MovedAway({ row }: { readonly row: Extract<Row, { readonly kind: 'moved-away' }> }) {
  const intl = useIntl();
  return (
    <p className={css.notes}>
      <a href={`#${rowAnchor(row.from.paragraph.id)}`} className={css.moved}>
        <CornerDownLeft size={14} aria-hidden />
        <FormattedMessage
          id="change.moved-to"
          defaultMessage="Moved to {place}"
          values={{ place: placeWords(intl, row.movedTo) }}
        />
      </a>
    </p>
  );
}

type PieceRow = Extract<Row, { readonly kind: 'split-off' | 'merged-in' }>;

/** Of which paragraph the row shows a piece. */
function PieceNote({ row }: { readonly row: PieceRow }) {
  const whole = row.kind === 'split-off' ? row.from : row.to;
  const number = whole.paragraph.number === null ? null : <bdi>{whole.paragraph.number}</bdi>;
  return (
    <a href={`#${rowAnchor(row.main)}`} className={css.moved}>
      {row.kind === 'split-off' ? (
        <FormattedMessage
          id="change.split-off"
          defaultMessage="Split off from {hasNumber, select, yes {{number}} other {the paragraph beside it}}"
          values={{ number, hasNumber: number === null ? 'no' : 'yes' }}
        />
      ) : (
        <FormattedMessage
          id="change.merged-in"
          defaultMessage="Merged into {hasNumber, select, yes {{number}} other {the paragraph beside it}}"
          values={{ number, hasNumber: number === null ? 'no' : 'yes' }}
        />
      )}
    </a>
  );
}

interface NoteProps {
  readonly change: Change;
  readonly row: Row;
}

function Note({ change, row }: NoteProps) {
  const intl = useIntl();
  switch (change.kind) {
    case 'inserted':
      return <strong className={css.inserted}>{intl.formatMessage(CHANGE_KIND_WORDS.inserted)}</strong>;
    case 'deleted':
      return <strong className={css.deleted}>{intl.formatMessage(CHANGE_KIND_WORDS.deleted)}</strong>;
    case 'reworded':
      return <Reworded change={change} />;
    case 'formatted':
    case 'alternative-changed':
      return intl.formatMessage(CHANGE_KIND_WORDS[change.kind]);
    case 'moved':
      return (
        <a href={`#${rowAnchor(movedAwayRowId(row.id))}`} className={css.moved}>
          <CornerLeftUp size={14} aria-hidden />
          <FormattedMessage
            id="change.moved-from"
            defaultMessage="Moved here from {place}"
            values={{ place: placeWords(intl, change.from) }}
          />
        </a>
      );
    case 'split':
      return (
        <>
          <FormattedMessage
            id="change.split"
            defaultMessage="Split into {count, plural, one {# paragraph} other {# paragraphs}}"
            values={{ count: change.to.length }}
          />{' '}
          <Reworded change={change} />
        </>
      );
    case 'merged':
      return (
        <>
          <FormattedMessage
            id="change.merged"
            defaultMessage="Merged from {count, plural, one {# paragraph} other {# paragraphs}}"
            values={{ count: change.from.length }}
          />{' '}
          <Reworded change={change} />
        </>
      );
    case 'brackets-changed':
      return (
        <FormattedMessage
          id="change.brackets"
          defaultMessage="{set, plural, =0 {} one {# bracket set} other {# brackets set}}{both, select, yes {, } other {}}{lifted, plural, =0 {} one {# bracket lifted} other {# brackets lifted}}"
          values={{ ...change, both: change.set > 0 && change.lifted > 0 ? 'yes' : 'no' }}
        />
      );
    case 'footnote-changed':
      return (
        <FormattedMessage
          id="change.footnotes"
          defaultMessage="{inserted, plural, =0 {} one {# footnote added} other {# footnotes added}}{both, select, yes {, } other {}}{deleted, plural, =0 {} one {# footnote taken out} other {# footnotes taken out}}"
          values={{
            inserted: change.inserted.length,
            deleted: change.deleted.length,
            both: change.inserted.length > 0 && change.deleted.length > 0 ? 'yes' : 'no',
          }}
        />
      );
    case 'renumbered':
      return (
        <FromTo
          word={intl.formatMessage(CHANGE_KIND_WORDS.renumbered)}
          from={numberOf(change.from)}
          to={numberOf(change.to)}
        />
      );
    case 'kind-changed':
      return (
        <FromTo
          from={intl.formatMessage(PARAGRAPH_KIND_WORDS[change.from])}
          to={intl.formatMessage(PARAGRAPH_KIND_WORDS[change.to])}
        />
      );
    case 'level-changed':
      return (
        <FromTo
          word={intl.formatMessage(CHANGE_KIND_WORDS['level-changed'])}
          from={intl.formatNumber(change.from)}
          to={intl.formatNumber(change.to)}
        />
      );
    case 'stage-changed':
      return <FromTo from={<StageMark stage={change.from} />} to={<StageMark stage={change.to} />} />;
    case 'status-changed':
      return <FromTo from={<StatusMark status={change.from} />} to={<StatusMark status={change.to} />} />;
  }
}

type InWords = Extract<Change, { readonly kind: 'reworded' | 'split' | 'merged' }>;

function Reworded({ change }: { readonly change: InWords }) {
  return (
    <>
      <FormattedMessage
        id="change.words"
        defaultMessage="{inserted, plural, =0 {} one {+# word} other {+# words}}{both, select, yes {, } other {}}{deleted, plural, =0 {} one {−# word} other {−# words}}"
        values={{
          inserted: change.wordsInserted,
          deleted: change.wordsDeleted,
          both: change.wordsInserted > 0 && change.wordsDeleted > 0 ? 'yes' : 'no',
        }}
      />
      {change.coarse && (
        <span className={css.quiet}>
          {' '}
          <FormattedMessage
            id="change.coarse"
            defaultMessage="(so different that it is marked in longer stretches)"
          />
        </span>
      )}
    </>
  );
}

interface FromToProps {
  readonly word?: string;
  readonly from: ReactNode;
  readonly to: ReactNode;
}

/** The earlier value, an arrow in reading direction, the later one. */
function FromTo({ word, from, to }: FromToProps) {
  return (
    <span className={css.fromTo}>
      {word !== undefined && <span className={css.quiet}>{word}</span>}
      <span className={css.was}>{from}</span>
      <span className={css.arrow}>
        <FormattedMessage id="change.to" defaultMessage="→" />
      </span>
      <span>{to}</span>
    </span>
  );
}

function numberOf(number: string | null): ReactNode {
  return number === null ? (
    <FormattedMessage id="change.no-number" defaultMessage="no number" />
  ) : (
    <bdi>{number}</bdi>
  );
}
