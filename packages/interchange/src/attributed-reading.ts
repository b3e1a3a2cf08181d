/** What was read of a text in which proposals stand as attributed brackets. */
import type { ParagraphId, ProposalKind, ProposedParagraph, Stance, Status } from '@chapeau/model';
import type { BracketKind } from '@chapeau/text';
import type { ReadOptions, Understanding } from './understanding.ts';

export interface AttributedOptions extends Omit<ReadOptions, 'format'> {
  /** `plain` where left out. */
  readonly format?: ReadOptions['format'];
  /** BCP 47 tag; null or left out: as the words suggest. Decides where a space before punctuation belongs to the text. */
  readonly language?: string | null;
  /** Those whose names are known, by code and by name, in any case. */
  readonly participants: readonly { readonly code: string; readonly name: string }[];
  /** What else they are called → their code: `{ ROK: 'KOR' }`. An alias of a code that nobody has means nothing. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** One of those who are named beside words. */
export interface ReadName {
  /** As it stands in the text. */
  readonly written: string;
  /** The code of the participant; null: none is called so. */
  readonly code: string | null;
  /** e.g. `the Arab Group`; empty: in its own name. */
  readonly onBehalfOf: string;
}

/** One place of a paragraph that a proposal changes; the words as they stand in the text, white space at their ends aside. */
export interface ReadEdit {
  /** Empty: nothing stands there at present. */
  readonly present: string;
  /** Empty: nothing is to stand there. */
  readonly proposed: string;
}

export interface ReadPosition {
  readonly who: ReadName;
  readonly stance: Stance;
}

/** A proposal as the text holds it. All that one delegation, or one list of co-sponsors, asks of a paragraph is one. */
export interface ReadProposal {
  readonly kind: ProposalKind;
  /** What it amends, deletes or stands after; null: before the first paragraph (insert-after only). One of the reading's paragraphs. */
  readonly target: ParagraphId | null;
  /** Whole paragraphs as proposed, as a tabled proposal holds them; none where it deletes. */
  readonly wording: readonly ProposedParagraph[];
  readonly source: 'written' | 'chair';
  /** The first owns it, the others co-sponsor; none where the Chair proposes alone. */
  readonly proponents: readonly ReadName[];
  /** Of others; who asks to delete what is proposed cannot accept it. */
  readonly positions: readonly ReadPosition[];
  /** Who asks to retain the words that it would delete, or replace where nobody would delete them. */
  readonly retain: readonly ReadName[];
  /** In the order of the text; one of the whole paragraph where it is about that. */
  readonly edits: readonly ReadEdit[];
  /** The printed number of the paragraph in which it is written, `2alt.`; null: none. */
  readonly number: string | null;
  /** The line of the source on which that paragraph begins, from 1. */
  readonly line: number;
}

/** A delegation on a paragraph, not on a proposal. */
export interface ReadStance {
  readonly paragraph: ParagraphId;
  readonly who: ReadName;
  /** `retains`: asks that the paragraph, or words of it, stay. */
  readonly stance: Exclude<Stance, 'co-sponsors'> | 'retains';
  /** The footnote that says so, which stays among the paragraphs; null: a bracket, which was taken out. */
  readonly footnote: ParagraphId | null;
}

export interface ReadStatus {
  readonly paragraph: ParagraphId;
  /** `[Pending]` is parked. */
  readonly status: Status;
  /** The mark without its brackets: `Agreed ad ref`. A placeholder stays in the text too. */
  readonly written: string;
}

/** A bracket that stays in the wording, because it names nobody. */
export interface KeptBracket {
  readonly paragraph: ParagraphId;
  /** As the bracket stands in the present wording; `unclosed`, `unopened`: its partner is not in the paragraph. */
  readonly kind: BracketKind | 'unclosed' | 'unopened';
  /** Its brackets included; of one without partner the bracket alone. */
  readonly text: string;
  /** 1: within no other; those that are never closed count. */
  readonly depth: number;
}

/**
 * `names`: it looks like an attribution, but not of names · `braces`: not the Chair's · `status`: begins like one ·
 * `out-of-place`: a mark about a paragraph, inside other brackets · `on-a-proposal`: a status of what is only proposed ·
 * `crosses-paragraphs`: an attribution whose bracket opens in another paragraph · `too-deep`: brackets nest deeper than
 * anything that is negotiated · `too-much`: the proposals of the text weigh more than a draft may · `form`: a kind and a level
 * that somebody proposes for the paragraph.
 */
export const PUZZLES = [
  'names',
  'braces',
  'status',
  'out-of-place',
  'on-a-proposal',
  'crosses-paragraphs',
  'too-deep',
  'too-much',
  'form',
] as const;
export type Puzzle = (typeof PUZZLES)[number];

/** Words that look like a mark and are none that is known. They stay in the wording, unless what they are about is only proposed. */
export interface NotUnderstood {
  /** The paragraph that holds them, or that the proposal is about which does; null: an insertion before the first. */
  readonly paragraph: ParagraphId | null;
  readonly line: number;
  readonly text: string;
  readonly why: Puzzle;
}

/** An understanding whose paragraphs hold the present wording; what is proposed stands beside them. */
export interface AttributedReading extends Understanding {
  /** When the text was made, as it says at its head: `14 March 2030, 5:00 p.m.` */
  readonly stamp: string | null;
  /** What its head says of languages: `English only`. */
  readonly languageNote: string | null;
  /** In the order of the text. */
  readonly proposals: readonly ReadProposal[];
  readonly reservations: readonly ReadStance[];
  /** What else is said on whole paragraphs: support, or that they be retained. */
  readonly stances: readonly ReadStance[];
  readonly statuses: readonly ReadStatus[];
  readonly brackets: readonly KeptBracket[];
  readonly notUnderstood: readonly NotUnderstood[];
  /** Names that no participant has, each once, in the order of the text. */
  readonly unknownNames: readonly string[];
}
