/** The earlier text that this window shows the live one against: in the address, and kept for the draft. */
import type { Version, VersionId } from '@chapeau/model';
import { useEffect, useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useVersion } from '../../api/queries.ts';
import type { SinceBase } from '../../editor/since.ts';
import { useScene } from '../text/scene.ts';
import { useReadable } from '../../sync/store.ts';
import { addressWith, findSince, SEEN, SINCE, toggled } from './since-choice.ts';

export interface SinceChoice {
  readonly versions: readonly Version[];
  /** Undefined: none is chosen. */
  readonly chosen: Version | undefined;
  /** The text as the reader saw it last is shown against. */
  readonly isSeen: boolean;
  /** Whether that is known. */
  readonly hasSeen: boolean;
  readonly choose: (version: VersionId | typeof SEEN | null) => void;
  /** On with the version shown last, or off. */
  readonly toggle: () => void;
  readonly reading: 'none' | 'loading' | 'ready' | 'failed';
}

/** Gives the chosen version to the editor while it is there. Where the address asks for none, it is what the window showed last. */
export function useSince(): SinceChoice {
  const { draft, head, since, seenText } = useScene();
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const { versions } = head;
  const asked = search.get(SINCE);
  const seen = useReadable(seenText);
  const isSeen = asked === SEEN && seen !== null;
  const chosen = findSince(asked, versions);
  const version = useVersion(chosen?.id ?? null);
  const plain = chosen !== undefined && version.kind === 'ready' ? version.answer.plain : null;
  const base = useMemo<SinceBase | null>(
    () => (isSeen ? seen : plain === null ? null : { paragraphs: plain.paragraphs }),
    [isSeen, seen, plain],
  );
  useEffect(() => since.base.set(base), [since, base]);
  const names = { shown: `chapeau.since.${draft}`, last: `chapeau.since-last.${draft}` };
  const kept = sessionStorage.getItem(names.shown);
  const goTo = (choice: VersionId | typeof SEEN | null) =>
    navigate(addressWith(choice, location), { replace: true });
  useEffect(() => {
    const known = findSince(kept, versions);
    if (asked === null && known !== undefined) goTo(known.id);
    else if (chosen !== undefined) keep(names, chosen.id);
  });
  const choose = (choice: VersionId | typeof SEEN | null) => {
    // What one saw last is another text at each visit: it is not kept.
    keep(names, choice === SEEN ? null : choice);
    goTo(choice);
  };
  return {
    versions,
    chosen,
    isSeen,
    hasSeen: seen !== null,
    choose,
    toggle: () => {
      if (isSeen) return choose(null);
      const next = toggled(chosen?.id ?? null, sessionStorage.getItem(names.last), versions);
      if (next !== undefined) choose(next);
    },
    reading: isSeen
      ? 'ready'
      : chosen === undefined
        ? 'none'
        : version.kind === 'refused'
          ? 'failed'
          : version.kind,
  };
}

/** What was shown last stays known when nothing is shown, for the next time. */
function keep(
  { shown, last }: { readonly shown: string; readonly last: string },
  choice: VersionId | null,
): void {
  if (choice === null) sessionStorage.removeItem(shown);
  else {
    sessionStorage.setItem(shown, choice);
    sessionStorage.setItem(last, choice);
  }
}
