/** The languages of a text as answers tell them. */
import type { Rendering } from '@chapeau/model';
import type { LanguagesAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { draft } from './process.ts';

const rendering = z.custom<Rendering>().meta({
  type: 'object',
  description:
    'A paragraph of the translation, the wording of the original that it renders, who confirmed it and when',
});

export const languagesAnswer: z.ZodType<LanguagesAnswer> = z
  .object({
    original: draft,
    translations: z.array(z.object({ draft, renderings: z.array(rendering) })),
  })
  .meta({ id: 'Languages' });
