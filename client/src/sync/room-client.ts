/**
 * One room as this browser has it open: its document, its connection, whether it is saved. Lives until it is ended, or
 * until the server refuses an edit or closes for good; then another one is made, with a fresh document.
 */
import { isRefusal, refuse, REFUSALS, type Refusal, type RefusalKind, type RoomId } from '@chapeau/model';
import {
  CLOSE_CODES,
  decodeMessage,
  MESSAGE,
  NOTICES,
  PROTOCOL_VERSION,
  ROOM_PARAMETERS,
  ROOMS_PATH,
  type NoticeTopic,
} from '@chapeau/protocol';
import { openRoots, paragraphsOf, SCHEMA_VERSION, textRoot, type Layout } from '@chapeau/text';
import * as encoding from 'lib0/encoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { DraftStores } from './draft-stores.ts';
import { Heartbeat, HEARTBEAT } from './heartbeat.ts';
import { findOldCopies, LocalCopy, takeOldCopy, type CopyName } from './local-copy.ts';
import { presenceOf, type Present } from './presence.ts';
import { rescuedParagraphs, type KeptText, type RescueCopies } from './rescue.ts';
import { roomSocketClass } from './room-socket.ts';
import { SavedTracker, type SavedState } from './saved-state.ts';
import { Store, type Readable } from './store.ts';
import { UnsavedParagraphs } from './unsaved-paragraphs.ts';

export interface RoomOptions {
  readonly room: RoomId;
  readonly layout: Layout;
  /** Generation of the room as told over HTTP. */
  readonly generation: string;
  /** Id of the actor who is signed in. */
  readonly owner: string;
  /** Whoever may not write sends no updates and keeps no copy. */
  readonly mayWrite: boolean;
}

/** What the room needs of its surroundings; a test gives its own. */
export interface RoomSurroundings {
  /** `ws:` or `wss:` address of the server, without path. */
  readonly address: string;
  readonly Socket: typeof WebSocket;
  readonly kept: KeptText;
  readonly rescues: RescueCopies;
  readonly now: () => number;
  /** Something read over HTTP has changed. */
  readonly noticed: (topic: NoticeTopic) => void;
}

const CLOSE_REASONS = new Map<number, RefusalKind>(
  Object.entries(CLOSE_CODES).flatMap(([kind, code]) =>
    kind in REFUSALS ? [[code, kind as RefusalKind]] : [],
  ),
);

export class RoomClient {
  readonly doc = new Y.Doc();
  readonly options: RoomOptions;
  readonly #surroundings: RoomSurroundings;
  readonly #provider: WebsocketProvider;
  readonly #saved = new SavedTracker();
  readonly #stores: DraftStores;
  readonly #presence: Readable<readonly Present[]>;
  readonly #isReady = new Store(false);
  readonly #unsaved: UnsavedParagraphs;
  #copy: LocalCopy | null = null;
  #beat: ReturnType<typeof setInterval> | undefined;
  #isEnded = false;
  #wasSynced = false;

