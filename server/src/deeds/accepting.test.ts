import { describe, expect, it } from 'vitest';
import { done, entryOf } from './testing/expect.ts';
import { actor, par, paragraph, proposal, prp, reading, scene } from './testing/world.ts';

const chair = actor('facilitator');
const accept = { kind: 'accept-proposal', proposal: prp('p') } as const;
const proposed = (name: string) =>
  ({ id: par(name), kind: 'numbered', level: 1, runs: [{ text: `New ${name}.` }] }) as const;

describe('accepting several paragraphs', () => {
  it('D13 all that stands behind the first paragraph of an amendment follows it, in its order', () => {
    const [first] = proposal('p').wording;
    if (first === undefined) throw new Error('a proposal without words');
    const wording = [first, proposed('a'), proposed('b'), proposed('c')];
    const result = done(accept, scene(chair, { open: reading(), proposals: [proposal('p', { wording })] }));
    expect(result.steps).toContainEqual(
      expect.objectContaining({
        kind: 'insert',
        after: par('1'),
        paragraphs: [
          expect.objectContaining({ id: par('a'), number: '1 bis.' }),
          expect.objectContaining({ id: par('b'), number: '1 ter.' }),
          expect.objectContaining({ id: par('c'), number: '1 quater.' }),
        ],
      }),
    );
    expect(entryOf(result).paragraphs.map((change) => change.paragraph)).toEqual(wording.map(({ id }) => id));
  });

  it('D13 footnotes that come along go to the end, where footnotes stand', () => {
    const note = { id: par('n'), kind: 'footnote', level: 1, runs: [{ text: 'A/79/1.' }] } as const;
    const words = { ...proposed('a'), runs: [{ text: 'Recalled' }, { footnote: par('n') }] };
    const proposals = [proposal('p', { kind: 'insert-after', wording: [words, note] })];
    const paragraphs = [paragraph('1'), paragraph('2'), paragraph('f', { kind: 'footnote', number: '1' })];
    const { steps } = done(accept, scene(chair, { paragraphs, proposals }));
    const inserted = steps.flatMap((step) =>
      step.kind === 'insert' ? [[step.after, step.paragraphs.map(({ id }) => id)]] : [],
    );
    expect(inserted).toContainEqual([par('1'), [par('a')]]);
    expect(inserted).toContainEqual([par('f'), [par('n')]]);
  });
});
