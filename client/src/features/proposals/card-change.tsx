/** What a tabled proposal changes, on the wording as it stands now; as it was tabled always stays to be looked up. */
import { isUndecided, type Proposal } from '@chapeau/model';
import { useMemo } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { useRecord } from '../../api/queries.ts';
import { useScene } from '../text/scene.ts';
import { BriefChange } from './brief-change.tsx';
import { changeOf, type Carried } from './carry.ts';
import { CarryMark } from './carry-mark.tsx';
import { ProposedChange } from './proposed-change.tsx';
import css from './proposals.module.css';

export interface CardChangeProps {
  readonly proposal: Proposal;
  /** Null: not worked out yet. */
  readonly carried: Carried | null;
  /** Among many: what it changes at a glance, and how it stands only where that is something to know. */
  readonly isBrief?: boolean;
}

/** A settled one is shown as it was: against what it was drafted on. */
export function CardChange({ proposal, carried, isBrief = false }: CardChangeProps) {
  const { language } = useScene().head.draft;
  const isOpen = isUndecided(proposal);
  const carry = carried?.carry ?? null;
  const change = useMemo(() => changeOf(proposal, isOpen ? carried : null), [proposal, isOpen, carried]);
  const isAsTabled = proposal.resettled === undefined && (carry?.kind !== 'clean' || !isOpen);
  const tellsCarry =
    isOpen && carry !== null && proposal.kind !== 'insert-after' && !(isBrief && carry.kind === 'unchanged');
  return (
    <>
      {tellsCarry && <CarryMark carry={carry} />}
      {proposal.resettled !== undefined && <ResettledNote proposal={proposal} />}
      {isBrief ? (
        <BriefChange proposal={change} language={language} />
      ) : (
        <ProposedChange proposal={change} language={language} />
      )}
      {!isAsTabled && (
        <details className={css.tabled}>
          <summary>
            <FormattedMessage id="card.as-tabled" defaultMessage="As tabled" />
          </summary>
          <ProposedChange proposal={proposal} language={language} counts={false} />
        </details>
      )}
    </>
  );
}

/** Who settled it anew, and when. The name is told by the record. */
function ResettledNote({ proposal }: { readonly proposal: Proposal }) {
  const record = useRecord(useScene().draft);
  const entries = record.kind === 'ready' ? record.answer.entries : [];
  const entry = entries.findLast(
    ({ act }) => act.kind === 'proposal-resettled' && act.proposal.proposal === proposal.id,
  );
  return (
    <p className={css.quiet}>
      <FormattedMessage
        id="card.resettled"
        defaultMessage="Settled on the wording as it then stood{isNamed, select, true { by {name}} other {}}, {when}"
        values={{
          isNamed: String(entry !== undefined),
          name: <bdi>{entry?.actorName}</bdi>,
          when: <FormattedDate value={proposal.resettled?.at ?? ''} dateStyle="medium" timeStyle="short" />,
        }}
      />
    </p>
  );
}
