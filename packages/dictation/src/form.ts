/**
 * The written form of a row of the grammar, and reading a line by it. `{slot}` is read by the slot's reader, `{slot?}` likewise
 * where it may be absent, `[…]` may be left out, everything else is a keyword or a mark of KEYWORDS: `at-the-end` is `at the end`.
 */
import { isKeyword, type Keyword } from './keywords.ts';
import { SLOT_READERS } from './read-slots.ts';
import { keyword, type Place, type Reading } from './reading.ts';
import type { SlotName, Slots } from './slots.ts';

export type Element =
  | { readonly kind: 'slot'; readonly slot: SlotName }
  | { readonly kind: 'keyword'; readonly keyword: Keyword }
  | { readonly kind: 'optional'; readonly elements: readonly Element[] };

/** What was read in the slots of a form. */
export type Said = { readonly [Slot in SlotName]?: Slots[Slot] };

export interface Way {
  readonly place: Place;
  readonly said: Said;
}

/** Takes a form apart. A form that names what there is not is a fault. */
export function elementsOf(form: string): readonly Element[] {
  const stack: Element[][] = [[]];
  for (const [token] of form.matchAll(/\{\w+\??\}|[[\]:]|[^\s{}[\]:]+/gu)) {
    if (token === '[') stack.push([]);
    else if (token === ']') {
      const elements = stack.pop() ?? [];
      stack.at(-1)?.push({ kind: 'optional', elements });
    } else stack.at(-1)?.push(elementOf(token));
  }
  const [elements, ...unclosed] = stack;
  if (elements === undefined || unclosed.length > 0) throw new Error(`a bracket is open in the form ${form}`);
  return elements;
}

function elementOf(token: string): Element {
  const slot = /^\{(?<name>\w+)\??\}$/u.exec(token)?.groups?.['name'];
  if (slot !== undefined) {
    if (!isSlot(slot)) throw new Error(`no slot is called ${slot}`);
    return { kind: 'slot', slot };
  }
  const name = isKeyword(token) ? token : token.replaceAll('-', ' ');
  if (!isKeyword(name)) throw new Error(`no keyword is called ${name}`);
  return { kind: 'keyword', keyword: name };
}

function isSlot(name: string): name is SlotName {
  return Object.hasOwn(SLOT_READERS, name);
}

/** Every way to read the line by these elements, from a place on. What may be left out is tried both ways. */
export function follow(elements: readonly Element[], reading: Reading, start: Way): readonly Way[] {
  let ways: readonly Way[] = [start];
  for (const element of elements) ways = ways.flatMap((way) => step(element, reading, way));
  return ways;
}

function step(element: Element, reading: Reading, way: Way): readonly Way[] {
  switch (element.kind) {
    case 'keyword':
      return keyword(element.keyword)(reading, way.place).map(({ place }) => ({ ...way, place }));
    case 'optional':
      return [...follow(element.elements, reading, way), way];
    case 'slot':
      return SLOT_READERS[element.slot](reading, way.place).map(({ place, value }) => ({
        place,
        said: { ...way.said, [element.slot]: value },
      }));
  }
}

/** What stands in a slot that the form has. */
export function get<Slot extends SlotName>(said: Said, slot: Slot): NonNullable<Slots[Slot]> {
  const value = said[slot];
  if (value === undefined || value === null) throw new Error(`the form has no slot ${slot}`);
  return value;
}
