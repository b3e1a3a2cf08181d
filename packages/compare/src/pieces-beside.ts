/** Paragraphs that kept their id when they were split or merged, with the pieces beside them that no id tells of. */
import type { Board, Matched } from './alignment-board.ts';
import type { Pair } from './chain.ts';
import { severalFor, type Several } from './split-candidates.ts';
import { ranking } from './standing-score.ts';
import type { WeighedParagraph } from './weighed-words.ts';

/** More pieces than this on either side of what kept its id are not looked for. */
const FARTHEST = 7;

/** Splits and mergers of what those pairs match, the likeliest first; more than one may claim the same piece. */
export function piecesBeside(board: Board, pairs: readonly Pair[]): readonly Matched[] {
  const { from, to, against } = board.texts;
  const taken = { from: new Set(pairs.map((pair) => pair.from)), to: new Set(pairs.map((pair) => pair.to)) };
  const found = pairs.flatMap((main): readonly Matched[] => {
    const [one, other] = [from[main.from], to[main.to]];
    if (one === undefined || other === undefined) return [];
    const likeness = against(one).similarityWith(other);
    const grown = (whole: WeighedParagraph, beside: readonly WeighedParagraph[], kept: number) =>
      severalOf(whole, beside, board).filter(
        ({ several, similarity }) => several.includes(kept) && similarity > likeness,
      );
    return [
      ...grown(one, besideOf(to, main.to, taken.to), main.to).map(({ several, similarity }) => ({
        from: [main.from],
        to: several,
        main,
        similarity,
      })),
      ...grown(other, besideOf(from, main.from, taken.from), main.from).map(({ several, similarity }) => ({
        from: several,
        to: [main.to],
        main,
        similarity,
      })),
    ];
  });
  return ranking(board)(found);
}

/** The paragraph at that place and what stands right before and after it under ids that the other draft has not. */
function besideOf(
  paragraphs: readonly WeighedParagraph[],
  place: number,
  taken: ReadonlySet<number>,
): readonly WeighedParagraph[] {
  const isOpen = (index: number) => !taken.has(index) && paragraphs[index] !== undefined;
  let [first, last] = [place, place];
  while (place - first < FARTHEST && isOpen(first - 1)) first -= 1;
  while (last - place < FARTHEST && isOpen(last + 1)) last += 1;
  return paragraphs.slice(first, last + 1);
}

function severalOf(
  whole: WeighedParagraph,
  beside: readonly WeighedParagraph[],
  { texts }: Board,
): readonly Several[] {
  if (beside.length < 2) return [];
  const pairs = beside.map((_, to) => ({ from: 0, to, similarity: 0 }));
  return severalFor({ ones: [whole], others: beside, against: texts.against }, pairs);
}
