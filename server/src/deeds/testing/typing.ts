/** Typing in a draft that is played, as the gate would let it through and the room would mend it. */
import { findPackage, findParking, findSilence, isClosed, isUndecided } from '@chapeau/model';
import { insertParagraphsAfter, removeParagraph, replaceParagraph, writeFloor } from '@chapeau/text';
import type { Happening } from './happenings.ts';
import type { PlayedDraft } from './played.ts';
import { named } from './world.ts';

/** What somebody types, where the gate would let it: in open words, and nothing taken out that is needed. */
export function typed(draft: PlayedDraft, { a, b, words }: Happening, count: number): void {
  const { floor, arrangements, proposals } = draft.world();
  const target = draft.paragraphs[a % draft.paragraphs.length];
  if (target === undefined || isClosed(target.status)) return;
  if (findSilence(arrangements, target.id) !== undefined) return;
  const { reading: open } = floor;
  if (open !== null && open.scope !== 'whole' && !open.scope.includes(target.id)) return;
  const { id, kind, level } = target;
  const wording = { kind, level, runs: [{ text: words }] };
  const isHeld = proposals.some((each) => isUndecided(each) && each.target === id);
  const isArranged =
    findPackage(arrangements, id) !== undefined || findParking(arrangements, id) !== undefined;
  if (b % 4 === 0 && draft.paragraphs.length > 3 && !isHeld && !isArranged) {
    removeParagraph(draft.doc, id);
    // As the room mends it.
    if (floor.paragraph === id) writeFloor(draft.doc, { ...floor, paragraph: null });
  } else if (b % 4 === 1 && (open === null || open.scope === 'whole')) {
    insertParagraphsAfter(draft.doc, id, [{ ...wording, id: named('paragraph', `t${count}`) }]);
  } else replaceParagraph(draft.doc, id, wording);
}
