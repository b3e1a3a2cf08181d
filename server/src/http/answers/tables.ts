/** The tables of sources and of positions as answers tell them. */
import type { PositionTable, SourcesTable } from '@chapeau/compare';
import { FATES, PROPOSAL_KINDS, RESERVATION_KINDS, STANCES, STATUSES, type ActKind } from '@chapeau/model';
import { validators, type PositionsAnswer, type SourcesAnswer, type TableText } from '@chapeau/protocol';
import { z } from 'zod';
import { paragraph, run } from './text.ts';
import { decisionId, time } from './values.ts';

const { id } = validators;
const fate = z.enum(FATES);
const status = z.enum(STATUSES);

const text: z.ZodType<TableText> = z
  .union([
    z.object({ kind: z.literal('version'), version: id.version, label: z.string() }),
    z.object({ kind: z.literal('reading'), ordinal: z.int() }),
    z.object({ kind: z.literal('live') }),
  ])
  .meta({ id: 'TableText' });

const decision = z
  .object({
    decision: decisionId,
    sequence: z.int(),
    at: time,
    act: z.custom<ActKind>().meta({ type: 'string', description: 'Kind of the act, as the record tells it' }),
    reading: z.int().nullable(),
    reason: z.string(),
    undid: z.int().exactOptional(),
  })
  .meta({ id: 'DecisionRef' });

const words = z.enum(['inserted', 'deleted', 'reworded']);
const done = z.union([
  z.object({ kind: words, by: decision }),
  z.object({ kind: z.literal('typed'), what: words }),
  z.object({ kind: z.literal('status'), from: status, to: status, by: decision }),
  z.object({ kind: z.literal('number'), by: decision }),
]);

const contributions = z.array(
  z
    .object({
      proposal: id.proposal,
      serial: z.int(),
      fate,
      proponent: id.participant.nullable(),
      onBehalfOf: z.string(),
      coSponsors: z.array(id.participant),
      by: decision,
      mergedInto: id.proposal.exactOptional(),
    })
    .meta({ id: 'Contribution' }),
);

const named = { paragraph: id.paragraph, number: z.string().nullable(), text: z.string() };

const sources: z.ZodType<SourcesTable> = z.object({
  rows: z.array(
    z
      .object({
        ...named,
        relation: z.enum(['kept', 'moved', 'split', 'merged', 'new', 'gone', 'passed']),
        sources: z.array(z.object(named)),
        certainty: z.number().nullable(),
        renumbered: z.boolean(),
        status: status.nullable(),
        done: z.array(done),
        contributions,
        declined: contributions,
      })
      .meta({ id: 'SourcesRow' }),
  ),
  declinedElsewhere: contributions,
  coarse: z.boolean(),
});

export const sourcesAnswer: z.ZodType<SourcesAnswer<SourcesTable>> = z
  .object({ from: text, to: text, table: sources })
  .meta({ id: 'SourcesAnswer' });

const segments = z.array(
  z.union([
    z.object({ op: z.enum(['equal', 'insert', 'delete']), runs: z.array(run) }),
    z.object({ op: z.literal('format'), before: z.array(run), runs: z.array(run) }),
  ]),
);

const column = z.union([
  z.object({ key: z.string(), kind: z.literal('chair') }),
  z.object({ key: z.string(), kind: z.literal('delegation'), participant: id.participant }),
  z.object({ key: z.string(), kind: z.literal('group'), name: z.string() }),
]);

const on = { proposal: id.proposal, serial: z.int(), fate };
const said = z
  .union([
    z.object({
      kind: z.literal('proposes'),
      ...on,
      proposes: z.enum(PROPOSAL_KINDS),
      speaker: id.participant.nullable(),
      rows: z.array(z.object({ id: id.paragraph, segments })),
      answers: z.array(z.int()),
    }),
    z.object({ kind: z.literal('co-sponsors'), ...on }),
    z.object({ kind: z.literal('position'), ...on, stance: z.enum(STANCES), note: z.string(), at: time }),
    z.object({
      kind: z.literal('reservation'),
      reservation: z.enum(RESERVATION_KINDS),
      text: z.string(),
      at: time,
    }),
  ])
  .meta({ id: 'Said' });

const positions: z.ZodType<PositionTable> = z.object({
  columns: z.array(column),
  rows: z.array(
    z
      .object({
        place: z.enum(['present', 'gone', 'beginning', 'whole']),
        paragraph: id.paragraph.nullable(),
        number: z.string().nullable(),
        sections: z.array(id.paragraph),
        base: paragraph.nullable(),
        present: paragraph.nullable(),
        agreed: z.object({ status, segments, by: decision.nullable() }).nullable(),
        cells: z.array(z.object({ column: z.string(), said: z.array(said) })),
        disputed: z.boolean(),
      })
      .meta({ id: 'PositionRow' }),
  ),
});

export const positionsAnswer: z.ZodType<PositionsAnswer<PositionTable>> = z
  .object({ base: text, table: positions })
  .meta({ id: 'PositionsAnswer' });
