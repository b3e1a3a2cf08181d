/** Who drafts together: the proponent, its co-sponsors, and those invited who have not answered. */
import { isOnTeam, isRefusal, mayPropose, type ParticipantId } from '@chapeau/model';
import { UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button, IconButton } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Delegation, Proponent } from '../proposals/proponents.tsx';
import css from './drafting.module.css';
import type { Drafting } from './drafting.ts';

export function Team({ drafting }: { readonly drafting: Drafting }) {
  const { proposal, participants, isOwn, deeds, actor } = drafting;
  const mayInvite = isOwn && deeds.includes('manage-proposal-team');
  return (
    <>
      <ul className={css.team}>
        <li>
          <Proponent proposal={proposal} participants={participants} />
          <span className={css.note}>
            {proposal.parking === undefined ? (
              <FormattedMessage id="team.proponent" defaultMessage="proponent" />
            ) : (
              <FormattedMessage id="team.coordinator" defaultMessage="tables for the group" />
            )}
          </span>
        </li>
        {proposal.coSponsors.map((id) => (
          <Member key={id} id={id} drafting={drafting} hasJoined />
        ))}
        {proposal.invited.map((id) => (
          <Member key={id} id={id} drafting={drafting} hasJoined={false} />
        ))}
      </ul>
      {mayInvite && <Invite drafting={drafting} />}
      {!isOwn && isOnTeam(proposal, actor.participant) && <Answer drafting={drafting} />}
    </>
  );
}

interface MemberProps {
  readonly id: ParticipantId;
  readonly drafting: Drafting;
  readonly hasJoined: boolean;
}

function Member({ id, drafting, hasJoined }: MemberProps) {
  const intl = useIntl();
  const { participants, proposal, command, isOwn } = drafting;
  return (
    <li>
      <Delegation participant={participants.get(id)} isNamed />
      <span className={css.note}>
        {hasJoined ? (
          <FormattedMessage id="team.co-sponsor" defaultMessage="co-sponsors" />
        ) : proposal.parking === undefined ? (
          <FormattedMessage id="team.invited" defaultMessage="invited, has not answered" />
        ) : (
          <FormattedMessage id="team.in-group" defaultMessage="in the group" />
        )}
      </span>
      {isOwn && (
        <IconButton
          icon={UserMinus}
          size="small"
          label={intl.formatMessage(
            { id: 'team.remove', defaultMessage: 'Take {code} off the team' },
            { code: participants.get(id)?.code ?? '' },
          )}
          onPress={() =>
            void command.send({ kind: 'uninvite-co-sponsor', proposal: proposal.id, participant: id })
          }
        />
      )}
    </li>
  );
}

/** Only those who can sponsor and are not on the team yet are offered. */
function Invite({ drafting }: { readonly drafting: Drafting }) {
  const intl = useIntl();
  const { participants, proposal, command } = drafting;
  const [chosen, setChosen] = useState<ParticipantId | null>(null);
  const choices = [...participants.values()]
    .filter(mayPropose)
    .filter(({ id }) => !isOnTeam(proposal, id))
    .map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }));
  if (choices.length === 0)
    return (
      <p className={css.note}>
        <FormattedMessage id="team.nobody-left" defaultMessage="Every delegation is on the team." />
      </p>
    );
  const invite = async () => {
    if (chosen === null) return;
    const answer = await command.send({
      kind: 'invite-co-sponsor',
      proposal: proposal.id,
      participant: chosen,
    });
    if (answer !== null && !isRefusal(answer)) setChosen(null);
  };
  return (
    <div className={css.invite}>
      <SearchField<ParticipantId>
        label={intl.formatMessage({ id: 'team.invite.label', defaultMessage: 'Invite a delegation' })}
        placeholder={intl.formatMessage({ id: 'team.invite.choose', defaultMessage: 'Choose' })}
        choices={choices}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        icon={UserPlus}
        isDisabled={chosen === null}
        isPending={command.pending}
        onPress={() => void invite()}
      >
        <FormattedMessage id="team.invite" defaultMessage="Invite" />
      </Button>
    </div>
  );
}

/** For an invited delegation: join, or leave. */
function Answer({ drafting }: { readonly drafting: Drafting }) {
  const { proposal, actor, command } = drafting;
  const isInvited = actor.participant !== null && proposal.invited.includes(actor.participant);
  return (
    <div className={css.row}>
      {isInvited && (
        <Button
          tone="primary"
          isPending={command.pending}
          onPress={() => void command.send({ kind: 'join-proposal', proposal: proposal.id })}
        >
          <FormattedMessage id="team.join" defaultMessage="Co-sponsor" />
        </Button>
      )}
      <Button
        isPending={command.pending}
        onPress={() => void command.send({ kind: 'leave-proposal', proposal: proposal.id })}
      >
        {proposal.parking !== undefined ? (
          <FormattedMessage id="team.leave-group" defaultMessage="Leave the group" />
        ) : isInvited ? (
          <FormattedMessage id="team.decline" defaultMessage="Decline" />
        ) : (
          <FormattedMessage id="team.leave" defaultMessage="Leave the proposal" />
        )}
      </Button>
    </div>
  );
}
