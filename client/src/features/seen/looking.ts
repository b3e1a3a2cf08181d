/** Notices which paragraphs one looks at: those that stayed in view for some seconds. Told in batches, and only of what changed. */
import type { ParagraphId, SeenMark } from '@chapeau/model';
import type { Scene } from '../text/scene.ts';
import { Looks } from './looks.ts';
import { markOf } from './unseen.ts';

/** How often it is looked at what is in view. */
const LOOK_MS = 2_000;
/** So many looks go by before what was seen is told. */
const BATCH_LOOKS = 5;
/** Of a paragraph that is taller than the window so much is enough, in pixels. */
const ENOUGH_PX = 120;

export type LookingScene = Pick<Scene, 'current' | 'outline' | 'unseen'> & {
  readonly room: Pick<Scene['room'], 'stores'>;
};

export class Looking {
  readonly #scene: LookingScene;
  readonly #tell: (marks: readonly SeenMark[]) => void;
  readonly #timer: number;
  readonly #looks = new Looks();
  #sinceTold = 0;

  constructor(scene: LookingScene, tell: (marks: readonly SeenMark[]) => void) {
    this.#scene = scene;
    this.#tell = tell;
    this.#timer = window.setInterval(() => this.#look(), LOOK_MS);
    // A window that is closed or left by an address is not unmounted.
    window.addEventListener('pagehide', this.#leave);
  }

  /** Tells what was seen and not told yet. */
  end(): void {
    window.clearInterval(this.#timer);
    window.removeEventListener('pagehide', this.#leave);
    this.#leave();
  }

  readonly #leave = () => {
    const current = this.#scene.current.get();
    if (current !== null) this.#lookAt(current);
    this.#flush();
  };

  #look(): void {
    this.#sinceTold += 1;
    if (document.visibilityState === 'visible') for (const id of this.#scene.unseen.get()) this.#lookAt(id);
    if (this.#sinceTold >= BATCH_LOOKS) this.#flush();
  }

  #lookAt(paragraph: ParagraphId): void {
    const entry = this.#scene.outline.get().find((one) => one.id === paragraph);
    if (entry === undefined || !isInView(paragraph)) return this.#looks.lose(paragraph);
    const mark = markOf(entry, this.#scene.room.stores.tags.get(paragraph).status);
    this.#looks.see({ paragraph, mark }, this.#scene.current.get() === paragraph);
  }

  #flush(): void {
    this.#sinceTold = 0;
    const marks = this.#looks.take();
    if (marks.length > 0) this.#tell(marks);
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
