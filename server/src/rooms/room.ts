/** A room: the only writer of its document. Edits and acts pass through it one at a time. */
import type { GenerationId, Refusal, RoomId } from '@chapeau/model';
import type * as Y from 'yjs';
import type { RoomAct } from './act.ts';
import type { RoomConnection } from './connection.ts';

export class Room {
  readonly id: RoomId;
  /** Which incarnation of the room this is; clients with a copy of another one start anew. */
  readonly generation: GenerationId;

  constructor(id: RoomId, generation: GenerationId) {
    this.id = id;
    this.generation = generation;
  }

  /**
   * Lets `decide` read the document in its turn, and carries out what it asks for in one commit.
   * What `decide` is given is only good until its promise settles; it changes nothing in it.
   * Gives the refusal of `decide`, or `not-saved` where the storage takes no writes at the moment.
   */
  act<Result>(
    _decide: (doc: Y.Doc) => RoomAct<Result> | Refusal | Promise<RoomAct<Result> | Refusal>,
  ): Promise<Result | Refusal> {
    throw new Error('not here yet');
  }

  /** Takes the connection in; a refusal where the actor has too many already. */
  join(_connection: RoomConnection): Refusal | null {
    throw new Error('not here yet');
  }

  /** A frame from a connection that has joined; ignored from any other. */
  receive(_connection: RoomConnection, _frame: Uint8Array): void {
    throw new Error('not here yet');
  }

  /** The connection is gone. */
  leave(_connection: RoomConnection): void {
    throw new Error('not here yet');
  }
}
