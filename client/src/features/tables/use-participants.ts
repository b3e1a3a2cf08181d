/** Those who take part, by their ids. */
import type { Participant, ParticipantId } from '@chapeau/model';
import { useMemo } from 'react';
import { useProcess } from '../../api/queries.ts';

/** Empty until they are there. */
export function useParticipants(): ReadonlyMap<ParticipantId, Participant> {
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : null;
  return useMemo(() => new Map((participants ?? []).map((one) => [one.id, one])), [participants]);
}
