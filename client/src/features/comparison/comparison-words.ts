/** Changes as words. */
import type { ChangeKind, Place } from '@chapeau/compare';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { ChangeGroup } from './stops.ts';

export const CHANGE_GROUP_WORDS: Readonly<Record<ChangeGroup, MessageDescriptor>> = defineMessages({
  inserted: { id: 'change-group.inserted', defaultMessage: 'Inserted' },
  deleted: { id: 'change-group.deleted', defaultMessage: 'Deleted' },
  moved: { id: 'change-group.moved', defaultMessage: 'Moved' },
  pieces: { id: 'change-group.pieces', defaultMessage: 'Split or merged' },
  reworded: { id: 'change-group.reworded', defaultMessage: 'Reworded' },
  renumbered: { id: 'change-group.renumbered', defaultMessage: 'Renumbered' },
  brackets: { id: 'change-group.brackets', defaultMessage: 'Brackets' },
  footnotes: { id: 'change-group.footnotes', defaultMessage: 'Footnotes' },
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
  renumbered: { id: 'change-kind.renumbered', defaultMessage: 'Renumbered' },
  'brackets-changed': { id: 'change-kind.brackets-changed', defaultMessage: 'Brackets' },
  'footnote-changed': { id: 'change-kind.footnote-changed', defaultMessage: 'Footnotes' },
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

const PLACE: Readonly<Record<'first' | 'after' | 'afterUnnumbered', MessageDescriptor>> = defineMessages({
  first: { id: 'place.first', defaultMessage: 'the beginning' },
  after: { id: 'place.after', defaultMessage: 'after {number}' },
  afterUnnumbered: {
    id: 'place.after-unnumbered',
    defaultMessage: 'after the unnumbered paragraph in place {position, number}',
  },
});

/** Where a paragraph stands, e.g. `after 3 bis.`; unnumbered neighbours are told by their position. */
export function placeWords(intl: IntlShape, { after }: Place): string {
  if (after === null) return intl.formatMessage(PLACE.first);
  if (after.number === null) return intl.formatMessage(PLACE.afterUnnumbered, { position: after.index + 1 });
  return intl.formatMessage(PLACE.after, { number: after.number });
}
