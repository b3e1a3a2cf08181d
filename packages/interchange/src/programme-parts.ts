/** What one piece of a line is in a meeting: an item, an activity, a point, a topic. */
import type { MeetingPart } from '@chapeau/model';
import { activityOf } from './programme-activities.ts';
import { findItem } from './programme-items.ts';
import type { Piece } from './programme-lines.ts';
import type { KeptAsWords } from './programme-reading.ts';
import { isGuarded, plainWords, takeMarks, type MarkedWords } from './programme-words.ts';

export interface ReadPart {
  readonly part: MeetingPart;
  /** Why it is kept as words only; null: it is understood. */
  readonly why: KeptAsWords | null;
}

/** What the parts of a meeting that are read already mean for the next one. */
export interface Above {
  /** Whether an item, a sub-item or an activity stands there. */
  readonly stands: boolean;
  /** Whether the last of them that is no point is the opening statements: in a table what follows are those who make them. */
  readonly areStatements: boolean;
}

/** Before the first part. */
export const NOTHING_ABOVE: Above = { stands: false, areStatements: false };

/** After one more part. */
export function withPart(above: Above, part: MeetingPart): Above {
  if (part.kind === 'point') return above;
  return {
    stands: above.stands || part.kind !== 'topic',
    areStatements: part.kind === 'activity' && part.activity.kind === 'opening-statements',
  };
}

/** The piece as a part of the meeting. Words decide, then the shape. */
export function partOf({ shape, words: marked }: Piece, above: Above): ReadPart {
  const { words, isContinued, footnotes } = takeMarks(marked);
  const marks = { isContinued, footnotes };
  const item = findItem(words);
  if (item !== undefined) return { part: { ...item, ...marks }, why: null };
  const plain = plainWords(words);
  const activity = isGuarded(words) ? null : activityOf(plain);
  if (activity !== null) return { part: { kind: 'activity', activity, words: plain, ...marks }, why: null };
  const isPoint = shape === 'bullet' || (shape === 'cell' && above.areStatements);
  const part: MeetingPart = { kind: isPoint ? 'point' : 'topic', words: plain, ...marks };
  if (shape === 'heading') return { part, why: 'heading' };
  return { part, why: above.stands ? null : 'nothing-above' };
}

/** Whether the words alone make the piece an item or an activity. */
export function saysPart(marked: MarkedWords): boolean {
  const { words } = takeMarks(marked);
  return findItem(words) !== undefined || activityOf(plainWords(words)) !== null;
}
