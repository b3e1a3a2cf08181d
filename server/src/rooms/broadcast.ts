/** Tells members what has changed: merged, at most one frame per member and interval. */
import * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import { updateFrame } from './frames.ts';
import type { Member } from './member.ts';
import { Pace } from './pace.ts';

/** A durable update; whoever made it knows it already. */
export interface Told {
  readonly update: Uint8Array;
  /** Null: the server, or a member whose formats it tidied up. */
  readonly by: Member | null;
}

export class Broadcast {
  readonly #clock: Clock;
  readonly #members: () => Iterable<Member>;
  readonly #pace: Pace;
  #waiting: Told[] = [];
  #callOff: (() => void) | null = null;

  constructor(clock: Clock, members: () => Iterable<Member>) {
    this.#clock = clock;
    this.#members = members;
    this.#pace = new Pace(clock);
  }

  /** Tells, now or within the interval of the present load. */
  tell(updates: readonly Told[], listeners: number): void {
    if (updates.length === 0) return;
    this.#waiting.push(...updates);
    if (this.#callOff !== null) return;
    const waitMs = this.#pace.waitMs(listeners);
    if (waitMs === 0) this.flush();
    else this.#callOff = this.#clock.after(waitMs, () => this.flush());
  }

  /** Tells at once whatever waits. */
  flush(): void {
    this.#callOff?.();
    this.#callOff = null;
    const [first, ...rest] = this.#waiting;
    if (first === undefined) return;
    const updates = this.#waiting.map(({ update }) => update);
    const onlyBy = rest.every(({ by }) => by === first.by) ? first.by : null;
    this.#waiting = [];
    const frame = updateFrame(updates.length === 1 ? first.update : Y.mergeUpdates(updates));
    for (const member of this.#members()) if (member.hasState && member !== onlyBy) member.send(frame);
  }
}
