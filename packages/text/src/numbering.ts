/** Numbering: the label that each paragraph shows. Frozen ones are kept as printed; the others are computed (bis, ter, alt). */
import type { ParagraphId, ParagraphKind } from '@chapeau/model';
import {
  labelBefore,
  labelOfAlternative,
  labelWithOrdinal,
  ordinalIn,
  spokenNumber,
  stemOf,
} from './label.ts';
import { listsOf, type NumberedList } from './numbered-lists.ts';

/** What numbering looks at in a paragraph. */
export interface Numbered {
  readonly id: ParagraphId;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** The frozen label; null: computed. */
  readonly number: string | null;
  readonly alternativeOf: ParagraphId | null;
  /** Footnotes it refers to, in order; without it footnotes count in the order they stand. */
  readonly references?: readonly ParagraphId[];
}

/** Kinds whose label is computed where it is not frozen. The others show a frozen label or none. */
export const NUMBERED_KINDS: readonly ParagraphKind[] = [
  'article',
  'numbered',
  'sub-paragraph',
  'operative',
  'footnote',
];

/**
 * The label of each paragraph, in their order; null: it shows none. A paragraph without a frozen label follows the one
 * before it in its list (3 → 3 bis → 3 ter; before the first: 1 ante); a list without any frozen label is numbered
 * plainly; an alternative takes the label of what it is an alternative to (5 alt, 5 alt 2).
 */
export function labelsOf(paragraphs: readonly Numbered[]): (string | null)[] {
  const labels = paragraphs.map((paragraph) => paragraph.number);
  const targets = targetsOf(paragraphs);
  const counting = paragraphs.map((paragraph, index) => (targets[index] === null ? paragraph : null));
  for (const list of listsOf(counting)) labelList(list, labels);
  labelFootnotes(paragraphs, labels);
  labelAlternatives(targets, labels);
  return labels;
}

function labelList(list: NumberedList, labels: (string | null)[]): void {
  const frozen = list.members.map((index) => labels[index] ?? null).filter((label) => label !== null);
  const [first] = frozen;
  if (first === undefined) {
    for (const [place, index] of list.members.entries()) labels[index] = list.plainLabel(place + 1);
    return;
  }
  const used = new Set(frozen.map(placeOf));
  let last: string | null = null;
  let before = 0;
  for (const index of list.members) {
    const label: string =
      labels[index] ?? (last === null ? labelBefore(first, ++before) : nextFree(last, used));
    const isBefore = labels[index] === null && last === null;
    labels[index] = label;
    if (!isBefore) last = label;
  }
}

function nextFree(last: string, used: Set<string>): string {
  let ordinal = ordinalIn(last) + 1;
  while (used.has(placeOf(labelWithOrdinal(last, ordinal)))) ordinal += 1;
  return labelWithOrdinal(last, ordinal);
}

/** Brackets and punctuation aside: `3 bis.` is taken where `[3 bis].` is printed. */
function placeOf(label: string): string {
  return `${ordinalIn(label)} ${spokenNumber(stemOf(label))}`;
}

function labelFootnotes(paragraphs: readonly Numbered[], labels: (string | null)[]): void {
  const order = footnoteOrder(paragraphs);
  // Beside printed numbers a new footnote takes the next that is free: two of one number could not be told apart.
  const used = new Set(order.map((index) => labels[index]));
  for (const [place, index] of order.entries()) {
    if (labels[index] !== null) continue;
    let number = place + 1;
    while (used.has(String(number))) number += 1;
    labels[index] = String(number);
    used.add(labels[index]);
  }
}

/** Places of the footnotes in the order of their references, then of those that nothing refers to. Of one id the last counts. */
export function footnoteOrder(paragraphs: readonly Numbered[]): number[] {
  const footnotes = new Map<ParagraphId, number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'footnote') footnotes.set(paragraph.id, index);
  }
  const referred = paragraphs.flatMap((paragraph) => paragraph.references ?? []);
  const order = new Set([...referred.filter((id) => footnotes.has(id)), ...footnotes.keys()]);
  return [...order].flatMap((id) => footnotes.get(id) ?? []);
}

/** For each paragraph the index of what it is an alternative to, in the end; null: it counts by itself. */
export function targetsOf(paragraphs: readonly Numbered[]): (number | null)[] {
  const indexes = new Map(paragraphs.map((paragraph, index) => [paragraph.id, index]));
  return paragraphs.map((paragraph, index) => {
    const seen = new Set([index]);
    let target = index;
    for (let id = paragraph.alternativeOf; id !== null; id = paragraphs[target]?.alternativeOf ?? null) {
      const next = indexes.get(id);
      if (next === undefined) break;
      if (seen.has(next)) return null;
      seen.add(next);
      target = next;
    }
    const isLabelled = NUMBERED_KINDS.includes(paragraph.kind) && paragraph.kind !== 'footnote';
    return target === index || !isLabelled || !hasLabel(paragraphs[target]) ? null : target;
  });
}

function hasLabel(paragraph: Numbered | undefined): boolean {
  return paragraph !== undefined && (paragraph.number !== null || NUMBERED_KINDS.includes(paragraph.kind));
}

function labelAlternatives(targets: readonly (number | null)[], labels: (string | null)[]): void {
  const counts = new Map<number, number>();
  for (const [index, target] of targets.entries()) {
    if (target === null) continue;
    const count = (counts.get(target) ?? 0) + 1;
    counts.set(target, count);
    labels[index] ??= labelOfAlternative(labels[target] ?? '', count);
  }
}
