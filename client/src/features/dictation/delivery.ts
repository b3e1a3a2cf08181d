/** Lines on their way: given one after the other, carried out in that order, while the next one is typed. */
import type { Order } from '@chapeau/dictation';
import { isRefusal, type Refusal } from '@chapeau/model';
import type { CommandAnswer, CommandInput } from '@chapeau/protocol';
import { Store, type Readable } from '../../sync/store.ts';

export interface GivenLine {
  readonly text: string;
  readonly order: Order;
  /** What carries it out, one after the other. */
  readonly commands: readonly CommandInput[];
}

/** A line that was not carried out, or not all of it. */
export interface RefusedLine {
  readonly text: string;
  /** Null: no answer came. */
  readonly refusal: Refusal | null;
  /** How many of its commands were carried out before. */
  readonly done: number;
  readonly total: number;
}

export interface DoneLine {
  readonly order: Order;
  readonly answers: readonly CommandAnswer[];
}

type Send = (command: CommandInput) => Promise<CommandAnswer | Refusal | null>;

/** A line that is refused holds up none behind it. Given again in the same words, it goes on where it was refused. */
export class Delivery {
  readonly #underWay = new Store<readonly GivenLine[]>([]);
  readonly #refused = new Store<readonly RefusedLine[]>([]);
  readonly #done = new Store<DoneLine | null>(null);
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Oldest first; the first is being carried out. */
  get underWay(): Readable<readonly GivenLine[]> {
    return this.#underWay;
  }

  /** Oldest first, each text once. */
  get refused(): Readable<readonly RefusedLine[]> {
    return this.#refused;
  }

  /** The last one that was carried out; null: none was. */
  get done(): Readable<DoneLine | null> {
    return this.#done;
  }

  give(line: GivenLine): void {
    const waiting = this.#underWay.get();
    this.#underWay.set([...waiting, line]);
    if (waiting.length === 0) void this.#goOn();
  }

  /** Takes a refused line off the list. */
  forget(text: string): void {
    this.#refused.set(this.#refused.get().filter((one) => one.text !== text));
  }

  async #goOn(): Promise<void> {
    for (let line = this.#underWay.get()[0]; line !== undefined; line = this.#underWay.get()[0]) {
      // What is said first is tabled first.
      await this.#carryOut(line);
      this.#underWay.set(this.#underWay.get().slice(1));
    }
  }

  async #carryOut({ text, order, commands }: GivenLine): Promise<void> {
    const total = commands.length;
    let done = this.#refused.get().find((one) => one.text === text)?.done ?? 0;
    this.forget(text);
    const answers: CommandAnswer[] = [];
    for (const command of commands.slice(done)) {
      // One after the other, so that it is known how many were done.
      const answer = await this.#send(command);
      if (answer === null || isRefusal(answer)) {
        this.#refused.set([...this.#refused.get(), { text, refusal: answer, done, total }]);
        return;
      }
      answers.push(answer);
      done += 1;
    }
    this.#done.set({ order, answers });
  }
}
