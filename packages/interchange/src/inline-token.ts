/** Tokens of Markdown within a paragraph: what the scanner gives and emphasis pairs. */
import type { MarkName, ParagraphId } from '@chapeau/model';
import type { NoteFacts } from './understanding.ts';

/** What the words may refer to, and where to say what was not understood. */
export interface InlineSurroundings {
  readonly links: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, ParagraphId>;
  readonly note: (facts: NoteFacts) => void;
}

/** A run of `*` or `_`. Pairing fills `on` and `off`; what is `left` over is text. */
export interface Delimiter {
  readonly kind: 'delimiter';
  readonly character: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Characters that are not paired. */
  left: number;
  readonly on: MarkName[];
  readonly off: MarkName[];
}

export type InlineToken =
  | { readonly kind: 'text'; readonly text: string }
  /** Where block HTML stood: a line break if there are words before and after. */
  | { readonly kind: 'block-edge' }
  | { readonly kind: 'footnote'; readonly footnote: ParagraphId }
  | { readonly kind: 'link'; readonly href: string | null }
  | { readonly kind: 'link-end' }
  /** A mark by HTML tag. */
  | {
      readonly kind: 'tag';
      readonly mark: MarkName;
      readonly isEnd: boolean;
      readonly written: string;
      isPaired: boolean;
    }
  | Delimiter;
