import type { PlainDraft, PlainParagraph } from '@chapeau/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineageOf, type Lineage } from './lineage.ts';
import { anyDraft, SEEDED } from './testing/arbitraries.ts';
import { draft, paragraph, paragraphId } from './testing/drafts.ts';

const HEAD = 'The Working Group considered the state of the marine environment in all regions.';
const TAIL = 'It requested the Secretariat to prepare a compilation of national submissions.';
const one = (text: string, rest: Partial<PlainParagraph> = {}) =>
  paragraph('1', text, { number: '1.', ...rest });
const two = (text: string) => paragraph('2', text, { number: '2.' });
const other = paragraph('9', 'Something that stays as it is in every text.', { number: '9.' });

const follow = (id: string, ...texts: readonly (readonly PlainParagraph[])[]): Lineage => {
  const found = lineageOf(
    paragraphId(id),
    texts.map((each) => draft([...each, other])),
  );
  if (found === null) throw new Error('no line');
  return found;
};
const told = (line: Lineage) =>
  line.steps.map(({ paragraphs, relations }) =>
    [...paragraphs.map(({ id }) => id.slice(-1)), ':', ...relations].join(' '),
  );

it('C76 a paragraph is followed by its id through new numbers, moves and wordings', () => {
  const line = follow('1', [one(HEAD)], [one(HEAD, { number: '2.' })], [one(TAIL)], [one(HEAD)]);
  expect(told(line)).toEqual(['1 :', '1 : renumbered', '1 : renumbered reworded', '1 : reworded']);
  expect(line.steps.map(({ wording }) => wording)).toEqual([0, 0, 1, 0]);
  expect(line.wordings).toHaveLength(2);
  expect(told(follow('1', [], [one(HEAD)], []))).toEqual([':', '1 : new', ': gone']);
  expect(lineageOf(paragraphId('7'), [draft([other])])).toBeNull();
});

it('C77 a split is followed both ways', () => {
  const texts = [[one(`${HEAD} ${TAIL}`)], [one(HEAD), two(TAIL)], [one(HEAD), two(TAIL)]] as const;
  const back = follow('2', ...texts);
  expect(told(back)).toEqual(['1 :', '2 : split renumbered reworded', '2 : same']);
  expect(back.steps[1]?.siblings.map(({ id }) => id)).toEqual([paragraphId('1')]);
  expect(back.steps[1]?.certainty).toBeGreaterThan(0.3);
  expect(told(follow('1', ...texts))[1]).toBe('1 : split reworded');
});

it('C77 a merger is followed both ways', () => {
  const texts = [[one(HEAD), two(TAIL)], [one(`${HEAD} ${TAIL}`)]] as const;
  expect(told(follow('1', ...texts))).toEqual(['1 2 :', '1 : merged renumbered reworded']);
  expect(told(follow('2', ...texts))).toEqual(['2 :', '1 : merged renumbered reworded']);
});

it('C77 what went and came again under another id is known by its words, and says how surely', () => {
  const line = follow('2', [one(`${HEAD} ${TAIL}`)], [two(`${HEAD} ${TAIL}`)]);
  expect(told(line)).toEqual(['1 :', '2 : by-words renumbered']);
  expect(line.steps[1]?.certainty).toBeGreaterThan(0.5);
});

it('C76 the lineage of a text with itself is one line for each paragraph', () => {
  fc.assert(
    fc.property(anyDraft, (text: PlainDraft) => {
      for (const each of text.paragraphs) {
        const line = lineageOf(each.id, [text, text, text]);
        expect(line?.steps.map(({ paragraphs }) => paragraphs)).toEqual([[each], [each], [each]]);
        expect(line?.steps.slice(1).map(({ relations }) => relations)).toEqual([['same'], ['same']]);
      }
    }),
    { ...SEEDED, numRuns: 60 },
  );
});
