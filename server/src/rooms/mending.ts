/**
 * What the server adds to an accepted edit: an id of its own for every paragraph; new paragraphs join the open reading, and one
 * that goes leaves the floor.
 */
import type { ParagraphsJudged } from '@chapeau/gate';
import type { Floor, ParagraphId, Reading } from '@chapeau/model';
import { reidentifyDuplicates, writeFloor } from '@chapeau/text';
import type { Staged } from './staged.ts';
import type { RoomDocument } from './room-document.ts';

/** Stages what is to be added; false: nothing was. `makeId` gives new ids of paragraphs. */
export function mend(
  document: RoomDocument,
  edit: { readonly paragraphs: ParagraphsJudged; readonly staged: Staged },
  makeId: () => ParagraphId,
): boolean {
  const { paragraphs, staged } = edit;
  const joining = [...paragraphs.inserted];
  if (paragraphs.duplicated.length > 0) {
    document.change((doc) => joining.push(...reidentifyDuplicates(doc, makeId).map(({ to }) => to)), staged);
  }
  const floor = document.standing?.floor ?? null;
  const mended = floor && mendFloor(floor, joining, paragraphs.removed);
  if (floor !== null && mended !== null) {
    document.change((doc) => writeFloor(doc, mended), staged);
    const { reading } = mended;
    const { room } = document;
    if (reading !== null && reading !== floor.reading)
      staged.writes.push({ kind: 'put', table: 'reading', parent: room, row: { ...reading, draft: room } });
  }
  return paragraphs.duplicated.length > 0 || mended !== null;
}

/** The floor after paragraphs came and went; null: it stays as it is. */
function mendFloor(
  floor: Floor,
  joining: readonly ParagraphId[],
  gone: readonly ParagraphId[],
): Floor | null {
  const widened = floor.reading && widen(floor.reading, joining);
  const isGone = floor.paragraph !== null && gone.includes(floor.paragraph);
  if (widened === null && !isGone) return null;
  return { reading: widened ?? floor.reading, paragraph: isGone ? null : floor.paragraph };
}

/** The reading with these paragraphs in its scope; null: it covers them already. */
function widen(reading: Reading, joining: readonly ParagraphId[]): Reading | null {
  const { scope } = reading;
  if (scope === 'whole') return null;
  const missing = joining.filter((paragraph) => !scope.includes(paragraph));
  return missing.length === 0 ? null : { ...reading, scope: [...scope, ...missing] };
}
