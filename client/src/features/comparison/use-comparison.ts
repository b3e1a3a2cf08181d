/** Two texts read and compared. */
import type { Comparison } from '@chapeau/compare';
import type { DraftId, PlainDraft } from '@chapeau/model';
import { useMemo } from 'react';
import { useLive, useVersion, type Loading } from '../../api/queries.ts';
import type { SideKey } from '../../app/paths.ts';
import { useWork, type Work } from '../../workers/use-work.ts';
import type { Sides } from './compare.worker.ts';
import type { SideKeys } from './sides.ts';

const startWorker = () => new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' });

export interface ComparisonAtWork {
  readonly from: Loading<PlainDraft>;
  readonly to: Loading<PlainDraft>;
  readonly work: Work<Comparison>;
}

/** Reads both sides and compares them once both are there. */
export function useComparison(draft: DraftId, keys: SideKeys): ComparisonAtWork {
  const { from: fromKey, to: toKey } = keys;
  const from = useSide(draft, fromKey);
  const to = useSide(draft, toKey);
  const earlier = from.kind === 'ready' ? from.answer : null;
  const later = to.kind === 'ready' ? to.answer : null;
  const sides = useMemo<Sides | null>(
    () => (earlier === null || later === null ? null : sidesOf(earlier, later, { from: fromKey, to: toKey })),
    [earlier, later, fromKey, toKey],
  );
  return { from, to, work: useWork<Sides, Comparison>(startWorker, sides) };
}

/** The text as it stands has the draft's symbol, not yet that of a version: no change worth telling. */
function sidesOf(from: PlainDraft, to: PlainDraft, keys: SideKeys): Sides {
  if (keys.to === 'live') return { from, to: { ...to, symbol: from.symbol } };
  if (keys.from === 'live') return { from: { ...from, symbol: to.symbol }, to };
  return { from, to };
}

function useSide(draft: DraftId, key: SideKey): Loading<PlainDraft> {
  const isLive = key === 'live';
  const live = useLive(draft, isLive);
  const version = useVersion(isLive ? null : key);
  if (isLive) return live;
  return version.kind === 'ready' ? { kind: 'ready', answer: version.answer.plain } : version;
}
