/** Where the outermost brackets of a paragraph stand: marks about the whole of it stand at its ends. */
import type { Group } from './attributed-groups.ts';

export interface Place {
  /** Within no other bracket. */
  readonly isOuter: boolean;
  /** Nothing but brackets stands before it, or nothing but brackets after it. */
  readonly isAtEdge: boolean;
  /** Nothing but brackets stands after it. */
  readonly isAtEnd: boolean;
  /** It is all of the paragraph. */
  readonly isAlone: boolean;
}

export const WITHIN_ANOTHER: Place = { isOuter: false, isAtEdge: false, isAtEnd: false, isAlone: false };

/** The places of the outermost brackets. */
export function placesOf(
  text: string,
  range: { readonly from: number; readonly to: number },
  groups: readonly Group[],
): Place[] {
  const gaps = [...groups, null].map((group, index) => {
    const from = index === 0 ? range.from : (groups[index - 1]?.close ?? range.from) + 1;
    return text.slice(from, group?.open ?? range.to).trim() === '';
  });
  const firstWords = gaps.indexOf(false);
  const lastWords = gaps.lastIndexOf(false);
  return groups.map((_, index) => {
    const isAtStart = firstWords < 0 || index < firstWords;
    const isAtEnd = index >= lastWords;
    return {
      isOuter: true,
      isAtEdge: isAtStart || isAtEnd,
      isAtEnd,
      isAlone: groups.length === 1 && firstWords < 0,
    };
  });
}
