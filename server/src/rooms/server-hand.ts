/**
 * The server's own hand: a copy of the document in which the server makes its changes first, so that the real document
 * only ever takes what is durable. Follows the real one lazily; thrown away when a commit fails.
 */
import { openRoots, type Layout } from '@chapeau/text';
import * as Y from 'yjs';

export class ServerHand {
  readonly #doc: Y.Doc;
  readonly #layout: Layout;
  #missed: Uint8Array[] = [];
  #isAtWork = false;
  #isSpoiled = false;

  /** `client` is the Y client id that the changes will carry; it must never have been used in this room. */
  constructor(real: Y.Doc, layout: Layout, client: number) {
    this.#layout = layout;
    this.#doc = new Y.Doc();
    openRoots(this.#doc, this.#layout);
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(real));
    this.#doc.clientID = client;
    this.#doc.on('update', () => {
      this.#isSpoiled ||= !this.#isAtWork;
    });
  }

  /** Whether somebody has changed the copy who was only to read it. It is of no more use then. */
  get isSpoiled(): boolean {
    return this.#isSpoiled;
  }

  get client(): number {
    return this.#doc.clientID;
  }

  /** Remembers an update of somebody else, to be applied before the copy is next looked at. */
  follow(update: Uint8Array): void {
    this.#missed.push(update);
  }

  /** The copy, up to date. To be read only, but by `change`. */
  get doc(): Y.Doc {
    if (this.#missed.length > 0) {
      const missed = this.#missed;
      this.#missed = [];
      this.#work(() => {
        for (const update of missed) Y.applyUpdate(this.#doc, update);
      });
    }
    return this.#doc;
  }

  /** Makes a change in one transaction and gives its V1 update; null: nothing changed. Where `change` throws the hand is of no more use. */
  change(change: (doc: Y.Doc) => void): Uint8Array | null {
    const { doc } = this;
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array) => void updates.push(update);
    doc.on('update', collect);
    try {
      this.#work(() => change(doc));
    } finally {
      doc.off('update', collect);
    }
    return updates.length === 0 ? null : Y.mergeUpdates(updates);
  }

  #work(work: () => void): void {
    this.#isAtWork = true;
    try {
      this.#doc.transact(work);
    } finally {
      this.#isAtWork = false;
    }
  }

  close(): void {
    this.#doc.destroy();
  }
}
