/** What looks like a mark in the brackets and was not understood, by reason, each tied to its line. */
import { PUZZLES, type NotUnderstood } from '@chapeau/interchange';
import { FormattedMessage } from 'react-intl';
import css from './new-draft.module.css';
import { WEIGHT_WORDS } from './note-words.ts';
import { LineLink, type NotesListProps } from './notes-list.tsx';
import { PUZZLE_WORDS } from './puzzle-words.ts';

export interface PuzzlesListProps extends Pick<NotesListProps, 'onShowLine'> {
  readonly notUnderstood: readonly NotUnderstood[];
}

export function PuzzlesList({ notUnderstood, onShowLine }: PuzzlesListProps) {
  return PUZZLES.map((why) => {
    const ofReason = notUnderstood.filter((one) => one.why === why);
    if (ofReason.length === 0) return null;
    return (
      <section key={why} className={css.group} data-weight="kept">
        <h3>
          <FormattedMessage {...PUZZLE_WORDS[why]} />
          <span className={css.count}>{ofReason.length}</span>
        </h3>
        <p className={css.quiet}>
          <FormattedMessage {...WEIGHT_WORDS.kept} />
        </p>
        <ul>
          {ofReason.map(({ line, text }, index) => (
            <li key={index} className={css.note}>
              <LineLink line={line} onShowLine={onShowLine} />
              <span dir="auto">{text}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
