/** The words of a paragraph when at each dispute one alternative is taken. */
import type { Run } from '@chapeau/model';
import type { Range } from './attributed-chain.ts';
import type { Alternative, Dispute, Node } from './attributed-tree.ts';
import { joinPieces, type Piece } from './runs.ts';

/** What is taken where; `none`: no words. Of all other disputes the present words are. */
export type Choices = ReadonlyMap<Dispute, Alternative | 'none'>;

export const PRESENT: Choices = new Map();

/** A paragraph as it stands in the source; `start` is where its words begin, after a mark in parentheses. */
export interface SourceParagraph {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly start: number;
  readonly language: string | null;
}

/** The runs that the choices give. */
export function runsTaken(nodes: readonly Node[], choices: Choices, source: SourceParagraph): Run[] {
  const ranges = withSeams(rangesOf(nodes, choices), source);
  return cut(source.runs, ranges);
}

/** The words that they give, without white space at the ends. */
export function wordsTaken(nodes: readonly Node[], choices: Choices, text: string): string {
  return rangesOf(nodes, choices)
    .map(({ from, to }) => text.slice(from, to))
    .join('')
    .trim();
}

function rangesOf(nodes: readonly Node[], choices: Choices): Range[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'words':
        return [node];
      case 'kept': {
        const { open, close } = node.group;
        return [
          { from: open, to: open + 1 },
          ...rangesOf(node.within, choices),
          { from: close, to: close + 1 },
        ];
      }
      case 'dispute': {
        const taken = choices.get(node);
        if (taken === 'none') return [];
        return rangesOf(taken === undefined ? node.present : taken.body, choices);
      }
    }
  });
}

const CLOSING = /^[,.;:!?)\]،؛؟]/;
/** In French some marks stand after a space. */
const CLOSING_FRENCH = /^[,.)\]]/;

/** Where something was taken out, the spaces around it become one, and none before a closing mark or at an end. Nothing else changes. */
function withSeams(ranges: readonly Range[], { text, start, language }: SourceParagraph): Range[] {
  const closing = language?.startsWith('fr') === true ? CLOSING_FRENCH : CLOSING;
  const kept: Range[] = [];
  for (const range of ranges) {
    let next = range;
    for (let isSettled = false; !isSettled && next.to > next.from;) {
      const last = kept.at(-1);
      isSettled = true;
      if ((last?.to ?? start) === next.from) break;
      const isSpaced = last === undefined || /\s/.test(text.charAt(last.to - 1));
      if (isSpaced && /\s/.test(text.charAt(next.from))) {
        next = { from: next.from + 1, to: next.to };
        isSettled = false;
      } else if (last !== undefined && isSpaced && closing.test(text.charAt(next.from))) {
        kept.pop();
        if (last.to - 1 > last.from) kept.push({ from: last.from, to: last.to - 1 });
        isSettled = false;
      }
    }
    if (next.to > next.from) kept.push(next);
  }
  return withoutEnd(kept, text);
}

function withoutEnd(ranges: readonly Range[], text: string): Range[] {
  const kept = [...ranges];
  for (let last = kept.at(-1); last !== undefined && last.to < text.length; last = kept.at(-1)) {
    if (!/\s/.test(text.charAt(last.to - 1))) break;
    kept.pop();
    if (last.to - 1 > last.from) kept.push({ from: last.from, to: last.to - 1 });
  }
  return kept;
}

/** The runs within the ranges, which ascend. */
function cut(runs: readonly Run[], ranges: readonly Range[]): Run[] {
  const pieces: Piece[] = [];
  let index = 0;
  let begins = 0;
  for (const { from, to } of ranges) {
    for (let run = runs[index]; run !== undefined && begins < to; run = runs[index]) {
      const length = 'text' in run ? run.text.length : 1;
      if (begins + length > from) pieces.push(pieceOf(run, from - begins, to - begins));
      if (begins + length > to) break;
      begins += length;
      index += 1;
    }
  }
  return joinPieces(pieces);
}

function pieceOf(run: Run, from: number, to: number): Piece {
  if ('footnote' in run) return run;
  const text = run.text.slice(Math.max(from, 0), to);
  return { text, marks: new Set(run.marks ?? []), href: run.href ?? null };
}
