/** Who takes part: participants and groups for everybody; people and credentials of a delegation for itself and the team. */
import {
  accreditationModalitiesOf,
  FACILITATING_TEAM,
  judge,
  refuse,
  type Actor,
  type ParticipantId,
  type ProcessId,
  type Process,
  type Refusal,
} from '@chapeau/model';
import {
  validators,
  type AttendanceAnswer,
  type DelegationAnswer,
  type ParticipantAnswer,
  type ParticipantsAnswer,
  type ProposalsOfDraft,
} from '@chapeau/protocol';
import { z } from 'zod';
import { timestamp } from '../../clock.ts';
import { readPlaceDay } from '../../figures/place-day.ts';
import { readAttendance } from '../../process/attendance.ts';
import type { Storage } from '../../storage/port.ts';
import { attendanceAnswer, participantAnswer, participantsAnswer } from '../answers/participants.ts';
import { memberRoute } from '../route.ts';

const getParticipants = memberRoute({
  method: 'get',
  path: '/api/process/participants',
  id: 'getParticipants',
  summary: 'Participants with their names in six languages, groups with members by date, accreditation',
  answer: { status: 200, description: 'Who takes part', schema: participantsAnswer },
  handle: async ({ house, identity: { actor } }): Promise<ParticipantsAnswer | Refusal> => {
    const { storage } = house;
    const process = await storage.find('process', actor.process);
    if (process === null) return refuse('not-found');
    return {
      participants: await storage.list('participant', process.id),
      groups: await storage.list('group', process.id),
      modalities: accreditationModalitiesOf(process),
      objections: await readObjections(storage, process, actor),
      day: await readPlaceDay(storage, process.id, timestamp(house.clock)),
    };
  },
});

const getParticipant = memberRoute({
  method: 'get',
  path: '/api/process/participants/{participant}',
  id: 'getParticipant',
  summary: 'One participant; its people, credentials and attendance for itself and the team',
  params: z.object({ participant: validators.id.participant }),
  answer: { status: 200, description: 'The participant', schema: participantAnswer },
  handle: async ({
    house: { storage },
    identity: { actor },
    params,
  }): Promise<ParticipantAnswer | Refusal> => {
    const participant = await storage.find('participant', params.participant);
    if (participant?.process !== actor.process) return refuse('not-found');
    return {
      participant,
      delegation: await readDelegation(storage, participant.id, actor),
      proposals: await countProposals(storage, participant.id, actor),
    };
  },
});

const getAttendance = memberRoute({
  method: 'get',
  path: '/api/process/sessions/{session}/attendance',
  id: 'getAttendance',
  summary: 'Who attended a session',
  params: z.object({ session: validators.id.session }),
  answer: { status: 200, description: 'Who attended', schema: attendanceAnswer },
  refusals: ['role-may-not'],
  handle: async ({
    house: { storage },
    identity: { actor },
    params,
  }): Promise<AttendanceAnswer | Refusal> => {
    // While a session goes on it tells whose pages are open.
    const refusal = judge(actor.role, 'read-process-record');
    if (refusal !== null) return refusal;
    const session = await storage.find('session', params.session);
    if (session?.process !== actor.process) return refuse('not-found');
    return { session: session.id, participants: await readAttendance(storage, session.id) };
  },
});

export const participantRoutes = [getParticipants, getParticipant, getAttendance];

/** Who objected is for the team, and for those in the room where the modalities say so now and said so when it was made. */
async function readObjections(storage: Storage, process: Process, { role }: Actor) {
  const isTeam = FACILITATING_TEAM.includes(role);
  const isOpen =
    accreditationModalitiesOf(process).objectorsFor === 'participants' &&
    judge(role, 'read-process-record') === null;
  const rows = isTeam || isOpen ? await storage.list('objections', process.id) : [];
  return rows.flatMap(({ id, objections }) =>
    objections.filter(({ isTold }) => isTeam || isTold).map(({ by }) => ({ stakeholder: id, by })),
  );
}

async function readDelegation(
  storage: Storage,
  participant: ParticipantId,
  actor: Actor,
): Promise<DelegationAnswer | null> {
  const isOwnDelegation = actor.participant === participant;
  if (judge(actor.role, 'read-delegation', { isOwnDelegation }) !== null) return null;
  return {
    people: await storage.list('person', participant),
    credentials: await storage.find('credentials', participant),
    attendance: await attendanceOf(storage, actor.process, participant),
  };
}

async function attendanceOf(storage: Storage, process: ProcessId, participant: ParticipantId) {
  const sessions = await storage.list('session', process);
  const rows = await Promise.all(sessions.map(({ id }) => storage.list('attendance', id)));
  return rows.flat().filter((row) => row.participant === participant);
}

/** Tabled ones, for whoever reads the texts live. */
async function countProposals(
  storage: Storage,
  participant: ParticipantId,
  { role, process }: Actor,
): Promise<readonly ProposalsOfDraft[]> {
  if (judge(role, 'read-draft') !== null) return [];
  const drafts = await storage.list('draft', process);
  const counted = await Promise.all(
    drafts.map(async ({ id, title }) => {
      const proposals = await storage.list('proposal', id);
      const own = proposals.filter(
        ({ fate, proponent, coSponsors }) =>
          fate !== 'draft' && (proponent === participant || coSponsors.includes(participant)),
      );
      return { draft: id, title, count: own.length };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}
