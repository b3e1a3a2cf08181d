/** Edits that the server's commands make: on the Y types themselves and as small as they can be, so that cursors in the rest of the paragraph stay. */
import type { ParagraphId, PlainParagraph, Wording } from '@chapeau/model';
import * as Y from 'yjs';
import { textRoot } from './layout.ts';
import type { NewParagraph } from './plain.ts';
import { paragraphsOf, textParagraphsOf } from './take.ts';
import { readsAs, rewriteText } from './rewrite-text.ts';
import { elementOf, segmentsOf, typeOfSegment, writeAttributes, type Segment } from './y-paragraph.ts';

/**
 * Gives a paragraph another wording; its id, alternative and element stay, and its number unless the new kind has none. Throws
 * where the text has no such paragraph.
 */
export function replaceParagraph(doc: Y.Doc, id: ParagraphId, wording: Wording): void {
  const { element } = getPlace(doc, id);
  doc.transact(() => {
    const { kind, level } = wording;
    writeAttributes(element, kind === 'unnumbered' ? { kind, level, number: null } : { kind, level });
    rewriteSegments(element, segmentsOf(wording.runs));
  });
}

/**
 * Inserts paragraphs after the one of that id; null: at the beginning. Throws where the text has no such paragraph, and a
 * RangeError where the schema does not allow one of the new ones; then nothing is inserted.
 */
export function insertParagraphsAfter(
  doc: Y.Doc,
  id: ParagraphId | null,
  paragraphs: readonly NewParagraph[],
): void {
  const index = id === null ? 0 : getPlace(doc, id).index + 1;
  textRoot(doc).insert(index, paragraphs.map(elementOf));
}

/** Takes a paragraph out of the text. Throws where the text has no such paragraph. */
export function removeParagraph(doc: Y.Doc, id: ParagraphId): void {
  textRoot(doc).delete(getPlace(doc, id).index, 1);
}

/**
 * Puts a paragraph after another; null: to the beginning. It is a new element under the same id: what others type into it at that
 * moment is lost to the move. Throws where the text has no such paragraph.
 */
export function moveParagraph(doc: Y.Doc, id: ParagraphId, after: ParagraphId | null): void {
  const { index } = getPlace(doc, id);
  const moved = textParagraphsOf(doc)[index];
  if (moved === undefined) throw new Error(`The text has no paragraph ${id}`);
  doc.transact(() => {
    removeParagraph(doc, id);
    insertParagraphsAfter(doc, after, [moved]);
  });
}

/** Freezes the printed number of a paragraph, or (null) lets it be computed again. Throws where the text has no such paragraph. */
export function setNumber(doc: Y.Doc, id: ParagraphId, number: string | null): void {
  const { element } = getPlace(doc, id);
  doc.transact(() => writeAttributes(element, { number }));
}

/**
 * Freezes these printed numbers; null: the paragraph has none, or the one that is counted. Every other number stays as it is shown: one that would be computed otherwise from then on is
 * frozen as well. Throws where the text has no such paragraph.
 */
export function writeNumbers(doc: Y.Doc, numbers: ReadonlyMap<ParagraphId, string | null>): void {
  const shown = paragraphsOf(doc).filter(({ id }) => !numbers.has(id));
  doc.transact(() => {
    setNumbers(doc, numbers);
    keepNumbers(doc, shown);
  });
}

/** Freezes every number that is not computed any more as it was shown. Paragraphs that are gone or had none are left alone. */
export function keepNumbers(doc: Y.Doc, shown: readonly Pick<PlainParagraph, 'id' | 'number'>[]): void {
  const kept = shown.filter(({ number }) => number !== null);
  // Freezing one may move another that is still computed: at most once for each.
  for (let round = 0; round < kept.length; round += 1) {
    const now = new Map(paragraphsOf(doc).map(({ id, number }) => [id, number]));
    const moved = kept.filter(({ id, number }) => now.has(id) && now.get(id) !== number);
    if (moved.length === 0) return;
    setNumbers(doc, new Map(moved.map(({ id, number }) => [id, number])));
  }
}

/**
 * Gives every paragraph whose id stood earlier in the text already a new one, and lets its number be computed. Says which,
 * in the order of the text.
 */
export function reidentifyDuplicates(
  doc: Y.Doc,
  makeId: () => ParagraphId,
): { readonly from: ParagraphId; readonly to: ParagraphId }[] {
  const seen = new Set<ParagraphId>();
  const changes: { from: ParagraphId; to: ParagraphId }[] = [];
  doc.transact(() => {
    for (const element of elementsOf(doc)) {
      const from = idOf(element);
      if (from === undefined || !seen.has(from)) {
        if (from !== undefined) seen.add(from);
        continue;
      }
      const to = makeId();
      writeAttributes(element, { id: to, number: null });
      changes.push({ from, to });
    }
  });
  return changes;
}

/** In one pass, whatever their number. */
function setNumbers(doc: Y.Doc, numbers: ReadonlyMap<ParagraphId, string | null>): void {
  const left = new Map(numbers);
  for (const element of elementsOf(doc)) {
    const id = idOf(element);
    const number = id === undefined ? undefined : left.get(id);
    if (id === undefined || number === undefined) continue;
    left.delete(id);
    writeAttributes(element, { number });
  }
  for (const id of left.keys()) throw new Error(`The text has no paragraph ${id}`);
}

function elementsOf(doc: Y.Doc): Y.XmlElement[] {
  return textRoot(doc)
    .toArray()
    .filter((element) => element instanceof Y.XmlElement);
}

function idOf(element: Y.XmlElement): ParagraphId | undefined {
  return element.getAttribute('id') as ParagraphId | undefined;
}

/** The first paragraph of that id. */
function getPlace(doc: Y.Doc, id: ParagraphId): { element: Y.XmlElement; index: number } {
  const elements = elementsOf(doc);
  const index = elements.findIndex((element) => idOf(element) === id);
  const element = elements[index];
  if (element === undefined) throw new Error(`The text has no paragraph ${id}`);
  return { element, index };
}

/** What stands unchanged at both ends stays; between, text is rewritten in place and the rest is put anew. */
function rewriteSegments(element: Y.XmlElement, segments: readonly Segment[]): void {
  const children = element.toArray();
  const shorter = Math.min(children.length, segments.length);
  let left = 0;
  while (left < shorter && isSame(children[left], segments[left])) left += 1;
  let right = 0;
  while (left + right < shorter && isSame(children.at(-1 - right), segments.at(-1 - right))) right += 1;

  const old = children.slice(left, children.length - right);
  const fresh = segments.slice(left, segments.length - right);
  const paired = Math.min(old.length, fresh.length);
  for (let offset = 0; offset < paired; offset += 1) {
    const child = old[offset];
    const segment = fresh[offset];
    if (segment === undefined || isSame(child, segment)) continue;
    if (child instanceof Y.XmlText && segment.kind === 'text') {
      rewriteText(child, segment.runs);
    } else {
      element.delete(left + offset, 1);
      element.insert(left + offset, [typeOfSegment(segment)]);
    }
  }
  if (old.length > paired) element.delete(left + paired, old.length - paired);
  if (fresh.length > paired) element.insert(left + paired, fresh.slice(paired).map(typeOfSegment));
}

function isSame(child: unknown, segment: Segment | undefined): boolean {
  if (segment === undefined) return false;
  if (segment.kind === 'footnote')
    return child instanceof Y.XmlElement && child.getAttribute('to') === segment.to;
  return child instanceof Y.XmlText && readsAs(child, segment.runs);
}
