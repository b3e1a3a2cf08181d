/** What the delegation, or the team, is drafting in private on this text, and what it was invited to. */
import type { DraftingProposal } from '@chapeau/protocol';
import { FilePenLine, MailOpen } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useDrafting } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { proponentWord } from '../../intl/proponents.ts';
import { PROPOSAL_KIND_WORDS } from '../../intl/words.ts';
import { useReadable } from '../../sync/store.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { codeOf, useScene } from '../text/scene.ts';
import css from './proposals.module.css';

/** Nothing while there is nothing. */
export function MyDrafts() {
  const { draft, actor } = useScene();
  const drafting = useDrafting(draft);
  if (drafting.kind !== 'ready' || drafting.answer.proposals.length === 0) return null;
  return (
    <section className={css.drafts}>
      <h3>
        <FormattedMessage
          id="my-drafts.title"
          defaultMessage="{isDelegation, select, true {Your delegation is drafting} other {Your team is drafting}} ({count, number})"
          values={{
            count: drafting.answer.proposals.length,
            isDelegation: String(actor.participant !== null),
          }}
        />
      </h3>
      <ul>
        {drafting.answer.proposals.map((one) => (
          <DraftLine key={one.proposal.id} drafting={one} />
        ))}
      </ul>
    </section>
  );
}

function DraftLine({ drafting: { proposal } }: { readonly drafting: DraftingProposal }) {
  const intl = useIntl();
  const scene = useScene();
  const entries = useReadable(scene.outline);
  const target = entries.find(({ id }) => id === proposal.target);
  // For a parked paragraph it is the group that drafts, whoever tables for it.
  const owned = proposal.parking === undefined ? proposal : { ...proposal, proponent: null };
  const code = proponentWord(intl, owned, (participant) => codeOf(scene, participant));
  const isOwn = proposal.proponent === scene.actor.participant && proposal.parking === undefined;
  // Whoever is named for a group is invited to draft, not to sponsor.
  const isInvited =
    scene.actor.participant !== null &&
    proposal.parking === undefined &&
    proposal.invited.includes(scene.actor.participant);
  return (
    <li>
      <Link href={PATHS.proposal(scene.draft, proposal.id)} className={css.draftLink}>
        {isInvited ? <MailOpen size={15} aria-hidden /> : <FilePenLine size={15} aria-hidden />}
        <span>
          <FormattedMessage {...PROPOSAL_KIND_WORDS[proposal.kind]} />{' '}
          {target === undefined ? (
            <FormattedMessage id="my-drafts.at-beginning" defaultMessage="at the beginning" />
          ) : (
            <bdi>{nameOfEntry(intl, target)}</bdi>
          )}
        </span>
        {!isOwn && (
          <span className={isInvited ? css.invited : css.quiet}>
            {isInvited ? (
              <FormattedMessage
                id="my-drafts.invited"
                defaultMessage="{code} invites you to co-sponsor"
                values={{ code }}
              />
            ) : (
              <FormattedMessage id="my-drafts.with" defaultMessage="with {code}" values={{ code }} />
            )}
          </span>
        )}
      </Link>
    </li>
  );
}
