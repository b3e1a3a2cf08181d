/** A tabled proposal: who, what it changes, why, where others stand, and what may be done with it. */
import { isUndecided, type Proposal } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { fateWord } from '../../intl/fates.ts';
import { PROPOSAL_KIND_WORDS } from '../../intl/words.ts';
import { useReadable } from '../../sync/store.ts';
import { useMemo } from 'react';
import { WatchButton } from '../watch/watch-button.tsx';
import { plainOfEntry, useScene } from '../text/scene.ts';
import { AnsweredBy, BridgingAnswers } from './bridging-answers.tsx';
import { CardChange } from './card-change.tsx';
import { useCarry } from './carry.ts';
import { EndCoSponsorship } from './end-co-sponsorship.tsx';
import { Positions } from './positions.tsx';
import { ProposalActs } from './proposal-acts.tsx';
import { Proponents } from './proponents.tsx';
import css from './proposals.module.css';

export interface ProposalCardProps {
  readonly proposal: Proposal;
  /** The paragraph it is about. */
  readonly entry: OutlineEntry;
  /** One among many. */
  readonly isBrief?: boolean;
}

export function ProposalCard({ proposal, entry, isBrief = false }: ProposalCardProps) {
  const intl = useIntl();
  const scene = useScene();
  const { mergedInto } = proposal;
  const into = useReadable(scene.room.stores.allProposals).find(({ id }) => id === mergedInto);
  const isOpen = isUndecided(proposal);
  // What it reads; its tag is nothing to a proposal.
  const paragraph = useMemo(() => plainOfEntry(scene, entry), [scene, entry]);
  const present = proposal.target === entry.id ? paragraph : null;
  const carried = useCarry(proposal, present, scene.head.draft.language);
  return (
    <article
      className={css.card}
      data-fate={proposal.fate}
      data-proposal={proposal.id}
      data-brief={isBrief || undefined}
      aria-label={`P ${proposal.serial}`}
      tabIndex={-1}
    >
      <header className={css.cardHead}>
        <strong className={css.serial}>P {proposal.serial}</strong>
        <Proponents proposal={proposal} participants={scene.participants} />
        <span className={css.quiet}>
          <FormattedMessage {...PROPOSAL_KIND_WORDS[proposal.kind]} />
        </span>
        {!isOpen && <span className={css.fate}>{fateWord(intl, proposal.fate, into?.serial ?? null)}</span>}
        <Link href={PATHS.proposal(scene.head.draft.id, proposal.id)} className={css.quiet}>
          <FormattedMessage id="story.link" defaultMessage="Its story" />
        </Link>
        <WatchButton
          watched={{ kind: 'proposal', draft: scene.draft, of: proposal.id }}
          name={`P ${proposal.serial}`}
        />
      </header>
      <CardChange proposal={proposal} carried={carried} isBrief={isBrief} />
      {proposal.explanation !== '' && (
        <p className={css.explanation} dir="auto">
          {proposal.explanation}
        </p>
      )}
      <BridgingAnswers proposal={proposal} />
      {isOpen && <AnsweredBy proposal={proposal.id} />}
      <Positions proposal={proposal} isBrief={isBrief} />
      <EndCoSponsorship proposal={proposal} />
      <ProposalActs
        proposal={proposal}
        present={present}
        carry={isOpen && carried !== null ? carried.carry : null}
      />
    </article>
  );
}
