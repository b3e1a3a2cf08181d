/** `diffWords` of the package `diff` on the whole text, words cut by the segmenter. It knows no moves. */
import { textOf, type PlainDraft } from '@chapeau/model';
import { diffWords } from 'diff';
import { spawnSync } from 'node:child_process';
import type { Contender } from './contender.ts';
import { DIFF_PATH, opOf } from './diff-package.ts';
import { letteredOf, markedByStretches } from './marked-words.ts';

/** It is given so much: on a long text it takes half a minute, or, since every segment holds a copy of the text, all memory. */
const LONGEST_SECONDS = 5;
const MOST_MEGABYTES = 2_048;
export const WHOLE_TEXT_LIMITS = `${LONGEST_SECONDS} s and ${MOST_MEGABYTES / 1_024} GB`;

export const WHOLE_TEXT: Contender = {
  name: 'diffWords, whole text',
  prepare({ from, to }) {
    const texts = { from: wholeText(from), to: wholeText(to) };
    if (!finishes(texts, to.language)) return { run: () => () => null };
    const lengths = { from: letteredOf(from).length, to: letteredOf(to).length };
    const intlSegmenter = new Intl.Segmenter(to.language, { granularity: 'word' });
    return {
      run() {
        const parts = diffWords(texts.from, texts.to, { intlSegmenter });
        const stretches = () => parts.map((part) => ({ op: opOf(part), text: part.value }));
        return () => ({ ...markedByStretches(stretches(), lengths), moves: [] });
      },
    };
  },
};

const TRIAL = `
  const { diffWords } = require(process.argv[1]);
  const { from, to, language } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  diffWords(from, to, { intlSegmenter: new Intl.Segmenter(language, { granularity: 'word' }) });`;

/** Tries it in a process of its own, which may run out of memory. */
function finishes(texts: { readonly from: string; readonly to: string }, language: string): boolean {
  const { status } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MOST_MEGABYTES}`, '--eval', TRIAL, DIFF_PATH],
    { input: JSON.stringify({ ...texts, language }), timeout: LONGEST_SECONDS * 1_000 },
  );
  return status === 0;
}

/** One paragraph a line. */
export function wholeText({ paragraphs }: PlainDraft): string {
  return paragraphs.map((paragraph) => `${textOf(paragraph)}\n`).join('');
}
