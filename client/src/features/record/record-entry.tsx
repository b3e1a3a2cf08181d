/** One entry of the record: what was done, by whom, when, in which reading, and what it changed. */
import type { RecordEntry as Entry } from '@chapeau/model';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { actSentence, type ActContext } from '../../intl/acts.ts';
import { STAGE_WORD } from '../../intl/words.ts';
import { Moment } from '../../ui/moment.tsx';
import { ChangedParagraphs } from './changed-paragraphs.tsx';
import css from './record.module.css';

export interface RecordEntryProps {
  readonly entry: Entry;
  readonly language: string;
  readonly codeOf: ActContext['codeOf'];
}

export const RecordEntry = memo(function RecordEntry({ entry, language, codeOf }: RecordEntryProps) {
  const intl = useIntl();
  return (
    <li className={css.entry} id={`entry-${entry.sequence}`}>
      <span className={css.sequence}>{intl.formatNumber(entry.sequence)}</span>
      <div className={css.what}>
        <h2 className={css.sentence}>{actSentence(entry.act, { intl, codeOf })}</h2>
        <Facts entry={entry} codeOf={codeOf} />
        {entry.reason !== '' && (
          <blockquote className={css.reason} dir="auto">
            {entry.reason}
          </blockquote>
        )}
        <ChangedParagraphs changes={entry.paragraphs} language={language} />
      </div>
    </li>
  );
});

function Facts({ entry, codeOf }: Omit<RecordEntryProps, 'language'>) {
  return (
    <p className={css.facts}>
      <Moment at={entry.at} />
      <span>
        <bdi>{entry.actorName}</bdi>
        {entry.participant !== null && <bdi> ({codeOf(entry.participant)})</bdi>}
      </span>
      <span>
        {entry.reading === null ? (
          <FormattedMessage id="record.between" defaultMessage="Between readings" />
        ) : (
          <FormattedMessage {...STAGE_WORD} values={{ stage: entry.reading.ordinal }} />
        )}
      </span>
      <code className={css.hash} title={entry.hash} dir="ltr">
        {entry.hash.slice(0, 8)}
      </code>
    </p>
  );
}
