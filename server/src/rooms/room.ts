/** A room: the only writer of its document, and those who are in it. */
import {
  isRefusal,
  LIMITS,
  refuse,
  type Actor,
  type GenerationId,
  type Refusal,
  type RoomId,
} from '@chapeau/model';
import { CLOSE_CODES, closeReasonText } from '@chapeau/protocol';
import type * as Y from 'yjs';
import type { Notice, RoomAct } from './act.ts';
import { Broadcast } from './broadcast.ts';
import type { ByteLedger } from './byte-ledger.ts';
import type { RoomConnection } from './connection.ts';
import { readFrame, stateFrame, stateVectorFrame } from './frames.ts';
import { Member } from './member.ts';
import { Presence } from './presence.ts';
import type { RefusalLedger } from './refusal-ledger.ts';
import { roomRights } from './rights.ts';
import type { RoomDocument } from './room-document.ts';
import { sizeOf, type Edit } from './waiting-edits.ts';
import { Writer, type WriterHouse } from './writer.ts';

/** What a room shares with the others of its house. */
export interface RoomHouse extends WriterHouse {
  readonly refusals: RefusalLedger;
  readonly bytes: ByteLedger;
  /** Tells connections in every room. */
  readonly notify: (notice: Notice) => void;
  /** The room is of no more use: what it holds is not what is stored. */
  readonly outOfDate: (room: Room) => void;
}

/** Bytes of a state vector: some 100,000 clients. */
const STATE_VECTOR_BYTES = 1024 * 1024;

export class Room {
  readonly id: RoomId;
  /** Which incarnation of the room this is; clients with a copy of another one start anew. */
  readonly generation: GenerationId;
  readonly #document: RoomDocument;
  readonly #house: RoomHouse;
  readonly #writer: Writer;
  readonly #members = new Map<RoomConnection, Member>();
  readonly #broadcast: Broadcast;
  readonly #presence: Presence;
  #isClosed = false;
  /** An act has closed the room: from then on everybody reads, whoever comes in later too. */
  #isClosedForWriting = false;
  #usedAt: number;

