/** Group commit: commits that come in together share one transaction and one wait for the disk. */
import type { StorageFault, Write } from './port.ts';

/** Carries commits out together, each whole or not at all; says for each what kept it out (null: it is durable). */
export type CarryOut = (commits: readonly (readonly Write[])[]) => readonly (StorageFault | null)[];

interface Waiting {
  readonly writes: readonly Write[];
  readonly resolve: () => void;
  readonly reject: (fault: StorageFault) => void;
}

/** Most commits in one transaction: keeps the event loop free. */
const MOST = 256;

export class GroupCommit {
  readonly #carryOut: CarryOut;
  #waiting: Waiting[] = [];
  #scheduled = false;

  constructor(carryOut: CarryOut) {
    this.#carryOut = carryOut;
  }

  /** Settles once the commit is durable, or nothing of it is there. Commits are carried out in the order of asking. */
  commit(writes: readonly Write[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ writes, resolve, reject });
      this.#schedule();
    });
  }

  /** Carries out at once whatever waits. */
  flush(): void {
    while (this.#waiting.length > 0) this.#flushGroup();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    // After the input of this turn of the event loop, so that what arrived together is committed together.
    setImmediate(() => {
      this.#scheduled = false;
      this.#flushGroup();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #flushGroup(): void {
    const group = this.#waiting.splice(0, MOST);
    if (group.length === 0) return;
    const faults = this.#carryOut(group.map(({ writes }) => writes));
    for (const [index, { resolve, reject }] of group.entries()) {
      const fault = faults[index] ?? null;
      if (fault === null) resolve();
      else reject(fault);
    }
  }
}
