/** The facilitator's board: what of a text is settled, what is left, and how many meetings that takes at the present pace. */
import type { ParagraphId } from './ids.ts';
import type { Stage } from './reading.ts';
import type { Status } from './status.ts';

/** Paragraphs that were last taken up in the same reading and have the same status. */
export interface BoardCount {
  readonly stage: Stage;
  readonly status: Status;
  readonly paragraphs: number;
}

/** What stands in some paragraphs. Headings, articles and footnotes count with their brackets, proposals and reservations, not as paragraphs. */
export interface BoardFigures {
  /** By stage, then by the order of the statuses; without those that are none. */
  readonly counts: readonly BoardCount[];
  /** Opening square brackets, those of printed numbers included. */
  readonly brackets: number;
  /** Undecided ones. */
  readonly proposals: number;
  /** Reservations that stand; explanations are none. */
  readonly reservations: number;
}

/** What stands under a heading or an article, itself included. */
export interface BoardSection extends BoardFigures {
  readonly paragraph: ParagraphId;
  readonly number: string | null;
  /** Its first words; may be empty. */
  readonly title: string;
  /** How far in it stands, from 0. */
  readonly depth: number;
}

/** A paragraph that is not settled. */
export interface LeftParagraph {
  readonly paragraph: ParagraphId;
  readonly number: string | null;
  /** Its first words; may be empty. */
  readonly title: string;
  /** The heading or article that it stands under; null: none. */
  readonly section: ParagraphId | null;
  readonly stage: Stage;
  readonly status: Status;
  readonly brackets: number;
  readonly proposals: number;
  readonly reservations: number;
}

/** The figures at the end of a day on which the draft was worked on. */
export interface BoardDay {
  /** ISO 8601, in the time zone of the board. */
  readonly date: string;
  readonly figures: BoardFigures;
  /** Meetings of that day that are over and in which something was done on the draft. */
  readonly meetings: number;
}

/** How many meetings what is left takes at the pace of those that were held. */
export type Forecast =
  /** Nothing is left. */
  | { readonly kind: 'nothing-left' }
  /** No meeting was held, or in none of them was anything settled that stayed so: no pace to go by. */
  | { readonly kind: 'no-pace'; readonly held: number }
  /** `perMeeting`: paragraphs settled, less those reopened or added; `needed` rounded up. */
  | {
      readonly kind: 'pace';
      readonly held: number;
      readonly perMeeting: number;
      readonly needed: number;
    };

/** Statuses under which a paragraph is not settled. What is deleted is settled. */
const UNSETTLED: readonly Status[] = ['open', 'parked', 'placeholder'];

/** Whether somebody still has to decide on a paragraph of that status. */
export function isUnsettled(status: Status): boolean {
  return UNSETTLED.includes(status);
}

/** How many paragraphs are not settled. */
export function leftIn({ counts }: Pick<BoardFigures, 'counts'>): number {
  return counts.reduce((sum, { status, paragraphs }) => (isUnsettled(status) ? sum + paragraphs : sum), 0);
}

/** All paragraphs that are counted, settled or not. */
export function paragraphsIn({ counts }: Pick<BoardFigures, 'counts'>): number {
  return counts.reduce((sum, { paragraphs }) => sum + paragraphs, 0);
}

export interface PaceAsked {
  /** Paragraphs that were not settled before the first of the meetings. */
  readonly before: number;
  readonly left: number;
  /** Meetings that were held since. */
  readonly held: number;
}

/** The forecast. What came in meanwhile, or was reopened, slows the pace down as it does in the room. */
export function forecastOf({ before, left, held }: PaceAsked): Forecast {
  if (left === 0) return { kind: 'nothing-left' };
  const settled = before - left;
  if (held === 0 || settled <= 0) return { kind: 'no-pace', held };
  const perMeeting = settled / held;
  return { kind: 'pace', held, perMeeting, needed: Math.ceil(left / perMeeting) };
}
