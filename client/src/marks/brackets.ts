/** Brackets as the reader sees them: runs cut at each square bracket. */
import { textOf, type Run } from '@chapeau/model';
import { bracketMarks, cutAtBrackets, parseBrackets, type BracketPiece } from '@chapeau/text';

/**
 * Each run in pieces, in order; a footnote reference has none. Brackets are matched across runs, so that what they are (see
 * `BRACKET_KINDS`) holds where the runs are a whole paragraph.
 */
export function bracketPieces(runs: readonly Run[]): readonly (readonly BracketPiece[])[] {
  const marks = bracketMarks(parseBrackets(textOf({ runs })));
  let start = 0;
  let next = 0;
  return runs.map((run) => {
    const from = start;
    start += 'text' in run ? run.text.length : 1;
    if (!('text' in run)) return [];
    const first = next;
    while ((marks[next]?.at ?? start) < start) next += 1;
    const own = marks.slice(first, next).map((mark) => ({ ...mark, at: mark.at - from }));
    return cutAtBrackets(run.text, own);
  });
}
