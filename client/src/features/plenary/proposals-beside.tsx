/** The proposals on the paragraph before the room, each marked up beneath it. */
import type { Participant, ParticipantId, PlainParagraph, Proposal } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { PROPOSAL_KIND_WORDS } from '../../intl/words.ts';
import { Proponents } from '../proposals/proponents.tsx';
import { ProposedChange } from '../proposals/proposed-change.tsx';
import css from './plenary-screen.module.css';

export interface ProposalsBesideProps {
  readonly paragraph: PlainParagraph;
  readonly proposals: readonly Proposal[];
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  readonly language: string;
  /** False: neither proponents nor the numbers by which they are known. */
  readonly names: boolean;
}

export function ProposalsBeside({
  paragraph,
  proposals,
  participants,
  language,
  names,
}: ProposalsBesideProps) {
  const intl = useIntl();
  if (proposals.length === 0) return null;
  return (
    <section
      className={css.proposals}
      aria-label={intl.formatMessage({
        id: 'plenary.proposals',
        defaultMessage: 'Proposals on the paragraph',
      })}
    >
      {proposals.map((proposal) => (
        <article key={proposal.id} className={css.proposal} data-proposal={names ? proposal.id : undefined}>
          <header className={css.proposalHead}>
            {names && <strong>P {proposal.serial}</strong>}
            <span className={css.kind}>
              <FormattedMessage {...PROPOSAL_KIND_WORDS[proposal.kind]} />
            </span>
            {names && <Proponents proposal={proposal} participants={participants} />}
          </header>
          <ProposedChange proposal={proposal} language={language} current={paragraph} counts={false} />
        </article>
      ))}
    </section>
  );
}
