/** What differs between two texts of a draft and no entry of its record explains. */
import { comparingTexts, explainerOf, gatherExplained, type UnexplainedDifference } from '@chapeau/compare';
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
import { inPauses, stepsInPauses } from '../rolling/pauses.ts';
import { readRoom } from '../tables/read-room.ts';
import { readPlain } from './known-past.ts';

export interface SidesAsked {
  readonly from: VersionId;
  readonly to: VersionId | 'live';
}

/**
 * For whoever may read the record and both texts; the earlier must come first, else it is told as not found. The live text is read with
 * its record at one moment: a decision that was taken meanwhile is no silent change.
 */
export async function readUnexplained(
  house: House,
  { draft, by, from, to }: SidesAsked & { readonly draft: Draft; readonly by: Actor },
): Promise<UnexplainedAnswer<UnexplainedDifference> | Refusal> {
  if (judge(by.role, 'read-record') !== null) return refuse('not-found');
  const room = await readRoom(house, draft);
  if (isRefusal(room)) return room;
  const { entries } = room;
  const earlier = await readVersionSide(house, { draft, by, version: from, entries });
  if (isRefusal(earlier)) return earlier;
  const later =
    to === 'live'
      ? { plain: room.plain, until: Infinity }
      : await readVersionSide(house, { draft, by, version: to, entries });
  if (isRefusal(later)) return later;
  if (earlier.until > later.until) return refuse('not-found');
  const told = entries.filter(({ sequence }) => sequence > earlier.until && sequence <= later.until);
  await setImmediate();
  const { comparison } = await stepsInPauses(comparingTexts(earlier.plain, later.plain));
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

async function readVersionSide(
  house: House,
  asked: {
    readonly draft: Draft;
    readonly by: Actor;
    readonly version: VersionId;
    readonly entries: readonly RecordEntry[];
  },
): Promise<TextUntil | Refusal> {
  const { draft, by, version, entries } = asked;
  const found = await seekVersion(house, version, by);
  if (isRefusal(found) || found.draft.id !== draft.id) return refuse('version-unknown');
  const plain = await readPlain(house, found.version);
  const sequence = textSequence(found.version, entries);
  return plain === null || sequence === null ? refuse('version-unknown') : { plain, until: sequence };
}
