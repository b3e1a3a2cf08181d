/** What a deed asks of a room. */
import type { ParticipantId } from '@chapeau/model';
import type { NoticeTopic } from '@chapeau/protocol';
import type * as Y from 'yjs';
import type { Write } from '../storage/port.ts';

/** Everybody who is connected, or those who represent one of the participants. */
export type Audience = 'everybody' | readonly ParticipantId[];

export interface Notice {
  readonly topic: NoticeTopic;
  readonly to: Audience;
}

/** What a deed asks the room to do: all of it, in one commit, or nothing. */
export interface RoomAct<Result> {
  /** Changes the document as the server (server-only roots, text by decisions), in one transaction. */
  readonly change?: (doc: Y.Doc) => void;
  /** In the same commit, after the update that `change` makes. */
  readonly writes: readonly Write[];
  readonly result: Result;
  /** Told to all rooms' connections once the commit is durable. */
  readonly notices?: readonly Notice[];
  /** From now on everybody in the room only reads, as a drafting room after tabling. */
  readonly closesRoom?: boolean;
}
