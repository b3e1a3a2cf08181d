/** Renumbering: the numbers of a text made sequential again, as is done when a version is issued, with a table old → new. */
import type { NumberChange, ParagraphId, Run } from '@chapeau/model';
import { findCounting } from './counters.ts';
import { printedLists } from './numbered-lists.ts';
import { footnoteOrder, labelsOf, targetsOf, type Numbered } from './numbering.ts';
import { bareNumber, findNumber, labelWithNumber, numberKey } from './printed-number.ts';
import { freshCounters } from './sequence.ts';

export interface Renumbering {
  /** The label of each paragraph afterwards, in their order. */
  readonly labels: readonly (string | null)[];
  /** The numbers that changed, in the order of the text. */
  readonly table: readonly NumberChange[];
  /** Paragraphs whose label is not one number (`[4][2].`, `3–5.`) and stays as it is; each takes one place in its list. */
  readonly kept: readonly ParagraphId[];
}

/** What renumbering looks at: footnote references are taken from the runs where they are not given. */
export interface Renumbered extends Numbered {
  readonly runs?: readonly Run[];
}

/**
 * Fresh numbers for the whole text: 3, 3 bis, 4 become 3, 4, 5; (a), (a bis), (b) become (a), (b), (c); 16.3 bis becomes
 * 16.4, and 15.4 where Article 16 becomes 15. Each keeps its style and its brackets, `5 alt` that of what it stands for;
 * footnotes take the order of their references. A list begins with the number that it begins with now. Done again, nothing
 * changes.
 */
export function renumber(paragraphs: readonly Renumbered[]): Renumbering {
  const texts = paragraphs.map(withReferences);
  const before = labelsOf(texts);
  const targets = targetsOf(texts);
  const counting = texts.map((paragraph, index) => (targets[index] === null ? paragraph : null));
  const { counters, kept } = freshCounters(printedLists(counting, before), before);
  countFootnotes(footnoteOrder(texts), { before, counters, kept });
  const labels = relabel(before, { counters, targets, kept });
  return {
    labels,
    table: paragraphs.flatMap(({ id }, index) => {
      const [was, is] = [before[index] ?? null, labels[index] ?? null];
      return was === is ? [] : [{ paragraph: id, before: was, after: is }];
    }),
    kept: [...kept].toSorted((a, b) => a - b).flatMap((index) => paragraphs[index]?.id ?? []),
  };
}

function withReferences(paragraph: Renumbered): Numbered {
  const { references, runs = [] } = paragraph;
  if (references !== undefined) return paragraph;
  return { ...paragraph, references: runs.flatMap((run) => ('footnote' in run ? [run.footnote] : [])) };
}

interface Count {
  readonly before: readonly (string | null)[];
  /** New counters by place in the text. */
  readonly counters: Map<number, string>;
  readonly kept: Set<number>;
}

/** Footnotes with a sign, `*`, are not counted. */
function countFootnotes(order: readonly number[], { before, counters, kept }: Count): void {
  let place = 0;
  for (const index of order) {
    const label = before[index] ?? '';
    if (!/[\p{L}\p{N}]/u.test(label)) continue;
    place += 1;
    const counter = findNumber(label)?.counter;
    const written = counter === undefined ? undefined : findCounting([counter])?.write(place);
    if (written === undefined) kept.add(index);
    else counters.set(index, written);
  }
}

interface Places {
  readonly counters: ReadonlyMap<number, string>;
  readonly targets: readonly (number | null)[];
  readonly kept: Set<number>;
}

function relabel(before: readonly (string | null)[], { counters, targets, kept }: Places): (string | null)[] {
  const labels = [...before];
  // By the key of a number what is printed above numbers that stand under it: `16` → `15`.
  const above = new Map<string, string>();
  for (const [index, label] of before.entries()) {
    const printed = label === null ? null : findNumber(label);
    const counter = counters.get(index);
    if (label === null || printed === null) continue;
    if (counter !== undefined)
      labels[index] = labelWithNumber(printed, aboveOf(printed.above, above), counter);
    above.set(numberKey(label), bareNumber(labels[index] ?? ''));
  }
  for (const [index, target] of targets.entries()) {
    const label = before[index];
    if (target === null || label === null || label === undefined) continue;
    const after = labelOfSame(label, { was: before[target] ?? '', is: labels[target] ?? '' });
    if (after === null) kept.add(index);
    else labels[index] = after;
  }
  return labels;
}

function aboveOf(printed: string, above: ReadonlyMap<string, string>): string {
  if (printed === '') return '';
  const renamed = above.get(numberKey(printed.slice(0, -1)));
  return renamed === undefined ? printed : `${renamed}.`;
}

/** The label of an alternative with the new number of what it stands for; null: it had another number. */
function labelOfSame(label: string, target: { readonly was: string; readonly is: string }): string | null {
  if (target.was === target.is) return label;
  const [printed, now] = [findNumber(label), findNumber(target.is)];
  const isSame = withoutAlternative(numberKey(label)) === withoutAlternative(numberKey(target.was));
  return printed === null || now === null || !isSame
    ? null
    : labelWithNumber(printed, now.above, now.counter);
}

function withoutAlternative(key: string): string {
  return key.replace(/alt\d*$/u, '');
}
