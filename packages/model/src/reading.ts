/** Readings: a reading is opened on a draft with settings, the floor goes through its paragraphs, and it is closed. */
import type { ParagraphId, ReadingId } from './ids.ts';

/**
 * The reading in which a paragraph was last taken up: 0 not read, 1 first reading, 2 second reading, …
 * A paragraph keeps its stage when the reading closes; what a reading left over still has the lower stage.
 */
export type Stage = number;
export const NOT_READ: Stage = 0;
/** No body reads a text more often; keeps a stage a small number. */
export const MAX_READINGS = 9;

/** A: the Chair issues successive drafts, proposals stand beside the text. B: line by line on the screen. */
export const READING_WAYS = ['successive-drafts', 'line-by-line'] as const;
export type ReadingWay = (typeof READING_WAYS)[number];

export const READING_TAKES = ['general-comments', 'textual-proposals'] as const;
export type ReadingTakes = (typeof READING_TAKES)[number];

export interface Reading {
  readonly id: ReadingId;
  /** 1 first, 2 second, … */
  readonly ordinal: number;
  readonly way: ReadingWay;
  readonly takes: ReadingTakes;
  /** The paragraphs it covers; paragraphs inserted while it is open join it. */
  readonly scope: 'whole' | readonly ParagraphId[];
  /** Until when proposals are taken, ISO 8601; null: until it is closed. Shown, not enforced by a clock. */
  readonly until: string | null;
  /** Meetings of the programme of work in which it is held, as printed; may be empty. */
  readonly meetings: readonly string[];
  readonly openedAt: string;
  /** Null while it is open. */
  readonly closedAt: string | null;
}

/** What is before the room now: mirrored to every client, followed by the plenary screen. */
export interface Floor {
  readonly reading: Reading | null;
  readonly paragraph: ParagraphId | null;
}

/** Whether the reading covers the paragraph. */
export function covers(reading: Reading, paragraph: ParagraphId): boolean {
  return reading.scope === 'whole' || reading.scope.includes(paragraph);
}
