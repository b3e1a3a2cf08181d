/** Which paragraphs hold words typed here that the server has not told to be durable: what a rescue copy is made of. */
import type { ParagraphId } from '@chapeau/model';
import * as Y from 'yjs';

/** Paragraphs by the number of the last edit made here in each. */
export class UnsavedParagraphs {
  readonly #lastEdit = new Map<ParagraphId, number>();
  readonly #root: Y.XmlFragment;
  readonly #changed: (ids: readonly ParagraphId[]) => void;

  /** `changed` hears of every paragraph that joins or leaves. */
  constructor(root: Y.XmlFragment, changed: (ids: readonly ParagraphId[]) => void) {
    this.#root = root;
    this.#changed = changed;
  }

  get ids(): readonly ParagraphId[] {
    return [...this.#lastEdit.keys()];
  }

  /** Paragraphs known from an earlier visit, as if edited in edit number `edit`. */
  add(ids: readonly ParagraphId[], edit: number): void {
    for (const id of ids) this.#lastEdit.set(id, edit);
    if (ids.length > 0) this.#changed(this.ids);
  }

  /** Notes what a transaction of this client changed. Paragraphs it took out of the text leave no words to rescue. */
  note(transaction: Y.Transaction, edit: number): void {
    const before = this.#lastEdit.size;
    for (const type of transaction.changedParentTypes.keys()) {
      const id = type.parent === this.#root ? idOf(type) : null;
      if (id !== null) this.#lastEdit.set(id, edit);
    }
    if (this.#lastEdit.size !== before) this.#changed(this.ids);
  }

  /** Edits up to that number are durable. */
  saved(edit: number): void {
    const before = this.#lastEdit.size;
    for (const [id, last] of this.#lastEdit) if (last <= edit) this.#lastEdit.delete(id);
    if (this.#lastEdit.size !== before) this.#changed(this.ids);
  }
}

function idOf(type: unknown): ParagraphId | null {
  const id: unknown = type instanceof Y.XmlElement ? type.getAttribute('id') : null;
  return typeof id === 'string' ? (id as ParagraphId) : null;
}
