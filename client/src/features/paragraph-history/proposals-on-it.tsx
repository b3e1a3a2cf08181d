/** Every proposal that was tabled on a paragraph, with its fate and where others stand. */
import { STANCES, type Participant, type ParticipantId, type Proposal } from '@chapeau/model';
import { useMemo } from 'react';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { fateWord } from '../../intl/fates.ts';
import { PROPOSAL_KIND_WORDS, STANCE_WORDS } from '../../intl/words.ts';
import { Section } from '../../ui/page.tsx';
import { Delegation, Proponents } from '../proposals/proponents.tsx';
import css from './paragraph-history.module.css';

export function ProposalsOnIt({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const process = useProcess();
  const known = process.kind === 'ready' ? process.answer.participants : null;
  const participants = useMemo(() => new Map((known ?? []).map((each) => [each.id, each])), [known]);
  const serials = new Map(proposals.map(({ id, serial }) => [id, serial]));
  const inOrder = proposals.toSorted((a, b) => (a.serial ?? 0) - (b.serial ?? 0));
  return (
    <Section title={<FormattedMessage id="paragraph-history.proposals" defaultMessage="Proposals on it" />}>
      {inOrder.length === 0 ? (
        <p className={css.quiet}>
          <FormattedMessage
            id="paragraph-history.no-proposals"
            defaultMessage="Nothing was proposed on it."
          />
        </p>
      ) : (
        <ul className={css.proposals}>
          {inOrder.map((proposal) => (
            <Line
              key={proposal.id}
              proposal={proposal}
              participants={participants}
              into={proposal.mergedInto === undefined ? null : (serials.get(proposal.mergedInto) ?? null)}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface LineProps {
  readonly proposal: Proposal;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  /** The number of the proposal that took it up; null: none, or not one on this paragraph. */
  readonly into: number | null;
}

function Line({ proposal, participants, into }: LineProps) {
  const intl = useIntl();
  return (
    <li className={css.proposal}>
      <strong>P {proposal.serial}</strong>
      <Proponents proposal={proposal} participants={participants} />
      <span className={css.quiet}>
        <FormattedMessage {...PROPOSAL_KIND_WORDS[proposal.kind]} />
      </span>
      <span className={css.fate}>{fateWord(intl, proposal.fate, into)}</span>
      {STANCES.map((stance) => {
        const those = proposal.positions.filter((one) => one.stance === stance);
        if (those.length === 0) return null;
        return (
          <span key={stance} className={css.position}>
            <FormattedMessage {...STANCE_WORDS[stance]} />{' '}
            <FormattedList
              value={those.map(({ participant }) => (
                <Delegation key={participant} participant={participants.get(participant)} />
              ))}
            />
          </span>
        );
      })}
    </li>
  );
}
