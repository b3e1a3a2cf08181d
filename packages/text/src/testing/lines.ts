/** Paragraphs of a draft, each written in one line. */
import type { BracketedParagraph } from '../bracketed-paragraph.ts';
import { paragraphId } from './arbitraries.ts';

/**
 * Paragraphs with the ids 0, 1, 2 … of `paragraphId`: `# heading`, `## heading of level 2`, `Article 3 title`, `1. numbered`,
 * `(a) sub-paragraph`, `PP preambular`, `^ footnote`; all else is unnumbered.
 */
export function lines(...source: readonly string[]): BracketedParagraph[] {
  return source.map((line, index) => ({ ...lineOf(line), id: paragraphId(index) }));
}

function lineOf(line: string): Omit<BracketedParagraph, 'id'> {
  const [, hashes, number, letter, article] =
    /^(?:(#+)|(\d+(?: bis)?\.)|(\(\w+\))|(Article \d+)) ?/u.exec(line) ?? [];
  const text = line.slice(line.indexOf(' ') + 1);
  if (hashes !== undefined) return { kind: 'heading', level: hashes.length, number: null, text };
  if (number !== undefined)
    return { kind: 'numbered', level: 1, number, text: line.slice(number.length + 1) };
  if (letter !== undefined) return { kind: 'sub-paragraph', level: 2, number: letter, text };
  if (article !== undefined)
    return { kind: 'article', level: 2, number: article, text: line.slice(article.length) };
  if (line.startsWith('PP ')) return { kind: 'preambular', level: 1, number: null, text };
  if (line.startsWith('^ ')) return { kind: 'footnote', level: 1, number: '1', text };
  return { kind: 'unnumbered', level: 1, number: null, text: line };
}
