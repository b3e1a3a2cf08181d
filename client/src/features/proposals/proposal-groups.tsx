/** The proposals on a paragraph, under open, accepted, not retained and withdrawn. */
import type { Fate, Proposal } from '@chapeau/model';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useKeyed, useReadable } from '../../sync/store.ts';
import { AT_BEGINNING } from '../../sync/draft-stores.ts';
import { may, useScene } from '../text/scene.ts';
import { ProposalCard } from './proposal-card.tsx';
import css from './proposals.module.css';

type Group = 'open' | 'accepted' | 'not-retained' | 'withdrawn';

const GROUPS: readonly {
  readonly group: Group;
  readonly fates: readonly Fate[];
  readonly title: MessageDescriptor;
}[] = [
  {
    group: 'open',
    fates: ['tabled'],
    title: defineMessages({
      title: { id: 'proposals.open', defaultMessage: 'Open proposals ({count, number})' },
    }).title,
  },
  {
    group: 'accepted',
    fates: ['accepted', 'accepted-in-part', 'merged-into'],
    title: defineMessages({
      title: { id: 'proposals.accepted', defaultMessage: 'Accepted ({count, number})' },
    }).title,
  },
  {
    group: 'not-retained',
    fates: ['not-retained', 'overtaken'],
    title: defineMessages({
      title: { id: 'proposals.not-retained', defaultMessage: 'Not retained ({count, number})' },
    }).title,
  },
  {
    group: 'withdrawn',
    fates: ['withdrawn'],
    title: defineMessages({
      title: { id: 'proposals.withdrawn', defaultMessage: 'Withdrawn ({count, number})' },
    }).title,
  },
];

export function ProposalGroups({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const { stores } = scene.room;
  const onParagraph = useKeyed(stores.proposalsOn, entry.id);
  const atBeginning = useKeyed(stores.proposalsOn, AT_BEGINNING);
  const isFirst = useReadable(scene.outline)[0]?.id === entry.id;
  const proposals = isFirst ? [...atBeginning, ...onParagraph] : onParagraph;
  if (proposals.length === 0) return <None />;
  return GROUPS.map(({ group, fates, title }) => {
    const members = bridgesFirst(proposals.filter(({ fate }) => fates.includes(fate)));
    return members.length === 0 ? null : (
      <GroupOf key={group} group={group} title={title} proposals={members} entry={entry} />
    );
  });
}

/** What answers others stands before them. */
function bridgesFirst(proposals: readonly Proposal[]): readonly Proposal[] {
  const isBridge = ({ answers = [] }: Proposal) => answers.length > 0;
  return [...proposals.filter(isBridge), ...proposals.filter((one) => !isBridge(one))];
}

function None() {
  const scene = useScene();
  return (
    <p className={css.note}>
      {may(scene, 'start-proposal') ? (
        <FormattedMessage
          id="proposals.none.delegation"
          defaultMessage="No proposal on this paragraph. Yours would stand here once it is tabled."
        />
      ) : (
        <FormattedMessage
          id="proposals.none"
          defaultMessage="No proposal on this paragraph. What delegations table shows up here within a second."
        />
      )}
    </p>
  );
}

/** Up to so many are read whole. */
const FEW = 3;

interface GroupOfProps {
  readonly group: Group;
  readonly title: MessageDescriptor;
  readonly proposals: readonly Proposal[];
  readonly entry: OutlineEntry;
}

/** What is open is unfolded; what is settled is there to be looked up. */
function GroupOf({ group, title, proposals, entry }: GroupOfProps) {
  return (
    <details className={css.group} open={group === 'open'}>
      <summary>
        <FormattedMessage {...title} values={{ count: proposals.length }} />
      </summary>
      <div className={css.cards}>
        {proposals.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            entry={entry}
            isBrief={group === 'open' && proposals.length > FEW}
          />
        ))}
      </div>
    </details>
  );
}
