/** Bodies of the other requests over HTTP. */
import { LIMITS } from '@chapeau/model';
import { z } from 'zod';
import { chosenTemplate } from './body-commands.ts';
import * as v from './values.ts';

/** Exchanges the secret of an invitation link for a sign-in. `name` is shown to others in the room; empty: the invitation's label. */
export const SignInRequest = z.strictObject({
  secret: z.string().min(10).max(200),
  name: v.optionalLine.default(''),
});

/** The secret that the server prints where it is started while it holds no process. */
const setUpSecret = z.string().max(200).default('');

/** Sets the server up: with the demonstration process, or with an empty one of one's own. */
export const SetUpRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('demonstration'), secret: setUpSecret }),
  z.strictObject({
    kind: z.literal('process'),
    secret: setUpSecret,
    title: v.line,
    body: v.line,
    mandate: v.optionalLine.default(''),
    /** What it is laid out by from the beginning; null: nothing. */
    template: chosenTemplate.nullable().default(null),
  }),
]);

export const ParticipantRequest = z.strictObject({
  code: v.participantCode,
  name: v.line,
  category: v.category,
});

export const InvitationRequest = z.strictObject({
  role: v.role,
  participant: v.id.participant.nullable().default(null),
  label: v.line,
  reusable: z.boolean().default(false),
});

/** The server reads the text itself, by the same function that the page previews it with. */
export const DraftRequest = z.strictObject({
  title: v.line,
  symbol: v.optionalLine.default(''),
  kind: v.draftKind,
  language: v.language.default('en'),
  format: z.enum(['markdown', 'plain', 'auto']).default('auto'),
  source: z.string().min(1).max(LIMITS.uploadBytes),
  /** Whether its attributed brackets are read as proposals, positions, reservations and statuses. */
  attributed: z.boolean().default(false),
  /** Names as they stand in an attributed text, each with the code of the participant that is meant. */
  names: z
    .record(v.line, v.line)
    .refine((names) => Object.keys(names).length <= LIMITS.participantsNamed)
    .default({}),
});

/** `POST /api/drafts/{draft}/notes`: the private notes of one's delegation on a paragraph. */
export const NotesRequest = z.strictObject({ paragraph: v.id.paragraph });

/** `PUT /api/process/ladder`: the whole ladder, row by row. */
export const LadderRequest = z.strictObject({ ladder: v.ladder });

export type SignInRequest = z.input<typeof SignInRequest>;
export type SetUpRequest = z.input<typeof SetUpRequest>;
export type ParticipantRequest = z.input<typeof ParticipantRequest>;
export type InvitationRequest = z.input<typeof InvitationRequest>;
export type LadderRequest = z.input<typeof LadderRequest>;
export type DraftRequest = z.input<typeof DraftRequest>;
