/** How loud several changes are together. */
import type { Loudness } from '@chapeau/compare';

/** From the quietest. */
export const LOUDNESSES = ['quiet', 'plain', 'loud'] as const satisfies readonly Loudness[];

/** That of the loudest; of none: quiet. */
export function loudestOf(changes: readonly { readonly loudness: Loudness }[]): Loudness {
  return LOUDNESSES.findLast((one) => changes.some(({ loudness }) => loudness === one)) ?? 'quiet';
}
