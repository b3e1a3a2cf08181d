import {
  compareTexts,
  comparingTexts,
  makingSourcesTable,
  sourcesTable,
  type Stepwise,
} from '@chapeau/compare';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { paragraph, world } from '../deeds/testing/world.ts';
import { stepsInPauses } from './pauses.ts';

const words =
  'the group noted that each party should consider support for capacity before the next session'.split(' ');
const sentence = (seed: number) =>
  Array.from({ length: 60 }, (_, at) => words[(seed * (at + 3) + at * at) % words.length]).join(' ');

/** Two texts that are long enough for several turns: of each tenth paragraph the words changed, of each ninth the id as well. */
function texts() {
  const ids = Array.from({ length: 400 }, (_, at) => at.toString(32).padStart(3, '0'));
  const from = ids.map((id, at) => paragraph(`a${id}`, { runs: [{ text: sentence(at) }] }));
  const to = ids.map((id, at) =>
    paragraph(at % 9 === 0 ? `b${id}` : `a${id}`, {
      runs: [{ text: sentence(at) + (at % 10 === 0 ? ' and again.' : '.') }],
    }),
  );
  return {
    from: { ...world().plain, paragraphs: from },
    to: { ...world().plain, paragraphs: to },
  };
}

/** How often the work stops, and what it makes. */
function stopsOf<Made>(steps: Stepwise<Made>): { readonly made: Made; readonly stops: number } {
  for (let stops = 0; ; stops += 1) {
    const step = steps.next();
    if (step.done) return { made: step.value, stops };
  }
}

it('H30 comparisons and tables of long texts stop at every paragraph, and come to the same', () => {
  const { from, to } = texts();
  const compared = stopsOf(comparingTexts(from, to));
  expect(compared.made).toEqual(compareTexts(from, to));
  expect(compared.stops).toBeGreaterThan(800);
  const asked = { from, to, entries: [], proposals: [] };
  const table = stopsOf(makingSourcesTable(asked));
  expect(table.made).toEqual(sourcesTable(asked));
  expect(table.stops).toBeGreaterThan(800);
});

it('H30 wherever work stops after a while others have their turn', async () => {
  function* slow(): Stepwise<string> {
    for (let step = 0; step < 6; step += 1) {
      const until = performance.now() + 12;
      while (performance.now() < until);
      yield;
    }
    return 'made';
  }
  let made: string | null = null;
  const work = stepsInPauses(slow()).then((one) => (made = one));
  let turns = 0;
  for (; made === null; turns += 1) await setImmediate();
  expect(await work).toBe('made');
  expect(turns).toBeGreaterThanOrEqual(6);
});
