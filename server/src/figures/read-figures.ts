/** The figures of a draft over time: one point for each version, one for the text as it stands. */
import {
  isRefusal,
  isUndecided,
  judge,
  textTime,
  type Actor,
  type Draft,
  type Figures,
  type PlainDraft,
  type Refusal,
  type SectionFigures,
  type Version,
  type VersionId,
} from '@chapeau/model';
import type { FigurePoint, FiguresAnswer } from '@chapeau/protocol';
import { figuresOf } from '@chapeau/text';
import { setImmediate } from 'node:timers/promises';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import { openAtVersions, type OpenAt } from './open-at-versions.ts';
import { plainInPauses } from '../rolling/plain-in-pauses.ts';

/** What has been counted before; a version never changes. */
export type CountedVersions = Map<VersionId, FigurePoint>;

export interface FiguresAsked {
  readonly draft: Draft;
  /** Those that the reader may read, oldest first. */
  readonly versions: readonly Version[];
  readonly by: Actor;
}

/** Of proposals and readings only to whoever may read the live text: how many are open is nobody else's to infer. */
export async function readFigures(
  house: House,
  { draft, versions, by }: FiguresAsked,
  counted: CountedVersions,
): Promise<FiguresAnswer | Refusal> {
  const isInTheRoom = judge(by.role, 'read-draft') === null;
  const points: FigurePoint[] = [];
  let open: ReadonlyMap<VersionId, OpenAt> | null = null;
  for (const version of versions) {
    let point = counted.get(version.id);
    if (point === undefined) {
      open ??= openAtVersions(await house.storage.readRecord(draft.id));
      point = await countVersion(house, version, open.get(version.id));
      counted.set(version.id, point);
      await setImmediate();
    }
    points.push(isInTheRoom ? point : withoutProposals(point));
  }
  if (!isInTheRoom) return { points };
  const live = await countLive(house, draft);
  if (isRefusal(live)) return live;
  return { points: live === null ? points : [...points, live] };
}

async function countVersion(
  { storage }: House,
  version: Version,
  open: OpenAt = { targets: [], reading: null },
): Promise<FigurePoint> {
  const { id, label } = version;
  const text = await storage.readVersionText(id);
  // What the storage keeps is what the server wrote there.
  const plain = text === null ? null : (JSON.parse(text.plain) as PlainDraft);
  const { total, sections } = figuresOf(plain?.paragraphs ?? [], open.targets);
  return { version: id, label, at: textTime(version), reading: open.reading, total, sections };
}

async function countLive(house: House, draft: Draft): Promise<FigurePoint | Refusal | null> {
  const room = await house.rooms.open(draft.id);
  if (room === null) return null;
  const plain = await room.act(async (doc) => ({ writes: [], result: await plainInPauses(doc, draft) }));
  if (isRefusal(plain)) return plain;
  const [proposals, readings] = await Promise.all([
    house.storage.list('proposal', draft.id),
    house.storage.list('reading', draft.id),
  ]);
  const targets = proposals.filter(isUndecided).map(({ target }) => target);
  const last = readings.at(-1);
  return {
    version: null,
    label: '',
    at: timestamp(house.clock),
    reading: last === undefined ? null : { ordinal: last.ordinal, isOpen: last.closedAt === null },
    ...figuresOf(plain.paragraphs, targets),
  };
}

function withoutProposals({ total, sections, ...point }: FigurePoint): FigurePoint {
  const known = <Counted extends Figures | SectionFigures>(one: Counted): Counted => ({
    ...one,
    proposals: null,
  });
  return { ...point, reading: null, total: known(total), sections: sections.map(known) };
}
