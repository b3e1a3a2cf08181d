/** Who takes part: added one by one, taken in as a list, or all States at once; and changed. Nobody is ever taken out: records name them. */
import {
  judge,
  refuse,
  type NamedGroup,
  type NamedParticipant,
  type Participant,
  type Group,
  type ParticipantsAct,
  type Refusal,
} from '@chapeau/model';
import {
  processOutcome,
  putRow,
  standsSo,
  todayOf,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import { readStates, REGIONAL, type State } from './states.ts';
import { codeKey, takeList, type Listed, type ListRow, type TakenList } from './taken-participants.ts';

/** Adds one. Refused where another has its code, whatever the case of the letters. */
export async function addParticipant(
  { kind: _kind, ...row }: ProcessCommandOf<'add-participant'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-participants');
  if (refusal !== null) return refusal;
  const { code } = row;
  const others = await scene.rows.list('participant', scene.process.id);
  if (others.some((other) => codeKey(other.code) === codeKey(code))) return refuse('code-taken', { code });
  const added: Participant = { ...row, id: scene.means.makeId('participant'), process: scene.process.id };
  return processOutcome({
    ...told({ added: [added], changed: [], groups: [] }, scene, null),
    created: added.id,
  });
}

/** Takes a list in. Nothing is recorded where it changes nothing. */
export async function takeParticipants(
  { rows, day }: ProcessCommandOf<'take-participants'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  return await take({ rows, day }, scene);
}

/** Adds all member States with their regional groups, or the observer States. Who is there keeps its name; codes and names in other languages are completed. */
export async function addStates(
  { which }: ProcessCommandOf<'add-states'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const category = which === 'member-states' ? 'member-state' : 'observer-state';
  const there = await scene.rows.list('participant', scene.process.id);
  const rows = readStates()
    .filter((state) => state.category === category)
    .map((state) => rowOf(state, there));
  return await take({ rows, day: null, groupHeads: REGIONAL_HEADS }, scene);
}

const REGIONAL_HEADS = Object.fromEntries(
  Object.entries(REGIONAL).map(([code, { name }]) => [code, { name, kind: 'regional' as const }]),
);

function rowOf({ name, category, iso, names, regionalGroup }: State, there: readonly Participant[]): ListRow {
  const known = there.find(({ code }) => codeKey(code) === codeKey(iso.alpha3));
  return {
    code: known?.code ?? iso.alpha3,
    name: known?.name ?? name,
    category: known?.category ?? category,
    iso: known?.iso ?? iso,
    names: { ...names, ...known?.names },
    groups: regionalGroup === null ? [] : [regionalGroup],
  };
}

async function take(listed: Listed, scene: ProcessScene): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-participants');
  if (refusal !== null) return refusal;
  const { process, rows, means } = scene;
  const participants = await rows.list('participant', process.id);
  const groups = await rows.list('group', process.id);
  const there = { process, participants, groups, means, today: await todayOf(scene) };
  return processOutcome(told(takeList(listed, there), scene, listed.day));
}

/** Changes what it is called, by which code, and what it takes part as. Refused where another has the code. */
export async function changeParticipant(
  { kind: _kind, participant: id, ...row }: ProcessCommandOf<'change-participant'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-participants');
  if (refusal !== null) return refusal;
  const others = await scene.rows.list('participant', scene.process.id);
  const before = others.find((other) => other.id === id);
  if (before === undefined) return refuse('participant-unknown');
  const { code } = row;
  if (others.some((other) => other.id !== id && codeKey(other.code) === codeKey(code)))
    return refuse('code-taken', { code });
  const after: Participant = { ...before, ...row };
  if (standsSo(before, after)) return processOutcome({});
  return processOutcome(told({ added: [], changed: [{ before, after }], groups: [] }, scene, null));
}

/** The rows and acts of what was taken. */
function told({ added, changed, groups }: TakenList, scene: ProcessScene, day: string | null) {
  const { process } = scene;
  const participants = [...added, ...changed.map(({ after }) => after)];
  const acts: readonly ParticipantsAct[] = [
    ...(added.length === 0
      ? []
      : [{ kind: 'participants-added' as const, participants: added.map(namedParticipant) }]),
    ...changed.map(({ before, after }) => ({
      kind: 'participant-changed' as const,
      before: namedParticipant(before),
      after: namedParticipant(after),
    })),
    ...groups.flatMap(({ before, after, joined }) => [
      ...(before === null
        ? [{ kind: 'group-changed' as const, before: null, after: namedGroup(after) }]
        : []),
      { kind: 'group-members-changed' as const, group: after.id, code: after.code, joined, left: [], day },
    ]),
  ];
  return {
    writes: [
      ...participants.map((row) => putRow('participant', process.id, row)),
      ...groups.map(({ after }) => putRow('group', process.id, after)),
    ],
    acts: acts.map((act) => ({ act })),
    areas: acts.length === 0 ? [] : (['participants'] as const),
  };
}

function namedParticipant({ id, code, name, category }: Participant): NamedParticipant {
  return { id, code, name, category };
}

/** A group as an act names it. */
export function namedGroup({ id, code, name, kind, spokespersons }: Group): NamedGroup {
  return { id, code, name, kind, spokespersons };
}
