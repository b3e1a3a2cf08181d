/** `chapeau compare`: what changed between two files. Exit status 0: nothing, 1: something, 2: it could not be told. */
import { compareDrafts, comparePairs, hasChanges, type Comparison, type Pair } from '@chapeau/compare';
import { DRAFT_KINDS, type ParagraphId, type PlainDraft } from '@chapeau/model';
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
  const [before, after] = [bare(from), bare(to)];
  const pairs = pairByWords(before, after);
  const { title, symbol, kind, language } = after;
  return comparePairs({ ...knownBy(before, after, pairs), title, symbol, kind, language }, after, pairs);
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

/** The earlier draft with each paired paragraph under the id that it has in the later one, wherever it is referred to. */
function knownBy(from: PlainDraft, to: PlainDraft, pairs: readonly Pair[]): PlainDraft {
  const later = new Map<ParagraphId, ParagraphId>();
  for (const pair of pairs) {
    const [before, after] = [from.paragraphs[pair.from], to.paragraphs[pair.to]];
    if (before !== undefined && after !== undefined) later.set(before.id, after.id);
  }
  const rename = (id: ParagraphId) => later.get(id) ?? id;
  const paragraphs = from.paragraphs.map((paragraph) => ({
    ...paragraph,
    id: rename(paragraph.id),
    alternativeOf: paragraph.alternativeOf && rename(paragraph.alternativeOf),
    runs: paragraph.runs.map((run) => ('footnote' in run ? { footnote: rename(run.footnote) } : run)),
  }));
  return { ...from, paragraphs };
}
