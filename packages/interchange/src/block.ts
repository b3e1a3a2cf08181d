/** A block: lines of the source that make one paragraph, before it is known what kind. */
import type { Attributes } from './attribute-list.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Note } from './understanding.ts';

export interface Block {
  /**
   * `heading`: marked as one · `text`: any · `bullet`: an item without a number · `verbatim`: taken letter by letter ·
   * `footnote`: a footnote's words · `empty`: a paragraph without words.
   */
  readonly form: 'heading' | 'text' | 'bullet' | 'verbatim' | 'footnote' | 'empty';
  /** Line of the source on which it begins, from 1. */
  readonly line: number;
  /** Columns of white space before it; 0 where white space has no meaning. */
  readonly indent: number;
  /** Level of a heading; 0 for the rest. */
  readonly depth: number;
  /** Its words, lines joined by line feeds, markup included. */
  readonly source: string;
  /** Label of a footnote; empty for the rest. */
  readonly footnoteLabel: string;
  readonly attributes: Attributes | null;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** Link definitions by label in lower case. */
  readonly links: ReadonlyMap<string, string>;
  readonly frontMatter: FrontMatter;
}

/** The columns of white space that a line begins with; a tab goes to the next multiple of four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

/** Whether the words may end here: what follows on a new line can be a paragraph of its own. */
export function mayEndHere(words: string): boolean {
  return /(?:[.;:,!?،؛。；：，…*_](?:\s?\d{1,3})?|[.;:,!?،؛]["”’»)\]}*_]{1,4}|[\])}>]|(?:^|\s)(?:and|or|et|ou|y|o|и|или|و|أو))\s*$/.test(
    words.slice(-20),
  );
}
