/** The public page as answers tell it. */
import {
  DOCUMENT_KINDS,
  DRAFT_KINDS,
  MEETING_STATES,
  OFFICES,
  REGIONAL_GROUPS,
  SESSION_KINDS,
  STANDINGS,
  type KeptMeeting,
} from '@chapeau/model';
import { validators, type PublicAnswer, type PublicVersionAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { plainDraft } from './text.ts';
import { time } from './values.ts';

const { id } = validators;

const meetingRow = <Key extends keyof KeptMeeting>(description: string) =>
  z.custom<KeptMeeting[Key]>().meta({ type: 'object', description });

const session = z.object({
  session: z.object({
    id: id.session,
    title: z.string(),
    ordinal: z.int().nullable(),
    kind: z.enum(SESSION_KINDS).nullable(),
    place: z.string(),
    timeZone: z.string().nullable(),
    dates: z.object({ from: z.string(), to: z.string() }).nullable(),
    plannedFor: z.string().exactOptional(),
  }),
  meetings: z.array(
    z.object({
      id: id.meeting,
      day: meetingRow<'day'>('A date, or what is printed in its place'),
      hours: z.object({ from: z.string(), to: z.string().nullable() }).nullable(),
      parts: meetingRow<'parts'>('What it takes up, line by line as printed'),
      state: z.enum(MEETING_STATES),
    }),
  ),
});

const draft = z.object({
  id: id.draft,
  title: z.string(),
  kind: z.enum(DRAFT_KINDS),
  language: z.string(),
});
const version = z.object({
  id: id.version,
  label: z.string(),
  symbol: z.string(),
  standing: z.enum(STANDINGS),
  issuedAt: time,
});

export const publicAnswer: z.ZodType<PublicAnswer> = z
  .object({
    process: z.object({ title: z.string(), body: z.string(), mandate: z.string() }),
    mandateLink: z.string(),
    officers: z.array(
      z.object({
        office: z.enum(OFFICES),
        name: z.string(),
        regionalGroup: z.enum(REGIONAL_GROUPS).nullable(),
      }),
    ),
    sessions: z.array(session),
    documents: z.array(
      z.object({
        id: z.union([id.document, id.statement]),
        symbol: z.string(),
        kind: z.enum(DOCUMENT_KINDS),
        date: z.string(),
        title: z.string(),
        href: z.string().nullable(),
      }),
    ),
    drafts: z.array(
      z.object({
        draft,
        versions: z.array(
          z.object({
            version,
            figures: z.object({ brackets: z.int(), options: z.int(), proposals: z.null() }),
            paragraphs: z.int(),
            closed: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'PublicPage' });

export const publicVersionAnswer: z.ZodType<PublicVersionAnswer> = z
  .object({ draft, version, plain: plainDraft })
  .meta({ id: 'PublicVersion' });
