/** The text as answers tell it: paragraphs, whole drafts, proposals on them. */
import {
  DRAFT_KINDS,
  FATES,
  MARKS,
  PARAGRAPH_KINDS,
  PROPOSAL_KINDS,
  PROPOSAL_SOURCES,
  RESERVATION_KINDS,
  STANCES,
  STATUSES,
  type PlainDraft,
  type PlainParagraph,
  type Proposal,
} from '@chapeau/model';
import { validators } from '@chapeau/protocol';
import { z } from 'zod';
import { actorId, decisionId, readingId, time } from './values.ts';

const { id } = validators;

export const run = z.union([
  z.object({
    text: z.string(),
    marks: z.array(z.enum(MARKS)).exactOptional(),
    href: z.string().exactOptional(),
  }),
  z.object({ footnote: id.paragraph }),
]);
const wording = { kind: z.enum(PARAGRAPH_KINDS), level: z.int(), runs: z.array(run) };

export const paragraph: z.ZodType<PlainParagraph> = z
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
    reservations: z
      .array(
        z.object({
          kind: z.enum(RESERVATION_KINDS),
          paragraph: id.paragraph.nullable(),
          participant: z.string(),
          text: z.string(),
        }),
      )
      .exactOptional(),
  })
  .meta({ id: 'PlainDraft' });

/** Whole paragraphs as proposed. */
export const proposed = z.array(z.object({ id: id.paragraph, ...wording }));

export const proposal: z.ZodType<Proposal> = z
  .object({
    id: id.proposal,
    draft: id.draft,
    serial: z.int().nullable(),
    kind: z.enum(PROPOSAL_KINDS),
    target: id.paragraph.nullable(),
    draftedAgainst: paragraph.nullable(),
    wording: proposed,
    proponent: id.participant.nullable(),
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
    answers: z.array(id.proposal).exactOptional(),
    mergedInto: id.proposal.exactOptional(),
    resettled: z
      .object({ draftedAgainst: paragraph.nullable(), wording: proposed, by: actorId, at: time })
      .exactOptional(),
    parking: id.arrangement.exactOptional(),
    openToTeam: z.literal(true).exactOptional(),
  })
  .meta({ id: 'Proposal' });
