/** What every act of the server works with. */
import type { DraftId, ProcessEntry, ProcessId, RandomBytes, RecordEntry } from '@chapeau/model';
import type { Clock } from './clock.ts';
import type { SilenceClock } from './deeds/silence-clock.ts';
import type { Log } from './log.ts';
import type { Listeners } from './process/listeners.ts';
import type { Rooms } from './rooms/rooms.ts';
import type { Turns } from './rooms/turns.ts';
import type { Storage } from './storage/port.ts';

export interface House {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
  /** Turns of whatever lets people in or keeps them out: one at a time. Who takes part is added in the turns of the process. */
  readonly admissions: Turns;
  /** Turns of whatever changes the ladder of a process, or makes it stand. */
  readonly ladders: Turns;
  /** Turns of commands on a process. A draft's turn may be taken within one, never the other way round. */
  readonly processes: Turns;
  /** Concludes silence procedures at their deadlines; looks again where one has come, gone or changed. */
  readonly silences: Pick<SilenceClock, 'look' | 'settled'>;
  /** The last entry known of each record: a hint that spares reading the whole; the storage is asked for what came after. */
  readonly heads: Map<DraftId, RecordEntry>;
  /** The same of the records of processes. */
  readonly processHeads: Map<ProcessId, ProcessEntry>;
  /** Pages that are told of changes of the process. */
  readonly listeners: Listeners;
}
