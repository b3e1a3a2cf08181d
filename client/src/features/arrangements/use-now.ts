/** The time, for what is told in minutes. */
import { useEffect, useState } from 'react';

/** What is counted in whole minutes is right to within this. */
const LOOK_AGAIN_MS = 5_000;

/** Milliseconds since 1970, read again every few seconds while it is shown. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
