/** What is to be said of a row beside its words: whose it is, what each side changed, and what is in conflict. */
import type { ThreeRow, TwoSides } from '@chapeau/compare';
import { FormattedMessage, useIntl } from 'react-intl';
import { CHANGE_KIND_WORDS } from '../comparison/comparison-words.ts';
import { conflictMessage, OUTCOME_WORDS, SIDE_WORDS } from './three-words.ts';
import css from './three.module.css';

/** Empty where neither side changed anything. */
export function ThreeNotes({ row }: { readonly row: ThreeRow }) {
  const { outcome, conflicts, changes, coarse } = row;
  if (outcome === 'unchanged' && changes.theirs.length + changes.ours.length === 0)
    return <div className={css.notes} />;
  return (
    <ul className={css.notes}>
      {outcome !== 'unchanged' && (
        <li className={outcome === 'conflict' ? css.conflict : css.outcome}>
          <FormattedMessage {...OUTCOME_WORDS[outcome]} />
        </li>
      )}
      {conflicts.map((conflict, index) => (
        <li key={index} className={css.conflictNote}>
          <FormattedMessage {...conflictMessage(conflict)} />
        </li>
      ))}
      <SideNote row={row} side="theirs" />
      <SideNote row={row} side="ours" />
      {coarse && (
        <li className={css.quiet}>
          <FormattedMessage
            id="change.coarse"
            defaultMessage="(so different that it is marked in longer stretches)"
          />
        </li>
      )}
    </ul>
  );
}

function SideNote({ row, side }: { readonly row: ThreeRow; readonly side: keyof TwoSides<unknown> }) {
  const intl = useIntl();
  const changes = row.changes[side];
  if (changes.length === 0) return null;
  return (
    <li className={css.quiet}>
      <FormattedMessage
        id="three.side-changes"
        defaultMessage="{side}: {changes}"
        values={{
          side: intl.formatMessage(SIDE_WORDS[side]),
          changes: intl.formatList(
            changes.map(({ kind }) => intl.formatMessage(CHANGE_KIND_WORDS[kind])),
            { type: 'unit' },
          ),
        }}
      />
    </li>
  );
}
