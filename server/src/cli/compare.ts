/** `chapeau compare`: what changed between two files. Exit status 0: nothing, 1: something, 2: it could not be told. */
import { compareTexts, hasChanges, type Comparison } from '@chapeau/compare';
import { DRAFT_KINDS, type PlainDraft } from '@chapeau/model';
import { writeComparison } from './comparison-text.ts';
import { oneOf, readOptions } from './options.ts';
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
  if (from.knowsIds && to.knowsIds) return compareTexts(from.draft, to.draft).comparison;
  const [before, after] = [bare(from), bare(to)];
  const { title, symbol, kind, language } = after;
  return compareTexts({ ...before, title, symbol, kind, language }, after).comparison;
}

/** A text that never knew of stages and statuses is not said to have changed them. */
function bare({ draft }: DraftFile): PlainDraft {
  const paragraphs = draft.paragraphs.map((paragraph) => ({
    ...paragraph,
    stage: 0,
    status: 'open' as const,
  }));
  return { ...draft, paragraphs };
}
