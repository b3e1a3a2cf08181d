/** Whose voice one listens for: participants that are watched, and groups, by what is said on their behalf. */
import { groupKey, groupKeys, type Group } from './group.ts';
import type { ParticipantId } from './ids.ts';
import type { Participant } from './participant.ts';
import type { Watch } from './watch.ts';

/** Who there is to speak. */
export interface Speaking {
  readonly groups: readonly Group[];
  readonly participants: readonly Pick<Participant, 'id' | 'code'>[];
}

export interface WatchedVoice {
  readonly participants: ReadonlySet<ParticipantId>;
  /** `groupKey` of everything that the groups are called. */
  readonly groups: ReadonlySet<string>;
}

/** Something proposed or said: by whom, and on whose behalf; empty: on their own. */
export interface Voiced {
  readonly by: readonly (ParticipantId | null)[];
  readonly onBehalfOf: string;
}

/**
 * The voice of what is watched; of paragraphs and proposals there is none. A group has its own where a participant bears its code, as the
 * European Union does: what that one does is the group's. What a member does in its own name is not.
 */
export function watchedVoice(
  watches: readonly Pick<Watch, 'kind' | 'of'>[],
  { groups, participants }: Speaking,
): WatchedVoice {
  const idsOf = (kind: Watch['kind']) =>
    new Set(watches.flatMap((one) => (one.kind === kind ? [one.of] : [])));
  const watched = { participants: idsOf('participant'), groups: idsOf('group') };
  const heard = groups.filter(({ id }) => watched.groups.has(id));
  const codes = new Set(heard.map(({ code }) => groupKey(code)));
  return {
    participants: new Set(
      participants
        .filter(({ id, code }) => watched.participants.has(id) || codes.has(groupKey(code)))
        .map(({ id }) => id),
    ),
    groups: new Set(heard.flatMap(groupKeys)),
  };
}

/** Whether it is the voice of somebody watched. */
export function isHeard({ participants, groups }: WatchedVoice, { by, onBehalfOf }: Voiced): boolean {
  return (
    by.some((one) => one !== null && participants.has(one)) ||
    (onBehalfOf.trim() !== '' && groups.has(groupKey(onBehalfOf)))
  );
}
