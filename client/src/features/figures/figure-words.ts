/** Figures in words. */
import type { FigurePoint } from '@chapeau/protocol';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { STAGE_WORD } from '../../intl/words.ts';
import type { Measure } from './series.ts';

export const MEASURE_WORDS: Readonly<Record<Measure, MessageDescriptor>> = defineMessages({
  brackets: { id: 'figures.brackets', defaultMessage: 'Brackets' },
  options: { id: 'figures.options', defaultMessage: 'Options' },
  proposals: { id: 'figures.proposals', defaultMessage: 'Open proposals' },
});

const WORDS: Readonly<Record<'now' | 'after', MessageDescriptor>> = defineMessages({
  now: { id: 'figures.now', defaultMessage: 'Now' },
  after: { id: 'figures.after-reading', defaultMessage: 'after: {reading}' },
});

/** The label of the version, or that it is the text as it stands. */
export function pointName(intl: IntlShape, { version, label }: FigurePoint): string {
  return version === null ? intl.formatMessage(WORDS.now) : label;
}

/** The reading that was open then, or the one that was over; empty: none had been opened, or none is to be known. */
export function readingName(intl: IntlShape, { reading }: FigurePoint): string {
  if (reading === null) return '';
  const name = intl.formatMessage(STAGE_WORD, { stage: reading.ordinal });
  return reading.isOpen ? name : intl.formatMessage(WORDS.after, { reading: name });
}
