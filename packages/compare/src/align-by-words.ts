/**
 * Which paragraph of one text is which of another, where neither knew of permanent ids: a global alignment on words.
 * First what has the same words; then, wherever it stands, what shares most of its rare words, splits and mergers among
 * it; then, between neighbours that kept their order, what little is left in common; last what moved and was rewritten.
 */
import type { PlainParagraph } from '@chapeau/model';
import type { Alignment, Match, Rewording } from './alignment.ts';
import { emptyBoard, oneWithOne, partByOrder, type Board, type Matched } from './alignment-board.ts';
import { certainties } from './alignment-certainty.ts';
import type { Effort } from './edits.ts';
import { matchIdentical, matchRepeated } from './identical-paragraphs.ts';
import { gapsOf, pairsInGap, takeInOrder } from './paragraph-gaps.ts';
import { candidatePairs, type CandidatePair } from './rare-words.ts';
import { severalFor } from './split-candidates.ts';
import type { Pair } from './chain.ts';
import { ranking } from './standing-score.ts';
import { weighTexts, type WeighedParagraph, type WeighedTexts } from './weighed-words.ts';

/** Wherever two paragraphs stand, so much in common makes them one. */
const SURE = 0.45;
/** Below it the wording is called heavily reworded. */
const LIGHT = 0.6;
/** Where both stand between the same neighbours, less is enough. */
const IN_PLACE = 0.3;
/** What moved and was rewritten, among what is left in the end. */
const ELSEWHERE = 0.3;

/** About a second of work on a small machine. Counted, not timed, so that results repeat. */
export const MOST_STEPS = 10_000_000;

/**
 * The alignment of two lists of paragraphs on their words, cut in `language` (BCP 47; throws on what is none). Ids, stages
 * and statuses play no part; a number or a kind that stayed decides between what is else alike. Two texts that are the same give every
 * paragraph with itself, and exchanging the texts gives the same matches mirrored. Always comes to an end soon: see `coarse`.
 */
export function alignByWords(
  from: readonly PlainParagraph[],
  to: readonly PlainParagraph[],
  language: string,
): Alignment {
  return alignWeighed(weighTexts(from, to, language), { stepsLeft: MOST_STEPS });
}

/** The same, of texts that are weighed already, within a bound of the caller's; what is matched on the board stays so. */
export function alignWeighed(texts: WeighedTexts, effort: Effort, board = emptyBoard(texts)): Alignment {
  matchIdentical(board);
  const singles = singlesOf(board);
  const pairs = candidatePairs(singles, effort);
  const candidates = [
    ...pairs.map((pair) => oneWithOne(pair, pair.similarity)),
    ...splitsAndMergers(singles, pairs),
  ];
  takeBest(board, candidates, SURE);
  const inGaps = takeInGaps(board, pairs, effort);
  takeBest(board, candidates, ELSEWHERE);
  matchRepeated(board);
  const certaintyOf = certainties(board, [...pairs, ...inGaps.seen]);
  const { kept, moved } = partByOrder(board);
  const matches = [
    ...kept.map((match) => named(texts, match, { certainty: certaintyOf(match), moved: false })),
    ...moved.map((match) => named(texts, match, { certainty: certaintyOf(match), moved: true })),
  ];
  return { matches: matches.toSorted((a, b) => firstOf(a) - firstOf(b)), coarse: inGaps.coarse };
}

const NO_WORDS = new Int32Array(0);

/** The texts with the words of what is matched left out, so that only the rest is looked for. */
function singlesOf(board: Board): WeighedTexts {
  const only = (side: 'from' | 'to') =>
    board.texts[side].map((each) =>
      board.at(side, each.index) === undefined ? each : { ...each, words: NO_WORDS },
    );
  return { ...board.texts, from: only('from'), to: only('to') };
}

function splitsAndMergers(texts: WeighedTexts, pairs: readonly CandidatePair[]): readonly Matched[] {
  const { from, to, against } = texts;
  const mirrored = pairs.map((pair) => ({ ...pair, from: pair.to, to: pair.from }));
  const numberOf = (pair: Pair) => pair.from * to.length + pair.to;
  const likeness = new Map(pairs.map((pair) => [numberOf(pair), pair.similarity]));
  const best = (choices: readonly Pair[]) =>
    choices.reduce((a, b) => ((likeness.get(numberOf(b)) ?? 0) > (likeness.get(numberOf(a)) ?? 0) ? b : a));
  return [
    ...severalFor({ ones: from, others: to, against }, pairs).map(({ one, several, similarity }) => {
      const main = best(several.map((place) => ({ from: one, to: place })));
      return { from: [one], to: several, main, similarity };
    }),
    ...severalFor({ ones: to, others: from, against }, mirrored).map(({ one, several, similarity }) => {
      const main = best(several.map((place) => ({ from: place, to: one })));
      return { from: several, to: [one], main, similarity };
    }),
  ];
}

/** Takes the best first, wherever they stand. */
function takeBest(board: Board, candidates: readonly Matched[], least: number): void {
  const free = candidates.filter((match) => match.similarity >= least && board.isFree(match));
  for (const match of ranking(board)(free)) if (board.isFree(match)) board.take(match);
}

interface InGaps {
  readonly seen: readonly CandidatePair[];
  readonly coarse: boolean;
}

/** Pairs what is between the same neighbours; a gap that is too large to be weighed whole with the candidates known already. */
function takeInGaps(board: Board, known: readonly CandidatePair[], effort: Effort): InGaps {
  const rank = ranking(board);
  const seen: CandidatePair[] = [];
  let coarse = false;
  for (const gap of gapsOf(board)) {
    const all = pairsInGap(board, gap, effort);
    const inGap = { from: new Set(gap.from), to: new Set(gap.to) };
    const pairs = all ?? known.filter(({ from, to }) => inGap.from.has(from) && inGap.to.has(to));
    coarse ||= all === null;
    const alike = pairs.filter(({ similarity }) => similarity >= IN_PLACE);
    for (const pair of alike) seen.push(pair);
    takeInOrder(board, rank(alike.map((pair) => oneWithOne(pair, pair.similarity))));
  }
  return { seen, coarse };
}

function named(
  texts: WeighedTexts,
  { from, to, main, similarity }: Matched,
  found: { readonly certainty: number; readonly moved: boolean },
): Match {
  if (to.length > 1) return { kind: 'split', from: main.from, to, main, similarity, ...found };
  if (from.length > 1) return { kind: 'merged', from, to: main.to, main, similarity, ...found };
  const [a, b] = [texts.from[main.from], texts.to[main.to]];
  const wording = wordingOf(a, b, similarity);
  return { kind: 'paired', ...main, similarity, ...found, wording, renumbered: a?.number !== b?.number };
}

type Keyed = Pick<WeighedParagraph, 'key'> | undefined;

/** What a match of two so similar paragraphs is called. */
function wordingOf(a: Keyed, b: Keyed, similarity: number): Rewording {
  return a?.key === b?.key ? 'same' : similarity >= LIGHT ? 'light' : 'heavy';
}

function firstOf(match: Match): number {
  return match.kind === 'split' ? (match.to[0] ?? 0) : match.to;
}
