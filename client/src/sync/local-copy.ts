/** The copy of a room's text kept in this browser, so that what was typed offline survives a reload. One per room, generation and actor. */
import type { ParagraphId, RoomId } from '@chapeau/model';
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { RESCUE_PREFIX, type KeptText } from './rescue.ts';

export interface CopyName {
  /** Whoever is signed in: a copy is never read as somebody else. */
  readonly owner: string;
  readonly room: RoomId;
  readonly generation: string;
}

const PREFIX = 'chapeau.copy.';
const UNSAVED_PREFIX = 'chapeau.unsaved.';

function nameOf({ owner, room, generation }: CopyName): string {
  return `${PREFIX}${owner}.${room}@${generation}`;
}

/** A copy that is older than what the server holds now: of another generation. */
export interface OldCopy {
  readonly name: string;
  /** Paragraphs with words that were never acknowledged. */
  readonly unsaved: readonly ParagraphId[];
}

/** How long the browser may take to open its storage before the room goes on without. */
const PATIENCE_MS = 2_000;

/** Keeps the copy while it lives. */
export class LocalCopy {
  /** Null where the browser has no such storage: then what is typed offline lasts as long as the page. */
  readonly #persistence: IndexeddbPersistence | null;
  readonly #kept: KeptText;
  readonly #key: string;

  constructor(name: CopyName, doc: Y.Doc, kept: KeptText) {
    this.#persistence = hasStorage() ? new IndexeddbPersistence(nameOf(name), doc) : null;
    this.#kept = kept;
    this.#key = UNSAVED_PREFIX + nameOf(name);
  }

  /** Resolves when the copy has been read into the document, or when the browser cannot give it. */
  async read(): Promise<void> {
    if (this.#persistence !== null) await Promise.race([this.#persistence.whenSynced, after(PATIENCE_MS)]);
  }

  /** Paragraphs that an earlier visit left unsaved. */
  get unsaved(): readonly ParagraphId[] {
    return readIds(this.#kept, this.#key);
  }

  noteUnsaved(ids: readonly ParagraphId[]): void {
    if (ids.length === 0) this.#kept.removeItem(this.#key);
    else this.#kept.setItem(this.#key, JSON.stringify(ids));
  }

  /** Stops keeping it; what is kept stays. */
  async end(): Promise<void> {
    await this.#persistence?.destroy();
  }

  /** Stops keeping it and throws it away. */
  async discard(): Promise<void> {
    this.#kept.removeItem(this.#key);
    await this.#persistence?.clearData();
  }
}

/** Copies of the same room in other generations. Empty where the browser cannot list them. */
export async function findOldCopies(name: CopyName, kept: KeptText): Promise<readonly OldCopy[]> {
  const prefix = nameOf({ ...name, generation: '' });
  return (await databaseNames())
    .filter((found) => found.startsWith(prefix) && found !== nameOf(name))
    .map((found) => ({ name: found, unsaved: readIds(kept, UNSAVED_PREFIX + found) }));
}

/** Reads an old copy into a document of its own, then throws it away. */
export async function takeOldCopy(copy: OldCopy, kept: KeptText): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const persistence = new IndexeddbPersistence(copy.name, doc);
  await Promise.race([persistence.whenSynced, after(PATIENCE_MS)]);
  kept.removeItem(UNSAVED_PREFIX + copy.name);
  await persistence.clearData();
  return doc;
}

/** Throws away every copy of that owner, rescue copies included: whoever signs out leaves nothing behind on the machine. */
export async function forgetCopies(
  owner: string,
  kept: KeptText & Pick<Storage, 'key' | 'length'>,
): Promise<void> {
  const beginnings = [
    `${PREFIX}${owner}.`,
    `${UNSAVED_PREFIX}${PREFIX}${owner}.`,
    `${RESCUE_PREFIX}${owner}.`,
  ];
  const isOwn = (name: string) => beginnings.some((beginning) => name.startsWith(beginning));
  const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '').filter(isOwn);
  for (const key of keys) kept.removeItem(key);
  await Promise.all((await databaseNames()).filter(isOwn).map((name) => clearDocument(name)));
}

function hasStorage(): boolean {
  return typeof indexedDB !== 'undefined';
}

async function databaseNames(): Promise<readonly string[]> {
  // Not every browser lists its databases; where it does not, old copies merely take up room.
  if (!hasStorage() || !('databases' in indexedDB)) return [];
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

function readIds(kept: KeptText, key: string): readonly ParagraphId[] {
  try {
    const ids: unknown = JSON.parse(kept.getItem(key) ?? '[]');
    return Array.isArray(ids) ? (ids as readonly ParagraphId[]) : [];
  } catch {
    return [];
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
