/** How many brackets and options a draft, or a section of one, holds. */
import type { ParagraphId } from '@chapeau/model';
import { BRACKET_KINDS, type BracketKind } from './bracket-kinds.ts';
import type { BracketedParagraph } from './bracketed-paragraph.ts';
import { parseDraftBrackets, type ParagraphBrackets } from './draft-brackets.ts';
import { optionsOf } from './options.ts';

/** How many brackets and options there are in some paragraphs. */
export interface BracketCount {
  readonly opening: number;
  readonly closing: number;
  /** How many are open at once where most are, read from the beginning to the end; one that is never closed stays open. */
  readonly depth: number;
  /** Brackets without partner. */
  readonly unbalanced: number;
  /** Paragraphs that hold one of these, in order. */
  readonly unbalancedParagraphs: readonly ParagraphId[];
  /** Pairs that cross paragraphs. */
  readonly crossing: number;
  /** Pairs of each kind. */
  readonly byKind: Readonly<Record<BracketKind, number>>;
  /** Places at which there are options to choose from. */
  readonly optionGroups: number;
  /** Options at all of these places together. */
  readonly options: number;
}

/** Counts what is in the paragraphs: a draft, or a section of one. Brackets in printed numbers count. */
export function countBracketsIn(paragraphs: readonly BracketedParagraph[]): BracketCount {
  const draft = parseDraftBrackets(paragraphs);
  const trees = draft.paragraphs.flatMap(({ number, text }) => [number, text]);
  const byKind = Object.fromEntries(BRACKET_KINDS.map(({ kind }) => [kind, 0])) as Record<
    BracketKind,
    number
  >;
  for (const tree of trees) for (const { kind } of tree.all) byKind[kind] += 1;
  for (const { kind } of draft.crossing) byKind[kind] += 1;
  const groups = optionsOf(paragraphs);
  return {
    opening: sum(trees.map(({ opening }) => opening)),
    closing: sum(trees.map(({ closing }) => closing)),
    depth: depthOf(paragraphs, draft.paragraphs),
    unbalanced: draft.unbalanced.length,
    unbalancedParagraphs: [...new Set(draft.unbalanced.map(({ id }) => id))],
    crossing: draft.crossing.length,
    byKind,
    optionGroups: groups.length,
    options: sum(groups.map(({ options }) => options.length)),
  };
}

/** Footnotes stand outside of what is open in the body, each with its own. */
function depthOf(paragraphs: readonly BracketedParagraph[], parsed: readonly ParagraphBrackets[]): number {
  let open = 0;
  let depth = 0;
  paragraphs.forEach(({ kind }, index) => {
    const { number, text } = parsed[index] ?? {};
    for (const tree of [number, text]) {
      if (tree === undefined) continue;
      if (kind === 'footnote') open = 0;
      depth = Math.max(depth, open + tree.depth);
      for (const lone of tree.lone) open = lone.kind === 'unclosed' ? open + 1 : Math.max(0, open - 1);
    }
  });
  return depth;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
