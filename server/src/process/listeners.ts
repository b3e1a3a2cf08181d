/** Open pages that are told when something of their process has changed. What has changed they read over HTTP, by their own rights. */
import type { Actor, ProcessArea, ProcessId } from '@chapeau/model';
import type { ProcessEvent } from '@chapeau/protocol';

/** One open page. */
export interface Listener {
  readonly actor: Actor;
  /** Who is behind it now; null: signed out or revoked since. */
  readonly identify: () => Promise<Actor | null>;
  readonly tell: (event: ProcessEvent) => void;
  /** Ends it: whoever listened is let in no more. */
  readonly end: () => void;
}

/** Pages of one person at once: more than anybody looks at. */
const MOST_PER_ACTOR = 40;

export class Listeners {
  readonly #listeners = new Set<Listener>();

  /** False: this person has too many already. */
  join(listener: Listener): boolean {
    const own = [...this.#listeners].filter(({ actor }) => actor.id === listener.actor.id);
    if (own.length >= MOST_PER_ACTOR) return false;
    this.#listeners.add(listener);
    return true;
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Tells every page of that process. */
  tell(process: ProcessId, areas: readonly ProcessArea[]): void {
    for (const listener of this.#listeners) if (listener.actor.process === process) listener.tell({ areas });
  }

  /** Tells the pages of those actors alone. */
  tellSome(which: (actor: Actor) => boolean, areas: readonly ProcessArea[]): void {
    for (const listener of this.#listeners) if (which(listener.actor)) listener.tell({ areas });
  }

  /** Asks again who is behind the pages of these actors, and ends those that nobody is behind. */
  async rejudge(which: (actor: Actor) => boolean): Promise<void> {
    const asked = [...this.#listeners].filter(({ actor }) => which(actor));
    await Promise.all(
      asked.map(async (listener) => {
        if ((await listener.identify()) !== null) return;
        this.leave(listener);
        listener.end();
      }),
    );
  }
}
