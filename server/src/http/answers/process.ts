/** The process as answers tell it: who takes part, its ladder, its drafts with their readings and versions. */
import {
  ACCREDITATION_STATES,
  ATTRIBUTIONS,
  AUDIENCES,
  DRAFT_KINDS,
  NAME_LANGUAGES,
  PARAGRAPH_KINDS,
  PARTICIPANT_CATEGORIES,
  READING_TAKES,
  READING_WAYS,
  ROLES,
  STANDINGS,
  STATUS_DEEDS,
  STATUSES,
  type Actor,
  type Draft,
  type LadderStep,
  type Participant,
  type Process,
  type Reading,
  type Version,
} from '@chapeau/model';
import { validators, type InvitationSummary } from '@chapeau/protocol';
import { z } from 'zod';
import { actorId, generationId, hash, readingId, time } from './values.ts';

const { id } = validators;

const ladderStep: z.ZodType<LadderStep> = z
  .object({
    deed: z.enum(STATUS_DEEDS),
    from: z.array(z.enum(STATUSES)),
    to: z.enum(STATUSES),
    when: z.enum(['reading', 'between', 'any']),
    needsReason: z.boolean(),
    needsProposalsDecided: z.boolean(),
    kinds: z.array(z.enum(PARAGRAPH_KINDS)).exactOptional(),
    mayPend: z.literal(true).exactOptional(),
  })
  .meta({ id: 'LadderStep' });
export const ladder = z.array(ladderStep);

export const process: z.ZodType<Process> = z
  .object({
    id: id.process,
    title: z.string(),
    body: z.string(),
    mandate: z.string(),
    createdAt: time,
    ladder: ladder.exactOptional(),
  })
  .meta({ id: 'Process' });

const nameOf = z.object({ short: z.string(), official: z.string() });

export const participant: z.ZodType<Participant> = z
  .object({
    id: id.participant,
    process: id.process,
    code: z.string(),
    name: z.string(),
    category: z.enum(PARTICIPANT_CATEGORIES),
    names: z.partialRecord(z.enum(NAME_LANGUAGES), nameOf).exactOptional(),
    iso: z.object({ alpha2: z.string(), alpha3: z.string() }).exactOptional(),
    accreditation: z
      .object({ state: z.enum(ACCREDITATION_STATES), since: time, until: z.iso.date().nullable() })
      .exactOptional(),
  })
  .meta({ id: 'Participant' });

export const actor: z.ZodType<Actor> = z
  .object({
    id: actorId,
    process: id.process,
    role: z.enum(ROLES),
    participant: id.participant.nullable(),
    name: z.string(),
  })
  .meta({ id: 'Actor' });

export const invitation: z.ZodType<InvitationSummary> = z
  .object({
    id: id.invitation,
    process: id.process,
    role: z.enum(ROLES),
    participant: id.participant.nullable(),
    label: z.string(),
    reusable: z.boolean(),
    createdAt: time,
    usedAt: time.nullable(),
    revokedAt: time.nullable(),
    signIns: z.int(),
  })
  .meta({ id: 'Invitation' });

export const draft: z.ZodType<Draft> = z
  .object({
    id: id.draft,
    process: id.process,
    title: z.string(),
    symbol: z.string(),
    kind: z.enum(DRAFT_KINDS),
    language: z.string(),
    createdAt: time,
    generation: generationId,
  })
  .meta({ id: 'Draft' });

export const reading: z.ZodType<Reading> = z
  .object({
    id: readingId,
    ordinal: z.int(),
    way: z.enum(READING_WAYS),
    takes: z.enum(READING_TAKES),
    scope: z.union([z.literal('whole'), z.array(id.paragraph)]),
    until: time.nullable(),
    meetings: z.array(z.string()),
    openedAt: time,
    closedAt: time.nullable(),
  })
  .meta({ id: 'Reading' });

export const version: z.ZodType<Version> = z
  .object({
    id: id.version,
    draft: id.draft,
    ordinal: z.int(),
    label: z.string(),
    symbol: z.string(),
    standing: z.enum(STANDINGS),
    audience: z.enum(AUDIENCES),
    issuedAt: time,
    issuedBy: actorId,
    sha256: hash,
    renumbering: z
      .array(
        z.object({
          paragraph: id.paragraph,
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .exactOptional(),
    attributions: z.enum(ATTRIBUTIONS).exactOptional(),
    kept: z.object({ moment: z.int(), at: time, entries: z.int() }).exactOptional(),
  })
  .meta({ id: 'Version' });
