import type { ParagraphId } from '@chapeau/model';
import type { FigurePoint } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../ui/lines-chart.tsx';
import { figuresAt, linesOf, measuresOf, sectionsOf } from './series.ts';

const par = (n: number) => `par-${String(n).padStart(16, '0')}` as ParagraphId;

function point(label: string, brackets: number, parts: Partial<FigurePoint> = {}): FigurePoint {
  const total = { brackets, options: 0, proposals: 1 };
  return { version: null, label, at: '', reading: null, total, sections: [], ...parts };
}
const section = (n: number, brackets: number) => ({
  paragraph: par(n),
  number: null,
  title: `S${n}`,
  depth: 0,
  brackets,
  options: 0,
  proposals: 0,
});

const POINTS = [
  point('Zero draft', 4, { sections: [section(1, 4)] }),
  point('Rev.1', 8, { sections: [section(1, 5), section(2, 3)] }),
  point('', 2, { sections: [section(2, 2)] }),
];

describe('figures over time', () => {
  it('G1 the sections of the newest text come first, then those that are gone', () => {
    expect(sectionsOf(POINTS).map(({ title, brackets }) => [title, brackets])).toEqual([
      ['S2', 2],
      ['S1', 5],
    ]);
    expect(POINTS.map((one) => figuresAt(one, par(1))?.brackets)).toEqual([4, 5, undefined]);
  });

  it('G1 a line breaks where the text had no such section, and rises to the largest value', () => {
    const [whole] = linesOf(POINTS, 'whole');
    expect(whole && pathOf(whole.values)).toBe('M0.5 0.5L1.5 0L2.5 0.75');
    const [gone] = linesOf(POINTS, par(1));
    expect(gone && pathOf(gone.values)).toBe('M0.5 0.19999999999999996L1.5 0');
    const [late] = linesOf([...POINTS].toReversed(), par(1));
    expect(late?.values).toEqual([null, 5, 4]);
    const [, none] = linesOf(POINTS, 'whole');
    expect(none && pathOf(none.values)).toBe('M0.5 1L1.5 1L2.5 1');
  });

  it('G1 whoever is told nothing of proposals sees no line for them', () => {
    const total = { brackets: 1, options: 0, proposals: null };
    expect(measuresOf([point('Rev.1', 1, { total })])).toEqual(['brackets', 'options']);
    expect(measuresOf(POINTS)).toEqual(['brackets', 'options', 'proposals']);
  });
});
