/** The brackets of a whole draft: also those that open in one paragraph and close in a later one. */
import type { ParagraphId } from '@chapeau/model';
import type { BracketKind } from './bracket-kinds.ts';
import type { LoneBracket } from './bracket-scan.ts';
import type { BracketedParagraph } from './bracketed-paragraph.ts';
import { parseBrackets, type BracketTree } from './brackets.ts';
import { findOptionHeading } from './option-heading.ts';

/** Where one bracket stands. */
export interface BracketPlace {
  readonly id: ParagraphId;
  readonly part: 'number' | 'text';
  /** Offset in that part. */
  readonly at: number;
}

/** A pair whose ends stand in different paragraphs, or one in the number and one in the words of a paragraph. */
export interface CrossingBracket {
  readonly kind: Extract<BracketKind, 'option' | 'dispute'>;
  readonly opening: BracketPlace;
  readonly closing: BracketPlace;
}

/** A bracket that has no partner in the draft either. */
export interface UnbalancedBracket extends BracketPlace {
  readonly kind: LoneBracket['kind'];
}

/** The brackets of one paragraph. */
export interface ParagraphBrackets {
  readonly id: ParagraphId;
  readonly number: BracketTree;
  readonly text: BracketTree;
}

export interface DraftBrackets {
  /** One entry per paragraph, in order. */
  readonly paragraphs: readonly ParagraphBrackets[];
  /** In the order in which they close. */
  readonly crossing: readonly CrossingBracket[];
  /** In the order of the draft. */
  readonly unbalanced: readonly UnbalancedBracket[];
}

/**
 * Reads the brackets of a draft. What is not closed in its paragraph is matched with the closing brackets that have no partner in
 * later ones, as far as its section goes: up to the next heading or article that is not below the one it stands under, and up to
 * the next numbered paragraph of a level further out than its own. Each footnote stands for itself.
 */
export function parseDraftBrackets(paragraphs: readonly BracketedParagraph[]): DraftBrackets {
  const parsed = paragraphs.map(({ id, number, text }) => ({
    id,
    number: parseBrackets(number ?? ''),
    text: parseBrackets(text),
  }));
  return { paragraphs: parsed, ...matched(paragraphs, parsed) };
}

/** An opening bracket that waits for its partner. */
interface Waiting {
  readonly place: BracketPlace;
  readonly kind: CrossingBracket['kind'];
  /** Level of the heading it stands under; none: any heading ends its section. */
  readonly section: number;
  /** Level of its paragraph. */
  readonly level: number;
}

function matched(
  paragraphs: readonly BracketedParagraph[],
  parsed: readonly ParagraphBrackets[],
): Pick<DraftBrackets, 'crossing' | 'unbalanced'> {
  const crossing: CrossingBracket[] = [];
  const unopened: UnbalancedBracket[] = [];
  const unclosed: UnbalancedBracket[] = [];
  let waiting: Waiting[] = [];
  let section = Number.POSITIVE_INFINITY;
  const giveUp = (isOver: (one: Waiting) => boolean) => {
    unclosed.push(...waiting.filter(isOver).map(({ place }) => ({ ...place, kind: 'unclosed' as const })));
    waiting = waiting.filter((one) => !isOver(one));
  };
  paragraphs.forEach((paragraph, index) => {
    const { kind, level } = paragraph;
    if (kind === 'footnote') giveUp(() => true);
    if (kind === 'heading' || kind === 'article') {
      giveUp((one) => one.section >= level);
      section = level;
    } else if (paragraph.number !== null) {
      giveUp((one) => one.level > level);
    }
    for (const { lone, place } of loneIn(paragraph, parsed[index])) {
      if (lone.kind === 'unclosed') {
        waiting.push({ place, section, level, kind: crossingKind(paragraph, place) });
        continue;
      }
      const opening = waiting.pop();
      if (opening === undefined) unopened.push({ ...place, kind: 'unopened' });
      else crossing.push({ kind: opening.kind, opening: opening.place, closing: place });
    }
  });
  giveUp(() => true);
  return { crossing, unbalanced: inOrder([...unopened, ...unclosed], paragraphs) };
}

function loneIn(
  { id }: BracketedParagraph,
  brackets: ParagraphBrackets | undefined,
): readonly { readonly lone: LoneBracket; readonly place: BracketPlace }[] {
  const parts = ['number', 'text'] as const;
  return parts.flatMap((part) =>
    (brackets?.[part].lone ?? []).map((lone) => ({ lone, place: { id, part, at: lone.at } })),
  );
}

/** A bracket before or right after the head of an option holds that option. */
function crossingKind({ text }: BracketedParagraph, { part, at }: BracketPlace): CrossingBracket['kind'] {
  const heading = part === 'text' ? findOptionHeading(text) : undefined;
  return heading !== undefined && at <= heading.end ? 'option' : 'dispute';
}

function inOrder(
  brackets: readonly UnbalancedBracket[],
  paragraphs: readonly BracketedParagraph[],
): readonly UnbalancedBracket[] {
  const place = new Map(paragraphs.map(({ id }, index) => [id, index]));
  return brackets.toSorted(
    (a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0) || a.part.localeCompare(b.part) || a.at - b.at,
  );
}
