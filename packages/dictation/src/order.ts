/** What a line asks for, in terms of the model. Whoever asks makes commands of it; nothing is judged here. */
import type {
  Deed,
  ParagraphId,
  ParticipantId,
  ProposalId,
  ProposalSource,
  ReservationKind,
  Stance,
  StatusDeed,
} from '@chapeau/model';

/** A stretch of a paragraph's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `text` in the place of a stretch of the paragraph's text: of nothing it is an insertion, empty text is a deletion. */
export interface Edit extends Span {
  readonly text: string;
}

export type ProposedChange =
  | ({ readonly kind: 'amend' } & Edit)
  /** A new paragraph after the one named. */
  | { readonly kind: 'insert-after'; readonly text: string }
  | { readonly kind: 'delete' };

/** Who proposes. */
export interface Proponents {
  /** Null: the Chair where the source is `chair`, else the group in `onBehalfOf`. */
  readonly proponent: ParticipantId | null;
  readonly coSponsors: readonly ParticipantId[];
  /** Empty: in its own name. */
  readonly onBehalfOf: string;
  readonly source: Exclude<ProposalSource, 'written'>;
}

/** Decisions on proposals that can be dictated. */
export type DictatedFate = 'accept' | 'not-retain';

export type Order =
  | {
      readonly kind: 'capture-proposal';
      readonly paragraph: ParagraphId;
      readonly change: ProposedChange;
      readonly by: Proponents;
      /** The proposals that it bridges; the Chair's only. */
      readonly answers: readonly ProposalId[];
    }
  | {
      readonly kind: 'capture-position';
      readonly proposals: readonly ProposalId[];
      readonly participants: readonly ParticipantId[];
      readonly stance: Stance;
      readonly note: string;
    }
  | {
      readonly kind: 'enter-reservation';
      readonly reservation: ReservationKind;
      /** Null: the whole text. */
      readonly paragraph: ParagraphId | null;
      readonly participants: readonly ParticipantId[];
      readonly text: string;
    }
  | {
      readonly kind: 'decide-status';
      readonly deed: StatusDeed;
      /** In reading order, each once. */
      readonly paragraphs: readonly ParagraphId[];
      /** Delegations whose word is still awaited. */
      readonly pending: readonly ParticipantId[];
      readonly reason: string;
    }
  | {
      readonly kind: 'park';
      readonly paragraphs: readonly ParagraphId[];
      readonly with: string;
      readonly members: readonly ParticipantId[];
      /** A calendar date, `2026-11-25`; null: open-ended. */
      readonly until: string | null;
    }
  | {
      readonly kind: 'decide-proposals';
      readonly deed: DictatedFate;
      readonly proposals: readonly ProposalId[];
      readonly reason: string;
    }
  | ({
      readonly kind: 'bracket';
      readonly paragraph: ParagraphId;
      readonly participants: readonly ParticipantId[];
      readonly why: string;
    } & Span)
  | { readonly kind: 'take-floor'; readonly paragraph: ParagraphId }
  | { readonly kind: 'move-floor'; readonly to: 'next' | 'previous' };

/** The deed of the policy that the order is carried out by. */
export function deedOf(order: Order): Deed {
  switch (order.kind) {
    case 'capture-proposal':
      return order.by.source === 'chair' ? 'propose-bridging' : 'capture';
    case 'capture-position':
      return 'capture';
    case 'enter-reservation':
      return 'enter-reservation';
    case 'decide-status':
      return 'decide-status';
    case 'park':
      return 'arrange';
    case 'decide-proposals':
      return 'decide-proposal';
    case 'bracket':
      return 'bracket';
    case 'take-floor':
    case 'move-floor':
      return 'take-floor';
  }
}
