/** What was understood of the brackets of one paragraph: its status, what is said on it, and the proposals on it. */
import type { AttributedReading, ReadName, ReadProposal, ReadStance } from '@chapeau/interchange';
import { STANCES, type ParagraphId, type Stance } from '@chapeau/model';
import { memo } from 'react';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import { PROPOSAL_KIND_WORDS, STANCE_WORDS } from '../../intl/words.ts';
import { partClass } from '../../marks/mark-classes.ts';
import { Marked } from '../../marks/marked.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import css from './attributed.module.css';
import { LineLink, type NotesListProps } from './notes-list.tsx';
import { ReadNames } from './read-names.tsx';
import type { Attributed } from './understand.ts';

const SAID_WORDS: Readonly<Record<Stance | 'retains', MessageDescriptor>> = {
  ...STANCE_WORDS,
  ...defineMessages({ retains: { id: 'read-stance.retains', defaultMessage: 'Retains' } }),
};

/** Of one paragraph, or (null) of the place before the first. */
export interface OnParagraph extends Pick<AttributedReading, 'statuses'> {
  readonly stances: readonly ReadStance[];
  readonly proposals: readonly { readonly index: number; readonly proposal: ReadProposal }[];
}

/** Everything understood, by the paragraph it is about. */
export function byParagraph({ reading }: Attributed): ReadonlyMap<ParagraphId | null, OnParagraph> {
  const { statuses, reservations, stances, proposals } = reading;
  const said = [...reservations, ...stances];
  const indexed = proposals.map((proposal, index) => ({ index, proposal }));
  const places = new Set([
    ...[...statuses, ...said].map(({ paragraph }) => paragraph),
    ...proposals.map(({ target }) => target),
  ]);
  const group = <One,>(all: readonly One[], placeOf: (one: One) => ParagraphId | null) => {
    const groups = new Map<ParagraphId | null, One[]>();
    for (const one of all) groups.set(placeOf(one), [...(groups.get(placeOf(one)) ?? []), one]);
    return groups;
  };
  const statusesAt = group(statuses, ({ paragraph }) => paragraph);
  const saidAt = group(said, ({ paragraph }) => paragraph);
  const proposalsAt = group(indexed, ({ proposal }) => proposal.target);
  return new Map(
    [...places].map((place) => [
      place,
      {
        statuses: statusesAt.get(place) ?? [],
        stances: saidAt.get(place) ?? [],
        proposals: proposalsAt.get(place) ?? [],
      },
    ]),
  );
}

export interface ReadProposalsProps extends Pick<NotesListProps, 'onShowLine'> {
  readonly on: OnParagraph;
  readonly changes: Attributed['changes'];
}

export const ReadProposals = memo(function ReadProposals({ on, changes, onShowLine }: ReadProposalsProps) {
  return (
    <div className={css.on}>
      {on.statuses.map(({ status }, index) => (
        <StatusMark key={index} status={status} />
      ))}
      <Stances said={on.stances.map(({ who, stance }) => ({ who, stance }))} />
      {on.proposals.map(({ index, proposal }) => (
        <Proposal
          key={index}
          serial={index + 1}
          proposal={proposal}
          rows={changes[index] ?? []}
          onShowLine={onShowLine}
        />
      ))}
    </div>
  );
});

interface ProposalProps extends Pick<NotesListProps, 'onShowLine'> {
  readonly serial: number;
  readonly proposal: ReadProposal;
  readonly rows: Attributed['changes'][number];
}

function Proposal({ serial, proposal, rows, onShowLine }: ProposalProps) {
  const { kind, proponents, positions, retain, line } = proposal;
  // Who asks to retain what would go cannot accept that it goes.
  const retaining = retain.map((who) => ({ who, stance: 'cannot-accept' as const }));
  return (
    <article className={css.proposal} aria-label={`P ${serial}`}>
      <header className={css.head}>
        <strong>P {serial}</strong>
        <span className={css.quiet}>
          <FormattedMessage {...PROPOSAL_KIND_WORDS[kind]} />
        </span>
        <span className={css.names}>
          {proponents.length === 0 ? (
            <FormattedMessage id="proponents.chair" defaultMessage="Chair" />
          ) : (
            <ReadNames names={proponents} />
          )}
        </span>
        <LineLink line={line} onShowLine={onShowLine} />
      </header>
      {rows.map((row) => (
        <p key={row.id} className={partClass('words')} dir="auto">
          <Marked segments={row.segments} />
          {row.segments.length === 0 && (
            <FormattedMessage id="proposed.no-words" defaultMessage="(no words)" />
          )}
        </p>
      ))}
      <Stances said={[...retaining, ...positions]} />
    </article>
  );
}

interface StancesProps {
  readonly said: readonly { readonly who: ReadName; readonly stance: Stance | 'retains' }[];
}

function Stances({ said }: StancesProps) {
  if (said.length === 0) return null;
  return (
    <dl className={css.stances}>
      {([...STANCES, 'retains'] as const).map((stance) => {
        const names = said.filter((one) => one.stance === stance).map(({ who }) => who);
        return names.length === 0 ? null : (
          <div key={stance}>
            <dt>
              <FormattedMessage {...SAID_WORDS[stance]} />
            </dt>
            <dd>
              <ReadNames names={names} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
