/** Texts for tests of a comparison: a builder in which a test names only what matters. */
import { makeId, type ParagraphId, type PlainDraft, type PlainParagraph } from '@chapeau/model';

/** The id of the paragraph that a letter stands for. */
export const paragraphId = (letter: string): ParagraphId =>
  makeId('paragraph', (count) => new Uint8Array(count).fill(letter.charCodeAt(0)));

/** A numbered paragraph whose id and words follow from its letter. */
export const paragraph = (letter: string, changed: Partial<PlainParagraph> = {}): PlainParagraph => ({
  id: paragraphId(letter),
  kind: 'numbered',
  level: 1,
  number: null,
  alternativeOf: null,
  stage: 0,
  status: 'open',
  runs: [{ text: `States noted item ${letter}.` }],
  ...changed,
});

/** The same with these words. */
export const worded = (letter: string, text: string, changed: Partial<PlainParagraph> = {}): PlainParagraph =>
  paragraph(letter, { runs: [{ text }], ...changed });

export const heading = (letter: string, text: string, level = 1): PlainParagraph =>
  worded(letter, text, { kind: 'heading', level });

export const draft = (...paragraphs: readonly PlainParagraph[]): PlainDraft => ({
  format: 'chapeau-plain-draft/1',
  title: 'Report',
  symbol: '',
  kind: 'report',
  language: 'en',
  paragraphs,
});

/** One paragraph for each letter. */
export const letters = (all: string): readonly PlainParagraph[] =>
  Array.from({ length: all.length }, (_, index) => paragraph(all.charAt(index)));
