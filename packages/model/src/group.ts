/** Groups that speak as one: regional and political ones, with members by date; and who may speak on behalf of which. */
import type { GroupId, ParticipantId, ProcessId } from './ids.ts';
import { nameIn, NAME_LANGUAGES, type NamesByLanguage } from './names.ts';
import { refuse, type Refusal } from './refusal.ts';

export const GROUP_KINDS = ['regional', 'political'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export interface Group {
  readonly id: GroupId;
  readonly process: ProcessId;
  /** Short code, unique among the groups of the process; a participant may have the same, as the European Union has. */
  readonly code: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind: GroupKind;
  /** Past and future ones too. A participant that left and came back is there twice. */
  readonly members: readonly GroupMembership[];
  /** Who speaks for it without being a member. */
  readonly spokespersons: readonly ParticipantId[];
}

export interface GroupMembership {
  readonly participant: ParticipantId;
  /** First day, `2031-05-12`; null: since before the process. */
  readonly from: string | null;
  /** Last day; null: until further notice. */
  readonly to: string | null;
}

/** Its members on that day, each once. */
export function membersOn({ members }: Pick<Group, 'members'>, day: string): readonly ParticipantId[] {
  return [...new Set(members.filter((one) => isInForce(one, day)).map(({ participant }) => participant))];
}

/** Whether the membership holds on that day; first and last day included. */
export function isInForce({ from, to }: Omit<GroupMembership, 'participant'>, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The groups that a participant may speak for on that day: those it is a member of, and those that named it. */
export function groupsSpokenForBy(
  groups: readonly Group[],
  participant: ParticipantId,
  day: string,
): readonly Group[] {
  return groups.filter(
    (group) => group.spokespersons.includes(participant) || membersOn(group, day).includes(participant),
  );
}

/** The regional group that it belongs to on that day; undefined: none. */
export function findRegionalGroup(
  groups: readonly Group[],
  participant: ParticipantId,
  day: string,
): Group | undefined {
  return groups.find((group) => group.kind === 'regional' && membersOn(group, day).includes(participant));
}

/** The group that is meant by these words: its code, or its name in any language, whatever the case; undefined: an ad hoc one. */
export function findGroup(groups: readonly Group[], words: string): Group | undefined {
  const meant = groupKey(words);
  return groups.find((group) => groupKeys(group).includes(meant));
}

/** What two ways of naming a group have in common: case and a leading article do not count. */
export function groupKey(words: string): string {
  return words.normalize('NFC').trim().replace(/^the /iu, '').toLowerCase();
}

/** The keys of its code and of its name in every language; some may be the same. */
export function groupKeys(group: Pick<Group, 'code' | 'name' | 'names'>): readonly string[] {
  const names = NAME_LANGUAGES.map((language) => nameIn(group, language));
  return [group.code, group.name, ...names].map(groupKey);
}

export interface OnBehalf {
  readonly participant: ParticipantId;
  /** As given; empty: on nobody's behalf but its own. */
  readonly onBehalfOf: string;
  /** The day on which it speaks, `2031-05-12`. */
  readonly day: string;
}

/** Why it may not speak on behalf of that group on that day; null: it may. Of an ad hoc group nothing is known, so it may. */
export function judgeOnBehalf(
  groups: readonly Group[],
  { participant, onBehalfOf, day }: OnBehalf,
): Refusal | null {
  const group = onBehalfOf.trim() === '' ? undefined : findGroup(groups, onBehalfOf);
  if (group === undefined || groupsSpokenForBy([group], participant, day).length > 0) return null;
  return refuse('not-of-group', { group: group.code });
}
