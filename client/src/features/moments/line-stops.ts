/** The stops of the slider: where editing paused, where something was decided or issued, and the moment that is looked at. */
import type { ActKind } from '@chapeau/model';
import type { MomentAct, MomentReading, MomentsAnswer, MomentVersion, Stretch } from '@chapeau/protocol';

export interface Stop {
  readonly moment: number;
  /** When the text came to stand so, as near as the line tells. */
  readonly at: string;
  /** The decisions that brought it there; empty: it was typed. */
  readonly decisions: readonly MomentAct[];
  readonly versions: readonly MomentVersion[];
  /** The reading that was open; null: none was. */
  readonly reading: MomentReading | null;
  /** Names of those who typed around it. */
  readonly by: readonly string[];
}

/** What the facilitator decided, and versions. Where the floor was, and who took which position, leaves the text as it was. */
const DECISIONS: ReadonlySet<ActKind> = new Set<ActKind>([
  'draft-created',
  'reading-opened',
  'reading-closed',
  'status-decided',
  'proposal-decided',
  'proposals-decided',
  'decision-undone',
  'bracket-decided',
  'number-bracketed',
  'text-restored',
  'paragraphs-brought',
  'correction-taken',
  'version-issued',
]);

/** In order, each moment once; empty: nothing is kept yet. `looked`: a moment that is a stop besides, where the line reaches it. */
export function stopsOf(line: MomentsAnswer, looked: number | null): readonly Stop[] {
  const { first, last, stretches, acts, versions, readings } = line;
  const decisions = acts.filter(({ kind }) => DECISIONS.has(kind));
  const moments = new Set([
    ...stretches.map(({ to }) => to),
    ...decisions.map(({ moment }) => moment),
    ...versions.map(({ moment }) => moment),
    ...(stretches.length === 0 ? [] : [first]),
    ...(looked !== null && looked >= first && looked <= last ? [looked] : []),
  ]);
  const at = gathered(decisions);
  const issued = gathered(versions);
  let index = 0;
  return [...moments]
    .toSorted((a, b) => a - b)
    .map((moment) => {
      while (index < stretches.length - 1 && (stretches[index]?.to ?? 0) < moment) index += 1;
      const stretch = stretches[index];
      const own = at.get(moment) ?? [];
      return {
        moment,
        at: own[0]?.at ?? timeWithin(stretch, moment),
        decisions: own,
        versions: issued.get(moment) ?? [],
        reading: readingAt(readings, moment),
        by: stretch?.by ?? [],
      };
    });
}

function gathered<One extends { readonly moment: number }>(all: readonly One[]) {
  const found = new Map<number, One[]>();
  for (const one of all) found.set(one.moment, [...(found.get(one.moment) ?? []), one]);
  return found;
}

function timeWithin(stretch: Stretch | undefined, moment: number): string {
  if (stretch === undefined) return '';
  return moment === stretch.from ? stretch.startedAt : stretch.endedAt;
}

/** The moment of its closing belongs to the reading no more. */
function readingAt(readings: readonly MomentReading[], moment: number): MomentReading | null {
  return (
    readings.find(({ opened, closed }) => opened <= moment && (closed === null || moment < closed)) ?? null
  );
}

/** Place of the last stop at or before the moment; 0 where all are after it. */
export function placeOf(stops: readonly Stop[], moment: number): number {
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop.moment <= moment),
  );
}

/** The next stop with a decision or a version, or the one before; at either end the first or the last stop. */
export function decisionFrom(stops: readonly Stop[], place: number, by: 'next' | 'previous'): number {
  const isOne = ({ decisions, versions }: Stop) => decisions.length + versions.length > 0;
  const found =
    by === 'next'
      ? stops.findIndex((stop, index) => index > place && isOne(stop))
      : stops.findLastIndex((stop, index) => index < place && isOne(stop));
  if (found !== -1) return found;
  return by === 'next' ? stops.length - 1 : 0;
}

/** A run of stops that have something in common. */
export interface Run<Common> {
  readonly common: Common;
  readonly from: number;
  /** The last of them. */
  readonly to: number;
}

/** Neighbours that have the same in common, told by `keyOf`, put together. */
export function runsOf<Common>(
  stops: readonly Stop[],
  commonOf: (stop: Stop) => Common,
  keyOf: (common: Common) => string,
): readonly Run<Common>[] {
  const runs: Run<Common>[] = [];
  for (const [index, stop] of stops.entries()) {
    const common = commonOf(stop);
    const last = runs.at(-1);
    if (last !== undefined && keyOf(last.common) === keyOf(common))
      runs[runs.length - 1] = { ...last, to: index };
    else runs.push({ common, from: index, to: index });
  }
  return runs;
}
