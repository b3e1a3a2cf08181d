/** Ladders that a process may be given, and what makes a ladder sound. The secretariat chooses before the first reading. */
import {
  CLOSED_STATUSES,
  LADDER,
  STATUSES,
  type Ladder,
  type LadderStep,
  type Status,
  type StatusDeed,
} from './status.ts';

/** Modes of agreement by name; a process may also change single rows. */
export const LADDERS = {
  /** Open → agreed in informals → agreed ad referendum → agreed → adopted. */
  'informals-and-ad-referendum': LADDER,
  /** Open → agreed ad referendum → agreed → adopted: all is settled before everybody. */
  'ad-referendum': withoutDeeds(['agree-in-informals']),
  /** Open → agreed → adopted: what is agreed in the room is agreed. */
  direct: withoutDeeds(['agree-in-informals', 'agree-ad-referendum']),
} as const satisfies Record<string, Ladder>;
export type LadderName = keyof typeof LADDERS;

function withoutDeeds(deeds: readonly StatusDeed[]): Ladder {
  return LADDER.filter(({ deed }) => !deeds.includes(deed));
}

/** What can be wrong with a ladder: each would lose somebody something. */
export const LADDER_FAULTS = [
  /** A closed status that can be reached and from which nothing reopens. */
  'cannot-be-reopened',
  /** Reopening without a reason. */
  'reopened-without-reason',
  /** No way from open to adopted. */
  'adoption-out-of-reach',
  /** Adoption while proposals are undecided. */
  'adopted-over-proposals',
  /** A deed that leads from one status to two. */
  'two-ways',
  /** A deed that does not lead where its name says. */
  'misnamed',
] as const;
export type LadderFault = (typeof LADDER_FAULTS)[number];

/** Where each deed leads, on every ladder. */
export const LEADS_TO: Readonly<Record<StatusDeed, Status>> = {
  park: 'parked',
  resume: 'open',
  'hold-place': 'placeholder',
  'agree-in-informals': 'agreed-in-informals',
  'agree-ad-referendum': 'agreed-ad-referendum',
  agree: 'agreed',
  adopt: 'adopted',
  reopen: 'open',
};

/** The first fault of a ladder and the row it is in (from 0; null: the whole); null: it is sound. */
export function findLadderFault(
  ladder: Ladder,
): { readonly fault: LadderFault; readonly row: number | null } | null {
  const inRow = (fault: LadderFault, holds: (step: LadderStep) => boolean) => {
    const row = ladder.findIndex((step) => !holds(step));
    return row < 0 ? null : { fault, row };
  };
  const reached = reachable(ladder);
  const shut = CLOSED_STATUSES.filter((status) => status === 'deleted' || reached.has(status));
  return (
    inRow('misnamed', ({ deed, to }) => LEADS_TO[deed] === to) ??
    inRow('reopened-without-reason', ({ deed, needsReason }) => deed !== 'reopen' || needsReason) ??
    inRow(
      'adopted-over-proposals',
      ({ deed, needsProposalsDecided }) => deed !== 'adopt' || needsProposalsDecided,
    ) ??
    inRow('two-ways', (step) => !ladder.some((other) => other !== step && overlap(step, other))) ??
    (shut.every((status) => leads(ladder, 'reopen', status))
      ? null
      : { fault: 'cannot-be-reopened', row: null }) ??
    (reached.has('adopted') ? null : { fault: 'adoption-out-of-reach', row: null })
  );
}

function leads(ladder: Ladder, deed: StatusDeed, status: Status): boolean {
  return ladder.some((step) => step.deed === deed && step.from.includes(status) && step.kinds === undefined);
}

function overlap(a: LadderStep, b: LadderStep): boolean {
  if (a.deed !== b.deed || !a.from.some((status) => b.from.includes(status))) return false;
  return a.kinds === undefined || b.kinds === undefined || a.kinds.some((kind) => b.kinds?.includes(kind));
}

/** Statuses that a paragraph of any kind can come to from open. */
function reachable(ladder: Ladder): ReadonlySet<Status> {
  const reached = new Set<Status>(['open']);
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to, kinds } of ladder) {
      if (kinds !== undefined || reached.has(to) || !from.some((status) => reached.has(status))) continue;
      reached.add(to);
      grown = true;
    }
  }
  return reached;
}

/** The statuses in the order of the ladder, for lists. */
export function statusesOf(ladder: Ladder): readonly Status[] {
  const used = new Set<Status>(['open', 'deleted', ...ladder.flatMap(({ from, to }) => [...from, to])]);
  const reached = reachable(ladder);
  return STATUSES.filter((status) => used.has(status) && (reached.has(status) || status === 'deleted'));
}
