/** Acts of the record in sentences, by their place in it. */
import type { DraftId, ParticipantId } from '@chapeau/model';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useProcess, useRecord } from '../../api/queries.ts';
import { actSentence } from '../../intl/acts.ts';
import { recordNames } from '../../intl/record-names.ts';

/** Undefined for an act that is not at hand, or not yet. */
export function useTellAct(draft: DraftId): (sequence: number) => string | undefined {
  const intl = useIntl();
  const record = useRecord(draft);
  const process = useProcess();
  const entries = record.kind === 'ready' ? record.answer.entries : null;
  const participants = process.kind === 'ready' ? process.answer.participants : null;
  return useMemo(() => {
    const names = recordNames(entries ?? []);
    const codes = new Map<ParticipantId, string>(participants?.map(({ id, code }) => [id, code]));
    const bySequence = new Map(entries?.map((entry) => [entry.sequence, entry]));
    const context = { intl, names, codeOf: (id: ParticipantId) => codes.get(id) ?? '' };
    return (sequence) => {
      const entry = bySequence.get(sequence);
      return entry && actSentence(entry, context);
    };
  }, [intl, entries, participants]);
}
