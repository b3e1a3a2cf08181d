/** The outline by keyboard: one stop for Tab, arrow keys within. */
import type { ParagraphId } from '@chapeau/model';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { OutlineLine } from './outline-tree.ts';

/** The one line that Tab leads to: where the focus was last, else the paragraph that is looked at, else the first. */
export function useTabStop(lines: readonly OutlineLine[], looked: ParagraphId | null) {
  const [last, setLast] = useState<{ readonly line: string; readonly looked: ParagraphId | null } | null>(
    null,
  );
  const wanted = [last?.looked === looked ? last.line : null, looked];
  const has = (id: string | null) => lines.some(({ entry }) => entry.id === id);
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { line } = target.dataset;
    if (line !== undefined) setLast({ line, looked });
  };
  return { stop: wanted.find(has) ?? lines[0]?.entry.id, onFocus };
}

/** From line to line, folding and unfolding; for the list of the lines. */
export function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') return foldFocused(event);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.findIndex((line) => line === document.activeElement);
  const next = lines[Math.min(Math.max(at + step, 0), lines.length - 1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Forward in the direction of reading unfolds, backward folds. */
function foldFocused(event: KeyboardEvent<HTMLOListElement>): void {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const fold = document.activeElement?.parentElement?.querySelector<HTMLElement>('[aria-expanded]');
  if (fold == null || (fold.getAttribute('aria-expanded') === 'true') === (event.key === forward)) return;
  event.preventDefault();
  fold.click();
}
