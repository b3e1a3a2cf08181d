/** Commands on arrangements (packages, parkings, silence procedures), and on reservations and explanations of position. */
import { SILENCE_DEEDS } from '@chapeau/model';
import { z } from 'zod';
import { command } from './command.ts';
import * as v from './values.ts';

export const ARRANGING = [
  command('form-package', { label: v.line, paragraphs: v.paragraphIds }),
  command('change-package', { package: v.id.arrangement, label: v.line, paragraphs: v.paragraphIds }),
  command('dissolve-package', { package: v.id.arrangement, reason: v.note.default('') }),
  /** Hands a paragraph to a group, and opens the drafting room in which the group writes its proposal. */
  command('park-with-group', {
    paragraph: v.id.paragraph,
    with: v.line,
    members: v.participantIds,
    /** One of the members; null: the facilitators table for the group. */
    coordinator: v.id.participant.nullable().default(null),
    withTeam: z.boolean().default(false),
    until: v.moment.nullable().default(null),
    reason: v.note.default(''),
  }),
  command('end-parking', { parking: v.id.arrangement, reason: v.note.default('') }),
  command('open-silence', {
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('paragraphs'), paragraphs: v.paragraphIds }),
      z.strictObject({ kind: z.literal('package'), package: v.id.arrangement }),
      z.strictObject({ kind: z.literal('whole') }),
    ]),
    deed: z.enum(SILENCE_DEEDS),
    text: v.note,
    deadline: v.moment,
    zone: v.line,
    mayBreak: z.union([z.literal('delegations'), v.participantIds]).default('delegations'),
  }),
  command('break-silence', { silence: v.id.arrangement, reason: v.note }),
  command('end-silence', { silence: v.id.arrangement, reason: v.note.default('') }),
] as const;

export const RESERVING = [
  command('enter-reservation', {
    reservation: v.reservationKind,
    /** Null: the whole text. */
    paragraph: v.id.paragraph.nullable(),
    text: v.note.default(''),
    /** Whose reservation the facilitating team takes down; null: one's own. */
    participant: v.id.participant.nullable().default(null),
  }),
  command('withdraw-reservation', { reservation: v.id.reservation }),
] as const;
