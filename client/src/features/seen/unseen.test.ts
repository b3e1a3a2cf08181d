import { seenMarkOf, type ParagraphId, type PlainParagraph, type Status } from '@chapeau/model';
import { nodeOf, schema } from '@chapeau/text';
import { paragraphId } from '@chapeau/text/testing';
import { expect, test } from 'vitest';
import { lastSeenOf, textAsSeen, UnseenReader } from './unseen.ts';
import { OutlineReader } from '../../editor/outline.ts';

const paragraph = (at: number, words: string, status: Status = 'open'): PlainParagraph => ({
  id: paragraphId(at),
  kind: 'numbered',
  level: 1,
  number: null,
  alternativeOf: null,
  stage: 0,
  status,
  runs: [{ text: words }],
});
const outlineOf = (text: readonly PlainParagraph[]) =>
  new OutlineReader().read(schema.node('doc', null, text.map(nodeOf)));
const TEXT = ['One.', 'Two.', 'Three.'].map((words, at) => paragraph(at, words));
const seen = (marks: readonly PlainParagraph[] = [], paragraphs: readonly PlainParagraph[] = TEXT) =>
  lastSeenOf({
    seen: {
      moment: 1,
      at: '',
      marks: marks.map((one) => ({ paragraph: one.id, mark: seenMarkOf(one) })),
    },
    paragraphs,
  });
const statusIn = (text: readonly PlainParagraph[]) => (id: ParagraphId) =>
  text.find((one) => one.id === id)?.status ?? 'open';
const unseen = (text: readonly PlainParagraph[], marks: readonly PlainParagraph[] = []) => {
  const last = seen(marks);
  if (last === null) throw new Error('nothing was seen');
  return [...new UnseenReader(last).read(outlineOf(text), statusIn(text))];
};

test('RP13 what is worded otherwise, has another status or is new is unseen; numbers and stages are not looked at', () => {
  const [one, two, three] = TEXT as [PlainParagraph, PlainParagraph, PlainParagraph];
  const fresh = paragraph(7, 'Four.');
  const text = [
    { ...one, number: '9.', stage: 2 },
    { ...two, status: 'agreed' as const },
    { ...three, runs: [{ text: 'Three!' }] },
    fresh,
  ];
  expect(unseen(text)).toEqual([two.id, three.id, fresh.id]);
  expect(unseen(TEXT)).toEqual([]);
});

test('RP13 what was looked at since is seen until it changes again, back to what it was included', () => {
  const [one] = TEXT as [PlainParagraph];
  const later = { ...one, runs: [{ text: 'One, later.' }] };
  const after = TEXT.slice(1);
  expect(unseen([later, ...after], [later])).toEqual([]);
  expect(unseen([{ ...one, runs: [{ text: 'One, again.' }] }, ...after], [later])).toEqual([one.id]);
  expect(unseen(TEXT, [later])).toEqual([one.id]);
});

test('RP13 the text as it was seen has what was looked at since as it stands, in its place', () => {
  const [one, two] = TEXT as [PlainParagraph, PlainParagraph];
  const fresh = paragraph(7, 'New.');
  const later = { ...two, runs: [{ text: 'Two, later.' }] };
  const text = [one, fresh, later];
  const last = seen([fresh, later]);
  if (last === null) throw new Error('nothing was seen');
  const shown = textAsSeen(last, outlineOf(text), statusIn(text));
  expect(shown.map(({ runs }) => runs[0])).toEqual([
    { text: 'One.' },
    { text: 'New.' },
    { text: 'Two, later.' },
    { text: 'Three.' },
  ]);
});

test('RP13 whoever never looked, or whose text cannot be given back, is told of nothing', () => {
  expect(lastSeenOf({ seen: null, paragraphs: [] })).toBeNull();
  expect(seen([], [])).toBeNull();
});
