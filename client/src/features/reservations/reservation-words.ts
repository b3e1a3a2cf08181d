/** Reservations and explanations of position in words. */
import { withReservationFootnotes } from '@chapeau/interchange';
import type { PlainDraft, PlainReservation, ReservationKind } from '@chapeau/model';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';

export const RESERVATION_KIND_WORDS: Readonly<Record<ReservationKind, MessageDescriptor>> = defineMessages({
  reservation: { id: 'reservation-kind.reservation', defaultMessage: 'Reservation' },
  explanation: { id: 'reservation-kind.explanation', defaultMessage: 'Explanation of position' },
});

const SENTENCES: Readonly<Record<ReservationKind, MessageDescriptor>> = defineMessages({
  reservation: {
    id: 'reservation-sentence.reservation',
    defaultMessage:
      '{participant} reserved its position on {isWhole, select, true {the text as a whole} other {this paragraph}}',
  },
  explanation: {
    id: 'reservation-sentence.explanation',
    defaultMessage:
      '{participant} explained its position on {isWhole, select, true {the text as a whole} other {this paragraph}}',
  },
});

/** As it stands in a footnote: that there is one, and the delegation's own words where it gave any. */
export function reservationSentence(
  intl: IntlShape,
  { kind, participant, paragraph, text }: PlainReservation,
): string {
  const said = intl.formatMessage(SENTENCES[kind], { participant, isWhole: String(paragraph === null) });
  return text === '' ? `${said}.` : `${said}: ${text}`;
}

/** The draft with its reservations as footnotes: in its own language where the interface speaks that, else in English as in its files. */
export function withReservations(plain: PlainDraft, intl: IntlShape): PlainDraft {
  return primaryOf(intl.locale) === primaryOf(plain.language)
    ? withReservationFootnotes(plain, (reservation) => reservationSentence(intl, reservation))
    : withReservationFootnotes(plain);
}

function primaryOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
