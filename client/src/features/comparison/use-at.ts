/** The place in a comparison that is looked at, kept in the address so that it can be linked to. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';

export interface At {
  /** Id of a row or of a change; null: none. */
  readonly at: string | null;
  /** Going on to the next: the address follows when one stays there, and going back does not lead through every step. */
  readonly step: (at: string) => void;
  /** Following a link: going back leads to where one was. */
  readonly jump: (at: string) => void;
}

/** Browsers refuse to write more than some hundred addresses within half a minute, which a held key would reach. */
const SETTLED_MS = 400;

export function useAt(): At {
  const [search, setSearch] = useSearchParams();
  const inAddress = search.get('at');
  const [at, setAt] = useState(inAddress);
  const written = useRef(inAddress);
  // Back, forward, or a link that was followed.
  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    setAt(inAddress);
  }, [inAddress]);
  const write = useCallback(
    (place: string, replace: boolean) => {
      written.current = place;
      setSearch((before) => withPlace(before, place), { replace });
    },
    [setSearch],
  );
  useEffect(() => {
    if (at === null || at === written.current) return undefined;
    const { pathname } = window.location;
    const timer = setTimeout(() => {
      // While the next page is on its way this one is only hidden, and the address is no longer its own.
      if (window.location.pathname === pathname) write(at, true);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [at, write]);
  const jump = useCallback(
    (place: string) => {
      setAt(place);
      if (place !== written.current) write(place, false);
    },
    [write],
  );
  return { at, step: setAt, jump };
}

/** The address with that place in it. */
export function withPlace(search: URLSearchParams, place: string): URLSearchParams {
  const next = new URLSearchParams(search);
  next.set('at', place);
  return next;
}
