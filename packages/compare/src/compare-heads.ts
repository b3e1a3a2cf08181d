/** What changed in the head of a draft: title, symbol, kind, language, and the reservations printed with it. */
import { namedChange, type DraftChange } from './change.ts';
import { compareReservations } from './compare-reservations.ts';
import type { RowContext } from './match-rows.ts';
import { compareWords } from './words.ts';

/** The changes of the heads; the title is compared in words of `language`. */
export function compareHeads(
  { from, to, ids, marker }: RowContext,
  language: string,
): readonly DraftChange[] {
  const changes: DraftChange[] = [];
  if (from.title !== to.title) {
    const { words } = compareWords(from.title, to.title, language);
    const named = { kind: 'title-changed', id: 'draft:title-changed' } as const;
    changes.push({ ...named, loudness: marker.loudnessOf(words), from: from.title, to: to.title, words });
  }
  if (from.symbol !== to.symbol)
    changes.push({ ...namedChange('draft', 'symbol-changed'), from: from.symbol, to: to.symbol });
  if (from.kind !== to.kind)
    changes.push({ ...namedChange('draft', 'draft-kind-changed'), from: from.kind, to: to.kind });
  if (from.language !== to.language)
    changes.push({ ...namedChange('draft', 'language-changed'), from: from.language, to: to.language });
  const reservations = compareReservations({ from, to }, ids);
  return reservations === null ? changes : [...changes, reservations];
}
