/** The paragraph that the address names: `/drafts/:draft#par-…` opens the text there. */
import { isId } from '@chapeau/model';
import { useEffect } from 'react';
import { useScene } from './scene.ts';

/** Draws nothing. Once, when the text is there; where it has no such paragraph it opens as it would. */
export function AtAddress() {
  const { outline, follows, select } = useScene();
  useEffect(() => {
    const named: unknown = location.hash.slice(1);
    if (!isId('paragraph', named)) return undefined;
    let isDone = false;
    const look = () => {
      if (isDone || !outline.get().some(({ id }) => id === named)) return;
      isDone = true;
      follows.set(false);
      // The editor tells its outline before it is on the page.
      requestAnimationFrame(() => select(named));
    };
    look();
    return outline.subscribe(look);
  }, [outline, follows, select]);
  return null;
}
