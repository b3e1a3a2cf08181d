/** Brings an element into sight by scrolling its own pane; the page around it stays where it is. */

/** Room kept above a paragraph that is taller than half the pane. */
const MARGIN_PX = 12;
/** Frames without a shift after which the place is taken as final, and the most that are waited for. */
const CALM_FRAMES = 12;
const MOST_FRAMES = 120;
/** What a person does to look elsewhere; then the place is left to them. */
const TAKING_OVER = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/**
 * Does nothing where the element is in sight already. What is far off has only a guessed height until it comes near,
 * and faces arrive late, so the element is followed until the text around it has come to rest.
 */
export function scrollWithin(pane: HTMLElement, element: HTMLElement): void {
  const takenOver = new AbortController();
  for (const act of TAKING_OVER) {
    // On the way down, so that the very key press that asked for this is past already.
    pane.ownerDocument.addEventListener(act, () => takenOver.abort(), {
      signal: takenOver.signal,
      passive: true,
      capture: true,
    });
  }
  let [calm, frames] = [0, 0];
  const follow = () => {
    if (takenOver.signal.aborted || !element.isConnected) return;
    calm = place(pane, element) ? 0 : calm + 1;
    frames += 1;
    if (calm < CALM_FRAMES && frames < MOST_FRAMES) requestAnimationFrame(follow);
    else takenOver.abort();
  };
  follow();
}

/** Tells whether it had to scroll. */
function place(pane: HTMLElement, element: HTMLElement): boolean {
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return false;
  const isTall = inner.height > outer.height / 2;
  const wanted = isTall ? outer.top + MARGIN_PX : outer.top + (outer.height - inner.height) / 2;
  // A tall one stays where it is while it begins in sight.
  if (isTall && inner.top >= outer.top && inner.top < outer.top + outer.height / 2) return false;
  const before = pane.scrollTop;
  pane.scrollTop += inner.top - wanted;
  return pane.scrollTop !== before;
}
