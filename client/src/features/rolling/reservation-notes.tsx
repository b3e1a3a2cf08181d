/** Reservations and explanations of position, as footnotes under what they are about. */
import {
  standingOn,
  type ParagraphId,
  type Participant,
  type ParticipantId,
  type Reservation,
  type ReservationKind,
} from '@chapeau/model';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import type { DraftStores } from '../../sync/draft-stores.ts';
import { useReadable } from '../../sync/store.ts';
import css from './rolling.module.css';

const BY: Readonly<Record<ReservationKind, MessageDescriptor>> = defineMessages({
  reservation: { id: 'reservation-note.reservation', defaultMessage: '{code} reserves its position' },
  explanation: { id: 'reservation-note.explanation', defaultMessage: '{code} explains its position' },
});

const COUNTS: Readonly<Record<ReservationKind, MessageDescriptor>> = defineMessages({
  reservation: {
    id: 'reservation-note.reservations',
    defaultMessage: '{count, plural, one {# reservation} other {# reservations}}',
  },
  explanation: {
    id: 'reservation-note.explanations',
    defaultMessage: '{count, plural, one {# explanation of position} other {# explanations of position}}',
  },
});

export interface ReservationNotesProps {
  /** Null: those on the whole text. */
  readonly paragraph: ParagraphId | null;
  readonly stores: Pick<DraftStores, 'reservations'>;
  /** False: they are counted, for their words may tell whose they are. */
  readonly names: boolean;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

/** Nothing where none stands. */
export function ReservationNotes({ paragraph, stores, names, participants }: ReservationNotesProps) {
  const standing = standingOn(useReadable(stores.reservations), paragraph);
  if (standing.length === 0) return null;
  if (!names)
    return (['reservation', 'explanation'] as const).map((kind) => (
      <Counted key={kind} kind={kind} all={standing} />
    ));
  return standing.map((one) => (
    <p key={one.id} className={css.footnote}>
      <FormattedMessage
        {...BY[one.kind]}
        values={{ code: <bdi>{participants.get(one.participant)?.code ?? '—'}</bdi> }}
      />
      {one.text !== '' && (
        <>
          {': '}
          <bdi>{one.text}</bdi>
        </>
      )}
    </p>
  ));
}

interface CountedProps {
  readonly kind: ReservationKind;
  readonly all: readonly Reservation[];
}

function Counted({ kind, all }: CountedProps) {
  const count = all.filter((one) => one.kind === kind).length;
  if (count === 0) return null;
  return (
    <p className={css.footnote}>
      <FormattedMessage {...COUNTS[kind]} values={{ count }} />
    </p>
  );
}
