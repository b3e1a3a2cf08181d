/** The server's time, second by second: how long somebody has been speaking is the same in every window. */
import { useEffect, useState } from 'react';

/** Milliseconds since 1970 by the server's clock, of which this window's is so many milliseconds behind. It moves on only while it `runs`. */
export function useServerTime(behindMs: number, runs: boolean): number {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    if (!runs) return undefined;
    const timer = window.setInterval(() => setHere(Date.now()), 1_000);
    return () => window.clearInterval(timer);
  }, [runs]);
  return here + behindMs;
}
