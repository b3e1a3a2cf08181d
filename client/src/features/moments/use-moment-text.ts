/** The text of a moment for whoever draws a slider: asked for once it rests, and the one before stays until it is there. */
import type { DraftId } from '@chapeau/model';
import type { MomentAnswer } from '@chapeau/protocol';
import { useEffect, useState } from 'react';
import { useMoment, type Loading } from '../../api/queries.ts';

/** A slider that rests for so long is where its reader wants it. */
const REST_MS = 200;

export interface MomentText {
  readonly loading: Loading<MomentAnswer>;
  /** What is shown meanwhile; null: nothing was there yet. */
  readonly shown: MomentAnswer | null;
}

export function useMomentText(draft: DraftId, moment: number): MomentText {
  const [rested, setRested] = useState(moment);
  useEffect(() => {
    const timer = setTimeout(() => setRested(moment), REST_MS);
    return () => clearTimeout(timer);
  }, [moment]);
  const loading = useMoment(draft, rested);
  const [shown, setShown] = useState<MomentAnswer | null>(null);
  const answer = loading.kind === 'ready' ? loading.answer : null;
  if (answer !== null && answer !== shown) setShown(answer);
  const isThere = loading.kind !== 'ready' || (loading.answer.moment === moment && rested === moment);
  return { loading: isThere ? loading : { kind: 'loading' }, shown };
}
