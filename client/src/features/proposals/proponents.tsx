/** Whose proposal it is: code and name, on behalf of whom, with whom. */
import type { Participant, ParticipantId, Proposal } from '@chapeau/model';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { proponentWord, type Owned } from '../../intl/proponents.ts';
import css from './proposals.module.css';

export interface ProponentsProps {
  readonly proposal: Pick<Proposal, 'proponent' | 'onBehalfOf' | 'coSponsors'>;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

export function Proponents({ proposal, participants }: ProponentsProps) {
  return (
    <p className={css.proponents}>
      <Proponent proposal={proposal} participants={participants} />
      <Sponsorship proposal={proposal} participants={participants} />
    </p>
  );
}

/** On whose behalf and with whom, after the name of the proponent; inline content. */
export function Sponsorship({ proposal, participants }: ProponentsProps) {
  const { proponent, onBehalfOf, coSponsors } = proposal;
  return (
    <>
      {proponent !== null && onBehalfOf !== '' && (
        <>
          {' '}
          <FormattedMessage
            id="proponents.on-behalf"
            defaultMessage="on behalf of {group}"
            values={{ group: <bdi>{onBehalfOf}</bdi> }}
          />
        </>
      )}
      {coSponsors.length > 0 && (
        <>
          {' '}
          <FormattedMessage
            id="proponents.with"
            defaultMessage="with {coSponsors}"
            values={{
              coSponsors: (
                <FormattedList
                  value={coSponsors.map((id) => (
                    <Delegation key={id} participant={participants.get(id)} />
                  ))}
                />
              ),
            }}
          />
        </>
      )}
    </>
  );
}

export interface ProponentProps {
  readonly proposal: Owned;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

/** The delegation with its name; where none owns the proposal, the group that drafted it, or the Chair. */
export function Proponent({ proposal, participants }: ProponentProps) {
  const intl = useIntl();
  if (proposal.proponent !== null)
    return <Delegation participant={participants.get(proposal.proponent)} isNamed />;
  return <bdi className={css.code}>{proponentWord(intl, proposal, () => '')}</bdi>;
}

export interface DelegationProps {
  readonly participant: Participant | undefined;
  /** Adds the official name to the code. */
  readonly isNamed?: boolean;
}

/** A delegation by its code; the name on hover, or beside it. */
export function Delegation({ participant, isNamed = false }: DelegationProps) {
  if (participant === undefined) return <abbr className={css.code}>—</abbr>;
  return (
    <>
      <abbr className={css.code} title={participant.name}>
        {participant.code}
      </abbr>
      {/* The space stands outside: at the edge of words that run the other way it would be on the wrong side. */}
      {isNamed && (
        <>
          {' '}
          <bdi>{participant.name}</bdi>
        </>
      )}
    </>
  );
}
