/** Any moment: the time line of a draft, and its text as it stood at a moment of it. */
import { isRefusal, refuse, type ActKind } from '@chapeau/model';
import { validators, type MomentAnswer, type MomentsAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { momentAt, type Moments } from '../../moments/moments.ts';
import type { TimeLines } from '../../moments/time-line.ts';
import { plainDraft } from '../answers/text.ts';
import { readingId, time } from '../answers/values.ts';
import { readableVersions, seekLiveDraft } from '../reading-rights.ts';
import { memberRoute, type Route } from '../route.ts';

const { id } = validators;
const moment = z.int().meta({ description: 'Number of the update after which the text stood so' });

const actKind = z
  .custom<ActKind>()
  .meta({ type: 'string', description: 'Kind of the act, as the record tells it' });

const timeLine: z.ZodType<MomentsAnswer> = z
  .object({
    first: moment,
    last: moment,
    stretches: z.array(
      z.object({ from: moment, to: moment, startedAt: time, endedAt: time, by: z.array(z.string()) }),
    ),
    acts: z.array(z.object({ sequence: z.int(), kind: actKind, at: time, moment })),
    versions: z.array(z.object({ version: id.version, label: z.string(), moment })),
    readings: z.array(
      z.object({
        reading: readingId,
        ordinal: z.int(),
        meetings: z.array(z.string()),
        opened: moment,
        closed: moment.nullable(),
      }),
    ),
  })
  .meta({ id: 'Moments' });

const text: z.ZodType<MomentAnswer> = z
  .object({ moment, at: time, plain: plainDraft })
  .meta({ id: 'Moment' });

/** With what one server keeps at hand of them. */
export function makeMomentRoutes(moments: Moments, lines: TimeLines): readonly Route[] {
  const getMoments = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/moments',
    id: 'getMoments',
    summary: 'The time line: stretches of editing, acts, versions and readings, by the moments of the text',
    params: z.object({ draft: id.draft }),
    answer: { status: 200, description: 'The time line', schema: timeLine },
    refusals: ['not-found'],
    handle: async ({ house, identity: { actor: by }, params }) => {
      const draft = await seekLiveDraft(house, params.draft, by);
      if (isRefusal(draft)) return draft;
      return await lines.read(house.storage, draft, await readableVersions(house, draft.id, by));
    },
  });

  const getMoment = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/moments/{moment}',
    id: 'getMoment',
    isCompressed: true,
    summary: 'The text as it stood at a moment, with stage and status as they were',
    params: z.object({ draft: id.draft, moment: z.coerce.number().int().min(1) }),
    answer: { status: 200, description: 'The text', schema: text },
    refusals: ['not-found', 'moment-unknown', 'moment-damaged'],
    handle: async ({ house, identity: { actor: by }, params }) => {
      const draft = await seekLiveDraft(house, params.draft, by);
      if (isRefusal(draft)) return draft;
      return await moments.read(house, draft, { moment: params.moment, by: by.id });
    },
  });

  const getMomentAt = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/moment',
    id: 'getMomentAt',
    isCompressed: true,
    summary: 'The text as it stood at a time',
    params: z.object({ draft: id.draft }),
    query: z.object({ at: z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601' }) }),
    answer: { status: 200, description: 'The text', schema: text },
    refusals: ['not-found', 'moment-unknown', 'moment-damaged'],
    handle: async ({ house, identity: { actor: by }, params, query: { at } }) => {
      const draft = await seekLiveDraft(house, params.draft, by);
      if (isRefusal(draft)) return draft;
      const { stretches } = await lines.read(house.storage, draft, []);
      const found = await momentAt(house, draft, { at, stretches });
      if (found === null) return refuse('moment-unknown');
      return await moments.read(house, draft, { moment: found, by: by.id });
    },
  });

  return [getMoments, getMoment, getMomentAt];
}
