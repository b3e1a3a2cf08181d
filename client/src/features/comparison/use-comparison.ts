/** Two texts read and compared. */
import type { Comparison } from '@chapeau/compare';
import type { DraftId, PlainDraft } from '@chapeau/model';
import { useMemo, useState } from 'react';
import { useMoment, useVersion, useWatchedLive, type Loading } from '../../api/queries.ts';
import { isText, momentOf, type SideKey } from '../../app/paths.ts';
import { useWork, type Work } from '../../workers/use-work.ts';
import type { Sides } from './compare.worker.ts';
import type { SideKeys } from './sides.ts';

const startWorker = () => new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' });

export interface ComparisonAtWork {
  readonly from: Loading<PlainDraft>;
  readonly to: Loading<PlainDraft>;
  readonly work: Work<Comparison>;
  /** The text as it stands has changed since it was compared. */
  readonly hasMovedOn: boolean;
  /** Compares it as it stands now. */
  readonly compareAgain: () => void;
}

/** Reads both sides and compares them once both are there. What was compared stays until another comparison is asked for. */
export function useComparison(draft: DraftId, keys: SideKeys): ComparisonAtWork {
  const { from: fromKey, to: toKey } = keys;
  const from = useHeld(useSide(draft, fromKey));
  const to = useHeld(useSide(draft, toKey));
  const [earlier, later] = [from.held, to.held];
  const sides = useMemo<Sides | null>(
    () => (earlier === null || later === null ? null : sidesOf(earlier, later, { from: fromKey, to: toKey })),
    [earlier, later, fromKey, toKey],
  );
  return {
    from: from.loading,
    to: to.loading,
    work: useWork<Sides, Comparison>(startWorker, sides),
    hasMovedOn: from.isOutdated || to.isOutdated,
    compareAgain: () => {
      from.takeNewest();
      to.takeNewest();
    },
  };
}

/** A text as it was first read. */
interface Held {
  /** The first answer, until the newest is taken. */
  readonly loading: Loading<PlainDraft>;
  readonly held: PlainDraft | null;
  readonly isOutdated: boolean;
  readonly takeNewest: () => void;
}

/** A text under the eyes of a reader does not change by itself. */
export function useHeld(loading: Loading<PlainDraft>): Held {
  const newest = loading.kind === 'ready' ? loading.answer : null;
  const [taken, setTaken] = useState(newest);
  if (taken === null && newest !== null) setTaken(newest);
  const held = taken ?? newest;
  return {
    loading: held === null ? loading : { kind: 'ready', answer: held },
    held,
    isOutdated: newest !== null && held !== newest,
    takeNewest: () => setTaken(newest),
  };
}

/** The text as it stands has the draft's symbol, not yet that of a version: no change worth telling. */
function sidesOf(from: PlainDraft, to: PlainDraft, keys: SideKeys): Sides {
  if (keys.to === 'live') return { from, to: { ...to, symbol: from.symbol } };
  if (keys.from === 'live') return { from: { ...from, symbol: to.symbol }, to };
  return { from, to };
}

/** A version, or the text as it stands, looked at again for as long as it is shown. */
export function useSide(draft: DraftId, key: SideKey): Loading<PlainDraft> {
  const isLive = key === 'live';
  const live = useWatchedLive(draft, isLive);
  const moment = momentOf(key);
  const then = useMoment(draft, moment);
  const version = useVersion(key !== 'live' && isText(key) ? key : null);
  if (isLive) return live;
  if (moment !== null) return then.kind === 'ready' ? { kind: 'ready', answer: then.answer.plain } : then;
  return version.kind === 'ready' ? { kind: 'ready', answer: version.answer.plain } : version;
}
