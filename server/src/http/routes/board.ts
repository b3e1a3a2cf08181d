/** The facilitator's board of a draft. */
import { isRefusal, judge, STATUSES, type BoardFigures } from '@chapeau/model';
import { validators, type BoardAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { readBoard, type CountedMoments } from '../../figures/read-board.ts';
import type { LongWork } from '../../long-work.ts';
import type { TimeLines } from '../../moments/time-line.ts';
import { time } from '../answers/values.ts';
import { seekLiveDraft } from '../reading-rights.ts';
import { memberRoute, type Route } from '../route.ts';

const { id } = validators;
const status = z.enum(STATUSES);
const weights = { brackets: z.int(), proposals: z.int(), reservations: z.int() };
const figures = {
  counts: z.array(z.object({ stage: z.int(), status, paragraphs: z.int() })),
  ...weights,
} satisfies Record<keyof BoardFigures, z.ZodType>;
const named = { paragraph: id.paragraph, number: z.string().nullable(), title: z.string() };

const forecast = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing-left') }),
  z.object({ kind: z.literal('no-pace'), held: z.int() }),
  z.object({ kind: z.literal('pace'), held: z.int(), perMeeting: z.number(), needed: z.int() }),
]);

const answer: z.ZodType<BoardAnswer> = z
  .object({
    at: time,
    timeZone: z.string(),
    reading: z.object({ ordinal: z.int(), isOpen: z.boolean() }).nullable(),
    total: z.object(figures),
    sections: z.array(z.object({ ...named, depth: z.int(), ...figures })),
    left: z.array(
      z.object({ ...named, section: id.paragraph.nullable(), stage: z.int(), status, ...weights }),
    ),
    beginning: z.object(figures).nullable(),
    days: z.array(z.object({ date: z.iso.date(), figures: z.object(figures), meetings: z.int() })),
    forecast,
    planned: z.int(),
  })
  .meta({ id: 'Board' });

/** With what one server has counted so far. */
export function makeBoardRoutes(lines: TimeLines, work: LongWork): readonly Route[] {
  const counted: CountedMoments = new Map();
  const getBoard = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/board',
    id: 'getBoard',
    summary:
      'Paragraphs by stage and status, brackets, open proposals, reservations: by section, day by day, and what is left',
    params: z.object({ draft: id.draft }),
    answer: { status: 200, description: 'The board', schema: answer },
    refusals: ['not-found', 'role-may-not', 'too-many-requests'],
    handle: async ({ house, identity: { actor: by }, params }) => {
      const draft = await seekLiveDraft(house, params.draft, by);
      if (isRefusal(draft)) return draft;
      return (
        judge(by.role, 'read-board') ?? (await readBoard(house, { draft, by }, { lines, work, counted }))
      );
    },
  });
  return [getBoard];
}
