/** What a square bracket is, as people read it. */
import type { BracketMark } from '@chapeau/text';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';

type Kind = BracketMark['kind'];

const BRACKET_KIND_WORDS: Readonly<Record<Kind, MessageDescriptor>> = defineMessages({
  dispute: { id: 'bracket-kind.dispute', defaultMessage: 'Words not agreed' },
  alternative: { id: 'bracket-kind.alternative', defaultMessage: 'One of several wordings' },
  option: { id: 'bracket-kind.option', defaultMessage: 'Option' },
  placeholder: { id: 'bracket-kind.placeholder', defaultMessage: 'Place kept for text to come' },
  mark: { id: 'bracket-kind.mark', defaultMessage: 'Status or position, not words of the text' },
  'inside-word': { id: 'bracket-kind.inside-word', defaultMessage: 'Part of a word' },
  blank: { id: 'bracket-kind.blank', defaultMessage: 'Value to be filled in' },
  'pending-number': { id: 'bracket-kind.pending-number', defaultMessage: 'Number not settled' },
  unclosed: { id: 'bracket-kind.unclosed', defaultMessage: 'Opens and does not close here' },
  unopened: { id: 'bracket-kind.unopened', defaultMessage: 'Closes what did not open here' },
});

/** Stays the same for one language. */
export function bracketKindWord(intl: IntlShape, kind: Kind): string {
  return intl.formatMessage(BRACKET_KIND_WORDS[kind]);
}
