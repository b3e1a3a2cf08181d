/** What differs between two texts of a draft and no entry of its record explains. */
import { compareTexts, explainerOf, gatherExplained, type UnexplainedDifference } from '@chapeau/compare';
import {
  isRefusal,
  judge,
  refuse,
  textSequence,
  type Actor,
  type Draft,
  type PlainDraft,
  type RecordEntry,
  type Refusal,
  type VersionId,
} from '@chapeau/model';
import type { UnexplainedAnswer } from '@chapeau/protocol';
import { setImmediate } from 'node:timers/promises';
import type { House } from '../house.ts';
import { seekVersion } from '../http/reading-rights.ts';
import { inPauses } from '../rolling/pauses.ts';
import { readLive, readPlain } from './known-past.ts';

export interface SidesAsked {
  readonly from: VersionId;
  readonly to: VersionId | 'live';
}

/** For whoever may read the record and both texts; the earlier must come first, else it is told as not found. */
export async function readUnexplained(
  house: House,
  { draft, by, from, to }: SidesAsked & { readonly draft: Draft; readonly by: Actor },
): Promise<UnexplainedAnswer<UnexplainedDifference> | Refusal> {
  if (judge(by.role, 'read-record') !== null) return refuse('not-found');
  const entries = await house.storage.readRecord(draft.id);
  const earlier = await readSide(house, { draft, by, side: from, entries });
  if (isRefusal(earlier)) return earlier;
  const later = await readSide(house, { draft, by, side: to, entries });
  if (isRefusal(later)) return later;
  if (earlier.until > later.until) return refuse('not-found');
  const told = entries.filter(({ sequence }) => sequence > earlier.until && sequence <= later.until);
  await setImmediate();
  const { comparison } = compareTexts(earlier.plain, later.plain);
  await setImmediate();
  const explain = explainerOf({ from: earlier.plain, to: later.plain, comparison }, told);
  const findings = await inPauses(comparison.rows, explain);
  const { unexplained } = gatherExplained(comparison, findings, told);
  return { from, to, entries: told.length, unexplained };
}

interface TextUntil {
  readonly plain: PlainDraft;
  /** All entries up to this place in the record are in it. */
  readonly until: number;
}

async function readSide(
  house: House,
  asked: {
    readonly draft: Draft;
    readonly by: Actor;
    readonly side: VersionId | 'live';
    readonly entries: readonly RecordEntry[];
  },
): Promise<TextUntil | Refusal> {
  const { draft, by, side, entries } = asked;
  if (side === 'live') {
    const plain = await readLive(house, draft);
    if (plain === null || isRefusal(plain)) return refuse('not-found');
    return { plain, until: Infinity };
  }
  const found = await seekVersion(house, side, by);
  if (isRefusal(found) || found.draft.id !== draft.id) return refuse('version-unknown');
  const plain = await readPlain(house, found.version);
  const sequence = textSequence(found.version, entries);
  return plain === null || sequence === null ? refuse('version-unknown') : { plain, until: sequence };
}
