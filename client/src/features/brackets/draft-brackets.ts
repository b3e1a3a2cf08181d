/** Brackets and options of the whole draft, read off the outline. */
import { FOOTNOTE_CHARACTER, textOf, type ParagraphId } from '@chapeau/model';
import {
  optionsOf,
  parseDraftBrackets,
  plainOfNode,
  type BracketedParagraph,
  type CrossingBracket,
  type OptionGroup,
  type UnbalancedBracket,
} from '@chapeau/text';
import type { OutlineEntry } from '../../editor/outline.ts';

export interface UnpairedBrackets {
  /** Without partner anywhere. */
  readonly unbalanced: readonly UnbalancedBracket[];
  /** Pairs whose ends stand in different paragraphs. */
  readonly crossing: readonly CrossingBracket[];
}

/** What does not balance within its paragraph. Paragraphs that balance are not read again: a long draft takes some milliseconds. */
export function unpairedIn(entries: readonly OutlineEntry[]): UnpairedBrackets {
  const { unbalanced, crossing } = parseDraftBrackets(
    entries.map((entry) => bracketedOf(entry, entry.hasUnbalancedBrackets)),
  );
  return { unbalanced, crossing };
}

const KNOWN = new WeakMap<readonly OutlineEntry[], readonly OptionGroup[]>();

/** The options of the draft; read once for each state of it. */
export function optionsIn(entries: readonly OutlineEntry[]): readonly OptionGroup[] {
  const known = KNOWN.get(entries) ?? optionsOf(entries.map((entry) => bracketedOf(entry, true)));
  KNOWN.set(entries, known);
  return known;
}

/** The groups that the paragraph is in, or that stand under it; outer ones first. */
export function optionsAt(groups: readonly OptionGroup[], paragraph: ParagraphId): readonly OptionGroup[] {
  return groups.filter(
    ({ under, options }) =>
      under === paragraph || options.some(({ paragraphs }) => paragraphs.includes(paragraph)),
  );
}

function bracketedOf({ id, kind, level, label, node }: OutlineEntry, isRead: boolean): BracketedParagraph {
  return { id, kind, level, number: label, text: isRead ? textOf(plainOfNode(node)) : '' };
}

/** The words around a bracket, it included, so that it is found again with the eye. */
export function wordsAround(text: string, at: number): string {
  const from = Math.max(0, at - 30);
  const to = Math.min(text.length, at + 50);
  const words = text.slice(from, to).replaceAll(FOOTNOTE_CHARACTER, '').replaceAll('\n', ' ');
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}
