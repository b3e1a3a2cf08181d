/** The languages of a text. */
import { isRefusal, type Refusal } from '@chapeau/model';
import { validators, type LanguagesAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { seekFamily } from '../../process/language-family.ts';
import { languagesAnswer } from '../answers/languages.ts';
import { seekLiveDraft } from '../reading-rights.ts';
import { memberRoute } from '../route.ts';

const getLanguages = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}/languages',
  id: 'getLanguages',
  summary: 'The languages of the text: the original, and what each translation is confirmed to render of it',
  params: z.object({ draft: validators.id.draft }),
  answer: { status: 200, description: 'The languages', schema: languagesAnswer },
  refusals: ['not-found'],
  handle: async ({ house, identity: { actor }, params }): Promise<LanguagesAnswer | Refusal> => {
    const { storage } = house;
    const draft = await seekLiveDraft(house, params.draft, actor);
    if (isRefusal(draft)) return draft;
    const family = await seekFamily({ rows: storage, process: { id: actor.process } }, draft.id);
    if (isRefusal(family)) return family;
    const translations = family.translations.map(async (one) => ({
      draft: one,
      renderings: await storage.list('rendering', one.id),
    }));
    return { original: family.original, translations: await Promise.all(translations) };
  },
});

export const languageRoutes = [getLanguages];
