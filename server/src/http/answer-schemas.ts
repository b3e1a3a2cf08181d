/**
 * Answers as the OpenAPI page describes them. The types of the protocol are the truth: each schema is declared to give one
 * of them, so that the compiler finds what does not fit. Answers are not validated: the server made them.
 */
import {
  AUDIENCES,
  DEEDS,
  DRAFT_KINDS,
  FATES,
  MARKS,
  PARAGRAPH_KINDS,
  PARTICIPANT_CATEGORIES,
  PROPOSAL_KINDS,
  PROPOSAL_SOURCES,
  READING_TAKES,
  READING_WAYS,
  REFUSALS,
  ROLES,
  STANCES,
  STANDINGS,
  STATUS_DEEDS,
  STATUSES,
  type Actor,
  type DecisionId,
  type Draft,
  type GenerationId,
  type ActorId,
  type LadderStep,
  type Participant,
  type PlainDraft,
  type PlainParagraph,
  type Process,
  type Proposal,
  type Reading,
  type ReadingId,
  type RecordEntry,
  type RefusalKind,
  type Version,
} from '@chapeau/model';
import {
  validators,
  type CommandAnswer,
  type DraftAnswer,
  type DraftingAnswer,
  type DraftingProposal,
  type DraftSummary,
  type InvitationPreview,
  type InvitationsAnswer,
  type InvitationSummary,
  type MeAnswer,
  type NewDraftAnswer,
  type NewInvitationAnswer,
  type Problem,
  type ProcessAnswer,
  type RecordAnswer,
  type SetUpAnswer,
  type VersionAnswer,
} from '@chapeau/protocol';
import { z } from 'zod';

const { id } = validators;
const madeId = <Id extends string>(kind: string) =>
  z.custom<Id>().meta({ type: 'string', description: `Id of a ${kind}` });
const actorId = madeId<ActorId>('actor');
const decisionId = madeId<DecisionId>('decision');
const readingId = madeId<ReadingId>('reading');
const generationId = madeId<GenerationId>('generation');
const time = z.string().meta({ description: 'ISO 8601, UTC', format: 'date-time' });
const hash = z.string().meta({ description: 'SHA-256, 64 hex digits' });

const process: z.ZodType<Process> = z
  .object({ id: id.process, title: z.string(), body: z.string(), mandate: z.string(), createdAt: time })
  .meta({ id: 'Process' });

export const participant: z.ZodType<Participant> = z
  .object({
    id: id.participant,
    process: id.process,
    code: z.string(),
    name: z.string(),
    category: z.enum(PARTICIPANT_CATEGORIES),
  })
  .meta({ id: 'Participant' });

const actor: z.ZodType<Actor> = z
  .object({
    id: actorId,
    process: id.process,
    role: z.enum(ROLES),
    participant: id.participant.nullable(),
    name: z.string(),
  })
  .meta({ id: 'Actor' });

const draft: z.ZodType<Draft> = z
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

const reading: z.ZodType<Reading> = z
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

const version: z.ZodType<Version> = z
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
  })
  .meta({ id: 'Version' });

const run = z.union([
  z.object({
    text: z.string(),
    marks: z.array(z.enum(MARKS)).exactOptional(),
    href: z.string().exactOptional(),
  }),
  z.object({ footnote: id.paragraph }),
]);
const wording = { kind: z.enum(PARAGRAPH_KINDS), level: z.int(), runs: z.array(run) };

const paragraph: z.ZodType<PlainParagraph> = z
  .object({
    id: id.paragraph,
    ...wording,
    number: z.string().nullable(),
    alternativeOf: id.paragraph.nullable(),
    stage: z.int(),
    status: z.enum(STATUSES),
  })
  .meta({ id: 'Paragraph' });

export const plainDraft: z.ZodType<PlainDraft> = z
  .object({
    format: z.literal('chapeau-plain-draft/1'),
    title: z.string(),
    symbol: z.string(),
    kind: z.enum(DRAFT_KINDS),
    language: z.string(),
    paragraphs: z.array(paragraph),
  })
  .meta({ id: 'PlainDraft' });

const proposal: z.ZodType<Proposal> = z
  .object({
    id: id.proposal,
    draft: id.draft,
    serial: z.int().nullable(),
    kind: z.enum(PROPOSAL_KINDS),
    target: id.paragraph.nullable(),
    draftedAgainst: paragraph.nullable(),
    wording: z.array(z.object({ id: id.paragraph, ...wording })),
    proponent: id.participant,
    onBehalfOf: z.string(),
    coSponsors: z.array(id.participant),
    invited: z.array(id.participant),
    source: z.enum(PROPOSAL_SOURCES),
    explanation: z.string(),
    reading: readingId.nullable(),
    fate: z.enum(FATES),
    positions: z.array(
      z.object({ participant: id.participant, stance: z.enum(STANCES), note: z.string(), at: time }),
    ),
    createdAt: time,
    tabledAt: time.nullable(),
    settledBy: decisionId.nullable(),
  })
  .meta({ id: 'Proposal' });

