/** How much of a text is in dispute: brackets, options and open proposals, in total and section by section. */
import {
  FOOTNOTE_CHARACTER,
  textOf,
  type Figures,
  type ParagraphId,
  type PlainParagraph,
  type SectionFigures,
} from '@chapeau/model';
import { countBracketsIn } from './bracket-count.ts';
import type { BracketedParagraph } from './bracketed-paragraph.ts';
import { outlineOf } from './text-outline.ts';

export interface TextFigures {
  readonly total: Figures;
  /** Each heading and article, in the order of the text. */
  readonly sections: readonly SectionFigures[];
}

/** What is looked at of a paragraph; `number` as shown. */
type Counted = Pick<PlainParagraph, 'id' | 'kind' | 'level' | 'number' | 'runs'>;

const TITLE_LENGTH = 120;

/**
 * The figures of a text. `openOn` are the paragraphs of the open proposals, one for each (null: before the first paragraph); those that
 * are not in the text count in total. Null: nothing is told of proposals.
 */
export function figuresOf(
  paragraphs: readonly Counted[],
  openOn: readonly (ParagraphId | null)[] | null,
): TextFigures {
  const { parents, ends } = outlineOf(paragraphs);
  const bracketed = paragraphs.map(({ id, kind, level, number, runs }): BracketedParagraph => ({
    id,
    kind,
    level,
    number,
    text: textOf({ runs }),
  }));
  const open = openOn === null ? null : countedBy(openOn);
  const sections = paragraphs.flatMap((paragraph, index): SectionFigures[] => {
    const { id, kind, number } = paragraph;
    if (kind !== 'heading' && kind !== 'article') return [];
    const within = bracketed.slice(index, ends[index]);
    const proposals = open && sum(within.map((one) => open.get(one.id) ?? 0));
    const title = textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, '').trim().slice(0, TITLE_LENGTH);
    return [
      {
        paragraph: id,
        number,
        title,
        depth: depthOf(parents, index),
        ...inDispute(within),
        proposals,
      },
    ];
  });
  return { total: { ...inDispute(bracketed), proposals: openOn && openOn.length }, sections };
}

function inDispute(paragraphs: readonly BracketedParagraph[]): Omit<Figures, 'proposals'> {
  const { opening, options } = countBracketsIn(paragraphs);
  return { brackets: opening, options };
}

function countedBy(ids: readonly (ParagraphId | null)[]): ReadonlyMap<ParagraphId | null, number> {
  const counts = new Map<ParagraphId | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function depthOf(parents: readonly (number | null)[], index: number): number {
  let depth = 0;
  for (let at = parents[index] ?? null; at !== null; at = parents[at] ?? null) depth += 1;
  return depth;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
