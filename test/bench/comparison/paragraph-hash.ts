/**
 * Alignment by paragraphs that are the same: the longest chain of them stays, others that are the same have moved, what is left between
 * two that stayed is paired in its order, and `diffWords` with the segmenter marks each pair.
 */
import { textOf, type PlainDraft } from '@chapeau/model';
import { diffArrays, diffWords, type ChangeObject } from 'diff';
import type { Contender } from './contender.ts';
import { opOf } from './diff-package.ts';
import { letteredOf, markedByStretches, type Lettered, type Marked } from './marked-words.ts';

export const PARAGRAPH_HASH: Contender = {
  name: 'paragraph hash, diffWords within',
  prepare({ from, to }) {
    const texts = { from: textsOf(from), to: textsOf(to) };
    const lettered = { from: letteredOf(from), to: letteredOf(to) };
    const intlSegmenter = new Intl.Segmenter(to.language, { granularity: 'word' });
    return {
      run() {
        const compared = comparePairs(texts, intlSegmenter);
        return () => markedBy(compared, lettered);
      },
    };
  },
};

interface Texts {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

interface Compared {
  readonly pairs: readonly {
    readonly from: number;
    readonly to: number;
    readonly parts: readonly ChangeObject<string>[];
  }[];
  readonly moves: readonly { readonly from: number; readonly to: number }[];
  readonly deleted: readonly number[];
  readonly inserted: readonly number[];
}

function textsOf({ paragraphs }: PlainDraft): readonly string[] {
  return paragraphs.map((paragraph) => textOf(paragraph));
}

interface Gap {
  from: number[];
  to: number[];
}

function comparePairs(texts: Texts, intlSegmenter: Intl.Segmenter): Compared {
  const gaps = gapsOf(texts);
  const moves = takeMoves(texts, gaps);
  const pairs: Compared['pairs'][number][] = [];
  const [deleted, inserted]: [number[], number[]] = [[], []];
  for (const gap of gaps) {
    const both = Math.min(gap.from.length, gap.to.length);
    for (const [index, from] of gap.from.slice(0, both).entries()) {
      const to = gap.to[index] ?? 0;
      const parts = diffWords(texts.from[from] ?? '', texts.to[to] ?? '', { intlSegmenter });
      pairs.push({ from, to, parts });
    }
    deleted.push(...gap.from.slice(both));
    inserted.push(...gap.to.slice(both));
  }
  return { pairs, moves, deleted, inserted };
}

/** What stands between two paragraphs that stayed. */
function gapsOf(texts: Texts): readonly Gap[] {
  const gaps: Gap[] = [{ from: [], to: [] }];
  let [from, to] = [0, 0];
  for (const part of diffArrays([...texts.from], [...texts.to]))
    for (const _ of part.value) {
      if (part.removed) gaps.at(-1)?.from.push(from);
      else if (part.added) gaps.at(-1)?.to.push(to);
      else gaps.push({ from: [], to: [] });
      if (!part.added) from += 1;
      if (!part.removed) to += 1;
    }
  return gaps;
}

/** Takes the paragraphs that are the same in two gaps out of both. */
function takeMoves(texts: Texts, gaps: readonly Gap[]): Compared['moves'] {
  const places = new Map<string, number[]>();
  for (const from of gaps.flatMap((gap) => gap.from)) {
    const text = texts.from[from] ?? '';
    places.set(text, [...(places.get(text) ?? []), from]);
  }
  const moves = gaps
    .flatMap((gap) => gap.to)
    .flatMap((to) => {
      const from = places.get(texts.to[to] ?? '')?.shift();
      return from === undefined ? [] : [{ from, to }];
    });
  const taken = { from: new Set(moves.map(({ from }) => from)), to: new Set(moves.map(({ to }) => to)) };
  for (const gap of gaps) {
    gap.from = gap.from.filter((index) => !taken.from.has(index));
    gap.to = gap.to.filter((index) => !taken.to.has(index));
  }
  return moves;
}

function markedBy(
  compared: Compared,
  { from, to }: { readonly from: Lettered; readonly to: Lettered },
): Marked {
  const marked = { deleted: new Uint8Array(from.length), inserted: new Uint8Array(to.length) };
  const endOf = ({ starts, length }: Lettered, index: number) => starts[index + 1] ?? length;
  for (const index of compared.deleted) marked.deleted.fill(1, from.starts[index], endOf(from, index));
  for (const index of compared.inserted) marked.inserted.fill(1, to.starts[index], endOf(to, index));
  for (const pair of compared.pairs) {
    const [start, later] = [from.starts[pair.from] ?? 0, to.starts[pair.to] ?? 0];
    const lengths = { from: endOf(from, pair.from) - start, to: endOf(to, pair.to) - later };
    const within = markedByStretches(
      pair.parts.map((part) => ({ op: opOf(part), text: part.value })),
      lengths,
    );
    marked.deleted.set(within.deleted, start);
    marked.inserted.set(within.inserted, later);
  }
  return { ...marked, moves: compared.moves };
}
