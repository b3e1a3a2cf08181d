/** The ladder as rows that can be switched off and on, and which of them is at fault. */
import { findLadderFault, LADDER, type Ladder, type LadderFault, type LadderStep } from '@chapeau/model';

export interface LadderRow {
  /** Stays the same whatever becomes of the row. */
  readonly key: string;
  readonly step: LadderStep;
  /** A row that is off is no part of the ladder. */
  readonly isOn: boolean;
}

/** Every row of the full ladder, as the ladder has it or switched off; what the ladder has besides comes after. */
export function rowsOf(ladder: Ladder): readonly LadderRow[] {
  const left = [...ladder];
  const known = LADDER.map((step): LadderRow => {
    const at = left.findIndex((one) => keyOf(one) === keyOf(step));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return { key: keyOf(step), step: found ?? step, isOn: found !== undefined };
  });
  const own = left.map((step, index) => ({ key: `${keyOf(step)}-${index}`, step, isOn: true }));
  return [...known, ...own];
}

function keyOf({ deed, kinds = [] }: LadderStep): string {
  return [deed, ...kinds].join('-');
}

/** The rows that are on. */
export function ladderOf(rows: readonly LadderRow[]): Ladder {
  return rows.flatMap(({ step, isOn }) => (isOn ? [step] : []));
}

/** The first fault and the row it is in (null: the whole); null: these rows make a ladder. */
export function faultOf(
  rows: readonly LadderRow[],
): { readonly fault: LadderFault; readonly key: string | null } | null {
  const found = findLadderFault(ladderOf(rows));
  if (found === null) return null;
  const row = found.row === null ? undefined : rows.filter(({ isOn }) => isOn)[found.row];
  return { fault: found.fault, key: row?.key ?? null };
}

/** Whether both are the same ladder, row by row. */
export function sameLadder(a: Ladder, b: Ladder): boolean {
  return a.length === b.length && a.every((step, index) => sameStep(step, b[index]));
}

function sameStep(a: LadderStep, b: LadderStep | undefined): boolean {
  return (
    b !== undefined &&
    keyOf(a) === keyOf(b) &&
    a.to === b.to &&
    a.from.join() === b.from.join() &&
    a.when === b.when &&
    a.needsReason === b.needsReason &&
    a.needsProposalsDecided === b.needsProposalsDecided &&
    a.mayPend === b.mayPend
  );
}
