/** The first thing that ever happens on a server: a process is founded, and links are made for those who will run it. */
import {
  makeId,
  refuse,
  type Participant,
  type ParticipantId,
  type Process,
  type Refusal,
  type Role,
} from '@chapeau/model';
import type { SetUpAnswer } from '@chapeau/protocol';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import { linkPath, makeInvitation, putInvitation } from '../login/invitations.ts';
import type { Write } from '../storage/port.ts';
import { isSetUp } from './door.ts';

/** Somebody to be let in, by a link that may be used again and again. */
export interface Seat {
  readonly role: Role;
  /** Code of the participant; null: the role represents nobody. */
  readonly participant: string | null;
  readonly label: string;
}

export interface Founding {
  readonly process: Pick<Process, 'title' | 'body' | 'mandate'>;
  readonly participants: readonly Pick<Participant, 'code' | 'name' | 'category'>[];
  readonly seats: readonly Seat[];
  readonly makeSecret: () => string;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: SetUpAnswer) => readonly Write[];
}

/** Who runs a process that has nobody yet: they let the others in. */
export const FIRST_SEATS: readonly Seat[] = [
  { role: 'secretariat', participant: null, label: 'Secretariat' },
  { role: 'facilitator', participant: null, label: 'Chair' },
];

/** Founds the one process of the server, in one commit. Refused where there is one. */
export async function found(house: House, founding: Founding): Promise<SetUpAnswer | Refusal> {
  return await house.admissions.take(async () => {
    if (await isSetUp(house)) return refuse('already-set-up');
    const { makeSecret, keep } = founding;
    const process: Process = {
      id: makeId('process', house.randomBytes),
      ...founding.process,
      createdAt: timestamp(house.clock),
    };
    const participants = founding.participants.map((row): Participant => ({
      id: makeId('participant', house.randomBytes),
      process: process.id,
      ...row,
    }));
    const seats = founding.seats.map((seat) => ({ seat, secret: makeSecret() }));
    const answer: SetUpAnswer = {
      process,
      links: seats.map(({ seat, secret }) => ({ ...seat, path: linkPath(secret) })),
    };
    await house.storage.commit([
      { kind: 'put', table: 'process', parent: '', row: process },
      ...participants.map((row) => ({ kind: 'put', table: 'participant', parent: process.id, row }) as const),
      ...seats.map(({ seat, secret }) => putInvitation(invitationTo(seat, secret))),
      ...keep(answer),
    ]);
    return answer;

    function invitationTo({ role, participant, label }: Seat, secret: string) {
      const represented = participant === null ? null : idOf(participants, participant);
      const request = { role, participant: represented, label, reusable: true };
      return makeInvitation(house, { request, process: process.id, secret });
    }
  });
}

function idOf(participants: readonly Participant[], code: string): ParticipantId {
  const participant = participants.find((candidate) => candidate.code === code);
  if (participant === undefined) throw new Error(`a seat for ${code}, who takes no part`);
  return participant.id;
}
