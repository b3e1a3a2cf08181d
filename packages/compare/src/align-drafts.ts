/** Which paragraph of one draft is which of another: by permanent ids where they have some in common, else by words. */
import { sameWording, textOf, type PlainDraft } from '@chapeau/model';
import { alignWeighed, MOST_STEPS } from './align-by-words.ts';
import { alignById, findMoved, type Standing } from './align.ts';
import { mainPairOf, type Alignment } from './alignment.ts';
import { emptyBoard, oneWithOne } from './alignment-board.ts';
import type { Pair } from './chain.ts';
import { piecesBeside } from './pieces-beside.ts';
import { atOnce, type Stepwise } from './stepwise.ts';
import { weighTexts, type WeighedTexts } from './weighed-words.ts';

/** An id says more than a chance likeness: beside ids, words must have at least so much in common. */
const LEAST_BESIDE_IDS = 0.45;

/**
 * The alignment of two drafts. What has an id in common is matched for certain. What ids leave over is looked for by words: pieces beside
 * a paragraph that was split or merged, and what stands under a new id, wherever it is; such a match is no surer than its words. Drafts
 * without a common id are matched by words alone, cut in `language` (BCP 47; throws on what is none). Exchanging the drafts mirrors the
 * matches.
 */
export function alignDrafts(from: PlainDraft, to: PlainDraft, language = languageOf(from, to)): Alignment {
  return atOnce(aligningDrafts(from, to, language));
}

/** `alignDrafts`, step by step. */
export function* aligningDrafts(
  from: PlainDraft,
  to: PlainDraft,
  language = languageOf(from, to),
): Stepwise<Alignment> {
  const pairs = alignById(from.paragraphs, to.paragraphs);
  const texts = weighTexts(from.paragraphs, to.paragraphs, language);
  yield;
  const effort = { stepsLeft: MOST_STEPS };
  if (pairs.length === 0) return alignWeighed(texts, effort);
  const board = emptyBoard(texts);
  for (const match of piecesBeside(board, pairs)) if (board.isFree(match)) board.take(match);
  yield;
  const byId = pairs.map((pair) => oneWithOne(pair, likeness(texts, pair)));
  for (const match of byId) if (board.isFree(match)) board.take(match);
  yield;
  const { matches, coarse } = alignWeighed(texts, effort, board);
  const certain = new Set(pairs.map(keyOf));
  const found = matches
    .map((match) =>
      match.kind === 'paired' && certain.has(keyOf(match)) ? { ...match, certainty: 1 } : match,
    )
    .filter((match) => certain.has(keyOf(mainPairOf(match))) || match.similarity >= LEAST_BESIDE_IDS);
  const moved = movedAmong(from, to, found.map(mainPairOf));
  const places = new Set([...moved].map(keyOf));
  return {
    matches: found.map((match) => ({ ...match, moved: places.has(keyOf(mainPairOf(match))) })),
    coarse,
  };
}

/**
 * Whether those pairs by ids leave anything to be found by words: paragraphs in both drafts, or one beside a paragraph whose wording
 * changed, of which it may be a piece. Where not, the alignment is the pairs.
 */
export function leavesToWords(from: PlainDraft, to: PlainDraft, pairs: readonly Pair[]): boolean {
  const isWhole = {
    from: pairs.length === from.paragraphs.length,
    to: pairs.length === to.paragraphs.length,
  };
  if (isWhole.from === isWhole.to) return !isWhole.from;
  const [side, many] = isWhole.from ? (['to', to] as const) : (['from', from] as const);
  const taken = new Set(pairs.map((pair) => pair[side]));
  const isAlone = (place: number) => many.paragraphs[place] !== undefined && !taken.has(place);
  return pairs.some((pair) => {
    if (!isAlone(pair[side] - 1) && !isAlone(pair[side] + 1)) return false;
    const [before, after] = [from.paragraphs[pair.from], to.paragraphs[pair.to]];
    return before === undefined || after === undefined || !sameWording(before, after);
  });
}

/** The language in which two drafts are compared: the same both ways, so that either mirrors the other where theirs differ. */
export function languageOf(from: PlainDraft, to: PlainDraft): string {
  return from.language < to.language ? from.language : to.language;
}

/** Which of the pairs have moved; the longer paragraphs stay put. Exchanging the drafts gives the same. */
export function movedAmong(from: PlainDraft, to: PlainDraft, pairs: readonly Pair[]): ReadonlySet<Pair> {
  return findMoved(pairs, (pair) => standingOf(from, to, pair));
}

function standingOf(from: PlainDraft, to: PlainDraft, pair: Pair): Standing {
  const [a, b] = [from.paragraphs[pair.from], to.paragraphs[pair.to]];
  const [one = '', other = ''] = [a?.id, b?.id];
  const weight = (a ? textOf(a).length : 0) + (b ? textOf(b).length : 0);
  return { weight, key: one < other ? one : other };
}

function likeness(texts: WeighedTexts, pair: Pair): number {
  const [a, b] = [texts.from[pair.from], texts.to[pair.to]];
  if (a === undefined || b === undefined) return 0;
  return a.key === b.key ? 1 : texts.against(a).similarityWith(b);
}

function keyOf({ from, to }: Pair): string {
  return `${from} ${to}`;
}
