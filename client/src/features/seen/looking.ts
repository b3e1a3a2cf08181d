/** Notices which paragraphs one looks at: those that stayed in view for some seconds. Told in batches, and only of what changed. */
import type { ParagraphId, SeenMark } from '@chapeau/model';
import type { Scene } from '../text/scene.ts';
import { markOf } from './unseen.ts';

/** How often it is looked at what is in view. */
const LOOK_MS = 2_000;
/** So many times in a row: some seconds. */
const LOOKS = 3;
/** So many looks go by before what was seen is told. */
const BATCH_LOOKS = 5;
/** Of a paragraph that is taller than the window so much is enough, in pixels. */
const ENOUGH_PX = 120;

export type LookingScene = Pick<Scene, 'outline' | 'unseen'> & {
  readonly room: Pick<Scene['room'], 'stores'>;
};

export class Looking {
  readonly #scene: LookingScene;
  readonly #tell: (marks: SeenMark[]) => void;
  readonly #timer: number;
  readonly #looks = new Map<ParagraphId, { readonly mark: string; readonly times: number }>();
  readonly #told = new Map<ParagraphId, string>();
  #waiting = new Map<ParagraphId, string>();
  #sinceTold = 0;

  constructor(scene: LookingScene, tell: (marks: SeenMark[]) => void) {
    this.#scene = scene;
    this.#tell = tell;
    this.#timer = window.setInterval(() => this.#look(), LOOK_MS);
  }

  /** Tells what was seen and not told yet. */
  end(): void {
    window.clearInterval(this.#timer);
    this.#flush();
  }

  #look(): void {
    this.#sinceTold += 1;
    if (document.visibilityState === 'visible') for (const id of this.#scene.unseen.get()) this.#lookAt(id);
    if (this.#sinceTold >= BATCH_LOOKS) this.#flush();
  }

  #lookAt(id: ParagraphId): void {
    const entry = this.#scene.outline.get().find((one) => one.id === id);
    if (entry === undefined || !isInView(id)) {
      this.#looks.delete(id);
      return;
    }
    const mark = markOf(entry, this.#scene.room.stores.tags.get(id).status);
    if (this.#told.get(id) === mark) return;
    const known = this.#looks.get(id);
    const times = known?.mark === mark ? known.times + 1 : 1;
    this.#looks.set(id, { mark, times });
    if (times >= LOOKS) this.#waiting.set(id, mark);
  }

  #flush(): void {
    this.#sinceTold = 0;
    if (this.#waiting.size === 0) return;
    for (const [id, mark] of this.#waiting) this.#told.set(id, mark);
    this.#tell([...this.#waiting].map(([paragraph, mark]) => ({ paragraph, mark })));
    this.#waiting = new Map();
  }
}

/** The whole of it, or enough of a tall one, within what scrolls. */
function isInView(id: ParagraphId): boolean {
  const element = document.querySelector<HTMLElement>(`[data-scrolls] [data-paragraph="${CSS.escape(id)}"]`);
  const pane = element?.closest<HTMLElement>('[data-scrolls]') ?? null;
  if (element === null || pane === null) return false;
  const [own, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const shown = Math.min(own.bottom, frame.bottom) - Math.max(own.top, frame.top);
  return own.height > 0 && shown >= Math.min(own.height, ENOUGH_PX);
}
