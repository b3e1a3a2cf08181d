/** How the plenary screen shows the paragraph: clean with the proposals beside it, or rolling; with names or without. */
import type { ReadingWay } from '@chapeau/model';

export const PLENARY_MODES = ['clean', 'rolling'] as const;
export type PlenaryMode = (typeof PLENARY_MODES)[number];

export interface PlenaryView {
  readonly mode: PlenaryMode;
  readonly names: boolean;
}

/** As the address asks (`?mode=clean|rolling&names=yes|no`); else as the open reading negotiates, with names. */
export function plenaryView(search: URLSearchParams, way: ReadingWay | null): PlenaryView {
  const asked = PLENARY_MODES.find((mode) => mode === search.get('mode'));
  return {
    mode: asked ?? (way === 'line-by-line' ? 'rolling' : 'clean'),
    names: search.get('names') !== 'no',
  };
}
