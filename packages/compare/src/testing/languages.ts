/** Texts in two languages for tests: forms read off the words without any language, and translations made of an original. */
import {
  hashOfWords,
  renderingId,
  textOf,
  type ActorId,
  type DraftId,
  type ParagraphForm,
  type PlainParagraph,
  type Rendering,
} from '@chapeau/model';
import type { LanguageText } from '../language-versions.ts';

export const TRANSLATION = 'drf-0000000000000001' as DraftId;

/** The text with forms that know decimal numbers, brackets and footnotes. */
export function languageText(paragraphs: readonly PlainParagraph[]): LanguageText {
  return { paragraphs, forms: paragraphs.map(formOf) };
}

function formOf(paragraph: PlainParagraph): ParagraphForm {
  const text = textOf(paragraph);
  const count = (character: string) => text.split(character).length - 1;
  const number = paragraph.number === null ? null : (paragraph.number.match(/\d+/g) ?? []);
  return {
    paragraph: paragraph.id,
    number,
    brackets: { opening: count('['), closing: count(']'), depth: 0, alternatives: 0 },
    links: [],
    mentions: null,
    footnotes: paragraph.runs.flatMap((run) => ('footnote' in run ? [run.footnote] : [])),
  };
}

/** The same paragraphs in other words; those without words stay without. */
export function translated(paragraphs: readonly PlainParagraph[]): readonly PlainParagraph[] {
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ('footnote' in run ? run : { ...run, text: `«${run.text}»` })),
  }));
}

/** That each paragraph of the translation renders the original as both stand. */
export function confirmed(
  original: readonly PlainParagraph[],
  translation: readonly PlainParagraph[],
): readonly Rendering[] {
  const words = new Map(translation.map((paragraph) => [paragraph.id, hashOfWords(paragraph)]));
  return original.flatMap(({ id, kind, level, runs }) => {
    const rendered = words.get(id);
    if (rendered === undefined) return [];
    const by = { at: '2031-05-12T14:00:00Z', by: 'act-0000000000000001' as ActorId, byName: 'Group' };
    const kept = { id: renderingId(TRANSLATION, id), draft: TRANSLATION, paragraph: id };
    return [{ ...kept, renders: { kind, level, runs }, rendered, ...by }];
  });
}
