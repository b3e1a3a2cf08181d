/** A proposal in a table: its number, whose it is, its fate and the decision. */
import type { Contribution } from '@chapeau/compare';
import type { DraftId, Participant, ParticipantId } from '@chapeau/model';
import { useIntl } from 'react-intl';
import { fateWord } from '../../intl/fates.ts';
import { Proponents } from '../proposals/proponents.tsx';
import { ProposalLink } from './proposal-link.tsx';
import { RecordLink } from './record-link.tsx';
import css from './tables.module.css';

export interface ContributionLineProps {
  readonly contribution: Contribution;
  readonly draft: DraftId;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

export function ContributionLine({ contribution, draft, participants }: ContributionLineProps) {
  const intl = useIntl();
  const { proposal, serial, fate, by } = contribution;
  return (
    <div className={css.contribution}>
      <ProposalLink draft={draft} proposal={proposal} serial={serial} />{' '}
      <Proponents proposal={contribution} participants={participants} />
      <span className={css.quiet}>
        {fateWord(intl, fate, null)} · <RecordLink draft={draft} by={by} />
      </span>
    </div>
  );
}
