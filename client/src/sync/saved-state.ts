/** Whether what was typed here is safe: told to the person at every moment, never better than it is. */
import type { Refusal, RefusalKind } from '@chapeau/model';
import { Store, type Readable } from './store.ts';

/** `waiting` counts the edits made here that the server has not told to be durable. */
export type SavedState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly waiting: number }
  /** Not connected; trying again by itself. */
  | { readonly kind: 'offline'; readonly waiting: number }
  /** An edit was refused; what was not saved is in a rescue copy, a fresh copy of the text is on its way. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The server closed for good. */
  | { readonly kind: 'closed'; readonly reason: RefusalKind };

const LOADING: SavedState = { kind: 'loading' };
const SAVED: SavedState = { kind: 'saved' };

/**
 * Follows one room through its connections. Frames with updates are counted per connection from 1, as the server counts
 * them; it acknowledges by that count, which is good for the edits made before the frame was sent.
 */
export class SavedTracker {
  readonly #state = new Store<SavedState>(LOADING);
  #connection: 'starting' | 'open' | 'lost' = 'starting';
  #isLoaded = false;
  #isEnded = false;
  /** Edits made here so far, and how many of them, from the first, are durable. */
  #edits = 0;
  #savedEdits = 0;
  /** Edits that were made when each frame of this connection was sent, from frame number `#firstFrame` on. */
  #frames: number[] = [];
  #firstFrame = 1;

  get state(): Readable<SavedState> {
    return this.#state;
  }

  /** Edits made here that are not durable yet. */
  get waiting(): number {
    return this.#edits - this.#savedEdits;
  }

  /** How many edits, counted from the first, are durable. */
  get savedEdits(): number {
    return this.#savedEdits;
  }

  /** An edit was made here. Gives its number, counted from 1. */
  edited(): number {
    this.#edits += 1;
    this.#show();
    return this.#edits;
  }

  /** The copy kept in this browser was read; it holds this many edits (or at least one, where the number is lost) that were never acknowledged. */
  copyRead(unsaved: number): void {
    this.#edits += unsaved;
    this.#isLoaded = true;
    this.#show();
  }

  /** A new socket opens: counting starts again. */
  connectionOpened(): void {
    this.#connection = 'open';
    this.#frames = [];
    this.#firstFrame = 1;
    this.#show();
  }

  connectionLost(): void {
    this.#connection = 'lost';
    this.#show();
  }

  /** A frame with an update was sent; it holds everything that was edited here so far. */
  frameSent(): void {
    this.#frames.push(this.#edits);
  }

  /** The text of the server is here. */
  synced(): void {
    this.#isLoaded = true;
    this.#show();
  }

  /** Everything up to that frame of this connection is durable. */
  saved(count: number): void {
    const edits = this.#frames[count - this.#firstFrame];
    if (edits === undefined) return;
    this.#frames = this.#frames.slice(count - this.#firstFrame + 1);
    this.#firstFrame = count + 1;
    this.#savedEdits = Math.max(this.#savedEdits, edits);
    this.#show();
  }

  refused(refusal: Refusal): void {
    this.#end({ kind: 'refused', refusal });
  }

  closed(reason: RefusalKind): void {
    this.#end({ kind: 'closed', reason });
  }

  /** The first end stands: a refusal is followed by the close of its connection. */
  #end(state: SavedState): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#state.set(state);
  }

  #show(): void {
    if (this.#isEnded) return;
    const next = this.#present();
    const shown = this.#state.get();
    const isSame = next.kind === shown.kind && waitingOf(next) === waitingOf(shown);
    if (!isSame) this.#state.set(next);
  }

  #present(): SavedState {
    const waiting = this.waiting;
    if (this.#connection === 'lost') return { kind: 'offline', waiting };
    if (!this.#isLoaded) return LOADING;
    if (waiting > 0) return { kind: 'saving', waiting };
    return this.#connection === 'open' ? SAVED : LOADING;
  }
}

function waitingOf(state: SavedState): number {
  return 'waiting' in state ? state.waiting : 0;
}
