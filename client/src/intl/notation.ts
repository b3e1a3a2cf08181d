/** The words of the rolling text's notation, in the language of the interface. */
import type { NotationLabels, NotationOptions, NotationWord } from '@chapeau/compare';
import { STANCES, type Stance } from '@chapeau/model';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { CodeOf } from './proponents.ts';
import { PARAGRAPH_KIND_WORDS } from './words.ts';

type Word = 'delete' | 'deleteParagraph' | 'retain' | 'chair' | 'onBehalfOf' | 'form' | 'within' | 'between';

const WORDS: Readonly<Record<Word, MessageDescriptor>> = defineMessages({
  delete: { id: 'notation.delete', defaultMessage: 'delete' },
  deleteParagraph: { id: 'notation.delete-paragraph', defaultMessage: 'delete the paragraph' },
  retain: { id: 'notation.retain', defaultMessage: 'retain' },
  chair: { id: 'proponents.chair', defaultMessage: 'Chair' },
  onBehalfOf: { id: 'notation.on-behalf-of', defaultMessage: '{name}, on behalf of {group}' },
  form: { id: 'notation.form', defaultMessage: '{kind}, level {level, number}' },
  // Between codes in Latin letters only what is itself written from right to left keeps their order in a script that is.
  within: { id: 'notation.within', defaultMessage: ', ' },
  between: { id: 'notation.between', defaultMessage: '; ' },
});

const STANCE_VERBS: Readonly<Record<Stance, MessageDescriptor>> = defineMessages({
  'co-sponsors': {
    id: 'notation.co-sponsors',
    defaultMessage: '{count, plural, one {co-sponsors} other {co-sponsor}}',
  },
  supports: { id: 'notation.supports', defaultMessage: '{count, plural, one {supports} other {support}}' },
  'can-accept': { id: 'notation.can-accept', defaultMessage: 'can accept' },
  'needs-instructions': {
    id: 'notation.needs-instructions',
    defaultMessage: '{count, plural, one {needs instructions} other {need instructions}}',
  },
  reserves: { id: 'notation.reserves', defaultMessage: '{count, plural, one {reserves} other {reserve}}' },
  'cannot-accept': { id: 'notation.cannot-accept', defaultMessage: 'cannot accept' },
});

/** How a rolling text is written for this reader; without `names` nothing in it tells who wants what. */
export function notationOptions(intl: IntlShape, codeOf: CodeOf, names: boolean): NotationOptions {
  return {
    names,
    nameOf: (participant) => (participant === null ? intl.formatMessage(WORDS.chair) : codeOf(participant)),
    labels: labelsOf(intl),
  };
}

function labelsOf(intl: IntlShape): NotationLabels {
  const word =
    (message: MessageDescriptor): NotationWord =>
    (count) =>
      intl.formatMessage(message, { count });
  return {
    delete: word(WORDS.delete),
    deleteParagraph: word(WORDS.deleteParagraph),
    retain: word(WORDS.retain),
    stances: Object.fromEntries(STANCES.map((stance) => [stance, word(STANCE_VERBS[stance])])),
    onBehalfOf: (name, group) => intl.formatMessage(WORDS.onBehalfOf, { name, group }),
    form: ({ kind, level }) =>
      intl.formatMessage(WORDS.form, { kind: intl.formatMessage(PARAGRAPH_KIND_WORDS[kind]), level }),
    // Punctuation of the field: the text is read back by it.
    separators: {
      names: ' - ',
      within: intl.formatMessage(WORDS.within),
      between: intl.formatMessage(WORDS.between),
    },
  };
}
