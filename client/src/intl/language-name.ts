/** What languages are called, and which are official. */
import type { IntlShape } from 'react-intl';

/** The official languages of the organization, in their English alphabetical order. */
export const OFFICIAL_LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** The name of a language in the language of the interface; its tag where it has none. */
export function languageName(intl: IntlShape, tag: string): string {
  return intl.formatDisplayName(tag, { type: 'language' }) ?? tag;
}
