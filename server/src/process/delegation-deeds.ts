/** The people of a delegation and its credentials: kept by the delegation itself and by the secretariat, told to nobody else. */
import { judge, refuse, type ParticipantId, type Person, type Refusal } from '@chapeau/model';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/** Puts a person on the list of a delegation, or changes one that is on it. */
export async function putPerson(
  { participant, person: id, name, title, role, email }: ProcessCommandOf<'put-person'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = await judgeKeeping(scene, participant);
  if (refusal !== null) return refusal;
  const before = id && (await seekPerson(scene, participant, id));
  if (before !== null && 'refusal' in before) return before;
  const { process, means } = scene;
  const person: Person = {
    id: before?.id ?? means.makeId('person'),
    process: process.id,
    participant,
    name,
    title,
    role,
    email,
  };
  if (standsSo(before, person)) return processOutcome({});
  return processOutcome({
    writes: [putRow('person', participant, person)],
    acts: [{ act: { kind: 'delegation-people-changed', participant } }],
    created: before === null ? person.id : null,
    areas: ['participants'],
  });
}

/** Takes a person off the list. */
export async function removePerson(
  { participant, person: id }: ProcessCommandOf<'remove-person'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = await judgeKeeping(scene, participant);
  if (refusal !== null) return refusal;
  const person = await seekPerson(scene, participant, id);
  if ('refusal' in person) return person;
  return processOutcome({
    writes: [{ kind: 'remove', table: 'person', id }],
    acts: [{ act: { kind: 'delegation-people-changed', participant } }],
    areas: ['participants'],
  });
}

/** Notes what the secretariat has received. What it was is not on the record, which everybody in the room reads. */
export async function noteCredentials(
  { participant, state, date }: ProcessCommandOf<'note-credentials'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-participants') ?? (await judgeKeeping(scene, participant));
  if (refusal !== null) return refusal;
  const { process, rows } = scene;
  const after = { id: participant, process: process.id, state, date };
  if (standsSo(await rows.find('credentials', participant), after)) return processOutcome({});
  return processOutcome({
    writes: [putRow('credentials', process.id, after)],
    acts: [{ act: { kind: 'credentials-noted', participant } }],
    areas: ['participants'],
  });
}

async function judgeKeeping(
  { by, rows, process }: ProcessScene,
  participant: ParticipantId,
): Promise<Refusal | null> {
  const isOwnDelegation = by.participant === participant;
  const refusal = judge(by.role, 'manage-delegation', { isOwnDelegation });
  if (refusal !== null) return refusal;
  const row = await rows.find('participant', participant);
  return row?.process === process.id ? null : refuse('participant-unknown');
}

async function seekPerson(
  { rows }: ProcessScene,
  participant: ParticipantId,
  id: Person['id'],
): Promise<Person | Refusal> {
  const person = await rows.find('person', id);
  return person?.participant === participant ? person : refuse('person-unknown');
}
