/** The witness: sees every transaction of one apply, and so everything that it changed. */
import * as Y from 'yjs';
import { rootNameOf, type Place, type SharedType } from './store.ts';

/** What one apply changed. Clean-up of formatting opens transactions of its own; they count as well. */
export interface Touched {
  /** Elements under the text root in which something changed, was inserted or deleted; also deleted ones. */
  readonly places: ReadonlySet<Place>;
  /** Whether elements under the text root came or went. */
  readonly isRestructured: boolean;
  /** Names of the roots in which something changed; '' for one outside the layout. */
  readonly roots: ReadonlySet<string>;
  /** Whether the text root was given an attribute. */
  readonly isRootAttributed: boolean;
  /** V1 bytes of what was new to the document, one per transaction. */
  readonly updates: readonly Uint8Array[];
}

/** Applies an update and says what changed. Throws what Yjs throws; then the document is spoiled. */
export function applyWatched(doc: Y.Doc, update: Uint8Array): Touched {
  const witness = new Witness(doc);
  const onTransaction = (transaction: Y.Transaction): void => witness.see(transaction);
  const onUpdate = (bytes: Uint8Array): void => void witness.updates.push(bytes);
  doc.on('afterTransaction', onTransaction);
  doc.on('update', onUpdate);
  try {
    Y.applyUpdate(doc, update);
  } finally {
    doc.off('afterTransaction', onTransaction);
    doc.off('update', onUpdate);
  }
  return witness;
}

class Witness implements Touched {
  readonly places = new Set<Place>();
  readonly roots = new Set<string>();
  readonly updates: Uint8Array[] = [];
  isRestructured = false;
  isRootAttributed = false;
  readonly #doc: Y.Doc;
  readonly #text: SharedType;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#text = doc.getXmlFragment('text');
  }

  /** Called before Yjs throws away what was deleted. */
  see(transaction: Y.Transaction): void {
    for (const [type, keys] of transaction.changed) {
      this.#note(type);
      if (type === this.#text && [...keys].some((key) => key !== null)) this.isRootAttributed = true;
    }
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return;
      this.#note(struct.parent);
      if (struct.parent === this.#text && struct.content instanceof Y.ContentType)
        this.#note(struct.content.type);
    });
  }

  #note(type: SharedType): void {
    if (type === this.#text) {
      this.isRestructured = true;
      this.roots.add('text');
      return;
    }
    let place = type;
    while (place.parent !== null && place.parent !== this.#text) place = place.parent;
    if (place.parent === null) {
      this.roots.add(rootNameOf(place, this.#doc));
    } else {
      this.roots.add('text');
      if (place instanceof Y.XmlElement || place instanceof Y.XmlText) this.places.add(place);
    }
  }
}
