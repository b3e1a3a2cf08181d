/** What the next version of a draft is probably called. */
import type { Version } from '@chapeau/model';

export interface Suggestion {
  readonly label: string;
  readonly symbol: string;
}

/** `Zero draft` under the draft's own symbol first; then `Rev.1`, `Rev.2` … behind the symbol, skipping labels that are taken. */
export function suggestLabel(draftSymbol: string, versions: readonly Pick<Version, 'label'>[]): Suggestion {
  if (versions.length === 0) return { label: 'Zero draft', symbol: draftSymbol };
  const taken = new Set(versions.map(({ label }) => label.trim().toLowerCase()));
  let revision = 1;
  while (taken.has(`rev.${revision}`)) revision += 1;
  return {
    label: `Rev.${revision}`,
    symbol: draftSymbol === '' ? '' : `${draftSymbol}/Rev.${revision}`,
  };
}
