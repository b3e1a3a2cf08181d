/** The languages side by side: one row for each paragraph, and at which one stops. */
import { isToHandOver, isToRender, type LanguageDifferenceKind, type LanguageRow } from '@chapeau/compare';
import type { DraftId, ParagraphId, PlainParagraph } from '@chapeau/model';
import { hasOpen, isToDo, type ShownLanguage, type ShownRow } from './shown-language.ts';

/** What is looked for: everything, what is left to do, or one kind of difference. */
export const LANGUAGE_FILTERS = ['all', 'to-do', 'agreed', 'raised', 'differences'] as const;
export type LanguageFilter = (typeof LANGUAGE_FILTERS)[number] | LanguageDifferenceKind;

/** One paragraph in the languages that are shown. */
export interface SideBySideRow {
  readonly paragraph: ParagraphId;
  /** Null: the original has it not. */
  readonly original: PlainParagraph | null;
  /** One for each language shown, in their order; null: neither the original nor that language has it. */
  readonly languages: readonly (ShownRow | null)[];
}

/** In the order of the original; what a language has besides stands after what it follows there. */
export function sideBySide(languages: readonly ShownLanguage[]): readonly SideBySideRow[] {
  const order: ParagraphId[] = [];
  const placed = new Set<ParagraphId>();
  for (const { rows } of languages) {
    let after = -1;
    for (const { paragraph } of rows) {
      if (placed.has(paragraph)) {
        after = order.indexOf(paragraph, Math.max(0, after));
        continue;
      }
      placed.add(paragraph);
      after += 1;
      order.splice(after, 0, paragraph);
    }
  }
  const found = languages.map(({ rows }) => new Map(rows.map((row) => [row.paragraph, row])));
  return order.map((paragraph) => {
    const across = found.map((rows) => rows.get(paragraph) ?? null);
    const original = across.find((row) => row?.original != null)?.original ?? null;
    return { paragraph, original, languages: across };
  });
}

/** Whether the row passes the filter in any of the languages. */
export function passes(row: SideBySideRow, filter: LanguageFilter): boolean {
  if (filter === 'all') return true;
  return row.languages.some((one) => one !== null && passesIn(one, filter));
}

function passesIn(row: ShownRow, filter: Exclude<LanguageFilter, 'all'>): boolean {
  switch (filter) {
    case 'to-do':
      return isToDo(row);
    case 'agreed':
      return isToRender(row) || isToHandOver(row);
    case 'raised':
      return hasOpen(row);
    case 'differences':
      return row.differences.length > 0;
    default:
      return row.differences.some(({ kind }) => kind === filter);
  }
}

/** Whether somebody can say that it renders the original: both have words, and nobody said so of these. */
export function isConfirmable({ state, translation, original }: LanguageRow): boolean {
  if (translation === null || original === null) return false;
  return state === 'behind' || state === 'unconfirmed';
}

/** The languages shown beside the original: those of the address that there are, else the draft at hand or the first two. */
export function chosenLanguages(
  wanted: readonly string[],
  translations: readonly DraftId[],
  atHand: DraftId,
): readonly DraftId[] {
  const named = translations.filter((id) => wanted.includes(id));
  if (named.length > 0) return named;
  return translations.includes(atHand) ? [atHand] : translations.slice(0, 2);
}