  constructor(options: RoomOptions, surroundings: RoomSurroundings) {
    this.options = options;
    this.#surroundings = surroundings;
    openRoots(this.doc, options.layout);
    this.#stores = new DraftStores(this.doc);
    this.#unsaved = new UnsavedParagraphs(textRoot(this.doc), (ids) => this.#copy?.noteUnsaved(ids));
    // Before the provider: an edit is counted before the frame that carries it.
    this.doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) =>
      this.#updated(transaction),
    );
    this.#provider = this.#makeProvider();
    this.#presence = presenceOf(this.#provider.awareness);
    void this.#start();
  }

  get awareness() {
    return this.#provider.awareness;
  }

  get savedState(): Readable<SavedState> {
    return this.#saved.state;
  }

  /** Who else is here. */
  get presence(): Readable<readonly Present[]> {
    return this.#presence;
  }

  /** Tags, proposals, floor; all empty in a drafting room. */
  get stores(): DraftStores {
    return this.#stores;
  }

  /** Whether there is a text to show: the server's, or the copy kept here. Never becomes false again. */
  get isReady(): Readable<boolean> {
    return this.#isReady;
  }

  /** Tries to connect now instead of at the next turn. */
  retry(): void {
    if (!this.#isEnded && this.#saved.state.get().kind === 'offline') this.#provider.connect();
  }

  /** Leaves the room. The copy kept here stays. */
  end(): void {
    if (this.#isEnded) return;
    this.#stop();
    void this.#copy?.end();
    this.doc.destroy();
  }

  #makeProvider(): WebsocketProvider {
    const { options } = this;
    const surroundings = this.#surroundings;
    const provider = new WebsocketProvider(surroundings.address + ROOMS_PATH, options.room, this.doc, {
      connect: false,
      disableBc: true,
      maxBackoffTime: 5_000,
      params: {
        [ROOM_PARAMETERS.protocol]: String(PROTOCOL_VERSION),
        [ROOM_PARAMETERS.schema]: String(SCHEMA_VERSION),
        [ROOM_PARAMETERS.generation]: options.generation,
      },
      WebSocketPolyfill: roomSocketClass(surroundings.Socket, {
        opening: () => undefined,
        updateSent: () => this.#saved.frameSent(),
        mayWrite: () => options.mayWrite && !this.#isEnded,
      }),
    });
    provider.on('status', ({ status }: { status: string }) => {
      if (status === 'connected') this.#saved.connectionOpened();
    });
    provider.on('connection-close', () => this.#saved.connectionLost());
    provider.on('sync', (isSynced: boolean) => {
      if (!isSynced) return;
      this.#saved.synced();
      this.#isReady.set(true);
      this.#catchUp();
    });
    provider.on('closed', ({ code, reason }: { code: number; reason: string }) => this.#closed(code, reason));
    this.#listen(provider);
    return provider;
  }

  /** Notices that were sent while there was no connection are lost. */
  #catchUp(): void {
    if (this.#wasSynced) for (const topic of NOTICES) this.#surroundings.noticed(topic);
    this.#wasSynced = true;
  }

  #listen(provider: WebsocketProvider): void {
    provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
      this.#saved.saved(decodeMessage('saved', decoder).count);
      this.#unsaved.saved(this.#saved.savedEdits);
    };
    provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
      const { refusal } = decodeMessage('refused', decoder);
      if (isRefusal(refusal)) this.#refused(refusal);
    };
    provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => {
      this.#surroundings.noticed(decodeMessage('notice', decoder).topic);
    };
  }

  async #start(): Promise<void> {
    if (this.options.mayWrite) await this.#readCopies();
    if (this.#isEnded) return;
    this.#provider.connect();
    const heartbeat = new Heartbeat({
      isOpen: () => this.#provider.wsconnected,
      heardAt: () => this.#provider.wsLastMessageReceived,
      ask: () => this.#ask(),
      dead: () => this.#reconnect(),
    });
    this.#beat = setInterval(() => heartbeat.beat(this.#surroundings.now()), HEARTBEAT.everyMs);
    globalThis.addEventListener?.('online', this.#networkChanged);
    globalThis.addEventListener?.('offline', this.#networkChanged);
  }

  async #readCopies(): Promise<void> {
    const { options } = this;
    const surroundings = this.#surroundings;
    const name: CopyName = options;
    await this.#rescueOldCopies(name);
    if (this.#isEnded) return;
    const copy = new LocalCopy(name, this.doc, surroundings.kept);
    const unsaved = copy.unsaved;
    await copy.read();
    if (this.#isEnded) return void copy.end();
    this.#copy = copy;
    if (textRoot(this.doc).length === 0) return;
    this.#saved.copyRead(unsaved.length);
    this.#unsaved.add(unsaved, this.#saved.waiting);
    this.#isReady.set(true);
  }

  async #rescueOldCopies(name: CopyName): Promise<void> {
    const { kept } = this.#surroundings;
    for (const old of await findOldCopies(name, kept)) {
      const doc = await takeOldCopy(old, kept);
      openRoots(doc, this.options.layout);
      this.#rescue(doc, old.unsaved, refuse('generation-changed'));
      doc.destroy();
    }
  }

  #updated(transaction: Y.Transaction): void {
    if (!transaction.local || this.#isEnded || !this.options.mayWrite) return;
    this.#unsaved.note(transaction, this.#saved.edited());
  }

  #refused(refusal: Refusal): void {
    if (this.#isEnded) return;
    this.#rescue(this.doc, this.#unsaved.ids, refusal);
    this.#stop();
    // What was refused is in the copy too, and would be sent again from it.
    void this.#discardCopy().then(() => this.#saved.refused(refusal));
  }

  #closed(code: number, reason: string): void {
    const kind = reason in REFUSALS ? (reason as RefusalKind) : (CLOSE_REASONS.get(code) ?? 'access-changed');
    if (code === CLOSE_CODES.refused) return this.#refused(refuse(kind));
    if (this.#isEnded) return;
    if (kind === 'generation-changed') {
      this.#rescue(this.doc, this.#unsaved.ids, refuse(kind));
      void this.#discardCopy();
    }
    this.#stop();
    this.#saved.closed(kind);
  }

  #rescue(doc: Y.Doc, ids: Parameters<typeof rescuedParagraphs>[1], refusal: Refusal): void {
    if (ids.length === 0) return;
    const paragraphs = rescuedParagraphs(paragraphsOf(doc), ids);
    if (paragraphs.length === 0) return;
    const at = new Date(this.#surroundings.now()).toISOString();
    this.#surroundings.rescues.keep({ id: `${at}.${doc.clientID}`, at, refusal, paragraphs });
  }

  async #discardCopy(): Promise<void> {
    await this.#copy?.discard();
    this.#copy = null;
  }

  /** The server answers a question about presence at once, so it serves to ask whether it is there. */
  #ask(): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.queryAwareness);
    this.#provider.ws?.send(encoding.toUint8Array(encoder));
  }

  #reconnect(): void {
    this.#provider.disconnect();
    this.#provider.connect();
  }

  /** The browser may say offline where the server is on this very machine: so it is tried again at once, not waited for. */
  readonly #networkChanged = (): void => this.#reconnect();

  #stop(): void {
    this.#isEnded = true;
    clearInterval(this.#beat);
    globalThis.removeEventListener?.('online', this.#networkChanged);
    globalThis.removeEventListener?.('offline', this.#networkChanged);
    this.#stores.end();
    this.#provider.destroy();
  }
}
