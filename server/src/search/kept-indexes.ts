/** Indexes of texts that do not change, made when they are first searched and kept within bounds. */
import type { TextIndex } from './text-index.ts';

/** Code units of all texts together: some 160 MB of indexes. */
const MOST_WEIGHT = 4_000_000;

export class KeptIndexes {
  /** The one that was asked for last is the last. */
  readonly #indexes = new Map<string, TextIndex>();
  readonly #mostWeight: number;
  #weight = 0;

  constructor(mostWeight = MOST_WEIGHT) {
    this.#mostWeight = mostWeight;
  }

  /** Code units of the texts whose indexes are at hand. */
  get weight(): number {
    return this.#weight;
  }

  /** The index under that key; made where it is not at hand. */
  async get(key: string, make: () => Promise<TextIndex>): Promise<TextIndex> {
    const index = this.#indexes.get(key) ?? (await make());
    this.#drop(key);
    this.#indexes.set(key, index);
    this.#weight += index.weight;
    for (const oldest of this.#indexes.keys()) {
      if (this.#weight <= this.#mostWeight) break;
      this.#drop(oldest);
    }
    return index;
  }

  #drop(key: string): void {
    const index = this.#indexes.get(key);
    if (index === undefined) return;
    this.#indexes.delete(key);
    this.#weight -= index.weight;
  }
}
