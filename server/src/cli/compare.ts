/**
 * `chapeau compare`: what changed between two texts, in files or versions on a server. Exit status 0: nothing, 1: something, 2: it could
 * not be told.
 */
import {
  compareTexts,
  comparisonReport,
  hasChanges,
  type ReportedSides,
  type TextComparison,
} from '@chapeau/compare';
import { DRAFT_KINDS, type PlainDraft } from '@chapeau/model';
import { readSide, type ComparedText } from './compared-text.ts';
import { writeComparisonPage } from './comparison-page.ts';
import { writePatch } from './comparison-patch.ts';
import { writeComparison } from './comparison-text.ts';
import { oneOf, readOptions } from './options.ts';
import { remoteOf } from './remote.ts';
import { Stop, type CommandLine } from './terminal.ts';

const names = ['format', 'kind', 'lang', 'server', 'token'] as const;

export const compareNamed: CommandLine = async (args, terminal) => {
  const { values, words } = readOptions(args, { command: 'compare', names, words: 2 });
  const [before = '', after = ''] = words;
  const format = oneOf('format', values.format, ['text', 'json', 'html', 'patch']) ?? 'text';
  const kind = oneOf('kind', values.kind, DRAFT_KINDS) ?? 'report';
  const language = languageTag(values.lang);
  const remote = remoteOf(values, terminal);
  const from = await readSide(before, { kind, remote }, terminal);
  const to = await readSide(after, { kind, remote }, terminal);
  const read = { from: inLanguage(from, language), to: inLanguage(to, language) };
  const sides = alike(read.from, read.to);
  const compared = compareTexts(sides.from.draft, sides.to.draft, language ?? undefined);
  // Lines are put into the earlier text as it is, so there it is the later one that takes over what it does not tell.
  if (format === 'patch') terminal.out(writePatch(read.from, alike(read.to, read.from).from));
  else terminal.out(written(format, compared, sides));
  return hasChanges(compared.comparison) ? 1 : 0;
};

/** The tag as it is written, null where it is absent. Throws Stop for what is no tag. */
function languageTag(tag: string | undefined): string | null {
  if (tag === undefined) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    throw new Stop(`--lang is the tag of a language, such as ar or fr-CA; not ${tag}.`, { cause: error });
  }
}

function inLanguage(text: ComparedText, language: string | null): ComparedText {
  if (language === null || text.told.has('language')) return text;
  return { ...text, draft: { ...text.draft, language } };
}

interface TwoTexts {
  readonly from: ComparedText;
  readonly to: ComparedText;
}

/** What one of the texts does not tell is not said to have changed: title, symbol, language, stages and statuses. */
function alike(from: ComparedText, to: ComparedText): TwoTexts {
  const both = (told: 'title' | 'symbol' | 'language') => from.told.has(told) && to.told.has(told);
  const draft: PlainDraft = {
    ...from.draft,
    ...(both('title') ? {} : { title: to.draft.title }),
    ...(both('symbol') ? {} : { symbol: to.draft.symbol }),
    ...(both('language') ? {} : { language: to.draft.language }),
  };
  if (from.hasIds && to.hasIds) return { from: { ...from, draft }, to };
  const kind = to.draft.kind;
  return {
    from: { ...from, draft: { ...untagged(draft), kind } },
    to: { ...to, draft: untagged(to.draft) },
  };
}

function untagged(draft: PlainDraft): PlainDraft {
  const tags = { stage: 0, status: 'open' } as const;
  return { ...draft, paragraphs: draft.paragraphs.map((paragraph) => ({ ...paragraph, ...tags })) };
}

function written(format: 'text' | 'json' | 'html', compared: TextComparison, sides: TwoTexts): string {
  const named: ReportedSides = sides;
  switch (format) {
    case 'text':
      return writeComparison(compared.comparison);
    case 'json':
      return `${JSON.stringify(comparisonReport(compared, named), null, 2)}\n`;
    case 'html':
      return writeComparisonPage(compared.comparison, named);
  }
}
