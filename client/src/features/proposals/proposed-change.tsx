/** What a proposal changes, marked up in words. */
import { comparisonOfProposal, type ProposedChange as Change } from '@chapeau/compare';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { Marked } from '../../marks/marked.tsx';
import { partClass } from '../../marks/mark-classes.ts';
import { classNames } from '../../ui/class-names.ts';
import css from './proposals.module.css';

export interface ProposedChangeProps {
  readonly proposal: Change;
  readonly language: string;
  /** Says how many words come and go; on by default. */
  readonly counts?: boolean;
}

export function ProposedChange({ proposal, language, counts = true }: ProposedChangeProps) {
  const comparison = useMemo(() => comparisonOfProposal(proposal, { language }), [proposal, language]);
  return (
    <>
      <div className={css.change} lang={language}>
        {comparison.rows.map((row) => (
          <p key={row.id} className={classNames(partClass('words'), css.changed)} dir="auto">
            <Marked segments={row.segments} />
            {row.segments.length === 0 && (
              <FormattedMessage id="proposed.no-words" defaultMessage="(no words)" />
            )}
          </p>
        ))}
      </div>
      {counts && (
        <p className={css.quiet}>
          <FormattedMessage
            id="proposed.counts"
            defaultMessage="{inserted, plural, =0 {no word added} one {# word added} other {# words added}}, {deleted, plural, =0 {none taken out} one {# taken out} other {# taken out}}"
            values={{ inserted: comparison.wordsInserted, deleted: comparison.wordsDeleted }}
          />
        </p>
      )}
    </>
  );
}
