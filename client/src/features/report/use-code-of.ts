/** Codes of participants for a page that knows the process alone. */
import type { ParticipantId } from '@chapeau/model';
import { useMemo } from 'react';
import { useProcess } from '../../api/queries.ts';
import type { CodeOf } from '../../intl/proponents.ts';

/** A dash for a participant that is not known. */
export function useCodeOf(): CodeOf {
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : null;
  return useMemo(() => {
    const codes = new Map((participants ?? []).map(({ id, code }) => [id, code]));
    return (participant: ParticipantId) => codes.get(participant) ?? '—';
  }, [participants]);
}
