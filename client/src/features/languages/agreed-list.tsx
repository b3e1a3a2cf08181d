/** What was agreed in the original and is to be rendered now, in the order in which it was agreed. */
import { handOverList, type AgreedRow } from '@chapeau/compare';
import type { Draft, ParagraphId, RecordEntry } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { Moment } from '../../ui/moment.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { languageName } from '../../intl/language-name.ts';
import css from './languages.module.css';
import { rowNames } from './row-names.ts';
import type { ShownLanguage } from './shown-language.ts';
import { StateMark } from './state-mark.tsx';

export interface AgreedListProps {
  readonly original: Draft;
  readonly language: ShownLanguage;
  /** The record of the original. */
  readonly entries: readonly RecordEntry[];
  readonly onGo: (paragraph: ParagraphId) => void;
}

/** Nothing where everything that is agreed is rendered. */
export function AgreedList({ original, language, entries, onGo }: AgreedListProps) {
  const intl = useIntl();
  const listed = handOverList(language.rows, entries);
  if (listed.length === 0) return null;
  const names = rowNames(intl, language.rows);
  return (
    <details className={css.agreed}>
      <summary>
        <FormattedMessage
          id="languages.agreed.title"
          defaultMessage="{language}: {count, plural, one {# agreed paragraph} other {# agreed paragraphs}} to render, in the order of agreement"
          values={{ language: languageName(intl, language.draft.language), count: listed.length }}
        />
      </summary>
      <ol>
        {listed.map((agreed) => (
          <li key={agreed.row.paragraph}>
            <Agreed
              original={original}
              agreed={agreed}
              name={names.get(agreed.row.paragraph) ?? ''}
              onGo={onGo}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface AgreedProps extends Pick<AgreedListProps, 'original' | 'onGo'> {
  readonly agreed: AgreedRow;
  readonly name: string;
}

function Agreed({ original, agreed: { row, decision }, name, onGo }: AgreedProps) {
  if (row.original === null) return null;
  const { status } = row.original;
  return (
    <>
      <p className={css.marks}>
        <button type="button" className={css.go} onClick={() => onGo(row.paragraph)}>
          <bdi>{name}</bdi>
        </button>
        <StatusMark status={status} />
        <StateMark state={row.state} />
        {decision !== null && (
          <span className={css.quiet}>
            <Link href={PATHS.record(original.id, decision.sequence)}>
              <FormattedMessage
                id="tables.decision"
                defaultMessage="decision {sequence, number}"
                values={{ sequence: decision.sequence }}
              />
            </Link>{' '}
            <bdi>{decision.actorName}</bdi> <Moment at={decision.at} />
          </span>
        )}
      </p>
      <PlainParagraphView paragraph={row.original} language={original.language} />
    </>
  );
}
