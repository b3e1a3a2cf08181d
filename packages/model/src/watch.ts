/** The watch list: what a delegation, or a person without one, wants to be told of. Private: on no record, and told to nobody else. */
import type { ActorId, DraftId, ParticipantId, ProcessId } from './ids.ts';
import type { Actor } from './participant.ts';

export const WATCH_KINDS = ['paragraph', 'proposal', 'participant', 'group'] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** Whose list it is: a delegation's, shared by its seats, or that of one person. */
export type WatchOwner = ParticipantId | ActorId;

/** One thing that is watched. */
export interface Watch {
  /** `watchId` of the owner and what is watched: watching it twice is watching it once. */
  readonly id: string;
  readonly process: ProcessId;
  readonly owner: WatchOwner;
  readonly kind: WatchKind;
  /** The id of the paragraph, proposal, participant or group. */
  readonly of: string;
  /** The draft that a paragraph or a proposal is in; null: a participant or a group, in every draft. */
  readonly draft: DraftId | null;
  readonly since: string;
}

/** Whose watch list an actor sees: its delegation's, else its own. */
export function watchOwner({
  id,
  participant,
  role,
}: Pick<Actor, 'id' | 'participant' | 'role'>): WatchOwner {
  return role === 'delegation' && participant !== null ? participant : id;
}

/** What is watched: a paragraph has the same id in every language of its text, so its draft tells it apart. */
export type Watched = Pick<Watch, 'kind' | 'of' | 'draft'>;

/** What a row of a watch list is kept under. */
export function watchId(owner: WatchOwner, { kind, of, draft }: Watched): string {
  return `${owner}/${draft ?? 'every'}/${kind}/${of}`;
}

/** The ids of what is watched in a draft, by that draft or in all of them. */
export function watchedIn(draft: DraftId, watches: readonly Watched[]): ReadonlySet<string> {
  return new Set(watches.flatMap((one) => (one.draft === null || one.draft === draft ? [one.of] : [])));
}
