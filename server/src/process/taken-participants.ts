/** What a list of participants does to those who are there: who is added, who is changed, and which groups are joined. */
import {
  membersOn,
  type Group,
  type GroupMembership,
  type Participant,
  type ParticipantId,
  type Process,
} from '@chapeau/model';
import type { TakenRow } from '@chapeau/protocol';
import type { Means } from '../deeds/world.ts';

export interface TakenList {
  readonly added: readonly Participant[];
  readonly changed: readonly { readonly before: Participant; readonly after: Participant }[];
  readonly groups: readonly TakenGroup[];
}

/** A group that somebody joins; null before: it is new. */
export interface TakenGroup {
  readonly before: Group | null;
  readonly after: Group;
  readonly joined: readonly ParticipantId[];
}

/** A row that is taken: what it leaves out of a participant that is there stays. */
export type ListRow = TakenRow;

export interface Listed {
  readonly rows: readonly ListRow[];
  /** From when on memberships hold; null: since before the process. */
  readonly day: string | null;
  /** Names and kinds of groups that are made where they are not there; others are political, named by their code. */
  readonly groupHeads?: Readonly<Record<string, Pick<Group, 'name' | 'kind'>>>;
}

interface There {
  readonly process: Pick<Process, 'id'>;
  readonly participants: readonly Participant[];
  readonly groups: readonly Group[];
  readonly means: Means;
  /** The date where the body meets. */
  readonly today: string;
}

/** Who is meant by a code, whatever the case of its letters. */
export function codeKey(code: string): string {
  return code.toLowerCase();
}

/** A row whose code somebody has changes that one. Of two rows with one code the later one counts. */
export function takeList({ rows, day, groupHeads = {} }: Listed, there: There): TakenList {
  const byCode = new Map(there.participants.map((one) => [codeKey(one.code), one]));
  const added = new Map<string, Participant>();
  const changed = new Map<string, { before: Participant; after: Participant }>();
  const joining = new Map<string, { code: string; members: ParticipantId[] }>();
  for (const { groups, ...row } of rows) {
    const key = codeKey(row.code);
    const before = byCode.get(key);
    const id = before?.id ?? added.get(key)?.id ?? there.means.makeId('participant');
    const names = { ...before?.names, ...row.names };
    const named = Object.keys(names).length === 0 ? {} : { names };
    const after: Participant = { ...before, ...row, ...named, id, process: there.process.id };
    if (before === undefined) added.set(key, after);
    else if (!isSame(before, after)) changed.set(key, { before, after });
    for (const code of groups) {
      const joined = joining.get(codeKey(code)) ?? { code, members: [] };
      joining.set(codeKey(code), { ...joined, members: [...joined.members, id] });
    }
  }
  const groups = [...joining.values()].flatMap(({ code, members }) => {
    const before = there.groups.find((group) => codeKey(group.code) === codeKey(code)) ?? null;
    const group = before ?? newGroup(code, groupHeads, there);
    const joined = newMembers(group, members, day ?? there.today);
    if (before !== null && joined.length === 0) return [];
    const memberships = joined.map((participant): GroupMembership => ({ participant, from: day, to: null }));
    return [{ before, after: { ...group, members: [...group.members, ...memberships] }, joined }];
  });
  return { added: [...added.values()], changed: [...changed.values()], groups };
}

function newMembers(group: Group, ids: readonly ParticipantId[], day: string): readonly ParticipantId[] {
  const there = membersOn(group, day);
  return [...new Set(ids)].filter((id) => !there.includes(id));
}

function newGroup(code: string, heads: NonNullable<Listed['groupHeads']>, { process, means }: There): Group {
  const { name, kind } = heads[code] ?? { name: code, kind: 'political' };
  const id = means.makeId('group');
  return { id, process: process.id, code, name, kind, members: [], spokespersons: [] };
}

function isSame(one: Participant, other: Participant): boolean {
  return JSON.stringify(inOneOrder(one)) === JSON.stringify(inOneOrder(other));
}

function inOneOrder({ code, name, category, iso, names }: Participant) {
  const listed = Object.entries(names ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [code, name, category, iso?.alpha2, iso?.alpha3, listed];
}
