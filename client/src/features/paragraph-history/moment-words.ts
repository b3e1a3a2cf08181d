/** What a step of a history is called, and what became of the paragraph at it. */
import type { LineageRelation } from '@chapeau/compare';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { actSentence } from '../../intl/acts.ts';
import type { RecordNames } from '../../intl/record-names.ts';
import type { HistoryMoment } from './moments.ts';
import type { OriginContext } from './origin-words.ts';

export const RELATION_WORDS: Readonly<Record<LineageRelation, MessageDescriptor>> = defineMessages({
  absent: { id: 'lineage.absent', defaultMessage: 'not there yet' },
  new: { id: 'lineage.new', defaultMessage: 'new' },
  gone: { id: 'lineage.gone', defaultMessage: 'gone' },
  split: { id: 'lineage.split', defaultMessage: 'split' },
  merged: { id: 'lineage.merged', defaultMessage: 'merged' },
  'by-words': { id: 'lineage.by-words', defaultMessage: 'known by its words' },
  renumbered: { id: 'lineage.renumbered', defaultMessage: 'renumbered' },
  moved: { id: 'lineage.moved', defaultMessage: 'moved' },
  reworded: { id: 'lineage.reworded', defaultMessage: 'reworded' },
  same: { id: 'lineage.same', defaultMessage: 'unchanged' },
});

const MESSAGES = defineMessages({
  live: { id: 'paragraph-history.live', defaultMessage: 'The text now' },
  typed: { id: 'paragraph-history.typed', defaultMessage: 'Typed without a decision' },
});

/** `Rev.2`; what an entry says; that something was typed. */
export function momentTitle(
  moment: HistoryMoment,
  { intl, codeOf }: Pick<OriginContext, 'intl' | 'codeOf'>,
  names: RecordNames,
): string {
  switch (moment.kind) {
    case 'text':
      return moment.text.version === null ? intl.formatMessage(MESSAGES.live) : moment.text.label;
    case 'entry':
      return actSentence(moment.entry, { intl, codeOf, names });
    case 'typed':
      return intl.formatMessage(MESSAGES.typed);
  }
}

/** `3 bis., 4.`; empty where it has no number, or is not there. */
export function numbersOf({ after }: Pick<HistoryMoment, 'after'>, intl: IntlShape): string {
  return intl.formatList(after.flatMap(({ number }) => number ?? []));
}
