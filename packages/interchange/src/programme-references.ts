/** What the introduction of a programme of work names: the mandate, and the document that holds the agenda. */
import type { IntroductionParagraph } from '@chapeau/model';
import type { ProgrammeReferences } from './programme-reading.ts';

const MANDATE =
  /\b((?:[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?){0,6}(?:resolutions?|decisions?) \d{1,4}(?:\/\d{1,4})?(?: [A-Z]\b)?)/;
const SYMBOL = /\b[A-Z]{1,6}(?:\/[A-Za-z0-9.()-]*[A-Za-z0-9)]){2,}/;

/** The first resolution or decision; the first symbol after the word agenda in one paragraph. */
export function referencesOf(introduction: readonly IntroductionParagraph[]): ProgrammeReferences {
  const texts = introduction.map(({ text }) => text);
  const agenda = texts.map((text) => /\bagenda\b(.*)$/i.exec(text)?.[1] ?? '');
  return { mandate: firstOf(texts, MANDATE), agendaDocument: firstOf(agenda, SYMBOL) };
}

function firstOf(texts: readonly string[], pattern: RegExp): string | null {
  for (const text of texts) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  return null;
}
