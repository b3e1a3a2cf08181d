/** Which earlier text the live one is shown against, and which of its paragraphs differ. */
import type { ParagraphId, VersionId } from '@chapeau/model';
import type { SinceFound } from '../../editor/since-work.ts';
import type { SinceSign } from '../../editor/since-sign.ts';

/** The parameter of the address. */
export const SINCE = 'since';

/** Its value for the text as the reader saw it last. */
export const SEEN = 'seen';

interface Listed {
  readonly id: VersionId;
}

/** The version that is asked for, where the reader may read it; undefined: there is none such. */
export function findSince<Version extends Listed>(
  asked: string | null,
  versions: readonly Version[],
): Version | undefined {
  return versions.find(({ id }) => id === asked);
}

/** What the key leads to: off where something is shown, else the version shown last, or the newest; undefined: there is no version. */
export function toggled(
  shown: VersionId | null,
  last: string | null,
  versions: readonly Listed[],
): VersionId | null | undefined {
  if (shown !== null) return null;
  return (findSince(last, versions) ?? versions.at(-1))?.id;
}

/** The address with that choice, everything else in it kept. */
export function addressWith(
  choice: VersionId | typeof SEEN | null,
  { pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>,
): string {
  const parameters = new URLSearchParams(search);
  if (choice === null) parameters.delete(SINCE);
  else parameters.set(SINCE, choice);
  const query = parameters.toString();
  return `${pathname}${query === '' ? '' : `?${query}`}${hash}`;
}

interface Line {
  readonly id: ParagraphId;
}

/** Places in the outline of the paragraphs that differ in words, place, stage or status, or that something is gone after. */
export function changedLines(
  outline: readonly Line[],
  { reworded }: SinceFound,
  signOf: (paragraph: ParagraphId) => SinceSign | undefined,
): readonly number[] {
  return [...outline.keys()].filter((index) => {
    const id = outline[index]?.id;
    return id !== undefined && (reworded.has(id) || signOf(id) !== undefined);
  });
}
