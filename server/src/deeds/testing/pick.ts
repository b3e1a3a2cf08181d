/** One of the items, whatever the number. Throws where there is none. */
export function pick<Item>(items: readonly Item[], number: number): Item {
  const item = findAt(items, number);
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** One of the items, whatever the number; undefined: there is none. */
export function findAt<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}
