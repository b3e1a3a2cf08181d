/** What a decision makes of a printed number, on paper: the text shows it afterwards as the record says it. */
import type { PlainParagraph, Wording } from '@chapeau/model';
import { labelsOf, NUMBERED_KINDS, type Numbered, type TextParagraph } from '@chapeau/text';
import type { World } from './world.ts';

/** What numbering looks at. */
export function numbering({ id, kind, level, number, alternativeOf, runs }: TextParagraph): Numbered {
  const references = runs.flatMap((run) => ('footnote' in run ? [run.footnote] : []));
  return { id, kind, level, number, alternativeOf, references };
}

/**
 * The number of the paragraph once it reads otherwise: the one that it has. One that becomes unnumbered loses it, one
 * that becomes numbered is counted among those around it, whose numbers stay.
 */
export function numberAs(
  { plain: { paragraphs } }: Pick<World, 'plain'>,
  target: PlainParagraph,
  { kind, level, runs }: Wording,
): string | null {
  if (kind === 'unnumbered') return null;
  if (target.number !== null || kind === 'footnote' || !NUMBERED_KINDS.includes(kind)) return target.number;
  const text = paragraphs.map((each) => (each.id === target.id ? { ...each, kind, level, runs } : each));
  const at = text.findIndex(({ id }) => id === target.id);
  return labelsOf(text.map(numbering)).at(at) ?? null;
}
