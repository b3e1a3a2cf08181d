/** What the record tells of a comparison, worked out after the comparison itself is shown. */
import type { ExplainedComparison } from '@chapeau/compare';
import type { DraftId, PlainDraft } from '@chapeau/model';
import { useMemo } from 'react';
import { useMe, useRecord } from '../../api/queries.ts';
import { isText } from '../../app/paths.ts';
import { useWork } from '../../workers/use-work.ts';
import type { Explainable } from './explain.worker.ts';
import { entriesBetween, type Explanation } from './explanation.ts';
import type { SideKeys } from './sides.ts';

const startWorker = () => new Worker(new URL('./explain.worker.ts', import.meta.url), { type: 'module' });

export interface ExplainedTexts {
  readonly draft: DraftId;
  readonly keys: SideKeys;
  readonly from: PlainDraft;
  readonly to: PlainDraft;
}

export function useExplanation({ draft, keys, from, to }: ExplainedTexts): Explanation {
  const me = useMe();
  const mayRead = me.kind === 'ready' && me.answer.deeds.includes('read-record');
  const record = useRecord(draft, mayRead);
  const all = record.kind === 'ready' ? record.answer.entries : null;
  const { from: fromKey, to: toKey } = keys;
  const entries = useMemo(
    () => all && entriesBetween(all, { from: fromKey, to: toKey }),
    [all, fromKey, toKey],
  );
  const asked = useMemo<Explainable | null>(() => entries && { from, to, entries }, [entries, from, to]);
  const { output, hasFailed } = useWork<Explainable, ExplainedComparison>(startWorker, asked);
  return useMemo<Explanation>(() => {
    if (me.kind === 'ready' && !mayRead) return { kind: 'closed' };
    if (record.kind === 'refused') return { kind: 'closed' };
    if (!isText(fromKey) || !isText(toKey)) return { kind: 'of-a-moment' };
    if (record.kind === 'failed' || hasFailed) return { kind: 'failed' };
    if (all !== null && entries === null) return { kind: 'backwards' };
    return output === null ? { kind: 'on-its-way' } : { kind: 'told', rows: output.rows };
  }, [me.kind, mayRead, record.kind, hasFailed, all, entries, output, fromKey, toKey]);
}
