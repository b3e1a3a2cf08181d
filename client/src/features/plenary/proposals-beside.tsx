/** The proposals on the paragraph before the room, each marked up beneath it. */
import type { Participant, ParticipantId, PlainParagraph, Proposal } from '@chapeau/model';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PROPOSAL_KIND_WORDS } from '../../intl/words.ts';
import { carryOf, changeOf } from '../proposals/carry.ts';
import { CarryMark } from '../proposals/carry-mark.tsx';
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
          <BesideChange proposal={proposal} paragraph={paragraph} language={language} />
        </article>
      ))}
    </section>
  );
}

type BesideChangeProps = Pick<ProposalsBesideProps, 'paragraph' | 'language'> & {
  readonly proposal: Proposal;
};

/** On the words above it, as far as it can be carried to them; the room is told what cannot. */
function BesideChange({ proposal, paragraph, language }: BesideChangeProps) {
  const carry = carryOf(proposal, paragraph, language);
  const change = useMemo(
    () => changeOf(proposal, { carry, present: paragraph }),
    [proposal, carry, paragraph],
  );
  const isTold = carry.kind === 'needs-review' || carry.kind === 'overtaken';
  return (
    <>
      {isTold && <CarryMark carry={carry} />}
      <ProposedChange proposal={change} language={language} counts={false} />
    </>
  );
}
