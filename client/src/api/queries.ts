/** What the pages read, kept and refreshed. A refusal is data here, not an error: each page says what it means to it. */
import {
  isRefusal,
  type DraftId,
  type ParagraphId,
  type ProcessArea,
  type Refusal,
  type VersionId,
} from '@chapeau/model';
import type { NoticeTopic } from '@chapeau/protocol';
import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isWorthRepeating } from './outside-failure.ts';
import * as routes from './routes.ts';

/** Names of what is kept. A name is refreshed together with all that begin with it. */
export const KEPT = {
  me: () => ['me'] as const,
  process: () => ['process'] as const,
  /** What belongs to an area of the process. */
  area: (area: ProcessArea) => ['process', 'area', area] as const,
  ladder: () => ['ladder'] as const,
  invitations: () => ['invitations'] as const,
  draft: (id: DraftId) => ['draft', id, 'head'] as const,
  drafting: (id: DraftId) => ['draft', id, 'drafting'] as const,
  record: (id: DraftId) => ['draft', id, 'record'] as const,
  live: (id: DraftId) => ['draft', id, 'live'] as const,
  progress: (id: DraftId) => ['draft', id, 'progress'] as const,
  notes: (id: DraftId) => ['notes', id] as const,
  moments: (id: DraftId) => ['draft', id, 'moments'] as const,
  figures: (id: DraftId) => ['draft', id, 'figures'] as const,
  tables: (id: DraftId) => ['draft', id, 'tables'] as const,
  paragraphHistory: (id: DraftId, paragraph: ParagraphId) => ['draft', id, 'history', paragraph] as const,
  version: (id: VersionId) => ['version', id] as const,
  versionRolling: (id: VersionId) => ['version', id, 'rolling'] as const,
};

/** Milliseconds before asking again after the first, second … failure: half a second, doubled, at most ten. */
export const repeatDelayMs = (failures: number): number => Math.min(10_000, 500 * 2 ** failures);

/** A store of answers for one window. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 3 && isWorthRepeating(error),
        retryDelay: repeatDelayMs,
      },
    },
  });
}

/** An answer on its way: not there yet, failed for reasons outside, refused, or there. */
export type Loading<Answer> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error; readonly repeat: () => void }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly answer: Answer };

interface Asked<Answer> {
  readonly queryKey: readonly string[];
  readonly queryFn: () => routes.Answered<Answer>;
  readonly enabled?: boolean;
  readonly staleTime?: number;
  readonly gcTime?: number;
  readonly refetchInterval?:
    number | ((query: { readonly state: { readonly data: Answer | Refusal | undefined } }) => number | false);
}

/** An answer that is kept and refreshed under its name. */
export function useAnswer<Answer>(asked: Asked<Answer>): Loading<Answer> {
  const { data, error, refetch } = useQuery<Answer | Refusal>(asked);
  // What was read before stays readable when a refresh fails.
  if (data !== undefined)
    return isRefusal(data) ? { kind: 'refused', refusal: data } : { kind: 'ready', answer: data };
  if (error !== null) return { kind: 'failed', error, repeat: () => void refetch() };
  return { kind: 'loading' };
}

/** Nothing tells of a new draft or participant, so it is looked at again, every so many milliseconds. */
export const LOOK_AGAIN_MS = 30_000;

export const useMe = () => useAnswer({ queryKey: KEPT.me(), queryFn: routes.getMe });

export const useProcess = () =>
  useAnswer({ queryKey: KEPT.process(), queryFn: routes.getProcess, refetchInterval: LOOK_AGAIN_MS });

/** Sessions and meetings, and the meeting that is on. */
export const useProgramme = () =>
  useAnswer({ queryKey: KEPT.area('programme'), queryFn: routes.getProgramme });

/** The record of the process. */
export const useProcessRecord = (enabled = true) =>
  useAnswer({
    queryKey: ['process', 'record'],
    queryFn: routes.getProcessRecord,
    enabled,
    refetchInterval: LOOK_AGAIN_MS,
  });

/** The ladder of the process, and whether it can still be changed. */
export const useLadder = () => useAnswer({ queryKey: KEPT.ladder(), queryFn: routes.getLadder });

export const useInvitations = () =>
  useAnswer({
    queryKey: KEPT.invitations(),
    queryFn: routes.getInvitations,
    refetchInterval: LOOK_AGAIN_MS,
  });

/** What a link leads to. Not kept once nobody looks at it: its name holds the secret. */
export const useInvitationPreview = (secret: string) =>
  useAnswer({
    queryKey: ['invitation', secret],
    queryFn: () => routes.previewInvitation(secret),
    gcTime: 0,
  });

export const useDraft = (id: DraftId) =>
  useAnswer({ queryKey: KEPT.draft(id), queryFn: () => routes.getDraft(id) });

export const useDrafting = (id: DraftId, enabled = true) =>
  useAnswer({ queryKey: KEPT.drafting(id), queryFn: () => routes.getDrafting(id), enabled });

