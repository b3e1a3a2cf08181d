/** What a turn is about to commit: one list of writes, and the updates among them in order. */
import type { ActorId, RoomId } from '@chapeau/model';
import type { Write } from '../storage/port.ts';
import type { Told } from './broadcast.ts';
import type { Member } from './member.ts';

type By = ActorId | 'server';

export class Staged {
  readonly writes: Write[] = [];
  readonly updates: Told[] = [];
  /** Client ids that this commit binds. */
  readonly clients = new Map<number, By>();
  readonly #room: RoomId;
  readonly #at: string;
  #sequence: number;

  /** `sequence`: of the last durable update. */
  constructor(room: RoomId, sequence: number, at: string) {
    this.#room = room;
    this.#sequence = sequence;
    this.#at = at;
  }

  /** The sequence that the room will have come to. */
  get sequence(): number {
    return this.#sequence;
  }

  get isEmpty(): boolean {
    return this.writes.length === 0;
  }

  /** Adds an update of a member, or of the server (null). `tidied`: it holds more than the member sent. */
  append(update: Uint8Array, by: Member | null, tidied = false): void {
    this.#sequence += 1;
    this.updates.push({ update, by: tidied ? null : by });
    this.writes.push({
      kind: 'append-update',
      room: this.#room,
      sequence: this.#sequence,
      actor: by?.actor.id ?? 'server',
      at: this.#at,
      bytes: update,
    });
  }

  /** Adds that client ids belong to an actor from now on. */
  bind(actor: By, clients: readonly number[]): void {
    if (clients.length === 0) return;
    for (const client of clients) this.clients.set(client, actor);
    this.writes.push({ kind: 'bind-clients', room: this.#room, actor, clients });
  }
}
