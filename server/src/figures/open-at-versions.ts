/** What was open when each version was issued, read off the record. */
import {
  isUndecided,
  type Act,
  type ParagraphId,
  type RecordEntry,
  type Version,
  type VersionId,
} from '@chapeau/model';
import type { FigurePoint } from '@chapeau/protocol';

export interface OpenAt {
  /** The paragraph of each open proposal; null: before the first paragraph. */
  readonly targets: readonly (ParagraphId | null)[];
  readonly reading: FigurePoint['reading'];
}

/** By version. The record has every proposal that was tabled and every fate, so that what was open then needs no copy. */
export function openAtVersions(entries: readonly RecordEntry[]): ReadonlyMap<VersionId, OpenAt> {
  const issued = new Map<VersionId, OpenAt>();
  followThrough(entries, (version, open) => {
    const { kept } = version;
    if (kept === undefined) return issued.set(version.id, open());
    // Of a moment that was kept later, what was open at that moment.
    const then = entries.filter(({ sequence }) => sequence <= kept.entries);
    return issued.set(
      version.id,
      followThrough(then, () => undefined),
    );
  });
  return issued;
}

/** What is open after the entries; at each version that they issue, `at` may ask what is open there. */
function followThrough(
  entries: readonly RecordEntry[],
  at: (version: Version, open: () => OpenAt) => unknown,
): OpenAt {
  const open = new Map<string, ParagraphId | null>();
  let reading: FigurePoint['reading'] = null;
  const now = () => ({ targets: [...open.values()], reading });
  for (const { act } of entries) {
    for (const { proposal, target, isOpen } of fatesIn(act)) {
      if (isOpen) open.set(proposal, target);
      else open.delete(proposal);
    }
    if (act.kind === 'reading-opened') reading = { ordinal: act.reading.ordinal, isOpen: true };
    if (act.kind === 'reading-closed') reading = { ordinal: act.ordinal, isOpen: false };
    if (act.kind === 'version-issued') at(act.version, now);
  }
  return now();
}

interface Turn {
  readonly proposal: string;
  readonly target: ParagraphId | null;
  readonly isOpen: boolean;
}

function fatesIn(act: Act): readonly Turn[] {
  switch (act.kind) {
    case 'proposal-tabled':
      return [{ ...act.proposal, isOpen: true }];
    case 'proposal-withdrawn':
      return [{ ...act.proposal, isOpen: false }];
    case 'proposal-decided':
      return [{ ...act.proposal, isOpen: isUndecided({ fate: act.fateAfter }) }];
    case 'proposals-decided':
    case 'decision-undone':
      return act.fates.map(({ proposal, fateAfter }) => ({
        ...proposal,
        isOpen: isUndecided({ fate: fateAfter }),
      }));
    default:
      return [];
  }
}
