/** How three texts are shown, as the address has it. */
import { useSearchParams } from 'wouter';
import { THREE_FILTERS, type ThreeFilter } from './three-stops.ts';

/** Base and both sides beside each other, or both sides' changes standing in the base. */
export const THREE_VIEWS = ['columns', 'together'] as const;
export type ThreeViewName = (typeof THREE_VIEWS)[number];

export interface ThreeView {
  readonly view: ThreeViewName;
  readonly setView: (view: ThreeViewName) => void;
  readonly filter: ThreeFilter;
  readonly setFilter: (filter: ThreeFilter) => void;
}

export function useThreeView(): ThreeView {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    view: THREE_VIEWS.find((one) => one === search.get('view')) ?? 'columns',
    setView: (view) => set('view', view),
    filter: THREE_FILTERS.find((one) => one === search.get('only')) ?? 'all',
    setFilter: (filter) => set('only', filter),
  };
}
