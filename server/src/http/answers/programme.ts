/** The programme of work as answers tell it. */
import type { ClosingStep, KeptMeeting, KeptSession, MeetingOutcome, OpeningStep } from '@chapeau/model';
import { PARAGRAPH_KINDS } from '@chapeau/model';
import {
  validators,
  type MeetingStepsAnswer,
  type ProgrammeAnswer,
  type SessionOutcomesAnswer,
} from '@chapeau/protocol';
import { z } from 'zod';

const session = z.custom<KeptSession>().meta({
  type: 'object',
  description: 'A session, with what its programme of work prints around the meetings',
});
const meeting = z.custom<KeptMeeting>().meta({
  type: 'object',
  description: 'A meeting: day, hours, what it takes up, whether it is planned, on or over',
});

export const programmeAnswer: z.ZodType<ProgrammeAnswer> = z
  .object({
    sessions: z.array(z.object({ session, meetings: z.array(meeting) })),
    meeting: validators.id.meeting.nullable(),
  })
  .meta({ id: 'Programme' });

const openingStep = z
  .custom<OpeningStep>()
  .meta({ type: 'object', description: 'What happens to a reading when the meeting is opened' });
const closingStep = z
  .custom<ClosingStep>()
  .meta({ type: 'object', description: 'An open reading, and whether it is closed with the meeting' });

export const meetingStepsAnswer: z.ZodType<MeetingStepsAnswer> = z
  .object({
    opening: z.array(openingStep),
    closing: z.array(closingStep),
    drafts: z.array(z.object({ draft: validators.id.draft, title: z.string() })),
  })
  .meta({ id: 'MeetingSteps' });

const outcome = z
  .custom<MeetingOutcome>()
  .meta({ type: 'object', description: 'What a meeting did with a draft: considered, decided, left over' });

export const sessionOutcomesAnswer: z.ZodType<SessionOutcomesAnswer> = z
  .object({
    outcomes: z.array(outcome),
    drafts: z.array(
      z.object({
        draft: validators.id.draft,
        title: z.string(),
        language: z.string(),
        paragraphs: z.array(
          z.object({
            paragraph: validators.id.paragraph,
            kind: z.enum(PARAGRAPH_KINDS),
            label: z.string().nullable(),
            path: z.array(z.string()),
            opening: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SessionOutcomes' });
