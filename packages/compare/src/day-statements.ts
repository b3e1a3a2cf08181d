/** Statements in a report: those published in the span by whom one watches, or on behalf of a group that one watches. */
import {
  isHeard,
  watchedVoice,
  type ProcessEntry,
  type PublishedStatement,
  type Speaking,
  type Watch,
} from '@chapeau/model';
import type { ReportSpan } from './day-sources.ts';

/** As the record names it, with the moment at which it was opened to its audience. */
export interface ReportedStatement extends Pick<
  PublishedStatement,
  'id' | 'meeting' | 'item' | 'participant' | 'onBehalfOf'
> {
  readonly at: string;
}

/** In order of time, each once; `process`: of statements those acts alone that are open to the reader. */
export function reportedStatements(
  process: readonly ProcessEntry[],
  span: ReportSpan,
  { watches, speaking }: { readonly watches: readonly Watch[]; readonly speaking: Speaking },
): readonly ReportedStatement[] {
  const voice = watchedVoice(watches, speaking);
  const found = new Map<string, ReportedStatement>();
  for (const { act, at } of process) {
    if (act.kind !== 'statement-published' || at < span.from || at >= span.to) continue;
    const { id, meeting, item, participant, onBehalfOf } = act.statement;
    if (isHeard(voice, { by: [participant], onBehalfOf }))
      found.set(id, { id, meeting, item, participant, onBehalfOf, at });
  }
  return [...found.values()];
}
