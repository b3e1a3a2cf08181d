/** The trial: a warm copy of a room's document on which updates are tried before they reach the real one. */
import { refuse } from '@chapeau/model';
import type { Layout } from '@chapeau/text';
import type * as Y from 'yjs';
import type { GateCircumstances, Verdict } from './verdict.ts';

/**
 * Lives as long as its room. The room's order: `judge` → make durable → apply the accepted update to the real document;
 * if that fails, `rebuild`. Whatever else changes the real document (commands, log replay) must be told by `follow`.
 */
export class Trial {
  readonly #real: Y.Doc;
  readonly layout: Layout;

  constructor(real: Y.Doc, layout: Layout) {
    this.#real = real;
    this.layout = layout;
  }

  /**
   * Judges a V1 update. Never throws for what is in the bytes; the real document is not touched. Accepted: the trial holds
   * the update from now on. Refused: the trial is as if it had never seen it.
   */
  judge(_update: Uint8Array, _circumstances: GateCircumstances): Verdict {
    return refuse('update-malformed', { clock: this.#real.clientID });
  }

  /**
   * Takes over what the server itself changed in the real document. Gives the clean-up of formatting that every reader
   * would make by itself (null, nearly always: none): apply, store and send it, so that it comes from the server.
   */
  follow(_update: Uint8Array): Uint8Array | null {
    return null;
  }

  /** Starts again from the real document: after a commit failed, or when in doubt. 5–20 ms for 500 paragraphs. */
  rebuild(): void {}

  /** Lets go of the copy. */
  close(): void {}
}
