/** Has the paragraphs before the eyes worked out before all others. */
import { isId } from '@chapeau/model';
import { useEffect } from 'react';
import { AT_BEGINNING } from '../../sync/draft-stores.ts';
import type { Place, RollingStore } from './rolling-store.ts';

/** As much again above and below as is in sight. */
const AROUND = '100%';

/** `drawn` is whatever changes when places come or go. */
export function useUrgency(
  scrolls: { readonly current: HTMLElement | null },
  store: RollingStore,
  drawn: unknown,
): void {
  useEffect(() => {
    const root = scrolls.current;
    if (root === null || typeof IntersectionObserver === 'undefined') return undefined;
    const near = new Set<Place>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const place = target.getAttribute('data-place');
          if (place !== AT_BEGINNING && !isId('paragraph', place)) continue;
          if (isIntersecting) near.add(place);
          else near.delete(place);
        }
        store.urge(near);
      },
      { root, rootMargin: AROUND },
    );
    for (const element of root.querySelectorAll('[data-place]')) observer.observe(element);
    return () => observer.disconnect();
  }, [scrolls, store, drawn]);
}
