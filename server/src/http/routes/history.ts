/** One paragraph through time, and what the record does not explain. */
import { isRefusal } from '@chapeau/model';
import { validators } from '@chapeau/protocol';
import { z } from 'zod';
import { KnownLinks } from '../../history/known-links.ts';
import { readParagraphHistory } from '../../history/paragraph-history.ts';
import { readUnexplained } from '../../history/unexplained.ts';
import type { LongWork } from '../../long-work.ts';
import { paragraphHistory, unexplained } from '../answers/history.ts';
import { seekDraft } from '../reading-rights.ts';
import { memberRoute, type Route } from '../route.ts';

const { id } = validators;

/** With what one server keeps at hand; histories are read one at a time. */
export function makeHistoryRoutes(work: LongWork): readonly Route[] {
  const links = new KnownLinks();
  const getParagraphHistory = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/paragraphs/{paragraph}/history',
    id: 'getParagraphHistory',
    summary:
      'A paragraph through all versions that I may read: what it was, who brought which words, what was decided',
    params: z.object({ draft: id.draft, paragraph: id.paragraph }),
    answer: { status: 200, description: 'Its history', schema: paragraphHistory },
    refusals: ['not-found'],
    handle: async ({ house, identity: { actor: by }, params }) => {
      const draft = await seekDraft(house, params.draft, by);
      if (isRefusal(draft)) return draft;
      const { paragraph } = params;
      return await work.take(house, by.id, () =>
        readParagraphHistory(house, links, { draft, paragraph, by }),
      );
    },
  });

  const getUnexplained = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/unexplained',
    id: 'getUnexplained',
    summary:
      'What differs between two texts of a draft though no entry of the record explains it, deletions first',
    params: z.object({ draft: id.draft }),
    query: z.object({
      from: id.version,
      to: z.union([id.version, z.literal('live')]).default('live'),
    }),
    answer: { status: 200, description: 'The differences', schema: unexplained },
    refusals: ['not-found', 'version-unknown'],
    handle: async ({ house, identity: { actor: by }, params, query }) => {
      const draft = await seekDraft(house, params.draft, by);
      if (isRefusal(draft)) return draft;
      return await work.take(house, by.id, () => readUnexplained(house, { draft, by, ...query }));
    },
  });

  return [getParagraphHistory, getUnexplained];
}
