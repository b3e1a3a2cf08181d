/** Changes of a paragraph as marks in the editor: inserted words underlined, deleted ones shown struck between them. */
import type { Segment } from '@chapeau/compare';
import { textOf, type Run } from '@chapeau/model';
import { Decoration } from 'prosemirror-view';
import { markClass } from '../marks/mark-classes.ts';

/** A mark at an offset within the words of a paragraph. */
export type ParagraphMark =
  | { readonly kind: 'inserted'; readonly from: number; readonly to: number }
  | { readonly kind: 'deleted'; readonly at: number; readonly text: string };

/** What is read out around a mark, as attributes. */
export type SpokenMarks = (tone: 'inserted' | 'deleted') => Readonly<Record<string, string>>;

/** The marks of a paragraph from the segments that lead to its present words. A footnote mark counts as one. */
export function marksOfSegments(segments: readonly Segment[]): readonly ParagraphMark[] {
  const marks: ParagraphMark[] = [];
  let offset = 0;
  for (const { op, runs } of segments) {
    if (op === 'delete') {
      marks.push({ kind: 'deleted', at: offset, text: visibleText(runs) });
      continue;
    }
    const end = offset + textOf({ runs }).length;
    if (op === 'insert') marks.push({ kind: 'inserted', from: offset, to: end });
    offset = end;
  }
  return marks;
}

/** Footnote marks as an asterisk: their number is gone with them. */
function visibleText(runs: readonly Run[]): string {
  return runs.map((run) => ('text' in run ? run.text : '*')).join('');
}

/**
 * The marks after the words changed from offset `start` on: up to `end` before, up to `newEnd` now. What stood inside goes with the words;
 * until the paragraph is compared again this is where the others stand.
 */
export function shiftedMarks(
  marks: readonly ParagraphMark[],
  { start, end, newEnd }: { readonly start: number; readonly end: number; readonly newEnd: number },
): readonly ParagraphMark[] {
  const shift = (offset: number) => {
    if (offset <= start) return offset;
    return offset >= end ? offset + newEnd - end : start;
  };
  return marks.flatMap((mark): readonly ParagraphMark[] => {
    if (mark.kind === 'deleted') return [{ ...mark, at: shift(mark.at) }];
    const [from, to] = [shift(mark.from), shift(mark.to)];
    return from < to ? [{ ...mark, from, to }] : [];
  });
}

/** A mark in a paragraph whose words start at that position. What was deleted stands between the words and is no part of the text. */
export function drawnMark(mark: ParagraphMark, start: number, spoken: SpokenMarks): Decoration {
  if (mark.kind === 'inserted')
    return Decoration.inline(start + mark.from, start + mark.to, {
      nodeName: 'ins',
      class: markClass('inserted'),
      ...spoken('inserted'),
    });
  return Decoration.widget(start + mark.at, () => struck(mark.text, spoken), {
    side: -1,
    key: `deleted ${mark.text}`,
    ignoreSelection: true,
  });
}

function struck(text: string, spoken: SpokenMarks): HTMLElement {
  const element = document.createElement('del');
  element.className = markClass('deleted');
  element.textContent = text;
  element.contentEditable = 'false';
  for (const [name, value] of Object.entries(spoken('deleted'))) element.setAttribute(name, value);
  return element;
}
