/** Updates gathered into stretches: what was typed without a long pause is one, so that a time line is short. */
import type { ActorId } from '@chapeau/model';
import type { StoredUpdate } from '../storage/port.ts';

/** Like the stretch of the protocol, with actors for names. */
export interface Gathered {
  readonly from: number;
  readonly to: number;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly by: readonly ActorId[];
}

/** So long a pause ends a stretch. */
const PAUSE_MS = 60_000;
/** A stretch is no longer, so that its end is never far. */
const LONGEST_MS = 300_000;
const MOST_UPDATES = 200;

/** The stretches with the updates that came after them. A clock that was set back ends a stretch. */
export function gathered(
  stretches: readonly Gathered[],
  updates: readonly Omit<StoredUpdate, 'bytes'>[],
): Gathered[] {
  const all = [...stretches];
  for (const { sequence, at, actor } of updates) {
    const last = all.at(-1);
    const by = actor === 'server' ? [] : [actor];
    if (last === undefined || !goesOn(last, at)) {
      all.push({ from: sequence, to: sequence, startedAt: at, endedAt: at, by });
      continue;
    }
    const others = by.filter((each) => !last.by.includes(each));
    all[all.length - 1] = { ...last, to: sequence, endedAt: at, by: [...last.by, ...others] };
  }
  return all;
}

function goesOn({ from, to, startedAt, endedAt }: Gathered, at: string): boolean {
  const time = Date.parse(at);
  const since = time - Date.parse(endedAt);
  const whole = time - Date.parse(startedAt);
  return to - from + 1 < MOST_UPDATES && since >= 0 && since < PAUSE_MS && whole < LONGEST_MS;
}
