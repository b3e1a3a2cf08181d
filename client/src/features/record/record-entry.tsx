/** One entry of the record: what was done, by whom, when, in which reading, and what it changed. */
import type { Act, PlainParagraph, RecordEntry as Entry } from '@chapeau/model';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { actSentence, type ActContext } from '../../intl/acts.ts';
import { STAGE_WORD } from '../../intl/words.ts';
import { Moment } from '../../ui/moment.tsx';
import { ProposedChange } from '../proposals/proposed-change.tsx';
import { BringBack } from './bring-back.tsx';
import { ChangedParagraphs } from './changed-paragraphs.tsx';
import css from './record.module.css';

export interface RecordEntryProps {
  readonly entry: Entry;
  readonly language: string;
  readonly codeOf: ActContext['codeOf'];
  /** Whether it took a paragraph out that the reader may bring back. */
  readonly isReopenable: boolean;
}

export const RecordEntry = memo(function RecordEntry(props: RecordEntryProps) {
  const { entry, language, codeOf, isReopenable } = props;
  const intl = useIntl();
  const { act, paragraphs } = entry;
  return (
    <li className={css.entry} id={`entry-${entry.sequence}`}>
      <span className={css.sequence}>{intl.formatNumber(entry.sequence)}</span>
      <div className={css.what}>
        <h2 className={css.sentence}>{actSentence(act, { intl, codeOf })}</h2>
        <Facts entry={entry} codeOf={codeOf} />
        {entry.reason !== '' && (
          <blockquote className={css.reason} dir="auto">
            {entry.reason}
          </blockquote>
        )}
        {act.kind === 'proposal-tabled' ? (
          <Tabled act={act} target={paragraphs[0]?.before ?? null} language={language} />
        ) : (
          <ChangedParagraphs changes={paragraphs} language={language} />
        )}
        {isReopenable && (
          <BringBack
            draft={entry.draft}
            paragraphs={paragraphs.filter(({ after }) => after === null).map(({ paragraph }) => paragraph)}
          />
        )}
      </div>
    </li>
  );
});

interface TabledProps {
  readonly act: Extract<Act, { readonly kind: 'proposal-tabled' }>;
  /** The paragraph it was tabled on, as it stood then. */
  readonly target: PlainParagraph | null;
  readonly language: string;
}

/** The words as tabled, marked against the text of that moment. */
function Tabled({ act, target, language }: TabledProps) {
  const { kind } = act.proposal;
  return (
    <div className={css.tabled}>
      <ProposedChange proposal={{ kind, draftedAgainst: target, wording: act.wording }} language={language} />
    </div>
  );
}

function Facts({ entry, codeOf }: Pick<RecordEntryProps, 'entry' | 'codeOf'>) {
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
