/** A translation beside its original, paragraph by paragraph: what is rendered, what is behind, and in what the two differ in form. */
import {
  isClosed,
  RENDERING_STATES,
  type ParagraphForm,
  type ParagraphId,
  type PlainDraft,
  type PlainParagraph,
  type RecordEntry,
  type Rendering,
  type RenderingState,
} from '@chapeau/model';
import { alignById, findMoved } from './align.ts';
import type { Pair } from './chain.ts';
import { differencesBetween, type FormedParagraph, type LanguageDifference } from './language-differences.ts';
import { isWordless, renderingState, type RenderedParagraph } from './language-states.ts';

/** A text with what of its paragraphs no language changes, one form for each. */
export interface LanguageText {
  readonly paragraphs: PlainDraft['paragraphs'];
  readonly forms: readonly ParagraphForm[];
}

/** One paragraph in two languages, under the id that it has in both. */
export interface LanguageRow extends RenderedParagraph {
  readonly paragraph: ParagraphId;
  readonly state: RenderingState;
  /** None for a paragraph that has no words in both. */
  readonly differences: readonly LanguageDifference[];
}

/**
 * A row for every paragraph of either: in the order of the original, what only the translation has after what it follows there. Reading
 * stages are compared where the translation is read at all.
 */
export function compareLanguages(
  original: LanguageText,
  translation: LanguageText,
  renderings: readonly Rendering[],
): readonly LanguageRow[] {
  const confirmed = new Map(renderings.map((rendering) => [rendering.paragraph, rendering]));
  const pairs = alignById(original.paragraphs, translation.paragraphs);
  const byOriginal = new Map(pairs.map((pair) => [pair.from, pair]));
  const moved = movedAmong(pairs, original, translation);
  const areStagesKept = translation.paragraphs.some(({ stage }) => stage > 0);
  const extras = extrasAfter(original, translation, pairs);
  const rows: LanguageRow[] = [...(extras.get(null) ?? [])];
  for (const [index, paragraph] of original.paragraphs.entries()) {
    const pair = byOriginal.get(index);
    const both = pair && {
      original: formedAt(original, pair.from),
      translation: formedAt(translation, pair.to),
    };
    const rendered: RenderedParagraph = {
      original: paragraph,
      translation: both?.translation?.paragraph ?? null,
      rendering: confirmed.get(paragraph.id) ?? null,
    };
    const differences = both === undefined ? [] : differencesIn(both, areStagesKept);
    const order = pair === undefined ? undefined : moved.get(pair);
    rows.push({
      ...rendered,
      paragraph: paragraph.id,
      state: renderingState(rendered),
      differences: order === undefined ? differences : [...differences, order],
    });
    rows.push(...(extras.get(paragraph.id) ?? []));
  }
  return rows;
}

function formedAt({ paragraphs, forms }: LanguageText, index: number): FormedParagraph | null {
  const [paragraph, form] = [paragraphs[index], forms[index]];
  return paragraph === undefined || form === undefined ? null : { paragraph, form };
}

function differencesIn(
  { original, translation }: Record<'original' | 'translation', FormedParagraph | null>,
  areStagesKept: boolean,
): readonly LanguageDifference[] {
  if (original === null || translation === null) return [];
  if (isWordless(translation.paragraph) && !isWordless(original.paragraph)) return [];
  return differencesBetween(original, translation, areStagesKept);
}

/** Those that stand elsewhere, and where: as few as can be. */
function movedAmong(
  pairs: readonly Pair[],
  original: LanguageText,
  translation: LanguageText,
): ReadonlyMap<Pair, LanguageDifference> {
  const moved = findMoved(pairs, ({ from }) => ({
    weight: 1,
    key: original.paragraphs[from]?.id ?? '',
  }));
  const shared = new Set(pairs.map(({ to }) => to));
  return new Map(
    [...moved].map((pair) => {
      let at = pair.to - 1;
      while (at >= 0 && !shared.has(at)) at -= 1;
      return [pair, { kind: 'order', follows: translation.paragraphs[at]?.id ?? null }];
    }),
  );
}

/** What the original has not, by the paragraph of the original after which it stands; null: before all. */
function extrasAfter(
  original: LanguageText,
  translation: LanguageText,
  pairs: readonly Pair[],
): ReadonlyMap<ParagraphId | null, readonly LanguageRow[]> {
  const shared = new Map(pairs.map(({ from, to }) => [to, original.paragraphs[from]?.id ?? null]));
  const extras = new Map<ParagraphId | null, LanguageRow[]>();
  let follows: ParagraphId | null = null;
  for (const [index, paragraph] of translation.paragraphs.entries()) {
    const partner = shared.get(index);
    if (partner !== undefined) follows = partner;
    else {
      const here = extras.get(follows) ?? [];
      here.push(extraRow(paragraph));
      extras.set(follows, here);
    }
  }
  return extras;
}

function extraRow(translation: PlainParagraph): LanguageRow {
  const { id } = translation;
  return {
    paragraph: id,
    original: null,
    translation,
    rendering: null,
    state: 'extra',
    differences: [],
  };
}

export interface LanguageCounts {
  readonly states: Readonly<Record<RenderingState, number>>;
  /** Paragraphs of the original. */
  readonly total: number;
  /** Differences of form, all together. */
  readonly differences: number;
  /** Agreed in the original, and not rendered as agreed. */
  readonly toRender: number;
  /** Rendered, and with another status than the original was given when it was agreed. */
  readonly toHandOver: number;
}

/** How far a translation has come. */
export function countLanguage(rows: readonly LanguageRow[]): LanguageCounts {
  const counted = RENDERING_STATES.map(
    (state) => [state, rows.filter((row) => row.state === state).length] as const,
  );
  return {
    // Every state is counted above.
    states: Object.fromEntries(counted) as Record<RenderingState, number>,
    total: rows.filter(({ original }) => original !== null).length,
    differences: rows.reduce((sum, { differences }) => sum + differences.length, 0),
    toRender: rows.filter(isToRender).length,
    toHandOver: rows.filter(isToHandOver).length,
  };
}

/** Whether it is agreed in the original, and not confirmed as rendered so. */
export function isToRender({ original, state }: LanguageRow): boolean {
  return original !== null && isAgreed(original) && state !== 'current';
}

/** Whether it renders what was agreed, and has not the status of it. */
export function isToHandOver({ original, translation, state }: LanguageRow): boolean {
  if (original === null || translation === null || state !== 'current') return false;
  return isAgreed(original) && original.status !== translation.status;
}

function isAgreed({ status }: PlainParagraph): boolean {
  return isClosed(status) && status !== 'deleted';
}

/** A paragraph that was agreed in the original, and the decision that agreed it; null: the record does not tell. */
export interface AgreedRow {
  readonly row: LanguageRow;
  readonly decision: RecordEntry | null;
}

/** What is to be rendered now, in the order in which it was agreed; what the record does not tell of last. `entries`: the record of the original. */
export function handOverList(
  rows: readonly LanguageRow[],
  entries: readonly RecordEntry[],
): readonly AgreedRow[] {
  const decisions = new Map<ParagraphId, RecordEntry>();
  for (const entry of entries)
    for (const { paragraph, before, after } of entry.paragraphs)
      if (after !== null && after.status !== before?.status) decisions.set(paragraph, entry);
  return rows
    .filter(isToRender)
    .map((row) => ({ row, decision: decisions.get(row.paragraph) ?? null }))
    .toSorted(
      (a, b) =>
        (a.decision?.sequence ?? Number.MAX_SAFE_INTEGER) - (b.decision?.sequence ?? Number.MAX_SAFE_INTEGER),
    );
}
