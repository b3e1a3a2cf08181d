/** Pairs on which a comparison could take for ever. */
import type { PlainDraft } from '@chapeau/model';
import { paragraphOf } from './texts.ts';

export interface HardPair {
  readonly name: string;
  readonly from: PlainDraft;
  readonly to: PlainDraft;
}

/** The pairs, each made anew by every call, and always the same. */
export function hardPairs(): readonly HardPair[] {
  const words = wordsFrom(31);
  const characters = (count: number) =>
    words(count, 20_000)
      .map((word) => String.fromCharCode(0x4e00 + Number(word.slice(1))))
      .join('');
  const lines = (count: number, length: number, vocabulary: number) =>
    Array.from({ length: count }, () => words(length, vocabulary).join(' '));
  const long = words(30_000, 2_000);
  const halfOf = (text: readonly string[]) =>
    text.map((word, index) => (index % 2 === 0 ? word : `x${index}`));
  const inLines = (text: readonly string[]) =>
    Array.from({ length: text.length / 50 }, (_, index) => text.slice(50 * index, 50 * index + 50).join(' '));
  const scattered = words(30_000, 2_000).map((word, index) =>
    index % 2 === 0 ? word : (long[index] ?? word),
  );
  return [
    pairOf('30,000 random words on both sides', lines(600, 50, 300), lines(600, 50, 300)),
    pairOf('1,000 times the same paragraph, and 900 times', repeated(1_000), repeated(900)),
    pairOf('2,000 empty paragraphs, and 1,000', Array(2_000).fill(''), Array(1_000).fill('')),
    pairOf('30,000 words in 600 paragraphs, every second changed', inLines(long), inLines(halfOf(long))),
    pairOf('the same, by other words of the text', inLines(long), inLines(scattered)),
    pairOf('30,000 words in one paragraph, every second changed', [long.join(' ')], [halfOf(long).join(' ')]),
    pairOf('the same, by other words of the text', [long.join(' ')], [scattered.join(' ')]),
    pairOf(
      'one paragraph of 100,000 characters without spaces',
      ['国'.repeat(100_000)],
      ['家'.repeat(100_000)],
    ),
    pairOf('the same of Chinese characters at random', [characters(100_000)], [characters(100_000)]),
  ];
}

function repeated(count: number): readonly string[] {
  return Array.from({ length: count }, () => 'The Parties shall report on what they have done.');
}

function pairOf(name: string, from: readonly string[], to: readonly string[]): HardPair {
  return { name, from: draftOf(from), to: draftOf(to) };
}

function draftOf(texts: readonly string[]): PlainDraft {
  return {
    format: 'chapeau-plain-draft/1',
    title: '',
    symbol: '',
    kind: 'report',
    language: 'en',
    paragraphs: texts.map(paragraphOf),
  };
}

function wordsFrom(seed: number): (count: number, vocabulary: number) => readonly string[] {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  return (count, vocabulary) => Array.from({ length: count }, () => `w${next() % vocabulary}`);
}
