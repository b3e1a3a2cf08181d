/** Lists of what has no name of its own: each is known by its place. */
import { Fragment, type ReactNode } from 'react';

export interface ByPlaceProps<Item> {
  readonly of: readonly Item[];
  readonly children: (item: Item, at: number) => ReactNode;
}

/** Whatever comes to stand at a place is drawn where the one before it was. */
export function ByPlace<Item>({ of: items, children }: ByPlaceProps<Item>) {
  // There is nothing else to tell two apart by.
  return items.map((item, at) => <Fragment key={at}>{children(item, at)}</Fragment>);
}
