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
