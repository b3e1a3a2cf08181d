/** What was understood of a text that comes in from outside, and what was not: shown to the facilitator before it is taken. */
import type { DraftKind, ParagraphId, PlainParagraph } from '@chapeau/model';

export const TEXT_FORMATS = ['markdown', 'plain'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

export interface ReadOptions {
  /** `auto`: Markdown where the text shows its marks, else plain text. */
  readonly format: TextFormat | 'auto';
  /** Decides what a numbered paragraph is: `operative` in a resolution, else `numbered`. */
  readonly kind: DraftKind;
  /** Gives a new id at each call; passed in, so that tests repeat. */
  readonly makeId: () => ParagraphId;
}

export interface Understanding {
  /** The format it was read as. */
  readonly format: TextFormat;
  /** The title, where the text tells it. It stays among the paragraphs too, unless front matter told it. */
  readonly title: string | null;
  /** The document symbol, where the text tells it. It stays among the paragraphs too. */
  readonly symbol: string | null;
  /** BCP 47 tag of the language that the letters and commonest words suggest; null: none of the six. */
  readonly language: string | null;
  /** In reading order, footnotes last; each of stage 0 and status `open`. Empty: nothing was found, or more than a draft can hold. */
  readonly paragraphs: readonly PlainParagraph[];
  /** The line of the source on which each paragraph begins, from 1; as long as `paragraphs`. */
  readonly lines: readonly number[];
  /** In the order of their lines. */
  readonly notes: readonly Note[];
}

/** What a note says. Sentences for people are made of it by the client. */
export type NoteFacts =
  // dropped: the words in `dropped` are in no paragraph
  /** Lines of front matter of which nothing is taken: all but title, symbol, language, and the kind it is read as. */
  | { readonly kind: 'front-matter-dropped'; readonly dropped: string }
  /** A directive to a site generator (`{:toc}` and its list item, `{:.no_toc}`), a comment, a rule across the page. */
  | { readonly kind: 'directive-dropped'; readonly dropped: string }
  /** `[label]: address`; its links carry the address where it is one of http, https, mailto. */
  | { readonly kind: 'link-definition-dropped'; readonly label: string; readonly dropped: string }
  /** The address of a link, where it leads nowhere outside its site; the words of the link are kept. */
  | { readonly kind: 'link-address-dropped'; readonly dropped: string }
  /** HTML around text that says nothing of negotiation, such as `<span style="…">`; what stands inside is kept. */
  | { readonly kind: 'html-dropped'; readonly dropped: string }
  /** Control characters and broken halves of characters, `count` of them in the whole text; the line is that of the first. */
  | { readonly kind: 'characters-dropped'; readonly count: number }
  // kept as text
  /** HTML that is not understood. */
  | { readonly kind: 'html-kept' }
  /** A table: each of its `rows` is a paragraph. */
  | { readonly kind: 'table-kept'; readonly rows: number }
  /** Markup without a meaning in a draft: an image, a quotation, code. */
  | { readonly kind: 'markup-kept'; readonly markup: 'image' | 'quotation' | 'code' }
  /** Characters that turn the direction of what follows, `count` of them in the paragraph: what is seen may differ from what is stored. */
  | { readonly kind: 'direction-characters'; readonly count: number }
  /** More than a draft can hold, `paragraphs` at least: no paragraph is given, so that none is lost unseen. */
  | { readonly kind: 'too-many-paragraphs'; readonly paragraphs: number; readonly limit: number }
  /** Deeper than a draft can hold; taken at the deepest level. */
  | { readonly kind: 'too-deep'; readonly depth: number }
  // footnotes
  /** A reference whose footnote is nowhere; kept as text. */
  | { readonly kind: 'footnote-missing'; readonly label: string }
  /** A footnote that nothing refers to; kept. */
  | { readonly kind: 'footnote-unreferenced'; readonly label: string }
  /** Two footnotes of one label: references go to the first. */
  | { readonly kind: 'footnote-repeated'; readonly label: string }
  // as in a real text: told, never repaired
  /** Brackets of one paragraph that do not balance: `unclosed` open ones, `unopened` closing ones. */
  | { readonly kind: 'brackets-unbalanced'; readonly unclosed: number; readonly unopened: number }
  /** A printed number that an earlier paragraph of the same part of the text has; `firstLine` is that one's line. */
  | { readonly kind: 'number-repeated'; readonly number: string; readonly firstLine: number }
  /** A number that does not follow the one before it. */
  | { readonly kind: 'number-jump'; readonly before: string; readonly number: string };

/** A note and the line of the source that it is about, from 1. */
export type Note = NoteFacts & { readonly line: number };

export type NoteKind = Note['kind'];
