/** What the Chair's text answers, and whether those whom it answers can accept it. */
import {
  isRefusal,
  isUndecided,
  type ParticipantId,
  type Proposal,
  type ProposalId,
  type Stance,
} from '@chapeau/model';
import { Button as AriaButton } from 'react-aria-components';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { STANCE_WORDS } from '../../intl/words.ts';
import { useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { may, useScene } from '../text/scene.ts';
import { focusProposal } from './focus-proposal.ts';
import { Delegation } from './proponents.tsx';
import css from './proposals.module.css';

/** What a delegation answers to the Chair. */
const ASKED: readonly Stance[] = ['can-accept', 'cannot-accept', 'needs-instructions'];

/** Nothing where the proposal answers none. */
export function BridgingAnswers({ proposal }: { readonly proposal: Proposal }) {
  const scene = useScene();
  const all = useReadable(scene.room.stores.allProposals);
  const { answers = [] } = proposal;
  if (answers.length === 0) return null;
  const answered = all.filter(({ id }) => answers.includes(id));
  const proponents = [...new Set(answered.flatMap(({ proponent }) => proponent ?? []))];
  const { participant } = scene.actor;
  const isAsked =
    participant !== null &&
    isUndecided(proposal) &&
    may(scene, 'take-position') &&
    answered.some(
      ({ proponent, coSponsors }) => proponent === participant || coSponsors.includes(participant),
    );
  return (
    <>
      <p className={css.answers}>
        <FormattedMessage
          id="bridging.answers.list"
          defaultMessage="Answers {proposals}"
          values={{
            proposals: (
              <FormattedList
                value={answered.map((one) => (
                  <ToProposal key={one.id} proposal={one} />
                ))}
              />
            ),
          }}
        />
      </p>
      <ul className={css.heard}>
        {proponents.map((one) => (
          <Heard key={one} proposal={proposal} proponent={one} />
        ))}
      </ul>
      {isAsked && <Ask proposal={proposal} participant={participant} />}
    </>
  );
}

/** On an answered proposal: which of the Chair's texts answer it. */
export function AnsweredBy({ proposal }: { readonly proposal: ProposalId }) {
  const all = useReadable(useScene().room.stores.allProposals);
  const bridges = all.filter((one) => isUndecided(one) && one.answers?.includes(proposal));
  if (bridges.length === 0) return null;
  return (
    <p className={css.answers}>
      <FormattedMessage
        id="bridging.answered-by"
        defaultMessage="Answered by {proposals}"
        values={{
          proposals: (
            <FormattedList
              value={bridges.map((one) => (
                <ToProposal key={one.id} proposal={one} />
              ))}
            />
          ),
        }}
      />
    </p>
  );
}

function ToProposal({ proposal }: { readonly proposal: Proposal }) {
  return (
    <AriaButton className={css.toProposal} onPress={() => focusProposal(proposal.id)}>
      P {proposal.serial}
    </AriaButton>
  );
}

interface HeardProps {
  readonly proposal: Proposal;
  readonly proponent: ParticipantId;
}

function Heard({ proposal, proponent }: HeardProps) {
  const { participants } = useScene();
  const stance = proposal.positions.find((one) => one.participant === proponent)?.stance;
  return (
    <li data-stance={stance}>
      <Delegation participant={participants.get(proponent)} />{' '}
      {stance === undefined ? (
        <FormattedMessage id="bridging.not-said" defaultMessage="has not said" />
      ) : (
        <FormattedMessage {...STANCE_WORDS[stance]} />
      )}
    </li>
  );
}

interface AskProps {
  readonly proposal: Proposal;
  readonly participant: ParticipantId;
}

function Ask({ proposal, participant }: AskProps) {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const own = proposal.positions.find((one) => one.participant === participant)?.stance ?? null;
  const take = async (stance: Stance | null) => {
    const answer = await command.send({ kind: 'take-position', proposal: proposal.id, stance });
    return answer !== null && !isRefusal(answer);
  };
  const say = async (stance: Stance) => {
    if (!(await take(stance))) return;
    toast.said(
      intl.formatMessage(
        { id: 'position.taken', defaultMessage: 'Your position on P {serial} is on the record.' },
        { serial: proposal.serial },
      ),
      () => void take(own),
    );
  };
  const question = intl.formatMessage({
    id: 'bridging.ask',
    defaultMessage: 'Can you accept the Chair’s text?',
  });
  return (
    <fieldset className={css.ask}>
      <legend>{question}</legend>
      <div className={css.row}>
        {ASKED.map((stance) => (
          <Button
            key={stance}
            size="small"
            tone={own === stance ? 'primary' : 'plain'}
            aria-pressed={own === stance}
            isPending={command.pending}
            onPress={() => void say(stance)}
          >
            <FormattedMessage {...STANCE_WORDS[stance]} />
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
