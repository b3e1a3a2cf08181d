/** Reservations and explanations of position: what a delegation has said about a text that it does not block. */
import type { DraftId, ParagraphId, ParticipantId, ReservationId } from './ids.ts';

export const RESERVATION_KINDS = ['reservation', 'explanation'] as const;
export type ReservationKind = (typeof RESERVATION_KINDS)[number];

/** Attached to a paragraph or to the whole; printed as a footnote, whatever number the paragraph comes to have. */
export interface Reservation {
  readonly id: ReservationId;
  readonly draft: DraftId;
  readonly kind: ReservationKind;
  readonly participant: ParticipantId;
  /** Null: the whole text. */
  readonly paragraph: ParagraphId | null;
  /** In the delegation's words; may be empty for a reservation. */
  readonly text: string;
  /** Taken down by the facilitating team from what was said; absent: entered by the delegation. */
  readonly captured?: true;
  readonly at: string;
  /** Null while it stands. */
  readonly withdrawnAt: string | null;
}

/** Those that stand, on that paragraph (null: on the whole), oldest first. */
export function standingOn(
  reservations: readonly Reservation[],
  paragraph: ParagraphId | null,
): readonly Reservation[] {
  return reservations.filter((one) => one.paragraph === paragraph && one.withdrawnAt === null);
}
