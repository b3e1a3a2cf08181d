/** What is said of a dictated line while it is typed: why it is not understood, what to look at, what may follow. */
import {
  DICTATION_WARNINGS,
  KEYWORDS,
  MISUNDERSTANDINGS,
  type DictationWarning,
  type Expectation,
  type GrammarRow,
  type Misunderstanding,
  type SlotName,
} from '@chapeau/dictation';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';

/** The one sentence that tells why a line is not understood. */
export function misunderstandingSentence(
  intl: IntlShape,
  { misunderstanding, facts }: Misunderstanding,
): string {
  const message = {
    id: `misunderstanding.${misunderstanding}`,
    defaultMessage: MISUNDERSTANDINGS[misunderstanding],
  };
  return intl.formatMessage(message, { nearest: '', count: 0, ...facts });
}

/** What to look at before a line is carried out. */
export function warningSentence(intl: IntlShape, { warning, facts }: DictationWarning): string {
  const message = { id: `dictation-warning.${warning}`, defaultMessage: DICTATION_WARNINGS[warning] };
  return intl.formatMessage(message, { ...facts });
}

/** What a row of the grammar does. */
export function rowSentence(intl: IntlShape, { id, does }: Pick<GrammarRow, 'id' | 'does'>): string {
  return intl.formatMessage({ id: `dictation.${id}`, defaultMessage: does });
}

/** What stands in a form, in a word or two. */
export const SLOT_WORDS: Readonly<Record<SlotName, MessageDescriptor>> = defineMessages({
  paragraph: { id: 'dictation-slot.paragraph', defaultMessage: 'paragraph' },
  paragraphs: { id: 'dictation-slot.paragraphs', defaultMessage: 'paragraphs' },
  by: { id: 'dictation-slot.by', defaultMessage: 'who proposes' },
  participants: { id: 'dictation-slot.participants', defaultMessage: 'delegations' },
  proposals: { id: 'dictation-slot.proposals', defaultMessage: 'proposals' },
  answers: { id: 'dictation-slot.answers', defaultMessage: 'proposals that it answers' },
  words: { id: 'dictation-slot.words', defaultMessage: '"words of the paragraph"' },
  text: { id: 'dictation-slot.text', defaultMessage: '"new words"' },
  note: { id: 'dictation-slot.note', defaultMessage: '"reason or note"' },
  stance: { id: 'dictation-slot.stance', defaultMessage: 'position' },
  deed: { id: 'dictation-slot.deed', defaultMessage: 'decision' },
  fate: { id: 'dictation-slot.fate', defaultMessage: 'accept or not retained' },
  date: { id: 'dictation-slot.date', defaultMessage: 'date' },
});

/** More is no help to anyone who types. */
const EXPECTATIONS_SHOWN = 6;

/** What may follow, as one list of words. */
export function expectationWords(intl: IntlShape, expects: readonly Expectation[]): string {
  const words = expects.map((one) => {
    switch (one.kind) {
      case 'slot':
        return intl.formatMessage(SLOT_WORDS[one.slot]);
      case 'keyword':
        return KEYWORDS[one.keyword].en[0];
      case 'closing-quote':
        return one.mark;
    }
  });
  const shown = [...new Set(words)].slice(0, EXPECTATIONS_SHOWN);
  return intl.formatList(shown, { type: 'disjunction' });
}
