/** Proposals in the report: whose, on what, what became of them, and who takes which position. */
import type { DraftReport, ReportedProposal } from '@chapeau/compare';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { spokenNumber } from '@chapeau/text';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { fateWord } from '../../intl/fates.ts';
import { proponentWord } from '../../intl/proponents.ts';
import { PROPOSAL_KIND_WORDS, STANCE_WORDS } from '../../intl/words.ts';
import { Moment } from '../../ui/moment.tsx';
import { BriefChange } from '../proposals/brief-change.tsx';
import css from './report.module.css';
import { useCodeOf } from './use-code-of.ts';

export interface ProposalListProps {
  readonly draft: DraftReport['draft'];
  readonly proposals: readonly ReportedProposal[];
  readonly title: ReactNode;
}

/** Nothing where there are none. */
export function ProposalList({ draft, proposals, title }: ProposalListProps) {
  if (proposals.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span className={css.count}>{proposals.length}</span>
      </h3>
      <ul className={css.plain}>
        {proposals.map((one) => (
          <li key={one.proposal.id} className={css.item}>
            <ProposalTold draft={draft} told={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

export interface ProposalToldProps {
  readonly draft: DraftReport['draft'];
  readonly told: ReportedProposal;
}

/** One of them, with its words where it is still open. */
export function ProposalTold({ draft, told }: ProposalToldProps) {
  const intl = useIntl();
  const codeOf = useCodeOf();
  const { proposal, number, steps, terms } = told;
  const isOpen = proposal.fate === 'tabled';
  return (
    <>
      <p className={css.line}>
        <Link href={PATHS.proposal(draft.id, proposal.id)}>
          {proposal.serial === null ? (
            <FormattedMessage id="report.untabled" defaultMessage="Not tabled" />
          ) : (
            <FormattedMessage
              id="tables.serial"
              defaultMessage="P {serial, number}"
              values={{ serial: proposal.serial }}
            />
          )}
        </Link>
        <bdi>{proponentWord(intl, proposal, codeOf)}</bdi>
        <span>
          <FormattedMessage {...PROPOSAL_KIND_WORDS[proposal.kind]} />
          {number !== null && <bdi> {spokenNumber(number)}</bdi>}
        </span>
        {proposal.fate !== 'draft' && (
          <span className={css.tag} data-fate={proposal.fate}>
            {isOpen ? (
              <FormattedMessage id="report.open" defaultMessage="Undecided" />
            ) : (
              fateWord(intl, proposal.fate, null)
            )}
          </span>
        )}
        {steps.map(({ sequence, at }) => (
          <Link key={sequence} href={PATHS.record(draft.id, sequence)} className={css.quiet}>
            <Moment at={at} />
          </Link>
        ))}
      </p>
      <PositionsTold told={told} />
      {isOpen && <BriefChange proposal={{ kind: proposal.kind, ...terms }} language={draft.language} />}
    </>
  );
}

/** Positions taken in the span are marked with a word. */
function PositionsTold({ told: { positions } }: { readonly told: ReportedProposal }) {
  const intl = useIntl();
  const codeOf = useCodeOf();
  if (positions.length === 0) return null;
  return (
    <ul className={css.positions}>
      {positions.map(({ participant, stance, isNew }) => (
        <li key={participant}>
          <bdi>{codeOf(participant)}</bdi>: {intl.formatMessage(STANCE_WORDS[stance])}
          {isNew && (
            <strong className={css.fresh}>
              <FormattedMessage id="report.new" defaultMessage="new" />
            </strong>
          )}
        </li>
      ))}
    </ul>
  );
}
