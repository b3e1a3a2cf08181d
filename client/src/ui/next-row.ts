/** Where the focus goes when the row that it is in is taken off a list. */

const ROW = 'tr, li, [data-row]';
const TAKES_FOCUS = 'button:not([disabled]), a[href], input, select, textarea';

/**
 * Asked while the row still stands; gives what moves the focus to the next row, to the heading of the part of the page
 * where it was the last. Nothing where there is neither.
 */
export function focusPastRow(within: Element | null): () => void {
  const row = within?.closest(ROW) ?? null;
  const next = row?.nextElementSibling?.querySelector<HTMLElement>(TAKES_FOCUS) ?? null;
  const heading = row?.closest('section, [role="dialog"]')?.querySelector<HTMLElement>('h2, h3') ?? null;
  return () => {
    const target = next?.isConnected === true ? next : heading;
    if (target === heading) heading?.setAttribute('tabindex', '-1');
    target?.focus();
  };
}
