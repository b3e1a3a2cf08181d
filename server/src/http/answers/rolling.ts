/** The rolling text as answers tell it. */
import type { RollingDraft } from '@chapeau/compare';
import { PARAGRAPH_KINDS, PROPOSAL_SOURCES, STANCES } from '@chapeau/model';
import { validators, type RollingAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { run } from './text.ts';
import { time } from './values.ts';

const { id } = validators;
const form = z.object({ kind: z.enum(PARAGRAPH_KINDS), level: z.int() });
const runs = z.array(run);

const voices = z.array(
  z
    .object({
      proposal: id.proposal,
      serial: z.int().nullable(),
      proponent: id.participant.nullable(),
      onBehalfOf: z.string(),
      coSponsors: z.array(id.participant),
      source: z.enum(PROPOSAL_SOURCES),
      positions: z.array(
        z.object({ participant: id.participant, stance: z.enum(STANCES), note: z.string(), at: time }),
      ),
    })
    .meta({ id: 'Voice' }),
);

const alternative = z
  .object({
    id: z.string(),
    kind: z.enum(['present', 'delete', 'proposed']),
    gone: z.boolean(),
    runs,
    voices,
  })
  .meta({ id: 'Alternative' });

const insertion = z
  .object({
    id: z.string(),
    wording: z.object({ ...form.shape, runs }),
    alternatives: z.tuple([alternative, alternative]),
    ids: z.array(z.object({ proposal: id.proposal, paragraph: id.paragraph })),
  })
  .meta({ id: 'RollingInsertion' });

const formDispute = z.object({
  id: z.string(),
  alternatives: z.array(z.object({ id: z.string(), kind: z.enum(['present', 'proposed']), form, voices })),
});

const paragraph = z
  .object({
    paragraph: id.paragraph,
    present: form,
    segments: z.array(
      z.union([
        z.object({ kind: z.literal('agreed'), runs }),
        z.object({ kind: z.literal('dispute'), id: z.string(), alternatives: z.array(alternative) }),
      ]),
    ),
    form: formDispute.nullable(),
    following: z.array(insertion),
    withoutChange: z.array(id.proposal),
    needsReview: z.array(id.proposal),
    overtaken: z.array(id.proposal),
    coarse: z.boolean(),
  })
  .meta({ id: 'RollingParagraph' });

export const rollingAnswer: z.ZodType<RollingAnswer<RollingDraft>> = z
  .object({
    names: z.boolean(),
    rolling: z.object({
      atBeginning: z.array(insertion),
      paragraphs: z.array(paragraph),
      gone: z.array(id.proposal),
    }),
  })
  .meta({ id: 'RollingAnswer' });
