/** What differs in the reservations that are printed with two drafts. */
import { canonicalJson, type PlainDraft, type PlainReservation } from '@chapeau/model';
import { namedChange, type DraftChange, type NumberedReservation } from './change.ts';
import type { LaterIds } from './later-ids.ts';
import type { Sides } from './paragraph-changes.ts';

/**
 * The change of the reservations; null: none came or went, and those that stayed stand as their paragraphs do. Paragraphs are known
 * under the ids of either draft. That none are there and that the list is empty is the same.
 */
export function compareReservations(
  { from, to }: Sides<PlainDraft>,
  ids: LaterIds,
): Extract<DraftChange, { readonly kind: 'reservations-changed' }> | null {
  const [before, after] = [from.reservations ?? [], to.reservations ?? []];
  const isSame = (one: readonly PlainReservation[], other: readonly PlainReservation[]) =>
    canonicalJson(one) === canonicalJson(other);
  // Either way round, so that either comparison mirrors the other.
  if (isSame(carriedReservations(from, to, ids), after) && isSame(carriedReservations(to, from, ids), before))
    return null;
  const carried = reservationsUnder(before, ids);
  const gone = leftOver(carried, after);
  const withdrawn = before.filter((_, index) => gone.has(index));
  const came = leftOver(after, carried);
  const entered = after.filter((_, index) => came.has(index));
  return {
    ...namedChange('draft', 'reservations-changed'),
    from: before,
    to: after,
    entered: entered.map((each) => numbered(each, to)),
    withdrawn: withdrawn.map((each) => numbered(each, from)),
  };
}

/** The reservations of a draft under later ids, in the reading order of the later draft if they stood in that of their own. */
export function carriedReservations(
  from: PlainDraft,
  to: Pick<PlainDraft, 'paragraphs'>,
  ids: LaterIds,
): readonly PlainReservation[] {
  const before = from.reservations ?? [];
  const isInOrder = inReadingOrder(before, from).every((each, index) => each === before[index]);
  const carried = reservationsUnder(before, ids);
  return isInOrder ? inReadingOrder(carried, to) : carried;
}

/** The reservations on the same paragraphs under their later ids. */
export function reservationsUnder(
  reservations: readonly PlainReservation[],
  ids: LaterIds,
): readonly PlainReservation[] {
  return reservations.map((reservation) => {
    const { paragraph } = reservation;
    return { ...reservation, paragraph: paragraph && (ids.get(paragraph) ?? paragraph) };
  });
}

/** Those on the whole first, those on what is not there last. */
function inReadingOrder(
  reservations: readonly PlainReservation[],
  { paragraphs }: Pick<PlainDraft, 'paragraphs'>,
): readonly PlainReservation[] {
  const places = new Map(paragraphs.map(({ id }, index) => [id, index]));
  const placeOf = ({ paragraph }: PlainReservation) =>
    paragraph === null ? -1 : (places.get(paragraph) ?? paragraphs.length);
  return reservations.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The positions of those that the other list does not have, or not as often. */
function leftOver(
  list: readonly PlainReservation[],
  other: readonly PlainReservation[],
): ReadonlySet<number> {
  const counts = new Map<string, number>();
  for (const each of other) counts.set(canonicalJson(each), (counts.get(canonicalJson(each)) ?? 0) + 1);
  const left = new Set<number>();
  for (const [index, each] of list.entries()) {
    const count = counts.get(canonicalJson(each)) ?? 0;
    if (count === 0) left.add(index);
    else counts.set(canonicalJson(each), count - 1);
  }
  return left;
}

function numbered(reservation: PlainReservation, { paragraphs }: PlainDraft): NumberedReservation {
  return {
    ...reservation,
    number: paragraphs.find(({ id }) => id === reservation.paragraph)?.number ?? null,
  };
}
