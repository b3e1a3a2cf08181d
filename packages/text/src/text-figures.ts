/** How much of a text is in dispute: brackets, options and open proposals, in total and section by section. */
import {
  textOf,
  type Figures,
  type ParagraphId,
  type PlainParagraph,
  type SectionFigures,
} from '@chapeau/model';
import { scanBrackets } from './bracket-scan.ts';
import type { BracketedParagraph } from './bracketed-paragraph.ts';
import { countedBy, depthAt, sum, titleOf } from './counting.ts';
import { optionsOf } from './options.ts';
import { outlineOf } from './text-outline.ts';

export interface TextFigures {
  readonly total: Figures;
  /** Each heading and article, in the order of the text. */
  readonly sections: readonly SectionFigures[];
}

/** What is looked at of a paragraph; `number` as shown. */
type Counted = Pick<PlainParagraph, 'id' | 'kind' | 'level' | 'number' | 'runs'>;

/**
 * The figures of a text. `openOn` are the paragraphs of the open proposals, one for each (null: before the first paragraph); those that
 * are not in the text count in total. Null: nothing is told of proposals. An option counts where it begins.
 */
export function figuresOf(
  paragraphs: readonly Counted[],
  openOn: readonly (ParagraphId | null)[] | null,
): TextFigures {
  const { parents, ends } = outlineOf(paragraphs);
  const { brackets, options } = inDispute(
    paragraphs.map(({ id, kind, level, number, runs }) => ({
      id,
      kind,
      level,
      number,
      text: textOf({ runs }),
    })),
  );
  const open = countedBy(openOn ?? []);
  const proposals = paragraphs.map(({ id }) => open.get(id) ?? 0);
  const sections = paragraphs.flatMap((paragraph, index): SectionFigures[] => {
    const { id, kind, number } = paragraph;
    if (kind !== 'heading' && kind !== 'article') return [];
    const within = (counts: readonly number[]) => sum(counts.slice(index, ends[index]));
    return [
      {
        paragraph: id,
        number,
        title: titleOf(paragraph),
        depth: depthAt(parents, index),
        brackets: within(brackets),
        options: within(options),
        proposals: openOn && within(proposals),
      },
    ];
  });
  const total = { brackets: sum(brackets), options: sum(options), proposals: openOn && openOn.length };
  return { total, sections };
}

/** The opening brackets and the options of some paragraphs together. */
export function countDisputed(
  paragraphs: readonly BracketedParagraph[],
): Pick<Figures, 'brackets' | 'options'> {
  const { brackets, options } = inDispute(paragraphs);
  return { brackets: sum(brackets), options: sum(options) };
}

interface Disputed {
  /** For each paragraph the brackets that open in it, its number included. */
  readonly brackets: readonly number[];
  /** For each paragraph the options that begin in it. */
  readonly options: readonly number[];
}

function inDispute(paragraphs: readonly BracketedParagraph[]): Disputed {
  const begins = countedBy(
    optionsOf(paragraphs).flatMap((group) => group.options.flatMap((option) => option.paragraphs[0] ?? [])),
  );
  return {
    brackets: paragraphs.map(
      ({ number, text }) => scanBrackets(number ?? '').opening + scanBrackets(text).opening,
    ),
    options: paragraphs.map(({ id }) => begins.get(id) ?? 0),
  };
}
