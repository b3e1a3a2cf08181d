/** A desk: somebody's program at the other end of a room's connection, speaking the protocol as stock clients do. */
import type { Actor, ParagraphId, Refusal } from '@chapeau/model';
import { decodeMessage, MESSAGE, SYNC, type NoticeTopic } from '@chapeau/protocol';
import { openRoots, paragraphsOf, textRoot, type Layout } from '@chapeau/text';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { textOf } from '@chapeau/model';
import type { RoomConnection } from '../connection.ts';
import type { Room } from '../room.ts';

export interface DeskOptions {
  readonly actor: Actor;
  readonly mayWrite?: boolean;
  /** A stock client hears nothing of our own messages. */
  readonly ownMessages?: boolean;
  readonly layout?: Layout;
  /** Goes on from a copy that it kept. */
  readonly doc?: Y.Doc;
  readonly identify?: () => Promise<Actor | null>;
}

export class Desk {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly connection: RoomConnection;
  readonly notices: NoticeTopic[] = [];
  /** Frames that have come in. */
  frames = 0;
  saved = 0;
  refused: Refusal | null = null;
  closed: { readonly code: number; readonly reason: string } | null = null;
  backlogBytes = 0;
  readonly #room: Room;
  /** How frames travel; at once unless a test says otherwise. */
  #deliver: (run: () => void) => void = (run) => run();

  constructor(room: Room, options: DeskOptions) {
    this.#room = room;
    this.doc = options.doc ?? new Y.Doc();
    openRoots(this.doc, options.layout ?? 'draft');
    this.awareness = new Awareness(this.doc);
    // Its timer would outlive the test.
    clearInterval(this.awareness._checkInterval);
    const { actor, identify } = options;
    this.connection = {
      actor,
      mayWrite: options.mayWrite ?? true,
      ownMessages: options.ownMessages ?? true,
      socket: {
        send: (frame) => this.#deliver(() => this.#read(frame)),
        close: (code, reason) => {
          this.closed ??= { code, reason };
        },
        backlogBytes: 0,
      },
      identify: identify ?? (async () => actor),
    };
    Object.defineProperty(this.connection.socket, 'backlogBytes', { get: () => this.backlogBytes });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendUpdate(update);
    });
  }

  /** Joins, and asks for the state. */
  open(deliver?: (run: () => void) => void): this {
    if (deliver !== undefined) this.#deliver = deliver;
    const refusal = this.#room.join(this.connection);
    if (refusal !== null) throw new Error(`not taken in: ${refusal.refusal}`);
    this.askForState();
    return this;
  }

  askForState(): void {
    this.#sendFrame([MESSAGE.sync, SYNC.step1], Y.encodeStateVector(this.doc));
  }

  sendUpdate(update: Uint8Array): void {
    this.#sendFrame([MESSAGE.sync, SYNC.update], update);
  }

  sendAwareness(content: Uint8Array = encodeAwarenessUpdate(this.awareness, [this.doc.clientID])): void {
    this.#sendFrame([MESSAGE.awareness], content);
  }

  sendRaw(frame: Uint8Array): void {
    if (this.closed === null) this.#deliver(() => this.#room.receive(this.connection, frame));
  }

  leave(): void {
    this.#room.leave(this.connection);
    this.closed ??= { code: 1000, reason: '' };
  }

  /** Types at the end of a paragraph, the first unless another is named. */
  type(text: string, at = 0): void {
    const element = textRoot(this.doc).get(at);
    if (!(element instanceof Y.XmlElement)) throw new Error('no paragraph there');
    const last = element.get(element.length - 1);
    if (last instanceof Y.XmlText) last.insert(last.length, text);
    else element.insert(element.length, [new Y.XmlText(text)]);
  }

  get text(): string[] {
    return paragraphsOf(this.doc).map(textOf);
  }

  get ids(): ParagraphId[] {
    return paragraphsOf(this.doc).map(({ id }) => id);
  }

  #sendFrame(head: readonly number[], content: Uint8Array): void {
    const encoder = encoding.createEncoder();
    for (const number of head) encoding.writeVarUint(encoder, number);
    encoding.writeVarUint8Array(encoder, content);
    this.sendRaw(encoding.toUint8Array(encoder));
  }

  #read(frame: Uint8Array): void {
    this.frames += 1;
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return this.#readSync(decoder);
      case MESSAGE.awareness:
        return applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
      case MESSAGE.saved:
        this.saved = decodeMessage('saved', decoder).count;
        return;
      case MESSAGE.refused:
        this.refused = decodeMessage('refused', decoder).refusal;
        return;
      case MESSAGE.notice:
        this.notices.push(decodeMessage('notice', decoder).topic);
        return;
      default:
        throw new Error('a stock client does not know this message');
    }
  }

  #readSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const content = decoding.readVarUint8Array(decoder);
    if (step === SYNC.step1) {
      this.#sendFrame([MESSAGE.sync, SYNC.step2], Y.encodeStateAsUpdate(this.doc, content));
    } else {
      Y.applyUpdate(this.doc, content, this);
    }
  }
}
