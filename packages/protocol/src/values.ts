/** Validators for what comes in over the wire; the types they give are those of the model. */
import {
  AUDIENCES,
  DRAFT_KINDS,
  isId,
  LIMITS,
  PARTICIPANT_CATEGORIES,
  PROPOSAL_KINDS,
  READING_TAKES,
  READING_WAYS,
  ROLES,
  STANCES,
  STANDINGS,
  STATUS_DEEDS,
  type Id,
  type IdKind,
} from '@chapeau/model';
import { z } from 'zod';

function idOf<Kind extends IdKind>(kind: Kind) {
  return z
    .string()
    .max(24)
    .refine((value): value is Id<Kind> => isId(kind, value), { error: `not the id of a ${kind}` })
    .meta({ description: `Id of a ${kind}` });
}

export const id = {
  process: idOf('process'),
  participant: idOf('participant'),
  invitation: idOf('invitation'),
  draft: idOf('draft'),
  paragraph: idOf('paragraph'),
  proposal: idOf('proposal'),
  version: idOf('version'),
};

/** Something that shows: neither white space nor control characters nor others that no reader sees. */
const SHOWS = /[^\s\p{C}\p{DI}]/u;

/** Text of which nothing shows says nothing: a reason of invisible characters is none. */
const said = z
  .string()
  .trim()
  .overwrite((text) => (SHOWS.test(text) ? text : ''));

/** One line that must say something. */
export const line = said.min(1).max(LIMITS.lineLength);
/** One line that may be left empty. */
export const optionalLine = said.max(LIMITS.lineLength);
/** A few sentences; may be empty. */
export const note = said.max(LIMITS.noteLength);

/** SHA-256, 64 hex digits. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const role = z.enum(ROLES);
export const category = z.enum(PARTICIPANT_CATEGORIES);
export const draftKind = z.enum(DRAFT_KINDS);
export const readingWay = z.enum(READING_WAYS);
export const readingTakes = z.enum(READING_TAKES);
export const statusDeed = z.enum(STATUS_DEEDS);
export const proposalKind = z.enum(PROPOSAL_KINDS);
export const stance = z.enum(STANCES);
export const standing = z.enum(STANDINGS);
export const audience = z.enum(AUDIENCES);
/** Several paragraphs, each once. */
export const paragraphIds = z
  .array(id.paragraph)
  .max(LIMITS.paragraphs)
  .transform((ids) => [...new Set(ids)]);
/** Well-formed BCP 47 tag. */
export const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
