/** The languages of a text. */
import { isRefusal, judge, type Actor, type Deed, type Draft, type Refusal } from '@chapeau/model';
import { validators, type LanguagesAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import type { House } from '../../house.ts';
import { readConsistencyFacts } from '../../process/consistency-deeds.ts';
import { LANGUAGE_DEEDS, seekFamily } from '../../process/language-family.ts';
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
    const group = await storage.list('consistency-member', actor.process);
    const translations = family.translations.map(async (one) => ({
      draft: one,
      renderings: await storage.list('rendering', one.id),
      differences: await storage.list('raised-difference', one.id),
      deeds: await deedsIn(actor, one, house),
    }));
    return { original: family.original, translations: await Promise.all(translations), group };
  },
});

/** What the actor may do with the translation. */
async function deedsIn(
  by: Actor,
  { language }: Draft,
  { storage: rows }: Pick<House, 'storage'>,
): Promise<readonly Deed[]> {
  const facts = await readConsistencyFacts({ rows, by, process: { id: by.process } }, language);
  return LANGUAGE_DEEDS.filter((deed) => judge(by.role, deed, facts) === null);
}

export const languageRoutes = [getLanguages];
