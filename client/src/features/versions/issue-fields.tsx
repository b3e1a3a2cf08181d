/** What a version is to be: what it is issued under, its numbers, and what is printed in it. */
import type { Attributions, DraftId } from '@chapeau/model';
import { FreshNumbers } from './fresh-numbers.tsx';
import { IssuedUnder, type Under } from './issued-under.tsx';
import { PrintedProposals } from './printed-proposals.tsx';

export interface Wanted extends Under {
  readonly renumber: boolean;
  /** Null: the open proposals are left out. */
  readonly attributions: Attributions | null;
}

export interface WantedFieldsProps {
  readonly draft: DraftId;
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

export function WantedFields({ draft, wanted, onChange }: WantedFieldsProps) {
  return (
    <>
      <IssuedUnder under={wanted} onChange={onChange} />
      <FreshNumbers
        draft={draft}
        isWanted={wanted.renumber}
        onChange={(renumber) => onChange({ ...wanted, renumber })}
      />
      <PrintedProposals
        attributions={wanted.attributions}
        onChange={(attributions) => onChange({ ...wanted, attributions })}
      />
    </>
  );
}
