import { compareDrafts } from '@chapeau/compare';
import { describe, expect, it } from 'vitest';
import { heatBands, spansOf } from './heat.ts';
import { stopsOf } from './stops.ts';
import { draft, letters, paragraph, worded } from './testing/texts.ts';

const text = 'abcdefghijklmnopqrst';
const before = draft(...letters(text));
const after = draft(
  ...letters(text).map((one, index) =>
    index === 10
      ? worded('k', 'States shall note item k.')
      : index === 11
        ? worded('l', 'States noted, item l.')
        : one,
  ),
  paragraph('z'),
);
const comparison = compareDrafts(before, after);
const stops = stopsOf(comparison, () => true);
const spans = spansOf(comparison.rows);
const bands = heatBands(comparison.rows, spans, { stops, count: 10 });

describe('the heat bar', () => {
  it('S18 stands for the whole text: rows follow each other and fill it', () => {
    expect(spans[0]?.start).toBe(0);
    expect(spans.at(-1)?.end).toBeCloseTo(1);
    for (const [index, span] of spans.entries()) expect(span.start).toBe(spans[index - 1]?.end ?? 0);
  });

  it('S18 has every stop in one band, where it stands in the text', () => {
    expect(bands.flatMap((band) => band.stops)).toEqual(stops);
    for (const band of bands)
      for (const stop of band.stops) {
        const { start = 0, end = 0 } = spans[stop] ?? {};
        expect((start + end) / 2).toBeGreaterThanOrEqual(band.start);
        expect((start + end) / 2).toBeLessThanOrEqual(band.end);
      }
  });

  it('S18 is as loud as the loudest there, and as full as much changed', () => {
    const [middle, end] = [bands[0], bands.at(-1)];
    expect(middle?.loudness).toBe('loud');
    expect(heatBands(comparison.rows, spans, { stops: [11], count: 10 })[0]?.loudness).toBe('quiet');
    expect(end?.share).toBeGreaterThan(middle?.share ?? 1);
  });

  it('S18 has no band where nothing changed, and none without stops', () => {
    expect(bands.length).toBeLessThan(4);
    expect(heatBands([], [], { stops: [], count: 10 })).toEqual([]);
  });
});
