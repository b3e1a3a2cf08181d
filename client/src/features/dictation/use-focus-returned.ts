/** Gives the focus back to where it was. */
import { useEffect, useRef } from 'react';

/** For something that takes the focus when it comes up, and gives it back when it goes. */
export function useFocusReturned(): void {
  const before = useRef<Element | null>(null);
  // Read while rendering: effects of what is inside have moved the focus already.
  before.current ??= document.activeElement;
  useEffect(() => {
    const element = before.current;
    return () => {
      if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
    };
  }, []);
}
