/** Edits that wait for their turn, in the order in which they came in, within a bound. */
import type { Refusal } from '@chapeau/model';
import type { Member } from './member.ts';

export interface Edit {
  readonly member: Member;
  /** The how-manieth update of its connection it is. */
  readonly count: number;
  /** Step 2: it holds whatever its connection had before. */
  readonly isAnswer: boolean;
  /** V1 bytes as they came; or why it is refused without being judged. */
  readonly update: Uint8Array | Refusal;
}

/** Bytes that may wait in one room while the storage is slow. */
const MOST_BYTES = 64 * 1024 * 1024;

export class WaitingEdits {
  readonly #edits: Edit[] = [];
  #bytes = 0;

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  /** False: there is no room for it. */
  add(edit: Edit): boolean {
    if (this.#bytes > 0 && this.#bytes + sizeOf(edit) > MOST_BYTES) return false;
    this.#edits.push(edit);
    this.#bytes += sizeOf(edit);
    return true;
  }

  /** The next one whose connection still counts. */
  next(): Edit | undefined {
    let edit = this.#shift();
    // Whatever was sent behind a refused edit, or by someone whose access has ended, is as if never sent.
    while (edit?.member.isEnded) edit = this.#shift();
    return edit;
  }

  #shift(): Edit | undefined {
    const edit = this.#edits.shift();
    if (edit !== undefined) this.#bytes -= sizeOf(edit);
    return edit;
  }
}

/** Bytes of an edit; one that is refused already has none. */
export function sizeOf({ update }: Pick<Edit, 'update'>): number {
  return update instanceof Uint8Array ? update.byteLength : 0;
}
