/** What the server adds to an accepted edit: an id of its own for every paragraph, and new paragraphs join the open reading. */
import type { ParagraphsJudged } from '@chapeau/gate';
import type { ParagraphId, Reading } from '@chapeau/model';
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
  const floor = document.standing?.floor;
  const widened = floor?.reading ? widen(floor.reading, joining) : null;
  if (floor && widened !== null) {
    document.change((doc) => writeFloor(doc, { ...floor, reading: widened }), staged);
    const { room } = document;
    staged.writes.push({ kind: 'put', table: 'reading', parent: room, row: { ...widened, draft: room } });
  }
  return paragraphs.duplicated.length > 0 || widened !== null;
}

/** The reading with these paragraphs in its scope; null: it covers them already. */
function widen(reading: Reading, joining: readonly ParagraphId[]): Reading | null {
  const { scope } = reading;
  if (scope === 'whole') return null;
  const missing = joining.filter((paragraph) => !scope.includes(paragraph));
  return missing.length === 0 ? null : { ...reading, scope: [...scope, ...missing] };
}
