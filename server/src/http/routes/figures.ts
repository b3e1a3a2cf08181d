/** How much of a draft is in dispute, over time. */
import { isRefusal, refuse, type Figures } from '@chapeau/model';
import { validators, type FiguresAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { readFigures, type CountedVersions } from '../../figures/read-figures.ts';
import { time } from '../answers/values.ts';
import { readableVersions, readsLive, seekDraft } from '../reading-rights.ts';
import { memberRoute, type Route } from '../route.ts';

const { id } = validators;
const figures = {
  brackets: z.int(),
  options: z.int(),
  proposals: z.int().nullable(),
} satisfies Record<keyof Figures, z.ZodType>;

const answer: z.ZodType<FiguresAnswer> = z
  .object({
    points: z.array(
      z.object({
        version: id.version.nullable(),
        label: z.string(),
        at: time,
        reading: z.object({ ordinal: z.int(), isOpen: z.boolean() }).nullable(),
        total: z.object(figures),
        sections: z.array(
          z.object({
            ...figures,
            paragraph: id.paragraph,
            number: z.string().nullable(),
            title: z.string(),
            depth: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Figures' });

/** With what one server has counted so far. */
export function makeFigureRoutes(): readonly Route[] {
  const counted: CountedVersions = new Map();
  const getFigures = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/figures',
    id: 'getFigures',
    summary: 'Brackets, options and open proposals, by section, of every version and of the live text',
    params: z.object({ draft: id.draft }),
    answer: { status: 200, description: 'The figures', schema: answer },
    refusals: ['not-found'],
    handle: async ({ house, identity: { actor: by }, params }) => {
      const draft = await seekDraft(house, params.draft, by);
      if (isRefusal(draft)) return draft;
      const versions = await readableVersions(house, draft.id, by);
      if (versions.length === 0 && !readsLive(by)) return refuse('not-found');
      return await readFigures(house, { draft, versions, by }, counted);
    },
  });
  return [getFigures];
}
