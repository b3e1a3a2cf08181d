/** The record as answers tell it: every kind of act with its facts. */
import {
  AUDIENCES,
  BRACKET_DEEDS,
  FATES,
  PROPOSAL_KINDS,
  STANCES,
  STATUS_DEEDS,
  STATUSES,
  type Act,
  type RecordEntry,
} from '@chapeau/model';
import { validators } from '@chapeau/protocol';
import { z } from 'zod';
import { bundle, parking, reservation, silence } from './arrangements.ts';
import { ladder, reading, version } from './process.ts';
import { paragraph, proposed } from './text.ts';
import { actorId, decisionId, hash, readingId, time } from './values.ts';

const { id } = validators;
const paragraphs = z.array(id.paragraph);
const participants = z.array(id.participant);
const fate = z.enum(FATES);
const status = z.enum(STATUSES);
const deed = z.enum(STATUS_DEEDS);

const proposal = z.object({
  proposal: id.proposal,
  serial: z.int(),
  kind: z.enum(PROPOSAL_KINDS),
  proponent: id.participant.nullable(),
  onBehalfOf: z.string(),
  coSponsors: participants,
  target: id.paragraph.nullable(),
});
const fates = z.array(
  z.object({ proposal, fateBefore: fate, fateAfter: fate, mergedInto: id.proposal.exactOptional() }),
);

const told = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape });

const onText = [
  told('draft-created', { title: z.string(), symbol: z.string(), paragraphs: z.int() }),
  told('reading-opened', { reading, ladder: ladder.exactOptional() }),
  told('reading-closed', { reading: readingId, ordinal: z.int(), leftOver: paragraphs }),
  told('floor-taken', { paragraph: id.paragraph.nullable() }),
  told('status-decided', {
    deed: z.enum([...STATUS_DEEDS, 'take-over']),
    statusBefore: z.array(status),
    statusAfter: status,
    pending: participants.exactOptional(),
    by: id.arrangement.exactOptional(),
  }),
  told('bracket-decided', { deed: z.enum(BRACKET_DEEDS), words: z.string(), on: participants }),
  told('number-bracketed', { isOn: z.boolean() }),
  told('text-restored', {
    from: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('moment'), moment: z.int(), at: time, entries: z.int() }),
      z.object({ kind: z.literal('version'), version: id.version, label: z.string() }),
    ]),
  }),
  told('paragraphs-brought', { original: id.draft }),
  told('correction-taken', { difference: id.raisedDifference, byName: z.string() }),
  told('version-issued', { version }),
  told('audience-changed', {
    version: id.version,
    label: z.string(),
    before: z.enum(AUDIENCES),
    after: z.enum(AUDIENCES),
  }),
] as const;

const onProposals = [
  told('proposal-tabled', {
    proposal,
    wording: proposed,
    captured: z.literal(true).exactOptional(),
    answers: z.array(id.proposal).exactOptional(),
  }),
  told('proposal-resettled', { proposal, wording: proposed }),
  told('proposal-withdrawn', { proposal }),
  told('co-sponsorship-ended', { proposal, participant: id.participant }),
  told('proposal-decided', {
    proposal,
    fateBefore: fate,
    fateAfter: fate,
    through: decisionId.exactOptional(),
  }),
  told('proposals-decided', { fates }),
  told('decision-undone', { decision: decisionId, sequence: z.int(), fates }),
  told('position-taken', {
    proposal: id.proposal,
    serial: z.int(),
    participant: id.participant,
    stance: z.enum(STANCES).nullable(),
    note: z.string(),
  }),
] as const;

const onArrangements = [
  told('package-formed', { package: bundle }),
  told('package-changed', { package: bundle }),
  told('package-ready', { package: bundle, deed, ready: paragraphs }),
  told('package-dissolved', { package: bundle }),
  told('parking-begun', { parking }),
  told('parking-ended', { parking }),
  told('silence-opened', { silence }),
  told('silence-broken', { silence }),
  told('silence-ended', { silence }),
  told('reservation-entered', { reservation }),
  told('reservation-withdrawn', { reservation }),
] as const;

const act: z.ZodType<Act> = z
  .discriminatedUnion('kind', [...onText, ...onProposals, ...onArrangements])
  .meta({ id: 'Act', description: 'What was done: `kind` says which act, the other members are its facts' });

/** One entry of the record. */
export const entry: z.ZodType<RecordEntry> = z
  .object({
    id: decisionId,
    draft: id.draft,
    sequence: z.int(),
    at: time,
    actor: actorId,
    actorName: z.string(),
    participant: id.participant.nullable(),
    reading: z.object({ id: readingId, ordinal: z.int() }).nullable(),
    meeting: id.meeting.exactOptional(),
    act,
    paragraphs: z.array(
      z.object({
        paragraph: id.paragraph,
        before: paragraph.nullable(),
        after: paragraph.nullable(),
        follows: id.paragraph.nullable().exactOptional(),
      }),
    ),
    reason: z.string(),
    previous: hash,
    hash,
  })
  .meta({ id: 'RecordEntry' });
