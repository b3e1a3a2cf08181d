/** Where delegations stand on a proposal, and one's own position. */
import { isRefusal, isUndecided, STANCES, type Position, type Proposal, type Stance } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { STANCE_WORDS } from '../../intl/words.ts';
import { SelectField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { may, useScene } from '../text/scene.ts';
import { Delegation } from './proponents.tsx';
import css from './proposals.module.css';

/** Who co-sponsors stands with the proponent: that is not taken here. */
const TAKEN = STANCES.filter((stance) => stance !== 'co-sponsors');
const NONE = 'none';

export interface PositionsProps {
  readonly proposal: Proposal;
  /** One among many: what the choice is about is told to the ear alone. */
  readonly isBrief?: boolean;
}

export function Positions({ proposal, isBrief = false }: PositionsProps) {
  const scene = useScene();
  const { participant } = scene.actor;
  const isOfOther =
    participant !== null && proposal.proponent !== participant && !proposal.coSponsors.includes(participant);
  return (
    <>
      {proposal.positions.length > 0 && (
        <dl className={css.positions}>
          {STANCES.map((stance) => (
            <Stand
              key={stance}
              stance={stance}
              positions={proposal.positions.filter((one) => one.stance === stance)}
            />
          ))}
        </dl>
      )}
      {isOfOther && may(scene, 'take-position') && isUndecided(proposal) && (
        <OwnPosition proposal={proposal} isBrief={isBrief} />
      )}
    </>
  );
}

function Stand({ stance, positions }: { readonly stance: Stance; readonly positions: readonly Position[] }) {
  const { participants } = useScene();
  if (positions.length === 0) return null;
  return (
    <div className={css.stand} data-stance={stance}>
      <dt>
        <FormattedMessage {...STANCE_WORDS[stance]} />
      </dt>
      <dd>
        {positions.map((position) => (
          <span key={position.participant} title={position.note === '' ? undefined : position.note}>
            <Delegation participant={participants.get(position.participant)} />{' '}
          </span>
        ))}
      </dd>
    </div>
  );
}

function OwnPosition({ proposal, isBrief }: Required<PositionsProps>) {
  const intl = useIntl();
  const toast = useToast();
  const { actor, command } = useScene();
  const own = proposal.positions.find((one) => one.participant === actor.participant)?.stance ?? null;
  const send = (stance: Stance | null) =>
    command.send({ kind: 'take-position', proposal: proposal.id, stance });
  const take = async (stance: Stance | null) => {
    const answer = await send(stance);
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'position.taken', defaultMessage: 'Your position on P {serial} is on the record.' },
        { serial: proposal.serial },
      ),
      () => void send(own),
    );
  };
  return (
    <SelectField<Stance | typeof NONE>
      label={intl.formatMessage({ id: 'position.own', defaultMessage: 'Position of your delegation' })}
      hidesLabel={isBrief}
      choices={[
        { value: NONE, label: intl.formatMessage({ id: 'position.none', defaultMessage: 'No position' }) },
        ...TAKEN.map((value) => ({ value, label: intl.formatMessage(STANCE_WORDS[value]) })),
      ]}
      value={own ?? NONE}
      onChange={(value) => void take(value === NONE ? null : value)}
      isDisabled={command.pending}
    />
  );
}
