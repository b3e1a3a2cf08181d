/** Counts how often in a row a paragraph was in view as it stands, and what of it is still to be told. */
import type { ParagraphId, SeenMark } from '@chapeau/model';

/** So many looks in a row make it seen. */
export const LOOKS = 3;

export class Looks {
  readonly #looks = new Map<ParagraphId, { readonly mark: string; readonly times: number }>();
  readonly #told = new Map<ParagraphId, string>();
  #waiting = new Map<ParagraphId, string>();

  /** It is in view under that mark. `isCurrent`: one is at it, so that one look is enough: whoever types has seen what was typed. */
  see({ paragraph, mark }: SeenMark, isCurrent: boolean): void {
    if (this.#told.get(paragraph) === mark) return;
    const known = this.#looks.get(paragraph);
    const times = known?.mark === mark ? known.times + 1 : 1;
    this.#looks.set(paragraph, { mark, times });
    if (isCurrent || times >= LOOKS) this.#waiting.set(paragraph, mark);
  }

  /** It is not in view: looking begins anew. */
  lose(paragraph: ParagraphId): void {
    this.#looks.delete(paragraph);
  }

  /** What was seen since the last time, each once. */
  take(): readonly SeenMark[] {
    const marks = [...this.#waiting].map(([paragraph, mark]) => ({ paragraph, mark }));
    for (const { paragraph, mark } of marks) this.#told.set(paragraph, mark);
    this.#waiting = new Map();
    return marks;
  }
}
