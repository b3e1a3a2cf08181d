/** How a paragraph is called in a sentence. */
import type { IntlShape } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { spokenNumber } from '@chapeau/text';

/** `paragraph 12`, or its first words where it has no number. */
export function nameOfEntry(intl: IntlShape, entry: Pick<OutlineEntry, 'label' | 'opening'>): string {
  if (entry.label !== null)
    return intl.formatMessage(
      { id: 'text.paragraph-number', defaultMessage: 'paragraph {number}' },
      { number: spokenNumber(entry.label) },
    );
  const words = entry.opening.length > 40 ? `${entry.opening.slice(0, 40)}…` : entry.opening;
  return words === ''
    ? intl.formatMessage({ id: 'text.paragraph-unnamed', defaultMessage: 'an empty paragraph' })
    : `“${words}”`;
}
