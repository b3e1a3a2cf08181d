/** How a reference stands, and where it leads, as people read it. */
import type { MadeReference } from '@chapeau/text';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { nameOfEntry, titleOfEntry } from '../text/draft-labels.ts';

export const REFERENCE_STATE_WORDS: Readonly<Record<MadeReference['state'], MessageDescriptor>> =
  defineMessages({
    current: { id: 'reference.current', defaultMessage: 'Shows the present number' },
    stale: { id: 'reference.stale', defaultMessage: 'Shows another number than its target has' },
    broken: { id: 'reference.broken', defaultMessage: 'Its target is gone or has no number' },
  });

const OPENING_LENGTH = 60;

/** `Paragraph 12: first words`. */
export function targetWords(intl: IntlShape, entry: OutlineEntry | undefined): string {
  if (entry === undefined)
    return intl.formatMessage({ id: 'reference.no-target', defaultMessage: 'no paragraph of this text' });
  const { opening } = entry;
  const words = opening.length > OPENING_LENGTH ? `${opening.slice(0, OPENING_LENGTH)}…` : opening;
  return words === '' ? titleOfEntry(intl, entry) : `${titleOfEntry(intl, entry)}: ${words}`;
}

/** Where a reference stands: `Paragraph 12`, or its first words where it has no number. */
export function placeName(intl: IntlShape, entry: OutlineEntry): string {
  return entry.label === null ? nameOfEntry(intl, entry) : titleOfEntry(intl, entry);
}

/** What a reference tells on hover: where it leads, and what is wrong with it. */
export function referenceTold(
  intl: IntlShape,
  entry: OutlineEntry | undefined,
  state: MadeReference['state'],
): string {
  const target = targetWords(intl, entry);
  return state === 'current' ? target : `${intl.formatMessage(REFERENCE_STATE_WORDS[state])} (${target})`;
}
