/** `chapeau compare`: what changed between two files. Exit status 0: nothing, 1: something, 2: it could not be told. */
import { compareDrafts, comparePairs, hasChanges, type Comparison } from '@chapeau/compare';
import { DRAFT_KINDS } from '@chapeau/model';
import { writeComparison } from './comparison-text.ts';
import { oneOf, readOptions } from './options.ts';
import { pairByWords } from './pair-by-words.ts';
import { readDraft, type DraftFile } from './read-draft.ts';
import type { CommandLine } from './terminal.ts';

const names = ['format', 'kind'] as const;

export const compareFiles: CommandLine = async (args, terminal) => {
  const { values, words } = readOptions(args, { command: 'compare', names, words: 2 });
  const [before = '', after = ''] = words;
  const format = oneOf('format', values.format, ['text', 'json']) ?? 'text';
  const kind = oneOf('kind', values.kind, DRAFT_KINDS) ?? 'report';
  const from = await readDraft(before, { kind, title: null }, terminal);
  const to = await readDraft(after, { kind, title: null }, terminal);
  const comparison = compare(from, to);
  terminal.out(format === 'json' ? `${JSON.stringify(comparison, null, 2)}\n` : writeComparison(comparison));
  return hasChanges(comparison) ? 1 : 0;
};

function compare(from: DraftFile, to: DraftFile): Comparison {
  if (from.knowsIds && to.knowsIds) return compareDrafts(from.draft, to.draft);
  // A text that never knew of stages and statuses is not said to have changed them; nor do names of files make a title.
  const bare = ({ draft }: DraftFile) => ({
    ...draft,
    paragraphs: draft.paragraphs.map((paragraph) => ({ ...paragraph, stage: 0, status: 'open' as const })),
  });
  const [a, b] = [bare(from), bare(to)];
  const { title, symbol, kind, language } = b;
  const head = { title, symbol, kind, language };
  return comparePairs({ ...a, ...head }, b, pairByWords(a, b));
}
