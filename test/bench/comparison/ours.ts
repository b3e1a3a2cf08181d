/** The comparison of Chapeau: by words, where the texts know nothing of each other, and by permanent ids. */
import { compareDrafts, compareTexts, type Comparison } from '@chapeau/compare';
import { textOf } from '@chapeau/model';
import type { Contender, TextPair } from './contender.ts';
import { letterCount, letteredOf, type Lettered, type Marked } from './marked-words.ts';

export const BY_WORDS: Contender = {
  name: 'Chapeau, by words',
  prepare(pair) {
    const lettered = bothLettered(pair);
    return {
      run() {
        const { comparison } = compareTexts(pair.from, pair.to);
        return () => markedBy(comparison, lettered);
      },
    };
  },
};

export const BY_IDS: Contender = {
  name: 'Chapeau, by ids',
  prepare({ underIds }) {
    const lettered = bothLettered(underIds);
    return {
      run() {
        const comparison = compareDrafts(underIds.from, underIds.to);
        return () => markedBy(comparison, lettered);
      },
    };
  },
};

interface Both {
  readonly from: Lettered;
  readonly to: Lettered;
}

function bothLettered({ from, to }: Pick<TextPair, 'from' | 'to'>): Both {
  return { from: letteredOf(from), to: letteredOf(to) };
}

/** The segments of all rows on one paragraph follow each other: those of a split or merger cover it together. */
function markedBy({ rows }: Comparison, { from, to }: Both): Marked {
  const deleted = new Uint8Array(from.length);
  const inserted = new Uint8Array(to.length);
  const next = { from: [...from.starts], to: [...to.starts] };
  const take = (side: 'from' | 'to', index: number | undefined, length: number) => {
    if (index === undefined) return 0;
    const start = next[side][index] ?? 0;
    next[side][index] = start + length;
    return start;
  };
  for (const row of rows) {
    if (row.kind === 'moved-away') continue;
    for (const segment of row.segments) {
      const length = letterCount(textOf(segment));
      if (segment.op !== 'insert') {
        const start = take('from', row.from?.index, length);
        if (segment.op === 'delete') deleted.fill(1, start, start + length);
      }
      if (segment.op !== 'delete') {
        const start = take('to', row.to?.index, length);
        if (segment.op === 'insert') inserted.fill(1, start, start + length);
      }
    }
  }
  const moves = rows.flatMap((row) =>
    row.kind === 'kept' && row.changes.some(({ kind }) => kind === 'moved')
      ? [{ from: row.from.index, to: row.to.index }]
      : [],
  );
  return { deleted, inserted, moves };
}
