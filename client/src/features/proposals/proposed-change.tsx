/** What a proposal changes, marked up in words. */
import { comparisonOfProposal, type ProposedChange as Change } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { Marked } from '../../marks/marked.tsx';
import { partClass } from '../../marks/mark-classes.ts';
import { classNames } from '../../ui/class-names.ts';
import css from './proposals.module.css';

export interface ProposedChangeProps {
  readonly proposal: Change;
  readonly language: string;
  /** The paragraph as it stands now; left out: as it stood when drafting began. */
  readonly current?: PlainParagraph;
  /** Says how many words come and go; on by default. */
  readonly counts?: boolean;
}

export function ProposedChange({ proposal, language, current, counts = true }: ProposedChangeProps) {
  const comparison = useMemo(
    () => comparisonOfProposal(proposal, current === undefined ? { language } : { language, current }),
    [proposal, language, current],
  );
  return (
    <>
      {comparison.outdated && (
        <p className={css.outdated}>
          <TriangleAlert size={14} aria-hidden />
          <FormattedMessage
            id="proposed.outdated"
            defaultMessage="The paragraph has changed since this was drafted; the marks are against its present wording."
          />
        </p>
      )}
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
