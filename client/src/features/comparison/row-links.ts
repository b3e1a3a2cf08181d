/** What links within a comparison stand on: where they lead, and going there. */
import type { Row } from '@chapeau/compare';
import type { ParagraphId } from '@chapeau/model';
import { createContext, useContext } from 'react';

export interface RowLinks {
  /** The address of a row or change in the comparison as it is shown now. */
  readonly hrefOf: (id: string) => string;
  /** Goes there. */
  readonly jump: (id: string) => void;
  /** Copies the address of the row: of its one change, where it has one. Null: it would lead nobody else here. */
  readonly copy: ((row: Row) => void) | null;
  /** The address of a paragraph through time. Null: there is no record of it, or none that is open to the reader. */
  readonly historyOf: ((paragraph: ParagraphId) => string) | null;
}

/** Null: the row stands alone, outside a comparison. */
export const RowLinksOf = createContext<RowLinks | null>(null);

export const useRowLinks = (): RowLinks | null => useContext(RowLinksOf);
