/** Makes the text as large as the screen allows, and smaller where it is long. */
import { useLayoutEffect } from 'react';

const LARGEST_REM = 2.75;
const SMALLEST_REM = 1.1;
const STEP_REM = 0.1;

/** Sets `--fit` on the element so that its content fits its height; fits again when `content` or the window changes. Never below what is readable: then it scrolls. */
export function useFitting(
  place: { readonly current: HTMLElement | null },
  content: readonly unknown[],
): void {
  useLayoutEffect(() => {
    const fit = () => {
      const element = place.current;
      if (element === null) return;
      let size = LARGEST_REM;
      element.style.setProperty('--fit', `${size}rem`);
      while (size > SMALLEST_REM && element.scrollHeight > element.clientHeight) {
        size -= STEP_REM;
        element.style.setProperty('--fit', `${size}rem`);
      }
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [place, ...content]);
}
