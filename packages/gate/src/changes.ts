/** What an update did to paragraphs, told by their ids: the gate asks what came out of it, not how it was done. */
import { sameWording, type ParagraphId, type Refusal } from '@chapeau/model';
import type { TextParagraph } from '@chapeau/text';
import type { Observation, ParagraphIndex } from './paragraph-index.ts';
import type { Place } from './store.ts';
import type { Touched } from './witness.ts';
import type { GateCircumstances, ParagraphsJudged } from './verdict.ts';

type Standing = readonly [Place, TextParagraph];

/** One id that the update may have had to do with: all that bore it before and all that bear it after. */
interface Change {
  readonly id: ParagraphId;
  readonly before: readonly Standing[];
  readonly after: readonly Standing[];
}

/** Every id of a touched, new or vanished element, before or after. */
export function changesOf(index: ParagraphIndex, touched: Touched, observation: Observation): Change[] {
  const replaced = [...observation.read].map(([place, after]) => ({
    place,
    before: index.find(place),
    after,
  }));
  const keepsIds = replaced.every(({ before, after }) => before?.id === after.id);
  if (observation.order === null && keepsIds) {
    return replaced.flatMap(({ place, before, after }) =>
      before === undefined ? [] : [{ id: after.id, before: [[place, before]], after: [[place, after]] }],
    );
  }
  const involved = new Set<ParagraphId>();
  for (const { before, after } of replaced) {
    if (before !== undefined) involved.add(before.id);
    involved.add(after.id);
  }
  for (const place of touched.places) {
    const before = index.find(place);
    if (before !== undefined) involved.add(before.id);
  }
  const before = byId(index.before());
  const after = byId(index.after(observation));
  return [...involved].map((id) => ({ id, before: before.get(id) ?? [], after: after.get(id) ?? [] }));
}

function byId(standings: Iterable<Standing>): Map<ParagraphId, Standing[]> {
  const map = new Map<ParagraphId, Standing[]>();
  for (const standing of standings) {
    const list = map.get(standing[1].id);
    if (list === undefined) map.set(standing[1].id, [standing]);
    else list.push(standing);
  }
  return map;
}

/**
 * The refusal of the first closed paragraph that does not come out of the update as it went in: same words, number and
 * kind, once, in the same order among the closed ones. Editors sometimes write a paragraph anew in place of its
 * neighbour; as long as that holds, nobody's text was changed. Otherwise the refusal of the first held one that is gone.
 */
export function findBreach(
  changes: readonly Change[],
  orders: { readonly before: () => Iterable<Standing>; readonly after: () => Iterable<Standing> },
  { closed, held }: Pick<GateCircumstances, 'closed' | 'held'>,
): Refusal | null {
  let isClosedInvolved = false;
  for (const { id, before, after } of changes) {
    const isUnchanged = hasSameContent(before, after);
    if (isUnchanged && before.length === 1 && before[0]?.[0] === after[0]?.[0]) continue;
    const isGone = before.length > 0 && after.length === 0;
    const refusal = closed(id, before.length > 0) ?? (isGone ? held(id) : null);
    if (refusal === null) continue;
    if (!isUnchanged) return refusal;
    isClosedInvolved = true;
  }
  return isClosedInvolved ? findDisorder(orders.before(), orders.after(), closed) : null;
}

function findDisorder(
  before: Iterable<Standing>,
  after: Iterable<Standing>,
  closed: GateCircumstances['closed'],
): Refusal | null {
  const idsOf = (standings: Iterable<Standing>) =>
    Array.from(standings, ([, { id }]) => id).filter((id) => closed(id, true) !== null);
  const [were, are] = [idsOf(before), idsOf(after)];
  const moved = were.find((id, place) => are[place] !== id);
  return moved === undefined ? null : closed(moved, true);
}

function hasSameContent(before: readonly Standing[], after: readonly Standing[]): boolean {
  return (
    before.length === after.length &&
    before.every(([, paragraph], place) => isSame(paragraph, after[place]?.[1]))
  );
}

function isSame(a: TextParagraph, b: TextParagraph | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.number === b.number &&
    a.alternativeOf === b.alternativeOf &&
    sameWording(a, b)
  );
}

/** The changes as told to the room. A closed paragraph that was written anew as it was counts as not touched. */
export function judgedOf(changes: readonly Change[], closed: GateCircumstances['closed']): ParagraphsJudged {
  const touched: ParagraphId[] = [];
  const inserted: ParagraphId[] = [];
  const removed: ParagraphId[] = [];
  const duplicated: ParagraphId[] = [];
  for (const { id, before, after } of changes) {
    if (after.length > 1) duplicated.push(id);
    if (before.length === 0) inserted.push(id);
    else if (after.length === 0) removed.push(id);
    else if (!isUntouched(before, after) && closed(id, true) === null) touched.push(id);
  }
  return { touched, inserted, removed, duplicated };
}

function isUntouched(before: readonly Standing[], after: readonly Standing[]): boolean {
  return hasSameContent(before, after) && before.every(([place], index) => after[index]?.[0] === place);
}
