/** What whoever asks has looked at in a draft. */
import { isRefusal } from '@chapeau/model';
import { SeenRequest, validators, type SeenAnswer, type SeenState } from '@chapeau/protocol';
import { z } from 'zod';
import { keepSeen, readSeen } from '../../report/draft-seen.ts';
import type { ReportMeans } from '../../report/report-means.ts';
import { paragraph } from '../answers/text.ts';
import { time } from '../answers/values.ts';
import { seekLiveDraft } from '../reading-rights.ts';
import { memberRoute, type Route } from '../route.ts';

const { id } = validators;
const params = z.object({ draft: id.draft });

const state: z.ZodType<SeenState> = z
  .object({
    moment: z.int(),
    at: time,
    marks: z.array(z.object({ paragraph: id.paragraph, mark: z.string() })),
  })
  .meta({ id: 'Seen' });

const answer: z.ZodType<SeenAnswer> = z
  .object({ seen: state.nullable(), paragraphs: z.array(paragraph) })
  .meta({ id: 'SeenText' });

/** With what one server keeps at hand for reports. */
export function makeSeenRoutes(means: ReportMeans): readonly Route[] {
  const getSeen = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/seen',
    id: 'getSeen',
    summary: 'What I have looked at in the draft, with the text as it stood then; told to nobody else',
    params,
    answer: { status: 200, description: 'What was seen', schema: answer },
    refusals: ['not-found', 'role-may-not', 'too-many-requests'],
    handle: async ({ house, identity: { actor: by }, params: { draft: wanted } }) => {
      const draft = await seekLiveDraft(house, wanted, by);
      return isRefusal(draft) ? draft : await readSeen(house, means, { draft, by });
    },
  });

  const putSeen = memberRoute({
    method: 'put',
    path: '/api/drafts/{draft}/seen',
    id: 'keepSeen',
    summary: 'I have looked at paragraphs, or at everything as it stands',
    params,
    body: SeenRequest,
    answer: { status: 200, description: 'What is kept', schema: state },
    refusals: ['not-found', 'role-may-not', 'repeated-with-other-content'],
    handle: async ({ house, identity: { actor: by }, params: { draft: wanted }, body: request }) => {
      const draft = await seekLiveDraft(house, wanted, by);
      return isRefusal(draft) ? draft : await keepSeen(house, means, { draft, by, request });
    },
  });

  return [getSeen, putSeen];
}
