/** Which reservations came or went without an entry that tells it. */
import type { ParticipantId, PlainReservation, RecordEntry, Reservation } from '@chapeau/model';
import type { DraftChange, NumberedReservation } from './change.ts';
import type { Told } from './told-changes.ts';

type ReservationsChanged = Extract<DraftChange, { readonly kind: 'reservations-changed' }>;

/**
 * The change with no more than what nothing tells of; null: all of it is told. A reservation is told by an entry of the same kind, paragraph
 * and words; entries name a participant by its id and texts by its name, so one id stands for one name throughout. What went with
 * its paragraph (not `isThere` later) is told with the paragraph.
 */
export function untoldReservations(
  change: ReservationsChanged,
  told: readonly Told[],
  isThere: (paragraph: PlainReservation['paragraph']) => boolean,
): ReservationsChanged | null {
  if (change.entered.length + change.withdrawn.length === 0) return change;
  const entries = told.flatMap((each) => ('act' in each ? each : []));
  const names = new Map<ParticipantId, string>();
  const entered = withoutTold(change.entered, actsOf(entries, 'reservation-entered'), names);
  const stayed = change.withdrawn.filter(({ paragraph }) => isThere(paragraph));
  const withdrawn = withoutTold(stayed, actsOf(entries, 'reservation-withdrawn'), names);
  return entered.length + withdrawn.length === 0 ? null : { ...change, entered, withdrawn };
}

function actsOf(
  entries: readonly RecordEntry[],
  kind: 'reservation-entered' | 'reservation-withdrawn',
): readonly Reservation[] {
  return entries.flatMap(({ act }) => (act.kind === kind && 'reservation' in act ? act.reservation : []));
}

/** Each entry tells of one. */
function withoutTold(
  reservations: readonly NumberedReservation[],
  acts: readonly Reservation[],
  names: Map<ParticipantId, string>,
): readonly NumberedReservation[] {
  const free = new Set(acts);
  return reservations.filter((reservation) => {
    const act = [...free].find((each) => isOf(each, reservation, names));
    if (act === undefined) return true;
    free.delete(act);
    names.set(act.participant, reservation.participant);
    return false;
  });
}

function isOf(
  { kind, paragraph, text, participant }: Reservation,
  printed: NumberedReservation,
  names: ReadonlyMap<ParticipantId, string>,
): boolean {
  const isNamed = names.has(participant)
    ? names.get(participant) === printed.participant
    : ![...names.values()].includes(printed.participant);
  return isNamed && kind === printed.kind && paragraph === printed.paragraph && text === printed.text;
}
