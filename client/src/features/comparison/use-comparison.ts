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
  const from = useSide(draft, keys.from);
  const to = useSide(draft, keys.to);
  const earlier = from.kind === 'ready' ? from.answer : null;
  const later = to.kind === 'ready' ? to.answer : null;
  const sides = useMemo<Sides | null>(
    () => (earlier === null || later === null ? null : { from: earlier, to: later }),
    [earlier, later],
  );
  return { from, to, work: useWork<Sides, Comparison>(startWorker, sides) };
}

function useSide(draft: DraftId, key: SideKey): Loading<PlainDraft> {
  const isLive = key === 'live';
  const live = useLive(draft, isLive);
  const version = useVersion(isLive ? null : key);
  if (isLive) return live;
  return version.kind === 'ready' ? { kind: 'ready', answer: version.answer.plain } : version;
}
