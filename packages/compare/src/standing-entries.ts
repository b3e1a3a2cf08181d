/** The entries of a record that still count, and what is told of one wherever it is named. */
import type { ActKind, DecisionId, Fate, FateChange, RecordEntry } from '@chapeau/model';

/** An entry of the record as a table names it. */
export interface DecisionRef {
  readonly decision: DecisionId;
  readonly sequence: number;
  readonly at: string;
  readonly act: ActKind;
  /** Ordinal of the reading that was open; null: between readings. */
  readonly reading: number | null;
  /** As given; may be empty. */
  readonly reason: string;
  /** Sequence of the decision that it took back; absent: it took none back. */
  readonly undid?: number;
}

export function decisionRef({ id, sequence, at, act, reading, reason }: RecordEntry): DecisionRef {
  return {
    decision: id,
    sequence,
    at,
    act: act.kind,
    reading: reading?.ordinal ?? null,
    reason,
    ...(act.kind === 'decision-undone' && { undid: act.sequence }),
  };
}

/**
 * Those that were not taken back among them: without the decisions undone, what these overtook, and the undoing itself. The
 * undoing of a decision that is not among them stays: it changed what there was.
 */
export function standingEntries(entries: readonly RecordEntry[]): readonly RecordEntry[] {
  const known = new Set(entries.map(({ id }) => id));
  const undone = new Set<DecisionId>();
  for (const { act } of entries)
    if (act.kind === 'decision-undone' && known.has(act.decision)) undone.add(act.decision);
  return entries.filter(({ id, act }) => {
    if (undone.has(id)) return false;
    if (act.kind === 'decision-undone') return !undone.has(act.decision);
    return act.kind !== 'proposal-decided' || act.through === undefined || !undone.has(act.through);
  });
}

/** The fates that an act gives to proposals, the withdrawal by the proponent included; none for most acts. */
export function fatesGiven({ act }: Pick<RecordEntry, 'act'>): readonly FateChange[] {
  switch (act.kind) {
    case 'proposal-decided':
      return [act];
    case 'proposal-withdrawn':
      return [{ proposal: act.proposal, fateBefore: 'tabled', fateAfter: 'withdrawn' }];
    case 'proposals-decided':
    case 'decision-undone':
      return act.fates;
    default:
      return [];
  }
}

/** Fates of a proposal of which something stands in the text. */
export const TAKEN_UP: readonly Fate[] = ['accepted', 'accepted-in-part', 'merged-into'];

/** Fates of a proposal that is settled without it. */
export const DECLINED: readonly Fate[] = ['not-retained', 'overtaken', 'withdrawn'];
