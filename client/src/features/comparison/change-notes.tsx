/** What changed beside the words of a paragraph: its place, number, kind, stage and status, in the margin. */
import type { Change, Row } from '@chapeau/compare';
import { CornerDownLeft, CornerLeftUp, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PARAGRAPH_KIND_WORDS } from '../../intl/words.ts';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import { CHANGE_KIND_WORDS, LOUDNESS_MEANINGS, LOUDNESS_WORDS, placeWords } from './comparison-words.ts';
import { ExplainedNote, type Credits } from './explained-note.tsx';
import css from './notes.module.css';
import { PieceNote } from './piece-note.tsx';
import type { Pieces } from './pieces.ts';
import { movedAwayRowId } from './row-anchor.ts';
import { RowActs } from './row-acts.tsx';
import { RowLink } from './row-link.tsx';

export interface ChangeNotesProps {
  readonly row: Row;
  readonly pieces?: Pieces | undefined;
  /** Null, or left out: nothing is known of who proposed and decided it. */
  readonly credits?: Credits | null;
}

/** Nothing for a row without changes that is no piece of anything. */
export function ChangeNotes({ row, pieces, credits = null }: ChangeNotesProps) {
  if (row.kind === 'moved-away') return <MovedAway row={row} />;
  if (row.changes.length === 0 && pieces === undefined) return <div className={css.notes} />;
  return (
    <div className={css.notes}>
      <ul className={css.noteList}>
        {pieces !== undefined && (
          <li>
            <PieceNote row={row} pieces={pieces} />
          </li>
        )}
        {row.changes.map((change) => (
          <li key={change.id}>
            <Note change={change} row={row} />
          </li>
        ))}
        {row.certainty < CERTAIN && (
          <li>
            <Perhaps certainty={row.certainty} />
          </li>
        )}
      </ul>
      {credits !== null && <ExplainedNote rowId={row.id} credits={credits} />}
      {row.changes.length > 0 && <RowActs row={row} />}
    </div>
  );
}

/** Below, it is said how sure the match is. */
const CERTAIN = 0.8;

function Perhaps({ certainty }: Pick<Row, 'certainty'>) {
  return (
    <em className={css.perhaps}>
      <FormattedMessage
        id="change.perhaps"
        defaultMessage="Perhaps the same paragraph: certainty {certainty, number, percent}"
        values={{ certainty }}
      />
    </em>
  );
}

function MovedAway({ row }: { readonly row: Extract<Row, { readonly kind: 'moved-away' }> }) {
  const intl = useIntl();
  return (
    <p className={css.notes}>
      <RowLink to={row.movedToRow} className={css.moved}>
        <CornerDownLeft size={14} aria-hidden />
        <FormattedMessage
          id="change.moved-to"
          defaultMessage="Moved to {place}"
          values={{ place: placeWords(intl, row.movedTo) }}
        />
      </RowLink>
    </p>
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
      return <Brackets change={change} />;
    case 'footnote-changed':
      return <Footnotes change={change} />;
    case 'formatted':
    case 'alternative-changed':
      return intl.formatMessage(CHANGE_KIND_WORDS[change.kind]);
    case 'moved':
      return (
        <RowLink to={movedAwayRowId(row.id)} className={css.moved}>
          <CornerLeftUp size={14} aria-hidden />
          <FormattedMessage
            id="change.moved-from"
            defaultMessage="Moved here from {place}"
            values={{ place: placeWords(intl, change.from) }}
          />
        </RowLink>
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

type Worded = Extract<Change, { readonly kind: 'reworded' | 'split' | 'merged' }>;

function Reworded({ change }: { readonly change: Worded }) {
  return (
    <>
      {change.loudness === 'loud' && <LoudMark />}
      <FormattedMessage
        id="change.words"
        defaultMessage="{inserted, plural, =0 {} one {+# word} other {+# words}}{both, select, yes {, } other {}}{deleted, plural, =0 {} one {−# word} other {−# words}}"
        values={{
          inserted: change.wordsInserted,
          deleted: change.wordsDeleted,
          both: change.wordsInserted > 0 && change.wordsDeleted > 0 ? 'yes' : 'no',
        }}
      />
      {change.kind === 'reworded' && change.wordsInserted + change.wordsDeleted === 0 && (
        <FormattedMessage id="change.signs" defaultMessage="Spacing or punctuation" />
      )}
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

/** That words of weight are among those that changed: told by a shape and a word. */
function LoudMark() {
  const intl = useIntl();
  return (
    <span className={css.loud} title={intl.formatMessage(LOUDNESS_MEANINGS.loud)}>
      <Volume2 size={13} aria-hidden />
      {intl.formatMessage(LOUDNESS_WORDS.loud)}
    </span>
  );
}

function Brackets({ change }: { readonly change: Extract<Change, { readonly kind: 'brackets-changed' }> }) {
  return (
    <FormattedMessage
      id="change.brackets"
      defaultMessage="{set, plural, =0 {} one {# bracket set} other {# brackets set}}{both, select, yes {, } other {}}{lifted, plural, =0 {} one {# bracket lifted} other {# brackets lifted}}"
      values={{
        set: change.set,
        lifted: change.lifted,
        both: change.set > 0 && change.lifted > 0 ? 'yes' : 'no',
      }}
    />
  );
}

function Footnotes({ change }: { readonly change: Extract<Change, { readonly kind: 'footnote-changed' }> }) {
  const [inserted, deleted] = [change.inserted.length, change.deleted.length];
  return (
    <FormattedMessage
      id="change.footnotes"
      defaultMessage="{inserted, plural, =0 {} one {# footnote added} other {# footnotes added}}{both, select, yes {, } other {}}{deleted, plural, =0 {} one {# footnote taken out} other {# footnotes taken out}}"
      values={{ inserted, deleted, both: inserted > 0 && deleted > 0 ? 'yes' : 'no' }}
    />
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
