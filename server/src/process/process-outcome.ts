/** What a command on a process does, told on paper: rows, acts of the record, areas of which pages are told. */
import {
  chain,
  hashOf,
  type Actor,
  type DraftId,
  type MeetingId,
  type PlainDraft,
  type Process,
  type ProcessAct,
  type ProcessArea,
  type ProcessEntry,
  type Refusal,
} from '@chapeau/model';
import type { CommandAnswer, CommandInput, ProcessCommand, ProcessCommandKind } from '@chapeau/protocol';
import type { LanguageOrder } from '../deeds/language-orders.ts';
import type { Means } from '../deeds/world.ts';
import { readPlaceDay } from '../figures/place-day.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Storage, TableName, Tables, Write } from '../storage/port.ts';

export type ProcessCommandOf<Kind extends ProcessCommandKind> = Extract<ProcessCommand, { kind: Kind }>;

/** Who acts, on which process, with what. Read in the turn of the process: nothing changes under it. */
export interface ProcessScene {
  readonly process: Process;
  readonly rows: Pick<Storage, 'find' | 'list' | 'readRecord'>;
  readonly by: Actor;
  readonly means: Means;
  /**
   * Has a command carried out on a draft in the name of whoever acts, in the draft's own turn and commit. `meeting`: what the entry of the
   * draft's record names; absent: the one that is on. `owes`: what the record of the process says of it should the commit of the outcome
   * never come; absent: nothing.
   */
  readonly order: (
    draft: DraftId,
    command: CommandInput | LanguageOrder,
    more?: { readonly meeting?: MeetingId; readonly owes?: Owes },
  ) => Promise<CommandAnswer | Refusal>;
  /** The text of a draft of this process at this moment; null: there is none. */
  readonly read: (draft: DraftId) => Promise<PlainDraft | null>;
  /** What makes a room, to be put into the commit of the outcome. */
  readonly prepare: Rooms['prepare'];
}

/** What the record of a process says of an order on a draft where nothing else comes to be said. */
export type Owes = (answer: CommandAnswer) => {
  readonly act: ProcessAct;
  readonly areas: readonly ProcessArea[];
  /** Rows to keep in one commit with the entry, plain as JSON; absent: none. */
  readonly writes?: readonly Write[];
};

export interface ProcessOutcome {
  /** Rows to keep or to throw away, in one commit with the entries. */
  readonly writes: readonly Write[];
  /** Empty: nothing goes on the record. */
  readonly acts: readonly { readonly act: ProcessAct; readonly reason?: string }[];
  /** The id of what was made; null: nothing. */
  readonly created: string | null;
  /** What pages read again. */
  readonly areas: readonly ProcessArea[];
}

export type ProcessDeed<Ordered> = (
  command: Ordered,
  scene: ProcessScene,
) => Promise<ProcessOutcome | Refusal> | ProcessOutcome | Refusal;

/** The date where the body meets. */
export async function todayOf({ rows, process, means }: ProcessScene): Promise<string> {
  return await readPlaceDay(rows, process.id, means.now);
}

/** An outcome of which only what is given happens. */
export function processOutcome(parts: Partial<ProcessOutcome>): ProcessOutcome {
  return { writes: [], acts: [], created: null, areas: [], ...parts };
}

/** Whether what is told anew stands so already: then nothing is written, and nothing goes on the record. */
export function standsSo(before: object | null, after: object): boolean {
  return before !== null && hashOf(before) === hashOf(after);
}

/** Keeps a row of the process under that parent. */
export function putRow<Name extends TableName>(table: Name, parent: string, row: Tables[Name]): Write {
  return { kind: 'put', table, parent, row };
}

/** The acts as entries after the last one of the process, each chained to the one before it. */
export function entriesOf(
  { acts }: ProcessOutcome,
  { process, by, means }: ProcessScene,
  last: ProcessEntry | null,
): readonly ProcessEntry[] {
  const entries: ProcessEntry[] = [];
  for (const { act, reason = '' } of acts) {
    const content = {
      id: means.makeId('decision'),
      process: process.id,
      at: means.now,
      actor: by.id,
      actorName: by.name,
      participant: by.participant,
      meeting: process.meeting ?? null,
      act,
      reason,
    };
    entries.push(chain(content, entries.at(-1) ?? last));
  }
  return entries;
}
