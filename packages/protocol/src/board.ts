/** `GET /api/drafts/{draft}/board`: the facilitator's board. */
import type { BoardDay, BoardFigures, BoardSection, Forecast, LeftParagraph } from '@chapeau/model';

export interface BoardAnswer {
  /** When it was counted. */
  readonly at: string;
  /** IANA name of the zone in which its days begin and end. */
  readonly timeZone: string;
  /** The last reading that was opened; null: none yet. */
  readonly reading: { readonly ordinal: number; readonly isOpen: boolean } | null;
  readonly total: BoardFigures;
  readonly sections: readonly BoardSection[];
  /** In the order of the text. */
  readonly left: readonly LeftParagraph[];
  /** How the first of the days began; null: there is no day yet. */
  readonly beginning: BoardFigures | null;
  /** Days on which something was done on the draft, oldest first; the last of them may be going on. */
  readonly days: readonly BoardDay[];
  readonly forecast: Forecast;
  /** Planned meetings in which a reading of this draft is to be held. */
  readonly planned: number;
}
