/** Commands on who takes part: participants, groups, accreditation, people and credentials, attendance. */
import { CREDENTIALS_STATES, GROUP_KINDS, LIMITS, NAME_LANGUAGES, PERSON_ROLES } from '@chapeau/model';
import { z } from 'zod';
import { command } from './command.ts';
import * as v from './values.ts';

const nameOf = z.strictObject({ short: v.line, official: v.line });
const names = z.partialRecord(z.enum(NAME_LANGUAGES), nameOf);
const iso = z.strictObject({
  alpha2: z.string().regex(/^[A-Z]{2}$/),
  alpha3: z.string().regex(/^[A-Z]{3}$/),
});
const day = z.iso.date();

/** A participant as it is written: what is left out stays as it is, or is not known. */
const participant = {
  code: v.participantCode,
  name: v.line,
  category: v.category,
  iso: iso.exactOptional(),
  names: names.exactOptional(),
};

/** A row of a list that is taken in. The groups, by code, are those that it joins. */
const TakenRow = z.strictObject({ ...participant, groups: z.array(v.participantCode).max(50).default([]) });
export type TakenRow = z.output<typeof TakenRow>;

export const PARTICIPANTS = [
  /** Refused where another has its code. */
  command('add-participant', participant),
  /** A list: who has the code of a row is changed to what it says, the others are added; groups that there are not are made. */
  command('take-participants', {
    rows: z.array(TakenRow).min(1).max(LIMITS.participantsNamed),
    /** From when on memberships hold; null: since before the process. */
    day: day.nullable().default(null),
  }),
  /** All of them at once, as the list of States has them, with their regional groups. Whoever is there already stays. */
  command('add-states', { which: z.enum(['member-states', 'observer-states']) }),
  command('change-participant', { participant: v.id.participant, ...participant }),
  /** Null: a new group. */
  command('put-group', {
    group: v.id.group.nullable(),
    code: v.participantCode,
    name: v.line,
    of: z.enum(GROUP_KINDS),
    spokespersons: v.participantIds.default([]),
  }),
  command('remove-group', { group: v.id.group, reason: v.note.default('') }),
  /** Those who leave were members until the day before. Null: as if they had always, or never, been members. */
  command('change-group-members', {
    group: v.id.group,
    join: v.participantIds.default([]),
    leave: v.participantIds.default([]),
    day: day.nullable(),
  }),
  command('set-accreditation-modalities', {
    nonObjectionDays: z.int().min(0).max(365),
    objectorsFor: z.enum(['team', 'participants']),
  }),
  /** `until`: the last day for objections; null: as many days as the modalities say. */
  command('change-accreditation', {
    participants: v.participantIds.refine((ids) => ids.length > 0),
    step: z.enum(['propose', 'circulate', 'accredit', 'end']),
    until: day.nullable().default(null),
    reason: v.note.default(''),
  }),
  /** A member State objects, as it has told the secretariat. */
  command('object-to-accreditation', { participant: v.id.participant, by: v.id.participant }),
  /** Null: a new person. */
  command('put-person', {
    participant: v.id.participant,
    person: v.id.person.nullable(),
    name: v.line,
    title: v.optionalLine.default(''),
    role: z.enum(PERSON_ROLES),
    email: z.union([z.literal(''), z.email().max(200)]).default(''),
  }),
  command('remove-person', { participant: v.id.participant, person: v.id.person }),
  command('note-credentials', {
    participant: v.id.participant,
    state: z.enum(CREDENTIALS_STATES),
    date: day.nullable(),
  }),
  command('note-attendance', {
    session: v.id.session,
    participants: v.participantIds.refine((ids) => ids.length > 0),
    isPresent: z.boolean(),
  }),
] as const;
