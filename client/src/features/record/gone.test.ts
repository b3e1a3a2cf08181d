import type { ParagraphChange, ParagraphId, PlainParagraph, RecordEntry } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { goneParagraphs } from './gone.ts';

const id = (name: string) => `par-${name}` as ParagraphId;
const here = { runs: [] } as unknown as PlainParagraph;
const entry = (sequence: number, ...paragraphs: ParagraphChange[]) =>
  ({ sequence, paragraphs }) as unknown as RecordEntry;
const taken = (name: string): ParagraphChange => ({ paragraph: id(name), before: here, after: null });
const back = (name: string): ParagraphChange => ({ paragraph: id(name), before: null, after: here });

describe('paragraphs that are gone', () => {
  it('are those taken out and not put back, with the entry that took them out last', () => {
    const entries = [
      entry(1, taken('a'), taken('b')),
      entry(2, back('a')),
      entry(3, taken('c')),
      entry(4, back('d')),
    ];
    expect([...goneParagraphs(entries)]).toEqual([
      [id('b'), 1],
      [id('c'), 3],
    ]);
  });
});
