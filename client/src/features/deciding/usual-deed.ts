/** What a reading is there to decide on the paragraphs that nothing stands against. */
import type { Ladder, StatusDeed } from '@chapeau/model';

const USUAL = ['agree-ad-referendum', 'agree'] as const satisfies readonly StatusDeed[];
export type UsualDeed = (typeof USUAL)[number];

/** Agreement ad referendum; on a ladder without it, agreement. Undefined: the ladder has neither. */
export function usualDeedOf(ladder: Ladder): UsualDeed | undefined {
  return USUAL.find((deed) => ladder.some((step) => step.deed === deed));
}
