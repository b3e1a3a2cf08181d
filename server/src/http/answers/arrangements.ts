/** Arrangements and reservations as answers tell them. */
import {
  RESERVATION_KINDS,
  SILENCE_DEEDS,
  STATUS_DEEDS,
  type Package,
  type Parking,
  type Reservation,
  type Silence,
} from '@chapeau/model';
import { validators } from '@chapeau/protocol';
import { z } from 'zod';
import { decisionId, hash, moment, time } from './values.ts';

const { id } = validators;
const made = { id: id.arrangement, draft: id.draft, madeAt: time, since: decisionId };

export const bundle: z.ZodType<Package> = z
  .object({
    ...made,
    kind: z.literal('package'),
    state: z.enum(['standing', 'agreed', 'dissolved']),
    label: z.string(),
    paragraphs: z.array(id.paragraph),
    ready: z.array(
      z.object({
        paragraph: id.paragraph,
        deed: z.enum(STATUS_DEEDS),
        wording: hash,
        pending: z.array(id.participant).exactOptional(),
      }),
    ),
  })
  .meta({ id: 'Package' });

export const parking: z.ZodType<Parking> = z
  .object({
    ...made,
    kind: z.literal('parking'),
    state: z.enum(['drafting', 'returned', 'ended']),
    paragraph: id.paragraph,
    with: z.string(),
    members: z.array(id.participant),
    coordinator: id.participant.nullable(),
    withTeam: z.boolean(),
    until: moment.nullable(),
    proposal: id.proposal,
  })
  .meta({ id: 'Parking' });

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraphs') }),
  z.object({ kind: z.literal('package'), package: id.arrangement }),
  z.object({ kind: z.literal('whole') }),
]);

export const silence: z.ZodType<Silence> = z
  .object({
    ...made,
    kind: z.literal('silence'),
    state: z.enum(['running', 'broken', 'adopted', 'ended']),
    subject,
    paragraphs: z.array(id.paragraph),
    deed: z.enum(SILENCE_DEEDS),
    text: z.string(),
    deadline: moment,
    zone: z.string(),
    mayBreak: z.union([z.literal('delegations'), z.array(id.participant)]),
    brokenBy: z.object({ participant: id.participant, reason: z.string(), at: time }).nullable(),
  })
  .meta({ id: 'Silence' });

export const reservation: z.ZodType<Reservation> = z
  .object({
    id: id.reservation,
    draft: id.draft,
    kind: z.enum(RESERVATION_KINDS),
    participant: id.participant,
    paragraph: id.paragraph.nullable(),
    text: z.string(),
    captured: z.literal(true).exactOptional(),
    at: time,
    withdrawnAt: time.nullable(),
  })
  .meta({ id: 'Reservation' });
