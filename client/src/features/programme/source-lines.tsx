/** Every line of the text of a programme of work, with what it became and what is odd about it. */
import {
  partWords,
  type ProgrammeLine,
  type ProgrammeNote,
  type ProgrammeReading,
} from '@chapeau/interchange';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { ByPlace } from '../../ui/by-place.tsx';
import { partKindWords } from './activity-words.ts';
import { LINE_ROLE_WORDS, programmeNoteWords } from './note-words.ts';
import css from './programme.module.css';

export interface SourceLinesProps {
  /** Null: nothing is read yet. */
  readonly reading: ProgrammeReading | null;
  readonly isWorking: boolean;
  /** Shows that line in the text. */
  readonly onShowLine: (line: number) => void;
}

export function SourceLines({ reading, isWorking, onShowLine }: SourceLinesProps) {
  const intl = useIntl();
  if (reading === null)
    return (
      <p className={css.quiet}>
        <FormattedMessage
          id="import.empty"
          defaultMessage="What every line became will stand here, with what was not understood."
        />
      </p>
    );
  return (
    <table className={css.lines} aria-busy={isWorking}>
      <caption className={css.unseen}>
        <FormattedMessage id="import.lines" defaultMessage="Lines of the text and what they became" />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="import.line" defaultMessage="Line" />
          </th>
          <th scope="col">
            <FormattedMessage id="import.text" defaultMessage="As it stands" />
          </th>
          <th scope="col">
            <FormattedMessage id="import.became" defaultMessage="What it became" />
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(reading).map(({ line, notes }) => (
          <tr key={line.line} data-odd={notes.length > 0 || undefined}>
            <td>
              <button type="button" className={css.line} onClick={() => onShowLine(line.line)}>
                {intl.formatNumber(line.line)}
              </button>
            </td>
            <th scope="row" dir="auto">
              {line.text}
            </th>
            <td>
              <Became intl={intl} line={line} reading={reading} />
              {notes.map((note) => (
                <p key={`${note.kind} ${JSON.stringify(note)}`} className={css.odd}>
                  {programmeNoteWords(intl, note)}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LineRow {
  readonly line: ProgrammeLine;
  readonly notes: readonly ProgrammeNote[];
}

/** A note about a text of which no line was taken stands with an empty one. */
function rowsOf({ lines, notes }: ProgrammeReading): readonly LineRow[] {
  const rows = lines.map((line) => ({ line, notes: notes.filter((note) => note.line === line.line) }));
  if (rows.length > 0) return rows;
  return notes.map((note) => ({
    line: { line: note.line, text: '', role: 'other', meeting: null, parts: [] },
    notes: [note],
  }));
}

interface BecameProps {
  readonly intl: IntlShape;
  readonly line: ProgrammeLine;
  readonly reading: ProgrammeReading;
}

function Became({ intl, line, reading }: BecameProps) {
  const parts = line.meeting === null ? [] : (reading.programme.meetings[line.meeting]?.parts ?? []);
  const held = line.parts.flatMap((at) => parts[at] ?? []);
  return (
    <>
      <span className={css.kind}>
        {intl.formatMessage(LINE_ROLE_WORDS[line.role])}
        {line.meeting !== null && (
          <>
            {' '}
            <FormattedMessage
              id="import.meeting-number"
              defaultMessage="(meeting {number, number})"
              values={{ number: line.meeting + 1 }}
            />
          </>
        )}
      </span>
      {held.length > 0 && (
        <ul>
          <ByPlace of={held}>
            {(part) => (
              <li>
                <b>{partKindWords(intl, part)}</b> <span dir="auto">{partWords(part)}</span>
              </li>
            )}
          </ByPlace>
        </ul>
      )}
    </>
  );
}
