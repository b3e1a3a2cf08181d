/** An agenda while it is edited: one row for each item and each sub-item, which follow their item. */
import type { AgendaItem, AgendaItemId } from '@chapeau/model';

export interface EditedItem {
  readonly key: string;
  /** Null: it is new. */
  readonly id: AgendaItemId | null;
  readonly isSub: boolean;
  /** Number of an item, letter of a sub-item. */
  readonly number: string;
  readonly title: string;
}

export function editedAgenda(agenda: readonly AgendaItem[]): readonly EditedItem[] {
  return agenda.flatMap(({ id, number, title, subItems }) => [
    { key: id, id, isSub: false, number, title },
    ...subItems.map((sub) => ({
      key: sub.id,
      id: sub.id,
      isSub: true,
      number: sub.letter,
      title: sub.title,
    })),
  ]);
}

interface ToldItem {
  readonly id: AgendaItemId | null;
  readonly number: string;
  readonly title: string;
  readonly subItems: { id: AgendaItemId | null; letter: string; title: string }[];
}

/** As the command takes them. A sub-item that no item stands before is left out. */
export function itemsOf(rows: readonly EditedItem[]): ToldItem[] {
  const items: ToldItem[] = [];
  for (const { id, isSub, number, title } of rows) {
    if (isSub) items.at(-1)?.subItems.push({ id, letter: number, title });
    else items.push({ id, number, title, subItems: [] });
  }
  return items;
}

/** With one more at the end, under the next number. */
export function withItem(rows: readonly EditedItem[]): readonly EditedItem[] {
  const numbers = rows.filter(({ isSub }) => !isSub).map(({ number }) => Number.parseInt(number, 10) || 0);
  return [...rows, fresh(rows, false, String(Math.max(0, ...numbers) + 1))];
}

/** With one more sub-item at the end of those of the item, under the next letter. */
export function withSubItem(rows: readonly EditedItem[], key: string): readonly EditedItem[] {
  const at = rows.findIndex((row) => row.key === key);
  const next = rows.findIndex((row, place) => place > at && !row.isSub);
  const end = next === -1 ? rows.length : next;
  const letter = String.fromCodePoint(97 + (end - at - 1));
  return [...rows.slice(0, end), fresh(rows, true, letter), ...rows.slice(end)];
}

/** Without the row, and without the sub-items that follow an item. */
export function withoutItem(rows: readonly EditedItem[], key: string): readonly EditedItem[] {
  const at = rows.findIndex((row) => row.key === key);
  if (rows[at]?.isSub === true) return rows.filter((row) => row.key !== key);
  const next = rows.findIndex((row, place) => place > at && !row.isSub);
  return [...rows.slice(0, at), ...(next === -1 ? [] : rows.slice(next))];
}

function fresh(rows: readonly EditedItem[], isSub: boolean, number: string): EditedItem {
  let serial = rows.length;
  while (rows.some(({ key }) => key === `new ${serial}`)) serial += 1;
  return { key: `new ${serial}`, id: null, isSub, number, title: '' };
}