  constructor(document: RoomDocument, house: RoomHouse) {
    this.id = document.room;
    this.generation = document.generation;
    this.#document = document;
    this.#house = house;
    const members = () => this.#members.values();
    this.#broadcast = new Broadcast(house.clock, members);
    this.#presence = new Presence(house.clock, members, (client) => document.ownerOf(client));
    this.#usedAt = house.clock.now();
    this.#writer = new Writer(document, house, {
      changed: (updates) => this.#broadcast.tell(updates, this.#members.size),
      saved: (edits) => this.#tellSaved(edits),
      refused: (edit, refusal) => this.#refuse(edit, refusal),
      notSaved: (edits) => {
        for (const { member } of edits) member.end(CLOSE_CODES['not-saved'], closeReasonText('not-saved'));
      },
      outOfDate: () => this.#abandon(),
    });
  }

  /**
   * Takes the connection in; a refusal where the actor has too many already or was refused too often, and `not-saved`
   * where the room is closing: open it again.
   */
  join(connection: RoomConnection): Refusal | null {
    const { actor } = connection;
    if (this.#isClosed) return refuse('not-saved');
    if (this.#house.refusals.isBarred(actor.id)) return refuse('too-many-requests');
    const held = [...this.#members.values()].filter((member) => member.actor.id === actor.id);
    if (held.length >= LIMITS.connectionsPerActor) return refuse('too-many-connections');
    const member: Member = new Member(connection, this.#house.clock, () => this.#forget(member));
    if (this.#isClosedForWriting) member.readsOnly = refuse('room-closed');
    this.#members.set(connection, member);
    member.send(stateVectorFrame(this.#document.stateVector));
    this.#presence.greet(member);
    return null;
  }

  /** A frame from a connection that has joined; ignored from any other. */
  receive(connection: RoomConnection, frame: Uint8Array): void {
    const member = this.#members.get(connection);
    if (member === undefined || this.#isClosed) return;
    if (!member.frames.take()) return member.end(1008, closeReasonText('too-many-requests'));
    const incoming = readFrame(frame);
    switch (incoming.kind) {
      case 'state-vector':
        return this.#answer(member, incoming.stateVector);
      case 'update':
        return this.#enqueue(member, incoming);
      case 'broken-update':
        return this.#enqueue(member, { update: refuse('update-malformed'), isAnswer: false });
      case 'awareness':
        return this.#presence.receive(member, incoming.content);
      case 'awareness-query':
        return this.#presence.greet(member);
      case 'unknown':
        return member.end(1002, closeReasonText('bad-request'));
    }
  }

  /** The connection is gone. */
  leave(connection: RoomConnection): void {
    this.#members.get(connection)?.leave();
  }

  /**
   * Lets `decide` read the document in its turn, and carries out what it asks for in one commit.
   * What `decide` is given is only good until its promise settles; it changes nothing in it.
   * Gives the refusal of `decide`, or `not-saved` where the storage takes no writes at the moment. Rejects with StorageFault
   * where the room is closed (retryable: open it again) or the commit can never be taken, and with what `decide` throws.
   */
  act<Result>(
    decide: (doc: Y.Doc) => RoomAct<Result> | Refusal | Promise<RoomAct<Result> | Refusal>,
  ): Promise<Result | Refusal> {
    this.use();
    return this.#writer.act(decide, (act) => {
      if (act.closesRoom === true) this.#closeForWriting();
      for (const notice of act.notices ?? []) this.#house.notify(notice);
    });
  }

  /** Tells members that something read over HTTP has changed. */
  notify({ topic, to }: Notice): void {
    for (const member of this.#members.values()) {
      const { participant } = member.actor;
      const isMeant = to === 'everybody' || (participant !== null && to.includes(participant));
      if (isMeant) member.tell({ kind: 'notice', topic });
    }
  }

  /** Asks the rights of these actors again. Their edits wait for the answer; who lost any is closed. */
  async rejudge(which: (actor: Actor) => boolean): Promise<void> {
    const members = [...this.#members.values()].filter(({ actor }) => which(actor));
    const judgments = members.map((member) => {
      const judging = this.#rejudgeMember(member);
      member.judging = judging;
      return judging;
    });
    await Promise.all(judgments);
  }

  /** Somebody has a use for it: it is not unloaded for a while. */
  use(): void {
    this.#usedAt = this.#house.clock.now();
  }

  /** Whether nobody is in it, nothing goes on in it, and nothing has for so long. */
  isUnused(forMs: number): boolean {
    const isQuiet = this.#members.size === 0 && this.#writer.isIdle;
    return isQuiet && this.#house.clock.now() - this.#usedAt >= forMs;
  }

  /** Ends the room: takes no more, commits what waits, keeps a checkpoint, closes every connection. */
  async close(code: number, reason: string): Promise<void> {
    this.#isClosed = true;
    await this.#writer.close();
    this.#endAll(code, reason);
  }

  #abandon(): void {
    this.#isClosed = true;
    this.#writer.abandon();
    this.#house.outOfDate(this);
    this.#endAll(CLOSE_CODES['not-saved'], closeReasonText('not-saved'));
  }

  #endAll(code: number, reason: string): void {
    this.#broadcast.flush();
    for (const member of this.#members.values()) member.end(code, reason);
    this.#presence.close();
  }

  #answer(member: Member, stateVector: Uint8Array): void {
    if (!member.stateVectors.take()) return this.#answerLater(member, stateVector);
    try {
      if (stateVector.byteLength > STATE_VECTOR_BYTES) throw new RangeError('too many clients');
      const state = this.#document.stateSince(stateVector);
      if (member.past === 'unknown' && this.#document.hasAllOf(stateVector)) member.past = 'known';
      member.hasState = true;
      member.send(stateFrame(state));
    } catch {
      // A state vector that cannot be read: no other bytes from outside are in there.
      member.end(1002, closeReasonText('bad-request'));
    }
  }

  /** Whoever asks for the state again and again is answered once in a while, for the last time it asked. */
  #answerLater(member: Member, stateVector: Uint8Array): void {
    const isFirst = member.asked === null;
    member.asked = stateVector;
    if (!isFirst) return;
    this.#house.clock.after(member.stateVectors.waitMs(), () => {
      const { asked } = member;
      member.asked = null;
      if (asked !== null && !member.isEnded && !this.#isClosed) this.#answer(member, asked);
    });
  }

  #enqueue(member: Member, sent: Pick<Edit, 'update' | 'isAnswer'>): void {
    member.sent += 1;
    const isInTime = member.updates.take() && this.#house.bytes.take(member.actor.id, sizeOf(sent));
    const update = isInTime ? sent.update : refuse('update-too-fast');
    const edit = { member, count: member.sent, update, isAnswer: sent.isAnswer };
    if (!this.#writer.enqueue(edit)) member.end(CLOSE_CODES['not-saved'], closeReasonText('not-saved'));
  }

  #tellSaved(edits: readonly Edit[]): void {
    const counts = new Map(edits.map(({ member, count }) => [member, count]));
    for (const [member, count] of counts) member.tell({ kind: 'saved', count });
  }

  #refuse({ member }: Edit, refusal: Refusal): void {
    const { actor } = member;
    this.#house.log.warn(
      { room: this.id, actor: actor.id, name: actor.name, ...refusal },
      'an update was refused',
    );
    member.tell({ kind: 'refused', refusal });
    member.end(CLOSE_CODES.refused, closeReasonText(refusal.refusal));
    if (!this.#house.refusals.count(actor.id)) return;
    for (const other of this.#members.values()) {
      if (other.actor.id === actor.id) other.end(CLOSE_CODES.refused, closeReasonText('too-many-requests'));
    }
  }

  async #rejudgeMember(member: Member): Promise<void> {
    const { connection, actor } = member;
    try {
      const now = await connection.identify();
      const rights =
        now === null ? refuse('not-signed-in') : await roomRights(now, this.id, this.#house.storage);
      const isSame =
        now !== null &&
        now.id === actor.id &&
        now.role === actor.role &&
        now.participant === actor.participant;
      if (isRefusal(rights) || !isSame || (member.readsOnly === null && !rights.write)) {
        member.end(CLOSE_CODES['access-changed'], closeReasonText('access-changed'));
      } else if (rights.write && !this.#isClosedForWriting) {
        member.readsOnly = null;
      }
    } catch (fault) {
      // Not known is not allowed; it may come back and be judged at the door.
      this.#house.log.error(
        { err: fault, room: this.id, actor: actor.id },
        'rights could not be asked again',
      );
      member.end(CLOSE_CODES['not-saved'], closeReasonText('not-saved'));
    }
  }

  /** From now on everybody reads. */
  #closeForWriting(): void {
    this.#isClosedForWriting = true;
    for (const member of this.#members.values()) member.readsOnly = refuse('room-closed');
  }

  #forget(member: Member): void {
    this.#members.delete(member.connection);
    this.#presence.leave(member);
    this.use();
  }
}
