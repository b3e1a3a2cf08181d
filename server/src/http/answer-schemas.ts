/**
 * Answers as the OpenAPI page describes them. The types of the protocol are the truth: each schema is declared to give one
 * of them, so that the compiler finds what does not fit. Answers are not validated: the server made them.
 */
import { DEEDS, REFUSALS, ROLES, type RefusalKind } from '@chapeau/model';
import type {
  CommandAnswer,
  DraftAnswer,
  DraftingAnswer,
  DraftingProposal,
  DraftSummary,
  InvitationPreview,
  InvitationsAnswer,
  LadderAnswer,
  MeAnswer,
  NewDraftAnswer,
  NewInvitationAnswer,
  Problem,
  ProcessAnswer,
  RecordAnswer,
  SetUpAnswer,
  VersionAnswer,
} from '@chapeau/protocol';
import { validators } from '@chapeau/protocol';
import { z } from 'zod';
import {
  actor,
  draft,
  invitation,
  ladder,
  participant,
  process,
  reading,
  version,
} from './answers/process.ts';
import { entry } from './answers/record.ts';
import { plainDraft, proposal } from './answers/text.ts';

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
  original: validators.id.draft.exactOptional(),
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
  .object({ ...summary, readings: z.array(reading), ladder })
  .meta({ id: 'DraftAnswer' });

export const ladderAnswer: z.ZodType<LadderAnswer> = z
  .object({ ladder, isFixed: z.boolean() })
  .meta({ id: 'LadderAnswer' });

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
