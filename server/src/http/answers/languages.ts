/** The languages of a text as answers tell them. */
import { DEEDS, type ConsistencyMember, type RaisedDifference, type Rendering } from '@chapeau/model';
import type { LanguagesAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { draft } from './process.ts';

const rendering = z.custom<Rendering>().meta({
  type: 'object',
  description:
    'A paragraph of the translation, the wording of the original that it renders, who confirmed it and when',
});

const difference = z.custom<RaisedDifference>().meta({
  type: 'object',
  description:
    'A difference that was raised on a paragraph, with its correction, who raised it, and how it was settled',
});
const member = z.custom<ConsistencyMember>().meta({
  type: 'object',
  description: 'A delegation in the group for consistency, for one language',
});

export const languagesAnswer: z.ZodType<LanguagesAnswer> = z
  .object({
    original: draft,
    translations: z.array(
      z.object({
        draft,
        renderings: z.array(rendering),
        differences: z.array(difference),
        deeds: z.array(z.enum(DEEDS)),
      }),
    ),
    group: z.array(member),
  })
  .meta({ id: 'Languages' });
