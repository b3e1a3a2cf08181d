/** Keeps the screen from going dark while it is shown. */
import { useEffect } from 'react';

/** Asks again when the window comes back: browsers let go of the lock when it is hidden. Where there is none, nothing happens. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: { readonly release: () => Promise<void> } | null = null;
    let isShown = true;
    const ask = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      navigator.wakeLock.request('screen').then(
        (given) => {
          if (isShown) lock = given;
          else void given.release();
        },
        // Low battery, or the browser does not allow it: the screen then follows the settings of the machine.
        () => undefined,
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isShown = false;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
