/** Random edits on a client's copy, made the way y-prosemirror makes them. */
import { textRoot } from '@chapeau/text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { newElement } from '../wire/updates.ts';

export type Edit =
  | { readonly kind: 'type'; readonly words: string }
  | { readonly kind: 'erase'; readonly length: number }
  | { readonly kind: 'embolden'; readonly length: number }
  | { readonly kind: 'split' }
  /** The text of the next paragraph is joined to this one. */
  | { readonly kind: 'join' }
  | { readonly kind: 'insert-paragraph'; readonly words: string }
  | { readonly kind: 'remove-paragraph' }
  | { readonly kind: 'renumber'; readonly number: string };

/** Where an edit is made: fractions of the paragraphs there are, and of the words in one. */
export interface Place {
  readonly paragraph: number;
  readonly at: number;
}

const words = fc.stringMatching(/^[a-zא-ת中 [\]]{1,6}$/u);
const length = fc.integer({ min: 1, max: 8 });

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), words }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('erase' as const), length }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('embolden' as const), length }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert-paragraph' as const), words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove-paragraph' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('renumber' as const),
      number: fc.constantFrom('3 bis.', '[4].'),
    }),
  },
);

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
export const places: fc.Arbitrary<Place> = fc.record({ paragraph: fraction, at: fraction });

/** Makes the edit there, in one transaction. Nothing happens where the copy has no such place. */
export function makeEdit(doc: Y.Doc, edit: Edit, place: Place, makeParagraphId: () => string): void {
  const root = textRoot(doc);
  const index = Math.floor(place.paragraph * root.length);
  const element = elementAt(root, index);
  if (element === undefined) return;
  doc.transact(() => editElement(root, { element, index, at: place.at }, edit, makeParagraphId));
}

interface Spot {
  readonly element: Y.XmlElement;
  readonly index: number;
  readonly at: number;
}

function editElement(root: Y.XmlFragment, spot: Spot, edit: Edit, makeParagraphId: () => string): void {
  const { element, index } = spot;
  const text = textOf(element);
  const at = text === undefined ? 0 : Math.floor(spot.at * (text.length + 1));
  switch (edit.kind) {
    case 'type':
      if (text === undefined) element.insert(0, [new Y.XmlText(edit.words)]);
      else text.insert(at, edit.words);
      return;
    case 'erase':
      return text?.delete(at, Math.min(edit.length, text.length - at));
    case 'embolden':
      return text?.format(at, Math.min(edit.length, text.length - at), { strong: {} });
    case 'split': {
      const tail = text?.toDelta() === undefined ? '' : plainOf(text).slice(at);
      text?.delete(at, text.length - at);
      return root.insert(index + 1, [newElement(makeParagraphId(), tail)]);
    }
    case 'join': {
      const next = elementAt(root, index + 1);
      const tail = next === undefined ? undefined : textOf(next);
      if (next === undefined) return;
      if (text !== undefined && tail !== undefined) text.insert(text.length, plainOf(tail));
      return root.delete(index + 1, 1);
    }
    case 'insert-paragraph':
      return root.insert(index + 1, [newElement(makeParagraphId(), edit.words)]);
    case 'remove-paragraph':
      return root.length > 3 ? root.delete(index, 1) : undefined;
    case 'renumber':
      return element.setAttribute('number', edit.number);
  }
}

function elementAt(root: Y.XmlFragment, index: number): Y.XmlElement | undefined {
  const element: unknown = index < root.length ? root.get(index) : undefined;
  return element instanceof Y.XmlElement ? element : undefined;
}

function textOf(element: Y.XmlElement): Y.XmlText | undefined {
  return element.toArray().find((child) => child instanceof Y.XmlText);
}

/** Without its marks; what a join or a split carries over loses them, which is nobody's concern here. */
function plainOf(text: Y.XmlText): string {
  const delta: { insert?: unknown }[] = text.toDelta();
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
