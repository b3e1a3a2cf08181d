/** A reference as it is found in the words of a text. */
import type { ReferenceKind } from './reference-words.ts';

/** What a part belongs to: the article of `paragraph 8` in "Article 4, paragraph 8". */
export interface ReferenceParent {
  readonly kind: ReferenceKind;
  /** Its number as printed. */
  readonly text: string;
  readonly parent: ReferenceParent | null;
}

/** One number that refers. A range or an enumeration gives one for each number that is printed. */
export interface FoundReference extends ReferenceParent {
  /** Where the number begins, and where the text goes on after it, in UTF-16 units. Parentheses of the number are in it, square brackets not. */
  readonly from: number;
  readonly to: number;
  /** Whether it is one end of a range, "3 to 5"; what lies between is not printed. */
  readonly end: 'first' | 'last' | null;
  /** Whether it refers to another text, "of the Convention", as far as its words tell. */
  readonly isElsewhere: boolean;
}
