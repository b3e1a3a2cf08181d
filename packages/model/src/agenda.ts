/** The agenda of a body: its items and their sub-items. An item keeps its id when its number changes. */
import type { AgendaItemId, ProcessId } from './ids.ts';

export interface AgendaItem {
  readonly id: AgendaItemId;
  /** As printed, `5`. */
  readonly number: string;
  readonly title: string;
  /** In their order; may be empty. */
  readonly subItems: readonly SubItem[];
}

export interface SubItem {
  readonly id: AgendaItemId;
  /** As printed without its brackets, `a`. */
  readonly letter: string;
  readonly title: string;
}

/** One row per process, under the id of the process. */
export interface Agenda {
  readonly id: ProcessId;
  readonly items: readonly AgendaItem[];
}

/** An item or sub-item that stays and is numbered otherwise: `5 (a)` before, `6 (b)` after. */
export interface Renumbered {
  readonly item: AgendaItemId;
  readonly from: string;
  readonly to: string;
}

/** Every item and sub-item with what it is called, in order: `5`, `5 (a)`. */
export function labelledItems(items: readonly AgendaItem[]): readonly LabelledItem[] {
  return items.flatMap((item) => [
    { id: item.id, label: item.number, title: item.title },
    ...item.subItems.map(({ id, letter, title }) => ({ id, label: `${item.number} (${letter})`, title })),
  ]);
}
export interface LabelledItem {
  readonly id: AgendaItemId;
  readonly label: string;
  readonly title: string;
}

/** What is on both agendas under another number, in the order of the later one. */
export function renumberedBetween(
  before: readonly AgendaItem[],
  after: readonly AgendaItem[],
): readonly Renumbered[] {
  const labels = new Map(labelledItems(before).map(({ id, label }) => [id, label]));
  return labelledItems(after).flatMap(({ id, label }) => {
    const from = labels.get(id) ?? label;
    return from === label ? [] : [{ item: id, from, to: label }];
  });
}

/** The first label that stands twice; null: none does. */
export function findDoubledLabel(items: readonly AgendaItem[]): string | null {
  const seen = new Set<string>();
  for (const { label } of labelledItems(items)) {
    if (seen.has(label)) return label;
    seen.add(label);
  }
  return null;
}
