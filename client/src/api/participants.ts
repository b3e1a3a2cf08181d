/** Who takes part, over HTTP. */
import type { ParticipantId } from '@chapeau/model';
import type { ParticipantAnswer, ParticipantsAnswer } from '@chapeau/protocol';
import { KEPT, useAnswer } from './queries.ts';
import { request } from './request.ts';

/** Participants with their names in six languages, groups and accreditation. */
export const useAllParticipants = () =>
  useAnswer({
    queryKey: KEPT.area('participants'),
    queryFn: () => request<ParticipantsAnswer>('/api/process/participants'),
  });

/** One of them, with its people and credentials for whoever may know them. */
export const useOneParticipant = (id: ParticipantId) =>
  useAnswer({
    queryKey: [...KEPT.area('participants'), id],
    queryFn: () => request<ParticipantAnswer>(`/api/process/participants/${id}`),
  });
