/** The board of a text as it stands: paragraphs by stage and status, brackets, open proposals and reservations, by section, and what is left. */
import {
  CARRIED_ALONG,
  isUnsettled,
  STATUSES,
  textOf,
  type BoardCount,
  type BoardFigures,
  type BoardSection,
  type LeftParagraph,
  type ParagraphId,
  type PlainParagraph,
} from '@chapeau/model';
import { scanBrackets } from './bracket-scan.ts';
import { countedBy, depthAt, sum, titleOf } from './counting.ts';
import { outlineOf, type TextOutline } from './text-outline.ts';

export interface BoardText {
  /** In the order of the text, numbers as shown. */
  readonly paragraphs: readonly PlainParagraph[];
  /** The paragraph of each undecided proposal (null: before the first); those that are not in the text count in total. */
  readonly openOn: readonly (ParagraphId | null)[];
  /** The paragraph of each reservation that stands; null: on the whole. */
  readonly reservedOn: readonly (ParagraphId | null)[];
}

export interface Board {
  readonly total: BoardFigures;
  /** Each heading and article, in the order of the text. */
  readonly sections: readonly BoardSection[];
  /** What is not settled, in the order of the text. */
  readonly left: readonly LeftParagraph[];
}

/** What stands in one paragraph. */
interface Weighed {
  readonly paragraph: PlainParagraph;
  readonly brackets: number;
  readonly proposals: number;
  readonly reservations: number;
}

/** The board of that text. */
export function boardOf({ paragraphs, openOn, reservedOn }: BoardText): Board {
  const open = countedBy(openOn);
  const reserved = countedBy(reservedOn);
  const weighed = paragraphs.map((paragraph): Weighed => ({
    paragraph,
    brackets: scanBrackets(paragraph.number ?? '').opening + scanBrackets(textOf(paragraph)).opening,
    proposals: open.get(paragraph.id) ?? 0,
    reservations: reserved.get(paragraph.id) ?? 0,
  }));
  const outline = outlineOf(paragraphs);
  const total = {
    ...figuresOfSome(weighed),
    proposals: openOn.length,
    reservations: reservedOn.length,
  };
  return { total, sections: sectionsOf(weighed, outline), left: leftOf(weighed, outline) };
}

function sectionsOf(weighed: readonly Weighed[], { parents, ends }: TextOutline): readonly BoardSection[] {
  return weighed.flatMap(({ paragraph }, index): readonly BoardSection[] => {
    if (!isSection(paragraph)) return [];
    const { id, number } = paragraph;
    const depth = depthAt(parents, index);
    const figures = figuresOfSome(weighed.slice(index, ends[index]));
    return [{ paragraph: id, number, title: titleOf(paragraph), depth, ...figures }];
  });
}

function leftOf(weighed: readonly Weighed[], { parents }: TextOutline): readonly LeftParagraph[] {
  return weighed.flatMap(({ paragraph, ...within }, index): readonly LeftParagraph[] => {
    if (!counts(paragraph) || !isUnsettled(paragraph.status)) return [];
    const { id, number, stage, status } = paragraph;
    const section = sectionAround(weighed, parents, index);
    return [{ paragraph: id, number, title: titleOf(paragraph), section, stage, status, ...within }];
  });
}

/** The nearest heading or article that it stands under. */
function sectionAround(
  weighed: readonly Weighed[],
  parents: TextOutline['parents'],
  index: number,
): ParagraphId | null {
  for (let at = parents[index] ?? null; at !== null; at = parents[at] ?? null) {
    const holder = weighed[at]?.paragraph;
    if (holder !== undefined && isSection(holder)) return holder.id;
  }
  return null;
}

function figuresOfSome(weighed: readonly Weighed[]): BoardFigures {
  return {
    counts: countsOf(weighed.map(({ paragraph }) => paragraph).filter(counts)),
    brackets: sum(weighed.map(({ brackets }) => brackets)),
    proposals: sum(weighed.map(({ proposals }) => proposals)),
    reservations: sum(weighed.map(({ reservations }) => reservations)),
  };
}

function countsOf(paragraphs: readonly PlainParagraph[]): readonly BoardCount[] {
  const stages = [...new Set(paragraphs.map(({ stage }) => stage))].toSorted((one, other) => one - other);
  return stages.flatMap((stage) =>
    STATUSES.flatMap((status): readonly BoardCount[] => {
      const found = paragraphs.filter((one) => one.stage === stage && one.status === status).length;
      return found === 0 ? [] : [{ stage, status, paragraphs: found }];
    }),
  );
}

/** Headings, articles and footnotes commit nobody: they are adopted along with the rest. */
function counts({ kind }: PlainParagraph): boolean {
  return !CARRIED_ALONG.includes(kind);
}

function isSection({ kind }: PlainParagraph): boolean {
  return kind === 'heading' || kind === 'article';
}
