/** How far agreement on a text has come, in paragraphs. */
import type { PlainParagraph } from './plain-draft.ts';
import { CARRIED_ALONG } from './status.ts';

/** Paragraphs that carry a commitment, by how far it is agreed. */
export interface Progress {
  /** Agreed in informals or further; adopted included. */
  readonly agreed: number;
  /** Parked, or its place held. */
  readonly parked: number;
  readonly open: number;
  readonly total: number;
}

/** Counts paragraphs that carry a commitment: headings, articles and footnotes go with the rest, deleted ones are gone. */
export function progressOf(paragraphs: readonly Pick<PlainParagraph, 'kind' | 'status'>[]): Progress {
  const figures = { agreed: 0, parked: 0, open: 0, total: 0 };
  for (const { kind, status } of paragraphs) {
    if (CARRIED_ALONG.includes(kind) || status === 'deleted') continue;
    figures.total += 1;
    if (status === 'open') figures.open += 1;
    else if (status === 'parked' || status === 'placeholder') figures.parked += 1;
    else figures.agreed += 1;
  }
  return figures;
}
