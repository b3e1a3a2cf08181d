/** How far agreement on a text has come, in paragraphs. */
import { CARRIED_ALONG, type PlainDraft } from '@chapeau/model';

export interface ProgressFigures {
  /** Agreed in informals or further; adopted included. */
  readonly agreed: number;
  /** Parked, or its place held. */
  readonly parked: number;
  readonly open: number;
  readonly total: number;
}

/** Counts paragraphs that carry a commitment: headings, articles and footnotes go with the rest, deleted ones are gone. */
export function progressOf({ paragraphs }: Pick<PlainDraft, 'paragraphs'>): ProgressFigures {
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
