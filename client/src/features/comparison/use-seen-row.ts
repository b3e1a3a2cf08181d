/** Which row of a comparison stands at the top of the window. */
import type { Row } from '@chapeau/compare';
import { useEffect, useMemo, useState } from 'react';
import { rowAnchor } from './row-anchor.ts';

/** Its position in `rows`, looked up once for each picture that the browser draws while one scrolls; 0 to begin with. */
export function useSeenRow(rows: readonly Row[]): number {
  const [seen, setSeen] = useState(0);
  const byAnchor = useMemo(
    () => new Map(rows.map(({ id }, index) => [rowAnchor(id), index] as const)),
    [rows],
  );
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const anchor = anchorAtTop();
      const index = anchor === null ? undefined : byAnchor.get(anchor);
      if (index !== undefined) setSeen(index);
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    document.addEventListener('scroll', later, { passive: true });
    return () => {
      document.removeEventListener('scroll', later);
      cancelAnimationFrame(frame);
    };
  }, [byAnchor]);
  return seen;
}

/** Below what stays at the top; in the middle, where the text is. Null: no row stands there. */
function anchorAtTop(): string | null {
  const inText = document.elementsFromPoint(window.innerWidth / 2, window.innerHeight / 3);
  return inText.find((element) => element.id.startsWith(rowAnchor('')))?.id ?? null;
}
