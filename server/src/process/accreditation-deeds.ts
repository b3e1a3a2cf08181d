/** Accreditation of stakeholders by non-objection: proposed, circulated until a day, accredited or objected to, ended. */
import {
  ACCREDITATION_STEPS,
  accreditationModalitiesOf,
  accreditationStateOf,
  daysAfter,
  judge,
  refuse,
  type Accreditation,
  type AccreditationStep,
  type Participant,
  type ParticipantId,
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

/** Sets how stakeholders are accredited, on the record. */
export function setAccreditationModalities(
  { nonObjectionDays, objectorsFor }: ProcessCommandOf<'set-accreditation-modalities'>,
  { process, by }: ProcessScene,
): ProcessOutcome | Refusal {
  const refusal = judge(by.role, 'manage-participants');
  if (refusal !== null) return refusal;
  const before = accreditationModalitiesOf(process);
  const after = { nonObjectionDays, objectorsFor };
  if (standsSo(before, after)) return processOutcome({});
  return processOutcome({
    writes: [putRow('process', '', { ...process, accreditation: after })],
    acts: [{ act: { kind: 'accreditation-modalities-set', before, after } }],
    areas: ['participants'],
  });
}

/**
 * Takes stakeholders one step on, all of them or none. Who is circulated is accredited once the last day for objections is over;
 * who was objected to, whenever the body so decides, with a reason.
 */
export async function changeAccreditation(
  { participants: ids, step, until, reason }: ProcessCommandOf<'change-accreditation'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const { by, means, process } = scene;
  const refusal = judge(by.role, 'manage-participants');
  if (refusal !== null) return refusal;
  const moved: Participant[] = [];
  const today = await todayOf(scene);
  const last = step === 'circulate' ? (until ?? lastDay(scene, today)) : null;
  for (const id of ids) {
    const stakeholder = await seekStakeholder(scene, id);
    if ('refusal' in stakeholder) return stakeholder;
    const refused = judgeStep(stakeholder, step, { today, reason });
    if (refused !== null) return refused;
    moved.push({
      ...stakeholder,
      accreditation: { state: ACCREDITATION_STEPS[step].to, since: means.now, until: last },
    });
  }
  const after: Accreditation = { state: ACCREDITATION_STEPS[step].to, since: means.now, until: last };
  return processOutcome({
    writes: moved.map((row) => putRow('participant', process.id, row)),
    acts: [{ act: { kind: 'accreditation-changed', participants: ids, after }, reason }],
    areas: ['participants'],
  });
}

function lastDay({ process }: ProcessScene, today: string): string {
  return daysAfter(today, accreditationModalitiesOf(process).nonObjectionDays);
}

function judgeStep(
  stakeholder: Participant,
  step: AccreditationStep,
  { today, reason }: { readonly today: string; readonly reason: string },
): Refusal | null {
  const { code, accreditation } = stakeholder;
  const state = accreditationStateOf(stakeholder);
  const from: readonly string[] = ACCREDITATION_STEPS[step].from;
  if (!from.includes(state)) return refuse('accreditation-elsewhere', { code, state });
  if (step === 'end' && reason === '') return refuse('reason-missing');
  if (step !== 'accredit') return null;
  if (state === 'objected') return reason === '' ? refuse('reason-missing') : null;
  const until = accreditation?.until ?? '';
  return today <= until ? refuse('non-objection-runs', { code, until }) : null;
}

/** Takes down that a member State objects. By whom goes on the record only where the modalities tell participants. */
export async function objectToAccreditation(
  { participant: id, by: objector }: ProcessCommandOf<'object-to-accreditation'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const { by, means, process, rows } = scene;
  const refusal = judge(by.role, 'manage-participants');
  if (refusal !== null) return refusal;
  const stakeholder = await seekStakeholder(scene, id);
  if ('refusal' in stakeholder) return stakeholder;
  const state = await rows.find('participant', objector);
  if (state?.process !== process.id || state.category !== 'member-state')
    return refuse('participant-unknown');
  const refused = judgeStep(stakeholder, 'object', { today: '', reason: '' });
  if (refused !== null) return refused;
  const earlier = (await rows.find('objections', id))?.objections ?? [];
  const until = stakeholder.accreditation?.until ?? null;
  const accreditation: Accreditation = { state: 'objected', since: means.now, until };
  const isTold = accreditationModalitiesOf(process).objectorsFor === 'participants';
  const objections = [...earlier, { by: objector, at: means.now, isTold }];
  return processOutcome({
    writes: [
      putRow('participant', process.id, { ...stakeholder, accreditation }),
      putRow('objections', process.id, { id, objections }),
    ],
    acts: [{ act: { kind: 'accreditation-objected', participant: id, by: isTold ? objector : null } }],
    areas: ['participants'],
  });
}

async function seekStakeholder(
  { rows, process }: ProcessScene,
  id: ParticipantId,
): Promise<Participant | Refusal> {
  const participant = await rows.find('participant', id);
  if (participant?.process !== process.id) return refuse('participant-unknown');
  return participant.category === 'stakeholder' ? participant : refuse('not-a-stakeholder');
}
