/** Figures of versions in their order, as a chart and a table show them: of the whole text or of one section. */
import type { Figures, ParagraphId, SectionFigures } from '@chapeau/model';
import type { FigurePoint } from '@chapeau/protocol';

export const MEASURES = ['brackets', 'options', 'proposals'] as const satisfies readonly (keyof Figures)[];
export type Measure = (typeof MEASURES)[number];

/** A section that is chosen, or the whole text. */
export type SectionKey = ParagraphId | 'whole';

/** The figures at that point; null: the text had no such section then. */
export function figuresAt({ total, sections }: FigurePoint, section: SectionKey): Figures | null {
  if (section === 'whole') return total;
  return sections.find(({ paragraph }) => paragraph === section) ?? null;
}

/** The sections of the newest text in their order, then those that only earlier ones had. */
export function sectionsOf(points: readonly FigurePoint[]): readonly SectionFigures[] {
  const known = new Map<ParagraphId, SectionFigures>();
  for (const { sections } of points.toReversed())
    for (const section of sections) if (!known.has(section.paragraph)) known.set(section.paragraph, section);
  return [...known.values()];
}

/** The measures that are told of at all: whoever is not in the room knows nothing of proposals. */
export function measuresOf(points: readonly FigurePoint[]): readonly Measure[] {
  return MEASURES.filter((measure) => points.some(({ total }) => total[measure] !== null));
}

/** One row of the chart. */
export interface Line {
  readonly measure: Measure;
  /** Null: nothing to show at that point. */
  readonly values: readonly (number | null)[];
}

export function linesOf(points: readonly FigurePoint[], section: SectionKey): readonly Line[] {
  return measuresOf(points).map((measure) => ({
    measure,
    values: points.map((point) => figuresAt(point, section)?.[measure] ?? null),
  }));
}
