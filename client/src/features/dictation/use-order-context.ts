/** The text as it stands at the moment an order is given. */
import { covers } from '@chapeau/model';
import { useMemo } from 'react';
import { plainOfEntry, type Scene } from '../text/scene.ts';
import type { OrderContext } from './commands-of-order.ts';

export function useOrderContext(scene: Scene): OrderContext {
  return useMemo(
    () => ({
      paragraphOf: (id) => {
        const entry = scene.outline.get().find((one) => one.id === id);
        return entry === undefined ? undefined : plainOfEntry(scene, entry);
      },
      beside: (way) => {
        const { paragraph: floor, reading } = scene.room.stores.floor.get();
        const ids = scene.outline
          .get()
          .flatMap(({ id }) => (reading === null || covers(reading, id) ? [id] : []));
        const at = floor === null ? -1 : ids.indexOf(floor);
        // From nowhere the floor goes to what is looked at.
        if (at === -1) return ids.find((id) => id === scene.current.get()) ?? ids[0] ?? null;
        return ids[way === 'next' ? at + 1 : at - 1] ?? null;
      },
    }),
    [scene],
  );
}
