/** The body, its tasks and the public page, as the pages read them. */
import type { VersionId } from '@chapeau/model';
import type { BodyAnswer, PublicAnswer, PublicVersionAnswer, TasksAnswer } from '@chapeau/protocol';
import { KEPT, useAnswer } from './queries.ts';
import { request } from './request.ts';

export const useBody = () =>
  useAnswer({ queryKey: KEPT.area('body'), queryFn: () => request<BodyAnswer>('/api/process/body') });

/** Asked anew whenever it comes up: what shows a task done may be anything in the process. */
export const useTasks = (enabled = true) =>
  useAnswer({
    queryKey: [...KEPT.area('body'), 'tasks'],
    queryFn: () => request<TasksAnswer>('/api/process/tasks'),
    enabled,
    staleTime: 0,
  });

/** What is public of the process; asked without being signed in. */
export const usePublic = () =>
  useAnswer({ queryKey: ['public'], queryFn: () => request<PublicAnswer>('/api/public') });

export const usePublicVersion = (id: VersionId) =>
  useAnswer({
    queryKey: ['public', id],
    queryFn: () => request<PublicVersionAnswer>(`/api/public/versions/${id}`),
  });

/** Address of a public version as a file, for a link. */
export const publicVersionFile = (id: VersionId): string => `/api/public/versions/${id}/text.md`;
