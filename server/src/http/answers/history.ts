/** Lineage, provenance and what is unexplained, as answers tell them. */
import {
  LINEAGE_RELATIONS,
  type Change,
  type DraftChange,
  type Lineage,
  type Provenance,
  type UnexplainedDifference,
} from '@chapeau/compare';
import { PROPOSAL_KINDS, type ActKind, type RecordedProposal } from '@chapeau/model';
import { validators, type ParagraphHistoryAnswer, type UnexplainedAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { reservation } from './arrangements.ts';
import { entry } from './record.ts';
import { paragraph, proposal } from './text.ts';
import { decisionId, time } from './values.ts';

const { id } = validators;

const decision = {
  decision: decisionId,
  sequence: z.int(),
  at: time,
  act: z.string().meta({ description: 'The kind of act' }) as unknown as z.ZodType<ActKind>,
  reading: z.int().nullable(),
  reason: z.string(),
  undid: z.int().exactOptional(),
};
const moment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), version: id.version.nullable() }),
  z.object({ kind: z.literal('act'), by: z.object(decision) }),
]);
const recorded = {
  proposal: id.proposal,
  serial: z.int(),
  kind: z.enum(PROPOSAL_KINDS),
  proponent: id.participant.nullable(),
  onBehalfOf: z.string(),
  coSponsors: z.array(id.participant),
  target: id.paragraph.nullable(),
} satisfies Record<keyof RecordedProposal, z.ZodType>;
const origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('beginning'), version: id.version.nullable() }),
  z.object({ kind: z.literal('typed'), since: moment.nullable(), until: moment }),
  z.object({
    kind: z.literal('decided'),
    by: z.object(decision),
    actor: z.string(),
    proposals: z.array(
      z.object({
        ...recorded,
        captured: z.boolean(),
        tabledAt: time.nullable(),
        tabledIn: z.int().nullable(),
        answers: z.array(z.object(recorded)),
      }),
    ),
  }),
]);

const provenance = z.object({
  spans: z.array(z.object({ text: z.string(), origin, within: id.paragraph.exactOptional() })),
  decided: z.array(z.object({ ...decision, actor: z.string() })),
  reserved: z.array(reservation),
});

const lineage = z.object({
  paragraph: id.paragraph,
  steps: z.array(
    z.object({
      text: z.int(),
      paragraphs: z.array(paragraph),
      relations: z.array(z.enum(LINEAGE_RELATIONS)),
      certainty: z.number(),
      siblings: z.array(paragraph),
      wording: z.int().nullable(),
    }),
  ),
  wordings: z.array(z.array(paragraph)),
});

export const paragraphHistory: z.ZodType<ParagraphHistoryAnswer<Lineage, Provenance>> = z
  .object({
    texts: z.array(
      z.object({
        version: id.version.nullable(),
        label: z.string(),
        at: time,
        sequence: z.int().nullable(),
      }),
    ),
    lineage,
    entries: z.array(entry),
    proposals: z.array(proposal),
    provenance: provenance.nullable(),
  })
  .meta({ id: 'ParagraphHistory' });

const word = z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() });
const where = { row: z.string(), paragraph: id.paragraph, number: z.string().nullable() };
/** Any of the changes that a comparison tells, with what is its own. */
const change = z.looseObject({ kind: z.string(), id: z.string() });
const changed = change as unknown as z.ZodType<Change>;
const draftChanged = change as unknown as z.ZodType<DraftChange>;

export const unexplained: z.ZodType<UnexplainedAnswer<UnexplainedDifference>> = z
  .object({
    from: id.version,
    to: z.union([id.version, z.literal('live')]),
    entries: z.int(),
    unexplained: z.array(
      z.union([
        z.object({
          ...where,
          kind: z.enum(['deleted', 'inserted', 'reworded']),
          words: z.array(word),
          isWhole: z.boolean(),
          against: z.array(z.object(decision)),
        }),
        z.object({ ...where, kind: z.literal('changed'), change: changed }),
        z.object({ kind: z.literal('draft'), change: draftChanged }),
      ]),
    ),
  })
  .meta({ id: 'Unexplained' });
