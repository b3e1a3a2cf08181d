/** The words of a comparison of three texts. */
import type { ThreeConflict, ThreeOutcome } from '@chapeau/compare';
import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { ThreeKeys } from '../../app/paths.ts';
import type { ThreeFilter } from './three-stops.ts';

export const SIDE_WORDS: Readonly<Record<keyof ThreeKeys, MessageDescriptor>> = defineMessages({
  base: { id: 'three.base', defaultMessage: 'Base' },
  theirs: { id: 'three.theirs', defaultMessage: 'Theirs' },
  ours: { id: 'three.ours', defaultMessage: 'Ours' },
});

export const OUTCOME_WORDS: Readonly<Record<ThreeOutcome, MessageDescriptor>> = defineMessages({
  unchanged: { id: 'three.outcome.unchanged', defaultMessage: 'Unchanged' },
  theirs: { id: 'three.outcome.theirs', defaultMessage: 'Theirs only' },
  ours: { id: 'three.outcome.ours', defaultMessage: 'Ours only' },
  alike: { id: 'three.outcome.alike', defaultMessage: 'Both alike' },
  merged: { id: 'three.outcome.merged', defaultMessage: 'Both, and both can stand' },
  conflict: { id: 'three.outcome.conflict', defaultMessage: 'Conflict' },
});

export const FILTER_WORDS: Readonly<Record<ThreeFilter, MessageDescriptor>> = defineMessages({
  all: { id: 'three.filter.all', defaultMessage: 'All that differs' },
  conflict: { id: 'three.filter.conflict', defaultMessage: 'Conflicts' },
  theirs: { id: 'three.filter.theirs', defaultMessage: 'Theirs only' },
  ours: { id: 'three.filter.ours', defaultMessage: 'Ours only' },
  both: { id: 'three.filter.both', defaultMessage: 'Both' },
});

/** What a conflict is about; a deletion says who deleted. */
const CONFLICT_WORDS: Readonly<Record<Exclude<ThreeConflict['kind'], 'deletion'>, MessageDescriptor>> =
  defineMessages({
    words: { id: 'three.conflict.words', defaultMessage: 'Both changed the same words' },
    kind: { id: 'three.conflict.kind', defaultMessage: 'Both changed its kind' },
    level: { id: 'three.conflict.level', defaultMessage: 'Both changed its level' },
    stage: { id: 'three.conflict.stage', defaultMessage: 'Another reading stage in each' },
    status: { id: 'three.conflict.status', defaultMessage: 'Another status in each' },
    alternative: {
      id: 'three.conflict.alternative',
      defaultMessage: 'An alternative to another paragraph in each',
    },
    place: { id: 'three.conflict.place', defaultMessage: 'Each put it at another place' },
    beside: {
      id: 'three.conflict.beside',
      defaultMessage: 'Each put another paragraph in at this place: which comes first?',
    },
  });

const DELETION_WORDS: Readonly<Record<'theirs' | 'ours', MessageDescriptor>> = defineMessages({
  theirs: { id: 'three.conflict.deleted-theirs', defaultMessage: 'Theirs deleted it, ours changed it' },
  ours: { id: 'three.conflict.deleted-ours', defaultMessage: 'Ours deleted it, theirs changed it' },
});

/** One sentence for a conflict. */
export function conflictMessage(conflict: ThreeConflict): MessageDescriptor {
  return conflict.kind === 'deletion' ? DELETION_WORDS[conflict.by] : CONFLICT_WORDS[conflict.kind];
}
