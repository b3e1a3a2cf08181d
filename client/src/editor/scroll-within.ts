/** Brings an element into sight by scrolling its own pane; the page around it stays where it is. */

/** Room kept above a paragraph that is taller than half the pane. */
const MARGIN_PX = 12;

/** Does nothing where the element is in sight already. What is far off has only a guessed height until it comes near, so it is placed twice. */
export function scrollWithin(pane: HTMLElement, element: HTMLElement): void {
  place(pane, element);
  requestAnimationFrame(() => place(pane, element));
}

function place(pane: HTMLElement, element: HTMLElement): void {
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  const isTall = inner.height > outer.height / 2;
  const wanted = isTall ? outer.top + MARGIN_PX : outer.top + (outer.height - inner.height) / 2;
  // A tall one stays where it is while it begins in sight.
  if (isTall && inner.top >= outer.top && inner.top < outer.top + outer.height / 2) return;
  pane.scrollTop += inner.top - wanted;
}
