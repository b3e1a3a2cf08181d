/** What is kept of the past of a room: which rooms keep it, and which of their older checkpoints are worth their bytes. */
import { isId, type RoomId } from '@chapeau/model';

/**
 * How far apart older checkpoints stand: with fewer updates between them, and fewer bytes, the one in the middle goes. What is read
 * to give a moment back is bounded by it.
 */
export const SPACING = { updates: 2_000, bytes: 4 * 1024 * 1024 } as const;

/** Whether every update of the room stays readable: those of a draft. What is drafted or noted in private is kept no longer than needed. */
export function keepsHistory(room: RoomId): boolean {
  return isId('draft', room);
}

/** The updates between two checkpoints. */
export interface Between {
  readonly updates: number;
  readonly bytes: number;
}

/** Whether a checkpoint that stands between two others has to stay, so that nobody reads too much from the one before it. */
export function isNeededWithin({ updates, bytes }: Between): boolean {
  return updates > SPACING.updates || bytes > SPACING.bytes;
}
