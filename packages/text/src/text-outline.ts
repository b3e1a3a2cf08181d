/** What belongs to what in a text: the paragraphs under a heading, an article, a chapeau. */
import type { ParagraphId, ParagraphKind, Run } from '@chapeau/model';

interface Outlined {
  readonly id: ParagraphId;
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly runs: readonly Run[];
}

export interface TextOutline {
  /** For each paragraph what it stands under, by place; null: nothing. A footnote stands under the paragraph that refers to it first. */
  readonly parents: readonly (number | null)[];
  /** For each paragraph the place behind the last that stands under it. */
  readonly ends: readonly number[];
}

/** Headings hold what follows down to the next as high, articles their paragraphs, paragraphs their sub-paragraphs. */
export function outlineOf(paragraphs: readonly Outlined[]): TextOutline {
  const parents: (number | null)[] = [];
  const ends = paragraphs.map((_, index) => index + 1);
  const open: number[] = [];
  const depths = paragraphs.map(depthOf);
  for (const [index, { kind }] of paragraphs.entries()) {
    const depth = depths[index] ?? 0;
    while ((depths[open.at(-1) ?? -1] ?? -1) >= depth) open.pop();
    parents.push(open.at(-1) ?? null);
    for (const holder of open) ends[holder] = index + 1;
    if (kind !== 'footnote') open.push(index);
  }
  for (const [footnote, holder] of holdersOfFootnotes(paragraphs)) parents[footnote] = holder;
  return { parents, ends };
}

/** How far in a paragraph stands; what continues a numbered paragraph without a number stands under it. */
function depthOf({ kind, level }: Outlined): number {
  switch (kind) {
    case 'footnote':
      return 0;
    case 'heading':
      return level;
    case 'article':
      return 20;
    case 'numbered':
    case 'operative':
    case 'preambular':
      return 30 + level;
    case 'unnumbered':
      return 40 + level;
    case 'sub-paragraph':
      return 60 + level;
  }
}

function holdersOfFootnotes(paragraphs: readonly Outlined[]): Map<number, number> {
  const places = new Map<ParagraphId, number>();
  for (const [index, { id, kind }] of paragraphs.entries()) if (kind === 'footnote') places.set(id, index);
  const holders = new Map<number, number>();
  for (const [index, { kind, runs }] of paragraphs.entries()) {
    // Footnotes that refer to each other would hold each other.
    for (const run of kind === 'footnote' ? [] : runs) {
      const place = 'footnote' in run ? places.get(run.footnote) : undefined;
      if (place !== undefined && !holders.has(place)) holders.set(place, index);
    }
  }
  return holders;
}
