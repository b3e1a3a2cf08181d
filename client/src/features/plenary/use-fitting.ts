/** Makes the text as large as the screen allows, and smaller where it is long. */
import { useLayoutEffect } from 'react';

/** Of the width of the window: a line then holds some fifty characters, which the last row can read. */
const LARGEST_OF_WIDTH = 0.034;
const SMALLEST_PX = 18;
const STEP_PX = 1;

/** Sets `--fit` on the element so that its content fits its height; fits again when `content` or the window changes. Never below what is readable: then it scrolls. */
export function useFitting(
  place: { readonly current: HTMLElement | null },
  content: readonly unknown[],
): void {
  useLayoutEffect(() => {
    const fit = () => {
      const element = place.current;
      if (element === null) return;
      let size = Math.max(SMALLEST_PX, Math.floor(innerWidth * LARGEST_OF_WIDTH));
      element.style.setProperty('--fit', `${size}px`);
      while (size > SMALLEST_PX && element.scrollHeight > element.clientHeight) {
        size -= STEP_PX;
        element.style.setProperty('--fit', `${size}px`);
      }
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
    // oxlint-disable-next-line react/exhaustive-deps -- The caller says what it is of: content of any number.
  }, [place, ...content]);
}
