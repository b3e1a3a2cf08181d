/** Refusals as sentences in the language of the interface. */
import { REFUSALS, type Refusal, type RefusalFacts } from '@chapeau/model';
import { useCallback } from 'react';
import { useIntl, type IntlShape, type MessageDescriptor } from 'react-intl';
import {
  ARRANGEMENT_STATE_WORDS,
  DEED_WORDS,
  FATE_WORDS,
  ROLE_WORDS,
  STATUS_DEED_WORDS,
  STATUS_WORDS,
} from './words.ts';

/** Facts that hold a word of the vocabulary, and where its translation is. */
const VOCABULARY: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  role: ROLE_WORDS,
  status: STATUS_WORDS,
  fate: FATE_WORDS,
  state: ARRANGEMENT_STATE_WORDS,
  deed: { ...STATUS_DEED_WORDS, ...DEED_WORDS },
};

/** The sentence of a refusal: what is wrong and what to do. */
export function refusalSentence(intl: IntlShape, { refusal, facts }: Refusal): string {
  const { sentence } = REFUSALS[refusal];
  const message = { id: `refusal.${refusal}`, defaultMessage: sentence };
  return intl.formatMessage(message, translateFacts(intl, sentence, facts));
}

function translateFacts(
  intl: IntlShape,
  sentence: string,
  facts: RefusalFacts,
): Record<string, string | number> {
  const translated: Record<string, string | number> = { ...facts };
  for (const [name, value] of Object.entries(facts)) {
    const word = VOCABULARY[name]?.[value];
    // A sentence that selects by the fact needs it as it is.
    if (word !== undefined && !sentence.includes(`{${name}, select`))
      translated[name] = intl.formatMessage(word).toLocaleLowerCase(intl.locale);
  }
  if (typeof facts['deadline'] === 'string')
    translated['deadline'] = intl.formatDate(facts['deadline'], { dateStyle: 'medium', timeStyle: 'short' });
  return translated;
}

/** Gives the function that makes sentences of refusals. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const intl = useIntl();
  return useCallback((refusal) => refusalSentence(intl, refusal), [intl]);
}
