/** The time line of a draft: when its text was edited and by whom, and the acts in between. */
import type { Actor, ActorId, Draft, RecordEntry, VersionId } from '@chapeau/model';
import type { MomentAct, MomentReading, MomentsAnswer, MomentVersion } from '@chapeau/protocol';
import { setImmediate } from 'node:timers/promises';
import { Turns } from '../rooms/turns.ts';
import type { Storage } from '../storage/port.ts';
import { gathered, type Gathered } from './stretches.ts';

/** Updates listed at once: some milliseconds' work. */
const PAGE = 5_000;

/** What is known of one draft: what happened stays, so only what came after is ever read. */
interface Known {
  readonly stretches: readonly Gathered[];
  /** Acts with their facts as far as the time line needs them. */
  readonly acts: readonly Placed[];
  /** Entries of the record that were read. */
  readonly entries: number;
}

interface Placed {
  readonly told: MomentAct;
  readonly opened: string | null;
  readonly closed: string | null;
  /** The version that it issued, by the moment whose text that has. */
  readonly issued: Omit<MomentVersion, 'label'> | null;
}

const NOTHING: Known = { stretches: [], acts: [], entries: 0 };

export class TimeLines {
  readonly #known = new Map<string, Known>();
  readonly #turns = new Turns();

  /** `readable`: the versions that the reader may know of. */
  async read(
    storage: Storage,
    draft: Draft,
    readable: readonly { readonly id: VersionId; readonly label: string }[],
  ): Promise<MomentsAnswer> {
    const { stretches, acts } = await this.#turns.take(() => this.#grow(storage, draft));
    const names = await namesOf(storage, stretches);
    const first = stretches[0]?.from ?? 1;
    return {
      first,
      last: stretches.at(-1)?.to ?? 0,
      stretches: stretches.map(({ by, ...stretch }) => ({
        ...stretch,
        by: by.map((id) => names.get(id) ?? ''),
      })),
      acts: acts.flatMap(({ told }) => (told.moment < first ? [] : [told])),
      versions: issuedAmong(acts, readable),
      readings: await readingsAmong(storage, draft, { acts, first }),
    };
  }

  async #grow(storage: Storage, { id }: Draft): Promise<Known> {
    const before = this.#known.get(id) ?? NOTHING;
    let { stretches } = before;
    for (;;) {
      const updates = await storage.listUpdates(id, stretches.at(-1)?.to ?? 0, PAGE);
      stretches = gathered(stretches, updates);
      if (updates.length < PAGE) break;
      await setImmediate();
    }
    const entries = await storage.readRecord(id, before.entries);
    const moments = await storage.readRecordMoments(id, before.entries);
    const placed = new Map(moments.map(({ sequence, moment }) => [sequence, moment]));
    const acts = [...before.acts, ...entries.flatMap((entry) => placedAt(entry, placed.get(entry.sequence)))];
    const known = { stretches, acts, entries: before.entries + entries.length };
    this.#known.set(id, known);
    return known;
  }
}

function placedAt({ sequence, at, act }: RecordEntry, moment: number | null | undefined): Placed[] {
  if (moment === null || moment === undefined) return [];
  return [
    {
      told: { sequence, kind: act.kind, at, moment },
      opened: act.kind === 'reading-opened' ? act.reading.id : null,
      closed: act.kind === 'reading-closed' ? act.reading : null,
      issued:
        act.kind === 'version-issued'
          ? { version: act.version.id, moment: act.version.kept?.moment ?? moment }
          : null,
    },
  ];
}

function issuedAmong(
  acts: readonly Placed[],
  readable: readonly { readonly id: VersionId; readonly label: string }[],
): readonly MomentVersion[] {
  const labels = new Map(readable.map(({ id, label }) => [id, label]));
  return acts.flatMap(({ issued }) => {
    const label = issued === null ? undefined : labels.get(issued.version);
    return issued === null || label === undefined ? [] : [{ ...issued, label }];
  });
}

async function readingsAmong(
  storage: Storage,
  draft: Draft,
  { acts, first }: { readonly acts: readonly Placed[]; readonly first: number },
): Promise<readonly MomentReading[]> {
  const readings = await storage.list('reading', draft.id);
  return readings.flatMap(({ id, ordinal, meetings, closedAt }) => {
    const opened = acts.find((act) => act.opened === id)?.told.moment;
    const closed = acts.find((act) => act.closed === id)?.told.moment;
    // One that was closed before the first moment is not on the line.
    if (closedAt !== null && (closed === undefined || closed < first)) return [];
    return [
      { reading: id, ordinal, meetings, opened: Math.max(first, opened ?? first), closed: closed ?? null },
    ];
  });
}

async function namesOf(
  storage: Storage,
  stretches: readonly Gathered[],
): Promise<ReadonlyMap<ActorId, Actor['name']>> {
  const ids = [...new Set(stretches.flatMap(({ by }) => by))];
  const actors = await Promise.all(ids.map((id) => storage.find('actor', id)));
  return new Map(actors.flatMap((actor) => (actor === null ? [] : [[actor.id, actor.name]])));
}
