/** The records of drafts in brief, and of the process what it says of meetings, statements and groups, kept at hand: what happened stays, so only what came after is ever read. */
import { briefEntry, type BriefEntry } from '@chapeau/compare';
import type { DraftId, ProcessAct, ProcessEntry, ProcessId } from '@chapeau/model';
import { setImmediate } from 'node:timers/promises';
import { Turns } from '../rooms/turns.ts';
import type { Storage } from '../storage/port.ts';

/** Acts that are kept at hand: on meetings more than anybody is told of at once, on statements and groups more than a session has. */
const MOST_ON_MEETINGS = 100;
const MOST_OTHERS = 2_000;

const OTHERS: readonly ProcessAct['kind'][] = [
  'statement-published',
  'statement-withdrawn',
  'group-members-changed',
];

interface KnownActs {
  /** The last entry that was read. */
  readonly last: number;
  readonly onMeetings: readonly ProcessEntry[];
  readonly others: readonly ProcessEntry[];
}

const NOTHING: KnownActs = { last: 0, onMeetings: [], others: [] };

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

  /** The last acts of the process on its meetings, in order, and after them those on statements and on members of groups. */
  async readProcess(
    storage: Pick<Storage, 'readProcessRecord'>,
    process: ProcessId,
  ): Promise<readonly ProcessEntry[]> {
    return await this.#turns.take(async () => {
      const before = this.#processes.get(process) ?? NOTHING;
      const entries = await storage.readProcessRecord(process, before.last);
      const onMeetings = entries.filter(({ act }) => act.kind.startsWith('meeting-'));
      const others = entries.filter(({ act }) => OTHERS.includes(act.kind));
      const known = {
        last: entries.at(-1)?.sequence ?? before.last,
        onMeetings: [...before.onMeetings, ...onMeetings].slice(-MOST_ON_MEETINGS),
        others: [...before.others, ...others].slice(-MOST_OTHERS),
      };
      this.#processes.set(process, known);
      return [...known.onMeetings, ...known.others];
    });
  }
}
