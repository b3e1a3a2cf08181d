/** Brings paragraphs of the rolling text into sight. */
import type { ParagraphId } from '@chapeau/model';
import { useLayoutEffect } from 'react';
import { scrollWithin } from '../../editor/scroll-within.ts';
import { useScene } from '../text/scene.ts';

/** For as long as it is there, whatever looks at a paragraph of the page brings it into sight here; begins with the current one. */
export function useReader(place: { readonly current: HTMLElement | null }, isDrawn: boolean): void {
  const { reader, current } = useScene();
  // Before anything else can ask for a paragraph of a text that is not shown any more.
  useLayoutEffect(() => {
    if (!isDrawn) return undefined;
    const show = (paragraph: ParagraphId) => {
      const element = place.current?.querySelector<HTMLElement>(`[data-paragraph="${paragraph}"]`);
      if (place.current !== null && element != null) scrollWithin(place.current, element);
    };
    const at = current.get();
    if (at !== null) show(at);
    reader.set(show);
    return () => reader.set(null);
  }, [place, isDrawn, reader, current]);
}
