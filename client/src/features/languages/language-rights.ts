/** What the reader may do with the paragraphs of a language. */
import type { Deed } from '@chapeau/model';

export interface LanguageRights {
  readonly confirms: boolean;
  readonly raises: boolean;
  readonly corrects: boolean;
  readonly settles: boolean;
  /** Puts paragraphs in, edits them, and writes corrections into them. */
  readonly manages: boolean;
  readonly handsOver: boolean;
}

/** `deeds`: those that the server allows in this language. */
export function languageRights(deeds: readonly Deed[], mayHandOver: boolean): LanguageRights {
  return {
    confirms: deeds.includes('confirm-renderings'),
    raises: deeds.includes('raise-difference'),
    corrects: deeds.includes('propose-correction'),
    settles: deeds.includes('settle-difference'),
    manages: deeds.includes('manage-languages'),
    handsOver: mayHandOver,
  };
}
