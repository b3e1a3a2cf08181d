/** The Chair's texts that answer one's own proposals and on which one has not said anything yet, wherever they stand. */
import { isUndecided, type ParticipantId, type Proposal } from '@chapeau/model';
import { MessageCircleQuestionMark } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useReadable } from '../../sync/store.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import css from './proposals.module.css';

/** Nothing while nothing is asked. */
export function AskedByChair() {
  const intl = useIntl();
  const { actor, room, outline, select } = useScene();
  const all = useReadable(room.stores.allProposals);
  const entries = useReadable(outline);
  const asked = actor.participant === null ? [] : unanswered(all, actor.participant);
  if (asked.length === 0) return null;
  return (
    <section className={css.drafts}>
      <h3>
        <FormattedMessage id="asked.title" defaultMessage="Can you accept the Chair’s text?" />
      </h3>
      <ul>
        {asked.map((proposal) => {
          const entry = entries.find(({ id }) => id === proposal.target) ?? entries[0];
          return entry === undefined ? null : (
            <li key={proposal.id}>
              <AriaButton className={css.toProposal} onPress={() => select(entry.id)}>
                <MessageCircleQuestionMark size={15} aria-hidden /> P {proposal.serial},{' '}
                <bdi>{nameOfEntry(intl, entry)}</bdi>
              </AriaButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function unanswered(all: readonly Proposal[], participant: ParticipantId): readonly Proposal[] {
  const own = new Set(
    all
      .filter(({ proponent, coSponsors }) => proponent === participant || coSponsors.includes(participant))
      .map(({ id }) => id),
  );
  return all.filter(
    (one) =>
      isUndecided(one) &&
      one.answers?.some((id) => own.has(id)) &&
      !one.positions.some((position) => position.participant === participant),
  );
}
