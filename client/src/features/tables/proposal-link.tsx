/** The number of a proposal, which leads to its story. */
import type { DraftId, ProposalId } from '@chapeau/model';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';

export interface ProposalLinkProps {
  readonly draft: DraftId;
  readonly proposal: ProposalId;
  readonly serial: number;
}

export function ProposalLink({ draft, proposal, serial }: ProposalLinkProps) {
  return (
    <Link href={PATHS.proposal(draft, proposal)}>
      <FormattedMessage id="tables.serial" defaultMessage="P {serial, number}" values={{ serial }} />
    </Link>
  );
}
