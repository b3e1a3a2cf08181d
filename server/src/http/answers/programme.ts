/** The programme of work as answers tell it. */
import type { KeptMeeting, KeptSession } from '@chapeau/model';
import { validators, type ProgrammeAnswer } from '@chapeau/protocol';
import { z } from 'zod';

const session = z
  .custom<KeptSession>()
  .meta({
    type: 'object',
    description: 'A session, with what its programme of work prints around the meetings',
  });
const meeting = z
  .custom<KeptMeeting>()
  .meta({
    type: 'object',
    description: 'A meeting: day, hours, what it takes up, whether it is planned, on or over',
  });

export const programmeAnswer: z.ZodType<ProgrammeAnswer> = z
  .object({
    sessions: z.array(z.object({ session, meetings: z.array(meeting) })),
    meeting: validators.id.meeting.nullable(),
  })
  .meta({ id: 'Programme' });
