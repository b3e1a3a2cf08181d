/** Three texts read and compared. */
import type { ThreeComparison, ThreeSides } from '@chapeau/compare';
import type { DraftId, PlainDraft } from '@chapeau/model';
import { useMemo } from 'react';
import type { Loading } from '../../api/queries.ts';
import type { ThreeKeys } from '../../app/paths.ts';
import { useWork, type Work } from '../../workers/use-work.ts';
import { useHeld, useSide } from '../comparison/use-comparison.ts';

const startWorker = () => new Worker(new URL('./three.worker.ts', import.meta.url), { type: 'module' });

export interface ThreeAtWork {
  /** All three, or the first of them that is not there. */
  readonly texts: Loading<ThreeSides<PlainDraft>>;
  readonly work: Work<ThreeComparison>;
  /** The text as it stands has changed since it was compared. */
  readonly hasMovedOn: boolean;
  /** Compares it as it stands now. */
  readonly compareAgain: () => void;
}

/** Reads the three texts and compares them once they are there. What was compared stays until another comparison is asked for. */
export function useThree(draft: DraftId, keys: ThreeKeys): ThreeAtWork {
  const base = useHeld(useSide(draft, keys.base));
  const theirs = useHeld(useSide(draft, keys.theirs));
  const ours = useHeld(useSide(draft, keys.ours));
  const held = [base, theirs, ours];
  const sides = useMemo<ThreeSides<PlainDraft> | null>(() => {
    if (base.held === null || theirs.held === null || ours.held === null) return null;
    return withOneSymbol({ base: base.held, theirs: theirs.held, ours: ours.held }, keys);
  }, [base.held, theirs.held, ours.held, keys]);
  const missing = held.find(({ loading }) => loading.kind !== 'ready')?.loading;
  return {
    texts: sides === null ? missingOf(missing) : { kind: 'ready', answer: sides },
    work: useWork<ThreeSides<PlainDraft>, ThreeComparison>(startWorker, sides),
    hasMovedOn: held.some(({ isOutdated }) => isOutdated),
    compareAgain: () => {
      for (const { takeNewest } of held) takeNewest();
    },
  };
}

function missingOf(missing: Loading<PlainDraft> | undefined): Loading<never> {
  return missing === undefined || missing.kind === 'ready' ? { kind: 'loading' } : missing;
}

/** The text as it stands has the draft's symbol, not yet that of a version: no change worth telling. */
function withOneSymbol(texts: ThreeSides<PlainDraft>, keys: ThreeKeys): ThreeSides<PlainDraft> {
  const { symbol } = keys.base === 'live' ? texts.theirs : texts.base;
  const own = (name: keyof ThreeKeys) => (keys[name] === 'live' ? { ...texts[name], symbol } : texts[name]);
  return { base: own('base'), theirs: own('theirs'), ours: own('ours') };
}
