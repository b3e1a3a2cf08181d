/**
 * Crowding: Yjs puts insertions at one place in order by walking over all that stands between the neighbours that each names.
 * In an update of an honest author little stands there: each insertion names what was next to it when it was made, and
 * only others can have come between since. An update by hand can make every insertion walk over every other: 8,000 of
 * them block for six seconds.
 */
import * as Y from 'yjs';
import type { ScannedItem, UnitId } from './scan.ts';
import { findKnown } from './store.ts';

/** Updates up to this size are not looked at: they can do little harm, and nearly all are. */
const SMALL = 20;

/** Longest walk over what the document holds that is reckoned with: no text at hand has so many pieces. */
const LONGEST_WALK = 20_000;

/** An upper bound of the steps that putting the items in order takes: one walk for each whose neighbours are not next to each other. */
export function workIn(items: readonly ScannedItem[], doc: Y.Doc): number {
  if (items.length <= SMALL) return 0;
  const lists = new Lists(doc);
  let crowded = 0;
  for (const item of causally(items)) if (!lists.insert(item)) crowded += 1;
  return crowded * (items.length + LONGEST_WALK);
}

/** The items in an order in which their author can have made them: each after what it hangs on. */
function* causally(items: readonly ScannedItem[]): Iterable<ScannedItem> {
  const queues = new Map<number, ScannedItem[]>();
  // Reversed, so that the next one is cheap to take off.
  for (const item of items.toReversed()) {
    const queue = queues.get(item.client);
    if (queue === undefined) queues.set(item.client, [item]);
    else queue.push(item);
  }
  for (const start of queues.keys()) {
    const waiting = [start];
    for (let client = waiting.at(-1); client !== undefined; client = waiting.at(-1)) {
      const queue = queues.get(client) ?? [];
      const next = queue.at(-1);
      const awaited = next === undefined ? undefined : findAwaited(next, queues);
      if (awaited !== undefined && !waiting.includes(awaited)) {
        waiting.push(awaited);
        continue;
      }
      if (next === undefined) {
        waiting.pop();
        continue;
      }
      queue.pop();
      yield next;
      // Whoever waits for this one asks again whether it may go on.
      if (waiting.length > 1) waiting.pop();
    }
  }
}

/** Another client whose items must come first. */
function findAwaited(
  item: ScannedItem,
  queues: ReadonlyMap<number, readonly ScannedItem[]>,
): number | undefined {
  return [item.left, item.right, item.parent].find((id) => {
    if (id === null || id.client === item.client) return false;
    const first = queues.get(id.client)?.at(-1);
    return first !== undefined && first.clock <= id.clock;
  })?.client;
}

const NOTHING = '';

/** Who stands next to whom: as the update tells, else as the document has it. */
class Lists {
  readonly #doc: Y.Doc;
  readonly #next = new Map<string, string>();
  readonly #previous = new Map<string, string>();
  readonly #filled = new Set<string>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Inserts between the named neighbours; false: they are not next to each other. */
  insert({ client, clock, length, left, right, parent, slot }: ScannedItem): boolean {
    const [before, after] = [keyOf(left), keyOf(right)];
    const place = `${keyOf(parent)} ${slot}`;
    const isFree = left !== null || right !== null || !this.#filled.has(place);
    const isNextToEachOther =
      this.#nextOf(left, after) === after && this.#previousOf(right, before) === before;
    const first = keyOf({ client, clock });
    const last = keyOf({ client, clock: clock + length - 1 });
    if (left !== null) this.#next.set(before, first);
    if (right !== null) this.#previous.set(after, last);
    if (left === null && right === null) this.#filled.add(place);
    this.#previous.set(first, before);
    this.#next.set(last, after);
    return isFree && isNextToEachOther;
  }

  /** `otherwise` where nobody knows. */
  #nextOf(id: UnitId | null, otherwise: string): string {
    if (id === null) return otherwise;
    const told = this.#next.get(keyOf(id));
    if (told !== undefined) return told;
    const known = findKnown(this.#doc, id);
    if (!(known instanceof Y.Item)) return otherwise;
    if (id.clock < known.id.clock + known.length - 1)
      return keyOf({ client: id.client, clock: id.clock + 1 });
    return keyOf(known.right?.id ?? null);
  }

  #previousOf(id: UnitId | null, otherwise: string): string {
    if (id === null) return otherwise;
    const told = this.#previous.get(keyOf(id));
    if (told !== undefined) return told;
    const known = findKnown(this.#doc, id);
    if (!(known instanceof Y.Item)) return otherwise;
    if (id.clock > known.id.clock) return keyOf({ client: id.client, clock: id.clock - 1 });
    return keyOf(known.left?.lastId ?? null);
  }
}

function keyOf(id: UnitId | null): string {
  return id === null ? NOTHING : `${id.client}:${id.clock}`;
}
