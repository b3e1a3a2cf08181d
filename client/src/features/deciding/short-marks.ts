/** A long alternative as the desk shows it: what it changes, and of what stays only enough to find the place. */
import { markRuns, type Segment } from '@chapeau/compare';
import { textOf, type Run } from '@chapeau/model';

/** Up to here an alternative is read at a glance, and marks would say the same words twice. */
const GLANCE = 80;
/** Characters of an unchanged stretch that stay at each of its ends. */
const KEPT = 24;

/**
 * What is marked against the present words, unchanged stretches left out in the middle; null: it is short, or has so little in
 * common with them that it is read whole.
 */
export function shortMarks(
  present: readonly Run[],
  runs: readonly Run[],
  language: string,
): readonly Segment[] | null {
  if (textOf({ runs: present }).length <= GLANCE) return null;
  const { segments } = markRuns(present, runs, language);
  const kept = segments.filter(({ op }) => op === 'equal').reduce((sum, one) => sum + lengthOf(one), 0);
  if (kept < textOf({ runs }).length / 2) return null;
  return segments.map((segment, index) => {
    if (segment.op !== 'equal' || lengthOf(segment) <= 2 * KEPT) return segment;
    const text = textOf(segment);
    const head = index === 0 ? '' : cutBefore(text.slice(0, KEPT));
    const tail = index === segments.length - 1 ? '' : cutAfter(text.slice(-KEPT));
    return { ...segment, runs: [{ text: `${head} … ${tail}` }] };
  });
}

function lengthOf(segment: Segment): number {
  return textOf(segment).length;
}

/** Not in the middle of a word, where there are words. */
function cutBefore(text: string): string {
  const at = text.lastIndexOf(' ');
  return at <= 0 ? text : text.slice(0, at);
}

function cutAfter(text: string): string {
  const at = text.indexOf(' ');
  return at === -1 ? text : text.slice(at + 1);
}
