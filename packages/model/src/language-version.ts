/** A text in several languages: each language is a draft of its own, joined to the original paragraph by paragraph, under the same ids. */
import { hashOf } from './canonical.ts';
import type { ActorId, DraftId, ParagraphId } from './ids.ts';
import { textOf, type Wording } from './plain-draft.ts';

/** A draft that is a translation of another. A paragraph of both under one id is the same paragraph in two languages. */
export interface LanguageVersion {
  /** The translation. */
  readonly id: DraftId;
  /** Never itself a translation. */
  readonly original: DraftId;
}

/** What a paragraph of a translation renders, as somebody has confirmed. The last confirmation of a paragraph is the one that stands. */
export interface Rendering {
  /** `renderingId` of the two below. */
  readonly id: string;
  /** The translation. */
  readonly draft: DraftId;
  readonly paragraph: ParagraphId;
  /** The wording of the original that it renders. */
  readonly renders: Wording;
  /** `hashOfWords` of the translation as it was confirmed. */
  readonly rendered: string;
  readonly at: string;
  readonly by: ActorId;
  /** As it stood then. */
  readonly byName: string;
}

/** Under what a rendering is kept: one for each paragraph of a translation. */
export function renderingId(draft: DraftId, paragraph: ParagraphId): string {
  return `${draft}:${paragraph}`;
}

/** What tells words from other words, however they are marked and linked, and whatever kind of paragraph they stand in. */
export function hashOfWords(wording: Pick<Wording, 'runs'>): string {
  return hashOf(textOf(wording));
}

/**
 * `missing`: no words of it are in the translation. `extra`: it is not in the original. `behind`: the words of the original have changed
 * since the rendering that was confirmed. `unconfirmed`: nobody has confirmed it, or its own words have changed since. Else `current`.
 */
export const RENDERING_STATES = ['current', 'unconfirmed', 'behind', 'missing', 'extra'] as const;
export type RenderingState = (typeof RENDERING_STATES)[number];

/** What of the form of a paragraph is the same in whatever language it is written. */
export interface ParagraphForm {
  readonly paragraph: ParagraphId;
  /** What its printed number can be read as, the same in every language: `4`, `3~2` (3 *bis*). Null: none is printed. Empty: it cannot be read. */
  readonly number: readonly string[] | null;
  readonly brackets: BracketForm;
  /** The paragraphs that its words link to, in their order; each as often as it is linked. */
  readonly links: readonly ParagraphId[];
  /** Parts of this text or of another that its words name by number, each once; null: its language is none in which they can be read. */
  readonly mentions: readonly Mention[] | null;
  /** The footnotes that it refers to, in their order. */
  readonly footnotes: readonly ParagraphId[];
}

/** A part of a text that is named by its number: article 4, paragraph 3 *bis*. */
export interface Mention {
  readonly part: MentionedPart;
  /** The number, the same in every language. */
  readonly key: string;
  /** The number as printed. */
  readonly text: string;
}
export const MENTIONED_PARTS = ['article', 'paragraph', 'section', 'footnote'] as const;
export type MentionedPart = (typeof MENTIONED_PARTS)[number];

/** The square brackets of a paragraph, those of its number included. */
export interface BracketForm {
  readonly opening: number;
  readonly closing: number;
  /** How deep they nest; 0: none. */
  readonly depth: number;
  /** Alternatives to choose from, at all of its places together. */
  readonly alternatives: number;
}
