/** What becomes of each proposal by the choices made: computed first, then as the facilitator has it. */
import { computedFates, type Taken } from '@chapeau/compare';
import { FATES_BY_TAKING, type Fate, type Proposal, type ProposalId, type Taking } from '@chapeau/model';

/** A fate, and where it is `merged-into` the proposal that takes it up; else null. */
export interface GivenFate {
  readonly fate: Fate;
  readonly mergedInto: ProposalId | null;
}

export interface FateRow extends GivenFate {
  readonly proposal: Proposal;
  /** `open`: a dispute that it is part of is not decided, so it stays tabled. */
  readonly taking: Taking;
  /** What may be given instead, the present fate among them. Of an open one: nothing else. */
  readonly offered: readonly GivenFate[];
}

export interface FateFacts {
  /** As `takenOf` gives it. */
  readonly taken: ReadonlyMap<ProposalId, Pick<Taken, 'kind'>>;
  readonly proposals: readonly Proposal[];
  /** What the facilitator has chosen otherwise than computed. What does not fit the choices any more is passed over. */
  readonly given: ReadonlyMap<ProposalId, GivenFate>;
}

/** A row for every proposal with a voice in the place, by serial number. */
export function fateRows({ taken, proposals, given }: FateFacts): readonly FateRow[] {
  const computed = new Map(computedFates(taken, proposals).map((one) => [one.proposal, one]));
  const known = proposals.flatMap((proposal) => {
    const taking = taken.get(proposal.id)?.kind;
    if (taking === undefined) return [];
    const [usual = 'tabled'] = FATES_BY_TAKING[taking];
    const own = given.get(proposal.id);
    const fate =
      own !== undefined && FATES_BY_TAKING[taking].includes(own.fate) ? own : computed.get(proposal.id);
    return [{ proposal, taking, usual, fate: fate?.fate ?? usual, mergedInto: fate?.mergedInto ?? null }];
  });
  const taking = known.filter(({ fate }) => TAKES_UP.includes(fate)).map(({ proposal }) => proposal.id);
  return known
    .map(({ usual, ...row }): FateRow => {
      const others = taking.filter((id) => id !== row.proposal.id);
      const isTakenUp = row.mergedInto !== null && others.includes(row.mergedInto);
      const settled =
        row.fate === 'merged-into' && !isTakenUp ? { ...row, fate: usual, mergedInto: null } : row;
      return { ...settled, offered: offeredFor(row.taking, others) };
    })
    .toSorted((a, b) => (a.proposal.serial ?? Infinity) - (b.proposal.serial ?? Infinity));
}

/** Fates of proposals that others may be merged into. */
const TAKES_UP: readonly Fate[] = ['accepted', 'accepted-in-part'];

function offeredFor(taking: Taking, others: readonly ProposalId[]): readonly GivenFate[] {
  return FATES_BY_TAKING[taking].flatMap((fate): readonly GivenFate[] =>
    fate === 'merged-into'
      ? others.map((mergedInto) => ({ fate, mergedInto }))
      : [{ fate, mergedInto: null }],
  );
}

/** What is confirmed with the decision: the fates of all that it settles. */
export function settledFates(
  rows: readonly FateRow[],
): readonly (GivenFate & { readonly proposal: ProposalId })[] {
  return rows
    .filter(({ taking }) => taking !== 'open')
    .map(({ proposal, fate, mergedInto }) => ({ proposal: proposal.id, fate, mergedInto }));
}
