/** What can be done in the demonstration, act by act. */
import { validators as v } from '@chapeau/protocol';
import { z } from 'zod';

/** A participant's code. */
const code = z.string();
/** A printed number without its stop (`10`), or the first words of a paragraph. */
const place = z.string();
/** Pairs: words of the paragraph, and what they become. */
const replace = z.array(z.tuple([z.string(), z.string()]));
const reason = z.string().default('');

const positions = z
  .array(z.strictObject({ by: code, stance: v.stance, note: z.string().default('') }))
  .default([]);

const proposed = {
  /** What later acts call it. */
  name: z.string().optional(),
  /** Whoever has no seat says it from the floor, and the secretariat takes it down. */
  by: code,
  onBehalfOf: z.string().default(''),
  target: place,
  explanation: z.string().default(''),
  coSponsors: z.array(code).default([]),
  positions,
};

const ScriptedProposal = z.discriminatedUnion('kind', [
  z.strictObject({ ...proposed, kind: z.literal('amend'), replace }),
  z.strictObject({ ...proposed, kind: z.literal('insert-after'), text: z.string() }),
  z.strictObject({ ...proposed, kind: z.literal('delete') }),
]);

const settling = { proposal: z.string(), reason };

const OnProposals = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bridge'),
    target: place,
    replace,
    explanation: z.string(),
    /** The proposals that it answers, by name. */
    answers: z.array(z.string()),
    positions,
  }),
  z.strictObject({ ...settling, kind: z.literal('accept') }),
  z.strictObject({ ...settling, kind: z.literal('not-retain') }),
  z.strictObject({ ...settling, kind: z.literal('withdraw'), by: code }),
]);

const OnParagraphs = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decide'), deed: v.statusDeed, paragraphs: z.array(place), reason }),
  z.strictObject({
    kind: z.literal('bracket'),
    paragraph: place,
    words: z.string(),
    on: z.array(code),
    reason,
  }),
  /** Takes them up one after the other; the last one stays under consideration. */
  z.strictObject({ kind: z.literal('take-up'), paragraphs: z.array(place) }),
  /** What a delegation watches: paragraphs of this text, proposals by name, and participants. */
  z.strictObject({
    kind: z.literal('watch'),
    by: code,
    paragraphs: z.array(place).default([]),
    proposals: z.array(z.string()).default([]),
    participants: z.array(code).default([]),
  }),
  /** Whatever in the paragraph means another by its number is made a reference to it. */
  z.strictObject({ kind: z.literal('refer'), paragraph: place }),
  z.strictObject({
    kind: z.literal('reserve'),
    by: code,
    reservation: v.reservationKind,
    /** Null: the whole text. */
    paragraph: place.nullable(),
    text: z.string(),
  }),
  z.strictObject({
    kind: z.literal('issue'),
    label: z.string(),
    symbol: z.string(),
    standing: v.standing,
    audience: v.audience,
    attributions: v.attributions.nullable(),
  }),
]);

const Arranging = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tie'), label: z.string(), paragraphs: z.array(place) }),
  z.strictObject({
    kind: z.literal('park-with-group'),
    paragraph: place,
    with: z.string(),
    members: z.array(code),
    coordinator: code,
    /** Hours from when the demonstration is set up. */
    untilHours: z.number(),
    reason,
    /** What the group has written so far. */
    replace,
  }),
  z.strictObject({
    kind: z.literal('silence'),
    paragraphs: z.array(place),
    deed: z.enum(['agree-in-informals', 'agree-ad-referendum']),
    text: z.string(),
    hours: z.number(),
    zone: z.string(),
  }),
]);

/** One act of the script. */
export const ScriptedAct = z.union([ScriptedProposal, OnProposals, OnParagraphs, Arranging]);
export type ScriptedAct = z.output<typeof ScriptedAct>;
export type ScriptedProposal = z.output<typeof ScriptedProposal>;
export type ActOf<Kind extends ScriptedAct['kind']> = Extract<ScriptedAct, { kind: Kind }>;
