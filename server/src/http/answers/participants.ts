/** Who takes part, as answers tell it. */
import {
  CREDENTIALS_STATES,
  GROUP_KINDS,
  NAME_LANGUAGES,
  PERSON_ROLES,
  type Attendance,
  type Credentials,
  type Group,
  type Person,
} from '@chapeau/model';
import {
  validators,
  type AttendanceAnswer,
  type ParticipantAnswer,
  type ParticipantsAnswer,
} from '@chapeau/protocol';
import { z } from 'zod';
import { participant } from './process.ts';
import { time } from './values.ts';

const { id } = validators;
const day = z.iso.date();

const group: z.ZodType<Group> = z
  .object({
    id: id.group,
    process: id.process,
    code: z.string(),
    name: z.string(),
    names: z
      .partialRecord(z.enum(NAME_LANGUAGES), z.object({ short: z.string(), official: z.string() }))
      .exactOptional(),
    kind: z.enum(GROUP_KINDS),
    members: z.array(z.object({ participant: id.participant, from: day.nullable(), to: day.nullable() })),
    spokespersons: z.array(id.participant),
  })
  .meta({ id: 'Group' });

const person: z.ZodType<Person> = z
  .object({
    id: id.person,
    process: id.process,
    participant: id.participant,
    name: z.string(),
    title: z.string(),
    role: z.enum(PERSON_ROLES),
    email: z.string(),
  })
  .meta({ id: 'Person' });

const credentials: z.ZodType<Credentials> = z
  .object({
    id: id.participant,
    process: id.process,
    state: z.enum(CREDENTIALS_STATES),
    date: day.nullable(),
  })
  .meta({ id: 'Credentials' });

const attendance: z.ZodType<Attendance> = z
  .object({
    id: z.string(),
    session: id.session,
    participant: id.participant,
    state: z.enum(['signed-in', 'present', 'absent']),
    at: time,
  })
  .meta({ id: 'Attendance' });

export const participantsAnswer: z.ZodType<ParticipantsAnswer> = z
  .object({
    participants: z.array(participant),
    groups: z.array(group),
    modalities: z.object({ nonObjectionDays: z.int(), objectorsFor: z.enum(['team', 'participants']) }),
    objections: z.array(z.object({ stakeholder: id.participant, by: id.participant })),
    day,
  })
  .meta({ id: 'Participants' });

export const participantAnswer: z.ZodType<ParticipantAnswer> = z
  .object({
    participant,
    delegation: z
      .object({
        people: z.array(person),
        credentials: credentials.nullable(),
        attendance: z.array(attendance),
      })
      .nullable(),
    proposals: z.array(z.object({ draft: z.string(), title: z.string(), count: z.int() })),
  })
  .meta({ id: 'ParticipantWithDelegation' });

export const attendanceAnswer: z.ZodType<AttendanceAnswer> = z
  .object({ session: id.session, participants: z.array(id.participant) })
  .meta({ id: 'AttendanceOfSession' });
