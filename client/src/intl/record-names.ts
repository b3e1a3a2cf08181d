/** What entries of a record refer to by id alone, found in the entries that tell more of it. */
import type { Arrangement, ArrangementId, ProposalId, RecordEntry } from '@chapeau/model';

export interface RecordNames {
  /** Null: no entry tells of its tabling. */
  readonly serialOf: (proposal: ProposalId) => number | null;
  /** As the last entry about it tells; null: none does. */
  readonly arrangementOf: (arrangement: ArrangementId) => Arrangement | null;
}

export function recordNames(entries: readonly Pick<RecordEntry, 'act'>[]): RecordNames {
  const serials = new Map<ProposalId, number>();
  const arrangements = new Map<ArrangementId, Arrangement>();
  for (const { act } of entries) {
    if (act.kind === 'proposal-tabled') serials.set(act.proposal.proposal, act.proposal.serial);
    if ('package' in act) arrangements.set(act.package.id, act.package);
    if ('parking' in act) arrangements.set(act.parking.id, act.parking);
    if ('silence' in act) arrangements.set(act.silence.id, act.silence);
  }
  return {
    serialOf: (proposal) => serials.get(proposal) ?? null,
    arrangementOf: (arrangement) => arrangements.get(arrangement) ?? null,
  };
}
