/** The records of drafts in brief, and of the process what it says of meetings, kept at hand: what happened stays, so only what came after is ever read. */
import { briefEntry, type BriefEntry } from '@chapeau/compare';
import type { DraftId, ProcessEntry, ProcessId } from '@chapeau/model';
import { setImmediate } from 'node:timers/promises';
import { Turns } from '../rooms/turns.ts';
import type { Storage } from '../storage/port.ts';

/** Acts on meetings that are kept at hand: more than anybody is told of at once. */
const MOST_ACTS = 100;

interface KnownActs {
  /** The last entry that was read. */
  readonly last: number;
  readonly acts: readonly ProcessEntry[];
}

export class KnownRecords {
  readonly #drafts = new Map<DraftId, readonly BriefEntry[]>();
  readonly #processes = new Map<ProcessId, KnownActs>();
  readonly #turns = new Turns();

  /** Every entry of the draft, in order. */
  async read(storage: Pick<Storage, 'readRecord'>, draft: DraftId): Promise<readonly BriefEntry[]> {
    return await this.#turns.take(async () => {
      const before = this.#drafts.get(draft) ?? [];
      const entries = await storage.readRecord(draft, before.at(-1)?.sequence ?? 0);
      if (entries.length === 0) return before;
      const known = [...before, ...entries.map(briefEntry)];
      this.#drafts.set(draft, known);
      await setImmediate();
      return known;
    });
  }

  /** The last acts on meetings of the process, in order. */
  async readMeetings(
    storage: Pick<Storage, 'readProcessRecord'>,
    process: ProcessId,
  ): Promise<readonly ProcessEntry[]> {
    return await this.#turns.take(async () => {
      const { last, acts } = this.#processes.get(process) ?? { last: 0, acts: [] };
      const entries = await storage.readProcessRecord(process, last);
      const more = entries.filter(({ act }) => act.kind.startsWith('meeting-'));
      const known = { last: entries.at(-1)?.sequence ?? last, acts: [...acts, ...more].slice(-MOST_ACTS) };
      this.#processes.set(process, known);
      return known.acts;
    });
  }
}
