/** What a proposal changes, at a glance: the words that come and go with their surroundings, the whole wording folded below. */
import type { ProposedChange as Change } from '@chapeau/compare';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { partClass } from '../../marks/mark-classes.ts';
import { Marked } from '../../marks/marked.tsx';
import { classNames } from '../../ui/class-names.ts';
import { shortMarks } from '../deciding/short-marks.ts';
import { ProposedChange } from './proposed-change.tsx';
import css from './proposals.module.css';

export interface BriefChangeProps {
  readonly proposal: Change;
  readonly language: string;
}

/** Whole where it is short, or keeps little of what it changes. Of a deletion the heading says all there is to say. */
export function BriefChange({ proposal, language }: BriefChangeProps) {
  const marks = useMemo(() => marksOf(proposal, language), [proposal, language]);
  if (marks === null && proposal.kind !== 'delete')
    return <ProposedChange proposal={proposal} language={language} counts={false} />;
  return (
    <>
      {marks !== null && (
        <div className={css.change} lang={language}>
          <p className={classNames(partClass('words'), css.changed)} dir="auto">
            <Marked segments={marks} />
          </p>
        </div>
      )}
      <details className={css.whole}>
        <summary>
          <FormattedMessage id="brief-change.whole" defaultMessage="Whole wording" />
        </summary>
        <ProposedChange proposal={proposal} language={language} />
      </details>
    </>
  );
}

function marksOf({ kind, draftedAgainst, wording }: Change, language: string) {
  const [only, ...more] = wording;
  if (kind !== 'amend' || draftedAgainst === null || only === undefined || more.length > 0) return null;
  return shortMarks(draftedAgainst.runs, only.runs, language);
}