const act = z.custom<RecordEntry['act']>().meta({
  type: 'object',
  description: 'What was done: `kind` says which act, the other members are its facts',
});

const entry: z.ZodType<RecordEntry> = z
  .object({
    id: decisionId,
    draft: id.draft,
    sequence: z.int(),
    at: time,
    actor: actorId,
    actorName: z.string(),
    participant: id.participant.nullable(),
    reading: z.object({ id: readingId, ordinal: z.int() }).nullable(),
    act,
    paragraphs: z.array(
      z.object({ paragraph: id.paragraph, before: paragraph.nullable(), after: paragraph.nullable() }),
    ),
    reason: z.string(),
    previous: hash,
    hash,
  })
  .meta({ id: 'RecordEntry' });

const ladderStep: z.ZodType<LadderStep> = z
  .object({
    deed: z.enum(STATUS_DEEDS),
    from: z.array(z.enum(STATUSES)),
    to: z.enum(STATUSES),
    when: z.enum(['reading', 'between', 'any']),
    needsReason: z.boolean(),
    needsProposalsDecided: z.boolean(),
    kinds: z.array(z.enum(PARAGRAPH_KINDS)).exactOptional(),
  })
  .meta({ id: 'LadderStep' });

const invitation: z.ZodType<InvitationSummary> = z
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

const refusalKinds = Object.keys(REFUSALS) as RefusalKind[];
export const problem: z.ZodType<Problem> = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    refusal: z.enum(refusalKinds),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Problem' });

export const me: z.ZodType<MeAnswer> = z
  .object({
    actor: actor.nullable(),
    participant: participant.nullable(),
    deeds: z.array(z.enum(DEEDS)),
    isSetUp: z.boolean(),
    protocol: z.int(),
    schema: z.int(),
  })
  .meta({ id: 'Me' });

export const invitationPreview: z.ZodType<InvitationPreview> = z
  .object({ process, role: z.enum(ROLES), participant: participant.nullable(), label: z.string() })
  .meta({ id: 'InvitationPreview' });

const summary = {
  draft,
  openReading: reading.nullable(),
  versions: z.array(version),
  live: z.boolean(),
};
const draftSummary: z.ZodType<DraftSummary> = z.object(summary).meta({ id: 'DraftSummary' });
export const drafts = z.object({ drafts: z.array(draftSummary) }).meta({ id: 'Drafts' });
export const processAnswer: z.ZodType<ProcessAnswer> = z
  .object({
    process,
    participants: z.array(participant),
    drafts: z.array(draftSummary),
  })
  .meta({ id: 'ProcessAnswer' });

export const draftAnswer: z.ZodType<DraftAnswer> = z
  .object({ ...summary, readings: z.array(reading), ladder: z.array(ladderStep) })
  .meta({ id: 'DraftAnswer' });

export const draftingProposal: z.ZodType<DraftingProposal> = z
  .object({ proposal, generation: z.string() })
  .meta({ id: 'DraftingProposal' });
export const drafting: z.ZodType<DraftingAnswer> = z
  .object({ proposals: z.array(draftingProposal) })
  .meta({ id: 'Drafting' });

export const record: z.ZodType<RecordAnswer> = z.object({ entries: z.array(entry) }).meta({ id: 'Record' });
export const versionAnswer: z.ZodType<VersionAnswer> = z
  .object({ version, plain: plainDraft })
  .meta({ id: 'VersionAnswer' });
export const commandAnswer: z.ZodType<CommandAnswer> = z
  .object({ sequence: z.int().nullable(), created: z.string().nullable() })
  .meta({ id: 'CommandAnswer' });
export const newDraft: z.ZodType<NewDraftAnswer> = z.object({ draft }).meta({ id: 'NewDraft' });
export const invitations: z.ZodType<InvitationsAnswer> = z
  .object({ invitations: z.array(invitation) })
  .meta({ id: 'Invitations' });
export const newInvitation: z.ZodType<NewInvitationAnswer> = z
  .object({ invitation, path: z.string() })
  .meta({ id: 'NewInvitation' });

export const setUpAnswer: z.ZodType<SetUpAnswer> = z
  .object({
    process,
    links: z.array(
      z.object({
        role: z.enum(ROLES),
        participant: z.string().nullable(),
        label: z.string(),
        path: z.string(),
      }),
    ),
  })
  .meta({ id: 'SetUpAnswer' });
