/** Somebody who types as fast as the server lets them, and remembers what they were told is saved. */
import type { ParagraphId } from '@chapeau/model';
import { pause } from '../cast/until.ts';
import type { RawClient } from './raw-client.ts';
import { textIn, type } from './updates.ts';

/** Something typed or taken out again, and the number of the frame that carried it. */
interface Deed {
  readonly words: string;
  readonly isThere: boolean;
  readonly frame: number;
}

export class Typist {
  readonly #client: RawClient;
  readonly #paragraph: ParagraphId;
  readonly #name: string;
  readonly #deeds: Deed[] = [];
  #isTyping = true;

  constructor(client: RawClient, paragraph: ParagraphId, name: string) {
    this.#client = client;
    this.#paragraph = paragraph;
    this.#name = name;
  }

  /** Types until told to stop or cut off, never more than `ahead` edits before what is saved. */
  async type(ahead = 40): Promise<void> {
    for (let count = 0; this.#isTyping && this.#client.closed === null; count += 1) {
      if (count % 5 === 0 || this.#client.sent - this.#client.saved > ahead) await pause(1);
      if (this.#client.sent - this.#client.saved > ahead) continue;
      this.#step(`‹${this.#name}${count}›`, count % 7 === 6);
    }
  }

  stop(): void {
    this.#isTyping = false;
  }

  /** What was told to be saved: words that must be in the text, and words that must not. */
  get told(): { readonly there: readonly string[]; readonly gone: readonly string[] } {
    const last = new Map<string, boolean>();
    // What was done to the same words after the last saved frame may or may not have come about.
    const undecided = new Set<string>();
    for (const { words, isThere, frame } of this.#deeds)
      if (frame <= this.#client.saved) last.set(words, isThere);
      else undecided.add(words);
    const certain = [...last].filter(([words]) => !undecided.has(words));
    return {
      there: certain.filter(([, isThere]) => isThere).map(([words]) => words),
      gone: certain.filter(([, isThere]) => !isThere).map(([words]) => words),
    };
  }

  /** Everything that was taken out again, saved or not. */
  get removed(): readonly string[] {
    return this.#deeds.filter(({ isThere }) => !isThere).map(({ words }) => words);
  }

  #step(words: string, takesOut: boolean): void {
    const previous = this.#deeds.at(-1);
    if (takesOut && previous?.isThere === true) {
      const frame = this.#client.edit((doc) => {
        const text = textIn(doc, this.#paragraph);
        const at = text.toString().indexOf(previous.words);
        if (at >= 0) text.delete(at, previous.words.length);
      });
      this.#deeds.push({ words: previous.words, isThere: false, frame });
      return;
    }
    const frame = this.#client.edit(type(this.#paragraph, words));
    this.#deeds.push({ words, isThere: true, frame });
  }
}
