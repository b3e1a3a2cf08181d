/** Square brackets in the text of a paragraph: matched, told apart, and what does not balance is told. Never repaired, never refused. */
import { FOOTNOTE_CHARACTER } from '@chapeau/model';
import { choicesAmong, type AlternativeGroup, type TextRange } from './alternatives.ts';
import { kindOfBracket, slashesOf, type BracketInText, type BracketKind } from './bracket-kinds.ts';
import { scanBrackets, type LoneBracket, type ScannedBracket } from './bracket-scan.ts';
import { findOptionHeading } from './option-heading.ts';

/** A pair of brackets with what is in it; offsets in UTF-16 units. */
export interface Bracket extends TextRange {
  readonly kind: BracketKind;
  /** How many brackets are open here, this one included; those that are never closed count. */
  readonly depth: number;
  /** The brackets directly in it, in the order of the text. */
  readonly children: readonly Bracket[];
}

/** The brackets of one text. */
export interface BracketTree {
  /** The outermost pairs, in the order of the text. */
  readonly brackets: readonly Bracket[];
  /** Every pair in the order in which they open, so that one is followed by what it holds. */
  readonly all: readonly Bracket[];
  /** Brackets without partner in this text; they may have it in another paragraph (see `parseDraftBrackets`). */
  readonly lone: readonly LoneBracket[];
  /** Wordings beside each other of which one is to be chosen, in the order of the text. */
  readonly alternatives: readonly AlternativeGroup[];
  readonly opening: number;
  readonly closing: number;
  /** How deep they nest, those that are never closed included; 0: none. */
  readonly depth: number;
}

/** Reads the brackets of a text: of a paragraph's words (see `textOf`) or of its printed number. Takes any string. */
export function parseBrackets(text: string): BracketTree {
  const { outermost, pairs, lone, opening, closing, depth } = scanBrackets(text);
  const heading = pairs.length === 0 ? undefined : findOptionHeading(text);
  const contexts = new Map(pairs.map((pair) => [pair, contextOf(text, pair, heading?.end)]));
  const kinds = new Map([...contexts].map(([pair, context]) => [pair, kindOfBracket(context)]));
  const alternatives = [...contexts].flatMap(([pair, context]) =>
    kinds.get(pair) === 'alternative' ? [slashGroup(context, pair)] : [],
  );
  for (const neighbours of [outermost, ...pairs.map(({ children }) => children)]) {
    const eligible = neighbours.filter((pair) => !STANDS_APART.has(kinds.get(pair) ?? 'dispute'));
    for (const group of choicesAmong(text, eligible)) {
      alternatives.push(groupOf(group));
      for (const pair of group) {
        const context = contexts.get(pair);
        if (context !== undefined) kinds.set(pair, kindOfBracket({ ...context, isChoice: true }));
      }
    }
  }
  return {
    ...built(outermost, pairs, kinds),
    lone,
    alternatives: alternatives.toSorted((a, b) => a.start - b.start || b.end - a.end),
    opening,
    closing,
    depth,
  };
}

/** One square bracket as it stands in the text. */
export interface BracketMark {
  readonly at: number;
  readonly side: 'opening' | 'closing';
  /** What its pair is, or why it has none. */
  readonly kind: BracketKind | LoneBracket['kind'];
}

/** Every bracket of a text, in its order. */
export function bracketMarks({ all, lone }: Pick<BracketTree, 'all' | 'lone'>): readonly BracketMark[] {
  const marks: BracketMark[] = [];
  for (const { start, end, kind } of all)
    marks.push({ at: start, side: 'opening', kind }, { at: end - 1, side: 'closing', kind });
  for (const { at, kind } of lone)
    marks.push({ at, side: kind === 'unclosed' ? 'opening' : 'closing', kind });
  return marks.toSorted((a, b) => a.at - b.at);
}

/** A piece of a text: one square bracket, or a stretch without any. */
export interface BracketPiece {
  readonly text: string;
  /** Null: words. */
  readonly bracket: BracketMark | null;
}

/** The text cut at each bracket. Joined, the pieces give the text; empty text gives none. */
export function cutAtBrackets(
  text: string,
  marks: readonly BracketMark[] = bracketMarks(parseBrackets(text)),
): readonly BracketPiece[] {
  const pieces: BracketPiece[] = [];
  let from = 0;
  for (const bracket of marks) {
    if (bracket.at > from) pieces.push({ text: text.slice(from, bracket.at), bracket: null });
    pieces.push({ text: text.slice(bracket.at, bracket.at + 1), bracket });
    from = bracket.at + 1;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), bracket: null });
  return pieces;
}

/** Brackets of these kinds are never one of several to choose from. */
const STANDS_APART: ReadonlySet<BracketKind> = new Set(['mark', 'placeholder']);

/** More of a bracket than this no rule reads. */
const LONGEST_READ = 200;
const SURROUNDINGS = 40;

function contextOf(text: string, { start, end }: TextRange, headingEnd: number | undefined): BracketInText {
  const inner = text.slice(start + 1, Math.min(end - 1, start + 1 + LONGEST_READ));
  return {
    inner,
    words: inner.replaceAll(NOT_WORDS, '').trim(),
    isWhole: end - 2 - start <= LONGEST_READ,
    before: text.slice(Math.max(0, start - SURROUNDINGS), start).replace(BRACKETS_BEFORE, ''),
    after: text.slice(end, end + SURROUNDINGS).replace(BRACKETS_AFTER, ''),
    fillsOption:
      headingEnd !== undefined &&
      isBeginning(text, headingEnd, start) &&
      /^[\s.;,]*$/u.test(text.slice(end, end + 8)) &&
      end + 8 >= text.length,
    isChoice: false,
  };
}

const NOT_WORDS = new RegExp(`[[\\]［］${FOOTNOTE_CHARACTER}]`, 'gu');
const BRACKETS_BEFORE = /(?:[[［][^[\]［］]*[\]］])+$/u;
const BRACKETS_AFTER = /^(?:[[［][^[\]［］]*[\]］])+/u;

/** Whether a bracket is the first of the words that begin at `from`. */
function isBeginning(text: string, from: number, start: number): boolean {
  return start >= from && start - from <= 2 && text.slice(from, start).trim() === '';
}

function groupOf(group: readonly ScannedBracket[]): AlternativeGroup {
  return {
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
    choices: group.map(({ start, end }) => ({ start: start + 1, end: end - 1 })),
  };
}

/** The wordings between the slashes of a bracket. */
function slashGroup(context: BracketInText, { start, end }: TextRange): AlternativeGroup {
  const slashes = slashesOf(context).map((at) => start + 1 + at);
  const choices = [start, ...slashes].map((from, place) => ({
    start: from + 1,
    end: slashes[place] ?? end - 1,
  }));
  return { start, end, choices };
}

/** The pairs with their kinds. Inner ones come first among `pairs`: no recursion, however deep they nest. */
function built(
  outermost: readonly ScannedBracket[],
  pairs: readonly ScannedBracket[],
  kinds: ReadonlyMap<ScannedBracket, BracketKind>,
): Pick<BracketTree, 'brackets' | 'all'> {
  const made = new Map<ScannedBracket, Bracket>();
  const madeOf = (scanned: readonly ScannedBracket[]) => scanned.flatMap((pair) => made.get(pair) ?? []);
  for (const pair of pairs) {
    const { start, end, depth, children } = pair;
    made.set(pair, { kind: kinds.get(pair) ?? 'dispute', start, end, depth, children: madeOf(children) });
  }
  return { brackets: madeOf(outermost), all: madeOf(pairs).toSorted((a, b) => a.start - b.start) };
}
