/** Which row of a comparison stands at the top of the window. */
import type { Row } from '@chapeau/compare';
import { useEffect, useState } from 'react';
import { rowAnchor } from './row-anchor.ts';

/** Often enough for a mark that follows, seldom enough not to hold up scrolling. */
const LOOK_EVERY_MS = 120;

/** Its position in `rows`, looked up while one scrolls; 0 to begin with. */
export function useSeenRow(rows: readonly Row[]): number {
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      setSeen(rowAtTop(rows));
    };
    const later = () => {
      timer ??= setTimeout(look, LOOK_EVERY_MS);
    };
    document.addEventListener('scroll', later, { passive: true });
    return () => {
      document.removeEventListener('scroll', later);
      if (timer !== null) clearTimeout(timer);
    };
  }, [rows]);
  return seen;
}

/** Its position in `rows`; the first, where none of them stands there. Looked for below what stays at the top, in the middle. */
export function rowAtTop(rows: readonly Row[]): number {
  const inText = document.elementsFromPoint(window.innerWidth / 2, window.innerHeight / 3);
  const anchor = inText.find((element) => element.id.startsWith(rowAnchor('')))?.id;
  return Math.max(
    0,
    rows.findIndex(({ id }) => rowAnchor(id) === anchor),
  );
}
