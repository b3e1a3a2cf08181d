/** What of each paragraph is the same in whatever language it is written: its number, brackets, references and footnotes. */
import {
  textOf,
  type BracketForm,
  type Mention,
  type MentionedPart,
  type ParagraphForm,
  type PlainDraft,
  type PlainParagraph,
} from '@chapeau/model';
import { parseBrackets } from './brackets.ts';
import { findReferences } from './find-references.ts';
import { findTarget } from './link.ts';
import { numberReadings } from './printed-number.ts';
import { REFERENCE_LANGUAGES, type ReferenceKind } from './reference-words.ts';

/** One for each paragraph, in order. Numbers are those shown. */
export function formsOf({
  language,
  paragraphs,
}: Pick<PlainDraft, 'language' | 'paragraphs'>): readonly ParagraphForm[] {
  return paragraphs.map((paragraph) => ({
    paragraph: paragraph.id,
    number: paragraph.number === null ? null : numberReadings(paragraph.number),
    brackets: bracketsOf(paragraph),
    links: paragraph.runs.flatMap((run) => ('footnote' in run ? [] : (findTarget(run.href) ?? []))),
    mentions: mentionsIn(textOf(paragraph), language),
    footnotes: paragraph.runs.flatMap((run) => ('footnote' in run ? [run.footnote] : [])),
  }));
}

function bracketsOf(paragraph: PlainParagraph): BracketForm {
  const trees = [parseBrackets(paragraph.number ?? ''), parseBrackets(textOf(paragraph))];
  const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  return {
    opening: total(trees.map(({ opening }) => opening)),
    closing: total(trees.map(({ closing }) => closing)),
    depth: Math.max(...trees.map(({ depth }) => depth)),
    alternatives: total(
      trees.flatMap(({ alternatives }) => alternatives.map(({ choices }) => choices.length)),
    ),
  };
}

/** What languages name by different words for one thing: a paragraph of an article is a *párrafo*, a part of it an *apartado* or an *inciso*. */
const PARTS: Readonly<Record<ReferenceKind, MentionedPart>> = {
  heading: 'section',
  article: 'article',
  preambular: 'paragraph',
  operative: 'paragraph',
  paragraph: 'paragraph',
  'sub-paragraph': 'paragraph',
  footnote: 'footnote',
};

function mentionsIn(text: string, language: string): readonly Mention[] | null {
  const [tag = ''] = language.toLowerCase().split('-');
  if (tag !== 'zh' && !(tag in REFERENCE_LANGUAGES)) return null;
  const mentions = new Map<string, Mention>();
  for (const reference of findReferences(text, language)) {
    const part = PARTS[reference.kind];
    // The lowest is what is meant: i is a one far oftener than a ninth letter.
    const [key = reference.text] = numberReadings(reference.text).toSorted(
      (a, b) => parseInt(a) - parseInt(b),
    );
    mentions.set(`${part} ${key}`, { part, key, text: reference.text });
  }
  return [...mentions.values()];
}
