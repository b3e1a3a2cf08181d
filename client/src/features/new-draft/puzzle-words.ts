/** Why what looks like a mark of the attributed notation was not understood. */
import type { Puzzle } from '@chapeau/interchange';
import { defineMessages, type MessageDescriptor } from 'react-intl';

export const PUZZLE_WORDS: Readonly<Record<Puzzle, MessageDescriptor>> = defineMessages({
  names: { id: 'puzzle.names', defaultMessage: 'Looks like names, but not all of it can be' },
  braces: { id: 'puzzle.braces', defaultMessage: 'In braces, but no text of the Chair' },
  status: { id: 'puzzle.status', defaultMessage: 'Begins like a status that is not known' },
  'out-of-place': {
    id: 'puzzle.out-of-place',
    defaultMessage: 'A mark about a whole paragraph, inside other brackets',
  },
  'on-a-proposal': {
    id: 'puzzle.on-a-proposal',
    defaultMessage: 'A status of a paragraph that is only proposed',
  },
  'crosses-paragraphs': {
    id: 'puzzle.crosses-paragraphs',
    defaultMessage: 'Names of a bracket that opens in another paragraph',
  },
  'too-deep': { id: 'puzzle.too-deep', defaultMessage: 'Brackets nest deeper than can be read' },
  form: { id: 'puzzle.form', defaultMessage: 'A kind and level that is proposed for the paragraph' },
  'too-much': { id: 'puzzle.too-much', defaultMessage: 'More proposals than a draft can hold' },
});
