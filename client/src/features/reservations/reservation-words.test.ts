import type { ParagraphId, PlainReservation } from '@chapeau/model';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { reservationSentence } from './reservation-words.ts';

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
