/** Validators for what comes in over the wire; the types they give are those of the model. */
import {
  ATTRIBUTIONS,
  AUDIENCES,
  DRAFT_KINDS,
  FATES,
  FOOTNOTE_CHARACTER,
  isId,
  LIMITS,
  MARKS,
  MAX_LEVEL,
  MOST_MINUTES,
  MOST_TURNS,
  PARAGRAPH_KINDS,
  PARTICIPANT_CATEGORIES,
  PROPOSAL_KINDS,
  READING_TAKES,
  READING_WAYS,
  RESERVATION_KINDS,
  ROLES,
  SPEAKER_CLASSES,
  STANCES,
  STANDINGS,
  STATUS_DEEDS,
  STATUSES,
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
  decision: idOf('decision'),
  arrangement: idOf('arrangement'),
  reservation: idOf('reservation'),
  session: idOf('session'),
  meeting: idOf('meeting'),
  person: idOf('person'),
  group: idOf('group'),
  document: idOf('document'),
  file: idOf('file'),
  reading: idOf('reading'),
  task: idOf('task'),
  agendaItem: idOf('agenda-item'),
  officer: idOf('officer'),
  output: idOf('output'),
  speaker: idOf('speaker'),
  statement: idOf('statement'),
  consistencyMember: idOf('consistency-member'),
  raisedDifference: idOf('raised-difference'),
};

/** Something that shows: neither white space nor control characters nor others that no reader sees. */
const SHOWS = /[^\s\p{C}\p{DI}]/u;

/** What no file holds: control characters besides those that break lines and set columns, and halves of a sign. */
const UNFIT = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/** Text of which nothing shows says nothing: a reason of invisible characters is none. */
const said = z
  .string()
  .overwrite((text) => text.replace(UNFIT, ''))
  .trim()
  .overwrite((text) => (SHOWS.test(text) ? text : ''));

/** A break within a line is a space, so that no line of a file, a calendar or a letter begins anew in it. */
const oneLine = said.overwrite((text) => text.replace(/[\r\n\u2028\u2029]+/gu, ' '));
/** One line that must say something. */
export const line = oneLine.min(1).max(LIMITS.lineLength);
/** One line that may be left empty. */
export const optionalLine = oneLine.max(LIMITS.lineLength);
/** A few sentences; may be empty. */
export const note = said.max(LIMITS.noteLength);

/** The words of one paragraph, on one line: nothing that no text holds, and no place of a footnote. */
export const paragraphWords = said
  .overwrite((text) => text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' '))
  .min(1)
  .max(LIMITS.correctionLength)
  .refine((text) => !text.includes(FOOTNOTE_CHARACTER));

/** SHA-256, 64 hex digits. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Short code of a participant or a group, as it stands beside proposals. */
export const participantCode = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .&-]{0,19}$/u);

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
export const attributions = z.enum(ATTRIBUTIONS);
export const fate = z.enum(FATES);
export const reservationKind = z.enum(RESERVATION_KINDS);
/** A moment with its offset from UTC. */
export const moment = z.iso.datetime({ offset: true });
/** A moment of a text, by the number of its update. */
export const momentNumber = z.int().min(1);
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

/** Several delegations, each once. */
export const participantIds = z
  .array(id.participant)
  .max(LIMITS.participantsNamed)
  .transform((ids) => [...new Set(ids)]);
/** Several proposals, each once. */
export const proposalIds = z
  .array(id.proposal)
  .max(LIMITS.proposalsTogether)
  .transform((ids) => [...new Set(ids)]);

const textRun = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(LIMITS.paragraphLength)
    .refine((text) => !text.includes(FOOTNOTE_CHARACTER)),
  marks: z.array(z.enum(MARKS)).min(1).optional(),
  href: z.string().max(2_000).optional(),
});
const footnoteReference = z.strictObject({ footnote: id.paragraph });

/** A paragraph that is written into the command itself. What the schema of the text forbids is found when it is judged. */
export const wording = z.strictObject({
  kind: z.enum(PARAGRAPH_KINDS),
  level: z.int().min(1).max(MAX_LEVEL),
  runs: z.array(z.union([textRun, footnoteReference])).max(LIMITS.runs),
});
/** Paragraphs as proposed, the first in the place of the target. */
export const wordings = z.array(wording).max(LIMITS.paragraphsProposed);

/** The status ladder, row by row. */
export const ladder = z
  .array(
    z.strictObject({
      deed: statusDeed,
      from: z.array(z.enum(STATUSES)).min(1),
      to: z.enum(STATUSES),
      when: z.enum(['reading', 'between', 'any']),
      needsReason: z.boolean(),
      needsProposalsDecided: z.boolean(),
      kinds: z.array(z.enum(PARAGRAPH_KINDS)).min(1).exactOptional(),
      mayPend: z.literal(true).exactOptional(),
    }),
  )
  .min(1)
  .max(50);

/** The rules of speaking, row by row. */
export const speakingRules = z
  .array(
    z.strictObject({
      who: z.enum(SPEAKER_CLASSES),
      turn: z.int().min(1).max(MOST_TURNS),
      minutes: z.int().min(1).max(MOST_MINUTES).nullable(),
    }),
  )
  .max(SPEAKER_CLASSES.length);

const statementModality = z.strictObject({
  category,
  mayFile: z.boolean(),
  mostWords: z.int().min(1).max(LIMITS.statementText).nullable(),
  publishes: z.enum(['owner', 'team']),
  widest: audience,
});
/** The modalities of statements, row by row. */
export const statementModalities = z.array(statementModality).max(PARTICIPANT_CATEGORIES.length);
