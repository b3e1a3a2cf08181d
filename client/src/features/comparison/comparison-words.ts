/** Changes as words. */
import type { ChangeKind, Loudness, Place } from '@chapeau/compare';
import { spokenNumber } from '@chapeau/text';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { ChangeGroup } from './change-groups.ts';

export const CHANGE_GROUP_WORDS: Readonly<Record<ChangeGroup, MessageDescriptor>> = defineMessages({
  inserted: { id: 'change-group.inserted', defaultMessage: 'Inserted' },
  deleted: { id: 'change-group.deleted', defaultMessage: 'Deleted' },
  moved: { id: 'change-group.moved', defaultMessage: 'Moved' },
  pieces: { id: 'change-group.pieces', defaultMessage: 'Split or merged' },
  reworded: { id: 'change-group.reworded', defaultMessage: 'Reworded' },
  brackets: { id: 'change-group.brackets', defaultMessage: 'Brackets' },
  footnotes: { id: 'change-group.footnotes', defaultMessage: 'Footnotes' },
  renumbered: { id: 'change-group.renumbered', defaultMessage: 'Renumbered' },
  formatted: { id: 'change-group.formatted', defaultMessage: 'Type' },
  structure: { id: 'change-group.structure', defaultMessage: 'Kind and level' },
  stage: { id: 'change-group.stage', defaultMessage: 'Reading stage' },
  status: { id: 'change-group.status', defaultMessage: 'Status' },
});

export const CHANGE_KIND_WORDS: Readonly<Record<ChangeKind, MessageDescriptor>> = defineMessages({
  inserted: { id: 'change-kind.inserted', defaultMessage: 'New paragraph' },
  deleted: { id: 'change-kind.deleted', defaultMessage: 'Paragraph deleted' },
  moved: { id: 'change-kind.moved', defaultMessage: 'Moved' },
  split: { id: 'change-kind.split', defaultMessage: 'Split' },
  merged: { id: 'change-kind.merged', defaultMessage: 'Merged' },
  reworded: { id: 'change-kind.reworded', defaultMessage: 'Reworded' },
  'brackets-changed': { id: 'change-kind.brackets-changed', defaultMessage: 'Brackets' },
  'footnote-changed': { id: 'change-kind.footnote-changed', defaultMessage: 'Footnotes' },
  renumbered: { id: 'change-kind.renumbered', defaultMessage: 'Renumbered' },
  formatted: { id: 'change-kind.formatted', defaultMessage: 'Set in another type' },
  'kind-changed': { id: 'change-kind.kind-changed', defaultMessage: 'Kind' },
  'level-changed': { id: 'change-kind.level-changed', defaultMessage: 'Level' },
  'alternative-changed': {
    id: 'change-kind.alternative-changed',
    defaultMessage: 'Alternative to another paragraph',
  },
  'stage-changed': { id: 'change-kind.stage-changed', defaultMessage: 'Reading stage' },
  'status-changed': { id: 'change-kind.status-changed', defaultMessage: 'Status' },
});

/** How loud a change is, for filters. */
export const LOUDNESS_WORDS: Readonly<Record<Loudness, MessageDescriptor>> = defineMessages({
  loud: { id: 'loudness.loud', defaultMessage: 'Loud' },
  plain: { id: 'loudness.plain', defaultMessage: 'Plain' },
  quiet: { id: 'loudness.quiet', defaultMessage: 'Quiet' },
});

/** What is meant by it. */
export const LOUDNESS_MEANINGS: Readonly<Record<Loudness, MessageDescriptor>> = defineMessages({
  loud: {
    id: 'loudness-means.loud',
    defaultMessage:
      'Paragraphs that come or go, status, and words that bind, allow or deny, numbers, dates, names',
  },
  plain: { id: 'loudness-means.plain', defaultMessage: 'Everything else' },
  quiet: {
    id: 'loudness-means.quiet',
    defaultMessage: 'Spacing, punctuation, small and capital letters, type and numbers of paragraphs',
  },
});

const PLACE: Readonly<Record<'first' | 'after' | 'afterUnnumbered', MessageDescriptor>> = defineMessages({
  first: { id: 'place.first', defaultMessage: 'the beginning' },
  after: { id: 'place.after', defaultMessage: 'after {number}' },
  afterUnnumbered: {
    id: 'place.after-unnumbered',
    defaultMessage: 'after the unnumbered paragraph in place {position, number}',
  },
});

/** Where a paragraph stands, e.g. `after 3 bis`; unnumbered neighbours are told by their position. */
export function placeWords(intl: IntlShape, { after }: Place): string {
  if (after === null) return intl.formatMessage(PLACE.first);
  if (after.number === null) return intl.formatMessage(PLACE.afterUnnumbered, { position: after.index + 1 });
  return intl.formatMessage(PLACE.after, { number: spokenNumber(after.number) });
}
