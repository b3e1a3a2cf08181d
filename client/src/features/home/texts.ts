/** The texts of a process: each once, whatever number of languages it has. */
import type { DraftSummary } from '@chapeau/protocol';

export interface ListedText {
  /** The original; a translation where the original is not open to the reader. */
  readonly summary: DraftSummary;
  /** Its translations, in the order in which they were added. */
  readonly languages: readonly DraftSummary[];
}

/** In the order of the originals. */
export function textsOf(drafts: readonly DraftSummary[]): readonly ListedText[] {
  const known = new Set(drafts.map(({ draft }) => draft.id));
  const isTranslation = ({ original }: DraftSummary) => original !== undefined && known.has(original);
  return drafts
    .filter((summary) => !isTranslation(summary))
    .map((summary) => ({
      summary,
      languages: drafts.filter((one) => isTranslation(one) && one.original === summary.draft.id),
    }));
}