/** The notes of one's delegation that say something. Nothing tells of those that another window writes. */
export const useNotes = (id: DraftId, enabled = true) =>
  useAnswer({
    queryKey: KEPT.notes(id),
    queryFn: () => routes.getNotes(id),
    enabled,
    refetchInterval: LOOK_AGAIN_MS,
  });

export const useRecord = (id: DraftId, enabled = true) =>
  useAnswer({ queryKey: KEPT.record(id), queryFn: () => routes.getRecord(id), enabled });

/** The text as it stands at the moment of asking; it does not follow the live text. */
export const useLive = (id: DraftId, enabled = true) =>
  useAnswer({ queryKey: KEPT.live(id), queryFn: () => routes.getLive(id), enabled, staleTime: 0 });

/** How far agreement has come at the moment of asking. */
export const useProgress = (id: DraftId) =>
  useAnswer({ queryKey: KEPT.progress(id), queryFn: () => routes.getProgress(id), staleTime: 0 });

/** The same, read anew for whoever begins to look and looked at again for as long as they do. */
export const useWatchedLive = (id: DraftId, enabled = true) =>
  useAnswer({
    queryKey: [...KEPT.live(id), 'watched'],
    queryFn: () => routes.getLive(id),
    enabled,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: LOOK_AGAIN_MS,
  });

/** A version, which never changes but for its audience. Null: none is wanted yet, and it stays `loading`. */
export const useVersion = (id: VersionId | null) =>
  useAnswer({
    queryKey: ['version', id ?? ''],
    queryFn: () => (id === null ? Promise.reject(new Error('no version is wanted')) : routes.getVersion(id)),
    enabled: id !== null,
  });

/** A version with the proposals that were open when it was issued, for as long as it is wanted. */
export const useVersionRolling = (id: VersionId, enabled: boolean) =>
  useAnswer({
    queryKey: KEPT.versionRolling(id),
    queryFn: () => routes.getVersionRolling(id),
    enabled,
    staleTime: Infinity,
  });

/** The time line of the text, which grows with every edit. */
export const useMoments = (id: DraftId) =>
  useAnswer({
    queryKey: KEPT.moments(id),
    queryFn: () => routes.getMoments(id),
    refetchInterval: LOOK_AGAIN_MS,
  });

/** The text as it stood at a moment, which never changes. Whoever asks too often is answered a little later. Null: none is wanted. */
export const useMoment = (id: DraftId, moment: number | null) =>
  useAnswer({
    queryKey: ['moment', id, String(moment)],
    queryFn: () =>
      moment === null ? Promise.reject(new Error('no moment is wanted')) : routes.getMoment(id, moment),
    enabled: moment !== null,
    staleTime: Infinity,
    refetchInterval: ({ state: { data } }) =>
      isRefusal(data) && data.refusal === 'too-many-requests' ? 2_000 : false,
  });

/** Asked anew whenever it comes up: the live text moves without notice. */
export const useFigures = (id: DraftId) =>
  useAnswer({ queryKey: KEPT.figures(id), queryFn: () => routes.getFigures(id), staleTime: 0 });

/** Asked anew whenever it comes up: typing gives no notice. */
export const useSources = (id: DraftId, from: VersionId, to: VersionId | 'live') =>
  useAnswer({
    queryKey: [...KEPT.tables(id), 'sources', from, to],
    queryFn: () => routes.getSources(id, from, to),
    staleTime: 0,
  });

/** Null: beside the base that the server chooses. */
export const usePositions = (id: DraftId, base: VersionId | 'live' | null) =>
  useAnswer({
    queryKey: [...KEPT.tables(id), 'positions', base ?? ''],
    queryFn: () => routes.getPositions(id, base),
    staleTime: 0,
  });

/** One paragraph through time, as it is known at the moment of asking. */
export const useParagraphHistory = (id: DraftId, paragraph: ParagraphId) =>
  useAnswer({
    queryKey: KEPT.paragraphHistory(id, paragraph),
    queryFn: () => routes.getParagraphHistory(id, paragraph),
    staleTime: 0,
  });

/** What to read again when the server says that something changed. */
function keysOfTopic(topic: NoticeTopic, draft: DraftId): readonly (readonly string[])[] {
  switch (topic) {
    case 'versions':
    case 'draft':
      return [KEPT.draft(draft), KEPT.figures(draft), KEPT.process()];
    case 'record':
      return [KEPT.record(draft), KEPT.tables(draft)];
    case 'drafting':
      return [KEPT.drafting(draft)];
    case 'process':
      return [KEPT.process()];
    case 'access':
      return [KEPT.me()];
  }
}

/** Gives a function that reads again what a notice on the socket is about. */
export function useRefreshTopic(draft: DraftId): (topic: NoticeTopic) => void {
  const client = useQueryClient();
  return useCallback(
    (topic) => {
      for (const queryKey of keysOfTopic(topic, draft)) void client.invalidateQueries({ queryKey });
    },
    [client, draft],
  );
}
