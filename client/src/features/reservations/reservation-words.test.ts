import type { ParagraphId, PlainDraft, PlainReservation } from '@chapeau/model';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { reservationSentence, withReservations } from './reservation-words.ts';

const intl = createIntl({ locale: 'en', onError: () => undefined });
const reservation: PlainReservation = {
  kind: 'reservation',
  participant: 'Norway',
  paragraph: 'par' as ParagraphId,
  text: '',
};

test('RV1 a footnote says whose it is, what, and on what', () => {
  expect(reservationSentence(intl, reservation)).toBe('Norway reserved its position on this paragraph.');
  expect(
    reservationSentence(intl, { ...reservation, kind: 'explanation', paragraph: null, text: 'Said so.' }),
  ).toBe('Norway explained its position on the text as a whole: Said so.');
});

test('RV1 it is printed in the language of the text where the interface speaks that, else in English', () => {
  const messages = { 'reservation-sentence.reservation': 'RESERVED' };
  const arabic = createIntl({ locale: 'ar', messages });
  const draft = (language: string) =>
    ({
      language,
      paragraphs: [],
      reservations: [{ ...reservation, paragraph: null }],
    }) as unknown as PlainDraft;
  const printed = (language: string) => withReservations(draft(language), arabic).paragraphs[0]?.runs;
  expect(printed('ar-EG')).toEqual([{ text: 'RESERVED.' }]);
  expect(printed('en')).toEqual([{ text: 'Norway reserved its position on the text as a whole.' }]);
});
