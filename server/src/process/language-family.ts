/** The languages of a text as deeds read them: which draft is the original, and which are its translations. */
import {
  isRefusal,
  judge,
  refuse,
  type Deed,
  type Draft,
  type DraftId,
  type PlainDraft,
  type Process,
  type Refusal,
  type Rendering,
} from '@chapeau/model';
import { readConsistencyFacts } from './consistency-deeds.ts';
import type { ProcessScene } from './process-outcome.ts';

/** A text in its languages. */
export interface LanguageFamily {
  readonly original: Draft;
  /** In the order in which they were added. */
  readonly translations: readonly Draft[];
}

/** Where families are looked for. */
interface Joined {
  readonly rows: Pick<ProcessScene['rows'], 'find' | 'list'>;
  readonly process: Pick<Process, 'id'>;
}

/** The text that the draft is a language of; its own original where it is joined to none. Refused with `not-found` outside this process. */
export async function seekFamily({ rows, process }: Joined, id: DraftId): Promise<LanguageFamily | Refusal> {
  const joined = await rows.find('language-version', id);
  const original = await rows.find('draft', joined?.original ?? id);
  if (original === null || original.process !== process.id) return refuse('not-found');
  const versions = await rows.list('language-version', original.id);
  const drafts = await Promise.all(versions.map((version) => rows.find('draft', version.id)));
  return { original, translations: drafts.filter((draft) => draft !== null) };
}

/** What is done with a translation; for some of it the group for consistency has a right of its own. */
export const LANGUAGE_DEEDS = [
  'manage-languages',
  'confirm-renderings',
  'raise-difference',
  'propose-correction',
  'settle-difference',
] as const satisfies readonly Deed[];
export type LanguageDeed = (typeof LANGUAGE_DEEDS)[number];

/** A translation beside its original, both as they stand. */
export interface Beside {
  readonly draft: Draft;
  readonly original: PlainDraft;
  readonly originalId: DraftId;
  readonly translation: PlainDraft;
  readonly renderings: readonly Rendering[];
}

/** Refused where the actor may not do the deed in this language, where there is no such draft, and for the original itself. */
export async function seekBeside(
  scene: ProcessScene,
  id: DraftId,
  deed: LanguageDeed,
): Promise<Beside | Refusal> {
  const byRole = judge(scene.by.role, deed);
  if (byRole !== null) return byRole;
  const family = await seekFamily(scene, id);
  if (isRefusal(family)) return family;
  const draft = family.translations.find((one) => one.id === id);
  if (draft === undefined) return refuse('is-original');
  const refusal = judge(scene.by.role, deed, await readConsistencyFacts(scene, draft.language));
  if (refusal !== null) return refusal;
  const [original, translation, renderings] = await Promise.all([
    scene.read(family.original.id),
    scene.read(id),
    scene.rows.list('rendering', id),
  ]);
  if (original === null || translation === null) return refuse('not-found');
  return { draft, original, originalId: family.original.id, translation, renderings };
}
