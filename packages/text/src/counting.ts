/** What figures by section are made of: sums, counts by paragraph, titles and depths of sections. */
import { FOOTNOTE_CHARACTER, textOf, type ParagraphId, type PlainParagraph } from '@chapeau/model';
import type { TextOutline } from './text-outline.ts';

const TITLE_LENGTH = 120;

/** The first words of a paragraph, without footnotes; may be empty. */
export function titleOf(paragraph: Pick<PlainParagraph, 'runs'>): string {
  return textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, '').trim().slice(0, TITLE_LENGTH);
}

/** How often each is named. */
export function countedBy(ids: readonly (ParagraphId | null)[]): ReadonlyMap<ParagraphId | null, number> {
  const counts = new Map<ParagraphId | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** How far in the paragraph at that place stands, from 0. */
export function depthAt(parents: TextOutline['parents'], index: number): number {
  let depth = 0;
  for (let at = parents[index] ?? null; at !== null; at = parents[at] ?? null) depth += 1;
  return depth;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
