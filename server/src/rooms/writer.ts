/** The one writer of a room's document: edits, acts and checkpoints pass one at a time, each in one commit. */
import { isRefusal, makeId, refuse, type RandomBytes, type Refusal } from '@chapeau/model';
import type * as Y from 'yjs';
import { timestamp, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { StorageFault, type Storage } from '../storage/port.ts';
import type { RoomAct } from './act.ts';
import type { Told } from './broadcast.ts';
import { judgeEdits } from './edit-turn.ts';
import type { RoomDocument } from './room-document.ts';
import type { Staged } from './staged.ts';
import { Turns } from './turns.ts';
import { WaitingEdits, type Edit } from './waiting-edits.ts';

export interface WriterHouse {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
}

/** Whom the writer reports to: the room. */
export interface WriterReports {
  /** Updates are durable and in the document. */
  readonly changed: (updates: readonly Told[]) => void;
  /** These edits are durable, or had nothing new in them. */
  readonly saved: (edits: readonly Edit[]) => void;
  readonly refused: (edit: Edit, refusal: Refusal) => void;
  /** Nothing of these edits was kept; they may be sent again. */
  readonly notSaved: (edits: readonly Edit[]) => void;
  /** What is held in memory is not what is stored: the room is to be loaded again. */
  readonly outOfDate: () => void;
}

/** How much is added to the log before the next checkpoint. */
const CHECKPOINT_UPDATES = 500;
const CHECKPOINT_BYTES = 1024 * 1024;

export class Writer {
  readonly #document: RoomDocument;
  readonly #house: WriterHouse;
  readonly #reports: WriterReports;
  readonly #turns = new Turns();
  readonly #edits = new WaitingEdits();
  readonly #sinceCheckpoint = { updates: 0, bytes: 0 };
  #editTurnWaits = false;
  #isClosed = false;

  constructor(document: RoomDocument, house: WriterHouse, reports: WriterReports) {
    this.#document = document;
    this.#house = house;
    this.#reports = reports;
  }

  get isIdle(): boolean {
    return this.#turns.areIdle && this.#edits.isEmpty;
  }

  /** Puts an edit in line; false: too much waits already. */
  enqueue(edit: Edit): boolean {
    if (!this.#edits.add(edit)) return false;
    this.#scheduleEdits();
    return true;
  }

  /** Carries an act out in its turn; see Room. Throws StorageFault (retryable) where the room has been closed. */
  act<Result>(
    decide: (doc: Y.Doc) => RoomAct<Result> | Refusal | Promise<RoomAct<Result> | Refusal>,
    done: (act: RoomAct<Result>) => void,
  ): Promise<Result | Refusal> {
    return this.#turns.take(async () => {
      if (this.#isClosed) {
        const message = `Room ${this.#document.room} is closed; open it again.`;
        throw new StorageFault(message, { retryable: true });
      }
      const staged = this.#stage();
      const act = await decide(this.#document.view(staged));
      if (isRefusal(act)) return act;
      this.#change(act, staged);
      staged.writes.push(...act.writes);
      const fault = await this.#commit(staged);
      if (fault?.retryable) return refuse('not-saved');
      if (fault !== null) throw fault;
      done(act);
      return act.result;
    });
  }

  /** Carries out what waits, keeps a checkpoint, and takes nothing more. */
  async close(): Promise<void> {
    await this.#turns.take(async () => {
      while (!this.#edits.isEmpty) await this.#editTurn();
      this.#isClosed = true;
      if (this.#sinceCheckpoint.updates > 0) await this.#checkpoint();
    });
    this.#document.close();
  }

  /** Takes nothing more, at once. What waits is dropped. */
  abandon(): void {
    this.#isClosed = true;
    this.#document.close();
  }

  #stage(): Staged {
    return this.#document.stage(timestamp(this.#house.clock));
  }

  #scheduleEdits(): void {
    if (this.#editTurnWaits) return;
    this.#editTurnWaits = true;
    // After the input of this turn of the event loop, so that what came in together is committed together.
    setImmediate(() => {
      void this.#turns.take(async () => {
        this.#editTurnWaits = false;
        if (!this.#isClosed) await this.#editTurn();
        if (!this.#isClosed && !this.#edits.isEmpty) this.#scheduleEdits();
      });
    });
  }

  async #editTurn(): Promise<void> {
    const { randomBytes, log } = this.#house;
    const staged = this.#stage();
    const makeParagraphId = () => makeId('paragraph', randomBytes);
    const room = { document: this.#document, makeId: makeParagraphId, log };
    const { taken, refused, isSetBack, isBroken } = await judgeEdits(this.#edits, staged, room);
    if (isBroken) this.#document.drop();
    if (isBroken || (await this.#commit(staged)) !== null) {
      this.#reports.notSaved(taken);
    } else {
      this.#reports.saved(taken);
      if (isSetBack) this.#document.rebuildTrial();
    }
    if (refused !== null) this.#reports.refused(refused.edit, refused.refusal);
  }

  #change<Result>(act: RoomAct<Result>, staged: Staged): void {
    if (act.change === undefined) return;
    try {
      this.#document.change(act.change, staged);
    } catch (fault) {
      this.#document.drop();
      throw fault;
    }
  }

  /** Null: durable, in the document, and told. A fault: nothing of it is there. */
  async #commit(staged: Staged): Promise<StorageFault | null> {
    if (staged.isEmpty) return null;
    try {
      await this.#house.storage.commit(staged.writes);
    } catch (error) {
      return this.#notKept(staged, error);
    }
    if (this.#isClosed) return null;
    this.#document.settle(staged);
    this.#reports.changed(staged.updates);
    this.#countTowardsCheckpoint(staged);
    return null;
  }

  #notKept(staged: Staged, error: unknown): StorageFault {
    const { room } = this.#document;
    const fault =
      error instanceof StorageFault
        ? error
        : new StorageFault('The storage failed.', { retryable: false, cause: error });
    this.#house.log.error({ err: fault, room }, 'a commit was not kept');
    if (fault.otherWriter) this.#reports.outOfDate();
    else if (staged.updates.length > 0) this.#document.drop();
    return fault;
  }

  #countTowardsCheckpoint(staged: Staged): void {
    const since = this.#sinceCheckpoint;
    since.updates += staged.updates.length;
    for (const { update } of staged.updates) since.bytes += update.byteLength;
    if (since.updates < CHECKPOINT_UPDATES && since.bytes < CHECKPOINT_BYTES) return;
    since.updates = 0;
    since.bytes = 0;
    void this.#turns.take(async () => {
      if (!this.#isClosed) await this.#checkpoint();
    });
  }

  /** Keeps the whole state beside the log. Where that fails nothing is lost: the log is the truth. */
  async #checkpoint(): Promise<void> {
    const { storage, log } = this.#house;
    const { room, sequence } = this.#document;
    const bytes = this.#document.checkpoint();
    if (bytes === null) return log.error({ room, sequence }, 'a checkpoint does not read back as it was');
    try {
      await storage.commit([{ kind: 'put-checkpoint', room, sequence, bytes }]);
    } catch (fault) {
      log.warn({ err: fault, room, sequence }, 'a checkpoint was not kept');
    }
  }
}
