/** What languages are called. */
import type { IntlShape } from 'react-intl';

/** The name of a language in the language of the interface; its tag where it has none. */
export function languageName(intl: IntlShape, tag: string): string {
  return intl.formatDisplayName(tag, { type: 'language' }) ?? tag;
}
