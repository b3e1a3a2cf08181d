/** A room's turn, kept while something else happens: nothing is written in the room meanwhile. */
import type * as Y from 'yjs';
import type { Room } from '../rooms/room.ts';

export interface HeldTurn {
  /** Good until the turn is let go. */
  readonly doc: Y.Doc;
  /** Lets the turn go; `closes`: from then on everybody in the room only reads. */
  release(closes: boolean): Promise<void>;
}

/** Waits for the room's turn and keeps it until it is released. Rejects where the room cannot take its turn. */
export async function holdTurn(room: Room): Promise<HeldTurn> {
  const released = deferred<boolean>();
  const taken = deferred<Y.Doc>();
  const turn = room.act(async (doc) => {
    taken.resolve(doc);
    return { writes: [], result: null, closesRoom: await released.promise };
  });
  turn.catch(taken.reject);
  return {
    doc: await taken.promise,
    release: async (closes) => {
      released.resolve(closes);
      await turn;
    },
  };
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}
