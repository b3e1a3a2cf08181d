/** Arbitrary drafts for laws: paragraphs of every kind in several scripts, with marks, links and footnotes. */
import {
  makeId,
  MARKS,
  MAX_LEVEL,
  PARAGRAPH_KINDS,
  type ParagraphId,
  type Run,
  type TextRun,
} from '@chapeau/model';
import fc from 'fast-check';
import type { TextParagraph } from '../plain.ts';
import type { Deed } from './editor.ts';

/** The nth paragraph id of a test. */
export function paragraphId(n: number): ParagraphId {
  return makeId('paragraph', (count) =>
    Uint8Array.from({ length: count }, (_, index) => Math.floor(n / 32 ** (count - 1 - index)) % 32),
  );
}

/** Counts ids up from `first`. */
export function idMaker(first: number): () => ParagraphId {
  let next = first;
  return () => paragraphId(next++);
}

const WORDS = fc.constantFrom(
  ...'States|shall |[may]| by 2030|восстановление |المعلومات| أمن |信息安全|sécurité |अधिकार|\n|👩‍⚖️|𝒜'.split(
    '|',
  ),
  ...'e\u0301|\u202Eoverride\u202C|  |é|"|<b>|&amp;'.split('|'),
);
const TEXT = fc.array(WORDS, { minLength: 1, maxLength: 6 }).map((words) => words.join(''));

const textRun: fc.Arbitrary<TextRun> = fc
  .record({
    text: TEXT,
    marks: fc.subarray([...MARKS]),
    href: fc.option(
      fc.constantFrom('https://example.org/a?b=1', 'mailto:a@example.org', `#${paragraphId(1)}`),
      { freq: 6 },
    ),
  })
  .map(({ text, marks, href }) => ({
    text,
    ...(marks.length > 0 && { marks }),
    ...(href !== null && { href }),
  }));

const run = (count: number): fc.Arbitrary<Run> =>
  fc.oneof(
    { arbitrary: textRun, weight: 5 },
    { arbitrary: fc.nat(count - 1).map((n) => ({ footnote: paragraphId(n) })), weight: 1 },
  );

/** Runs as the model wants them: neighbours with the same marks and link joined. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const next of runs) {
    const last = result.at(-1);
    const isLike =
      last !== undefined &&
      'text' in last &&
      'text' in next &&
      JSON.stringify([last.marks, last.href]) === JSON.stringify([next.marks, next.href]);
    if (isLike) result[result.length - 1] = { ...last, text: last.text + next.text };
    else result.push(next);
  }
  return result;
}

const NUMBERS = ['1.', '2.', '3 bis.', '(a)', '[4][2].', 'Article 4', '3bis', '٣', '第四条'];

/** Paragraphs with the ids 0, 1, 2 … of `paragraphId`. */
export const textParagraphs: fc.Arbitrary<TextParagraph[]> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, n) =>
      fc.record({
        id: fc.constant(paragraphId(n)),
        kind: fc.constantFrom(...PARAGRAPH_KINDS),
        level: fc.integer({ min: 1, max: MAX_LEVEL }),
        runs: fc.array(run(count), { maxLength: 5 }).map(joined),
        number: fc.option(fc.constantFrom(...NUMBERS)),
        alternativeOf: fc.option(fc.nat(count - 1).map(paragraphId), { freq: 3 }),
      }),
    ),
  ),
);

/** One thing that somebody does in a TestEditor. */
export const deeds: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom('type', 'delete', 'split', 'join', 'format', 'kind', 'move', 'remove', 'new'),
  at: fc.nat(),
  size: fc.nat(),
});
