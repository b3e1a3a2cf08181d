/** Everything in which a language differs from the original, one sentence each, with a link that goes to the paragraph. */
import type { ParagraphId } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../intl/language-name.ts';
import { differenceSentence } from './language-words.ts';
import css from './languages.module.css';
import { Raised } from './raised-difference.tsx';
import { rowNames } from './row-names.ts';
import type { ShownLanguage, ShownRow } from './shown-language.ts';
import type { LanguageDeeds } from './use-language-deeds.ts';

export interface DifferencesListProps {
  readonly language: ShownLanguage;
  readonly deeds: LanguageDeeds;
  readonly onGo: (paragraph: ParagraphId) => void;
}

/** Nothing where there is no difference, found or raised. */
export function DifferencesList({ language, deeds, onGo }: DifferencesListProps) {
  const intl = useIntl();
  const { rows, open, draft, counts } = language;
  const count = counts.differences + open.length;
  if (count === 0) return null;
  const names = rowNames(intl, rows);
  const present = new Set(rows.map(({ paragraph }) => paragraph));
  const gone = open.filter(({ paragraph }) => !present.has(paragraph));
  return (
    <details className={css.agreed}>
      <summary>
        <FormattedMessage
          id="languages.differences.title"
          defaultMessage="{language}: {count, plural, one {# difference} other {# differences}} from the original"
          values={{ language: languageName(intl, draft.language), count }}
        />
      </summary>
      <ul>
        {rows.map((row) => (
          <Paragraph key={row.paragraph} row={row} name={names.get(row.paragraph) ?? ''} onGo={onGo} />
        ))}
        {gone.map((difference) => (
          <li key={difference.id}>
            <Raised
              difference={difference}
              draft={draft}
              translation={null}
              maySettle={language.rights.settles}
              mayTake={false}
              deeds={deeds}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ParagraphProps extends Pick<DifferencesListProps, 'onGo'> {
  readonly row: ShownRow;
  readonly name: string;
}

function Paragraph({ row, name, onGo }: ParagraphProps) {
  const intl = useIntl();
  const raised = row.raised.filter(({ settled }) => settled === null);
  if (row.differences.length + raised.length === 0) return null;
  return (
    <li className={css.differing}>
      <button type="button" className={css.go} onClick={() => onGo(row.paragraph)}>
        <bdi>{name}</bdi>
      </button>
      <ul className={css.differences}>
        {row.differences.map((difference) => (
          <li key={difference.kind}>{differenceSentence(intl, difference)}</li>
        ))}
        {raised.map(({ id, byName, note, correction }) => (
          <li key={id}>
            <FormattedMessage
              id="languages.raised.sentence"
              defaultMessage="{name} raised{hasCorrection, select, yes { a correction} other { a difference}}{hasNote, select, yes {: {note}} other {}}"
              values={{
                name: <bdi>{byName}</bdi>,
                hasCorrection: correction === null ? 'no' : 'yes',
                hasNote: note === '' ? 'no' : 'yes',
                note: <bdi>{note}</bdi>,
              }}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}
