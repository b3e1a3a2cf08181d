/** What a paragraph is in the make-up of a text. */

export const PARAGRAPH_KINDS = [
  'heading',
  'article',
  'numbered',
  'sub-paragraph',
  'preambular',
  'operative',
  'unnumbered',
  'footnote',
] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** The level that a paragraph of this kind starts at: a sub-paragraph stands below something, so its outermost level is 2. */
export function outermostLevelOf(kind: ParagraphKind): number {
  return kind === 'sub-paragraph' ? 2 : 1;
}
