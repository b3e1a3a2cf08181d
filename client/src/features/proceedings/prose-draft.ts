/** A report as a draft and as a paper, to be taken further: the words without their sources. */
import { plainRuns, writeMarkdown, type PaperBlock, type PrintedPaper } from '@chapeau/interchange';
import { makeId, type PlainDraft, type PlainParagraph } from '@chapeau/model';
import type { ProseAnswer, ProseParagraph } from '@chapeau/protocol';
import { randomBytes } from '../../app/random.ts';

/** The words of a paragraph, sentence by sentence. */
function proseText(paragraph: ProseParagraph): string {
  if (paragraph.kind === 'heading') return paragraph.text;
  return paragraph.sentences.map(({ text }) => text).join(' ');
}

/** Markdown that is read as a report of the same headings and paragraphs. */
export function proseMarkdown({ title, language, paragraphs }: ProseAnswer): string {
  const draft: PlainDraft = {
    format: 'chapeau-plain-draft/1',
    title,
    symbol: '',
    kind: 'report',
    language,
    paragraphs: paragraphs.map(plainParagraph),
  };
  return writeMarkdown(draft, { frontMatter: false });
}

function plainParagraph(paragraph: ProseParagraph): PlainParagraph {
  const { level } = paragraph;
  return {
    id: makeId('paragraph', randomBytes),
    kind: paragraph.kind === 'heading' ? 'heading' : level === 1 ? 'numbered' : 'sub-paragraph',
    level,
    number: paragraph.kind === 'heading' ? null : paragraph.number,
    alternativeOf: null,
    stage: 0,
    status: 'open',
    runs: [{ text: proseText(paragraph) }],
  };
}

/** To be printed, under its title. */
export function prosePaper({ title, language, paragraphs }: ProseAnswer): PrintedPaper {
  const blocks = paragraphs.map((paragraph): PaperBlock => {
    const runs = plainRuns(proseText(paragraph));
    if (paragraph.kind === 'paragraph') {
      const { number, level } = paragraph;
      return { kind: 'paragraph', number, level, runs };
    }
    return { kind: 'heading', level: HEADING_LEVELS[paragraph.level], runs };
  });
  const heading: PaperBlock = { kind: 'heading', level: 1, runs: plainRuns(title) };
  return { language, title, masthead: null, blocks: [heading, ...blocks], footnotes: [] };
}

/** One below the title. */
const HEADING_LEVELS = { 1: 2, 2: 3, 3: 4 } as const;
