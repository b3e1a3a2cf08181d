/** Rescue copies: words that were typed here and not taken, kept in this browser until the person has dealt with them. */
import { textOf, type PlainParagraph, type ParagraphId, type Refusal, type RoomId } from '@chapeau/model';
import { Store, type Readable } from './store.ts';

export interface RescuedParagraph {
  readonly number: string | null;
  readonly text: string;
}

export interface RescueCopy {
  /** Tells copies of one room apart. */
  readonly id: string;
  readonly at: string;
  /** Why the words were not taken. */
  readonly refusal: Refusal;
  readonly paragraphs: readonly RescuedParagraph[];
}

/** The part of the browser's storage that is needed: text by name. */
export type KeptText = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Beginning of the names that rescue copies are kept under; the owner follows. */
export const RESCUE_PREFIX = 'chapeau.rescue.';

/** The rescue copies of one room for one actor, newest last. */
export class RescueCopies {
  readonly #store: Store<readonly RescueCopy[]>;
  readonly #kept: KeptText;
  readonly #key: string;

  constructor(kept: KeptText, owner: string, room: RoomId) {
    this.#kept = kept;
    this.#key = `${RESCUE_PREFIX}${owner}.${room}`;
    this.#store = new Store<readonly RescueCopy[]>(readKept(kept, this.#key));
  }

  get copies(): Readable<readonly RescueCopy[]> {
    return this.#store;
  }

  keep(copy: RescueCopy): void {
    this.#write([...this.#store.get(), copy]);
  }

  discard(id: string): void {
    this.#write(this.#store.get().filter((copy) => copy.id !== id));
  }

  #write(copies: readonly RescueCopy[]): void {
    this.#store.set(copies);
    if (copies.length === 0) this.#kept.removeItem(this.#key);
    else this.#kept.setItem(this.#key, JSON.stringify(copies));
  }
}

/** What the browser keeps may have been written by an older page, or by hand: what is no list of copies counts as none. */
function readKept(kept: KeptText, key: string): readonly RescueCopy[] {
  try {
    const value: unknown = JSON.parse(kept.getItem(key) ?? '[]');
    return Array.isArray(value) ? (value as readonly RescueCopy[]) : [];
  } catch {
    return [];
  }
}

/** The words of the named paragraphs as plain text, in the order of the text. */
export function rescuedParagraphs(
  paragraphs: readonly PlainParagraph[],
  ids: readonly ParagraphId[],
): readonly RescuedParagraph[] {
  const wanted = new Set(ids);
  return paragraphs
    .filter((paragraph) => wanted.has(paragraph.id))
    .map((paragraph) => ({ number: paragraph.number, text: textOf(paragraph) }));
}

/** A rescue copy as text to be pasted elsewhere: one paragraph per line, numbers in front. */
export function textOfRescue(copy: RescueCopy): string {
  return copy.paragraphs
    .map(({ number, text }) => (number === null ? text : `${number} ${text}`))
    .join('\n\n');
}
