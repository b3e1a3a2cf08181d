/**
 * Paragraphs as Y types, exactly as y-prosemirror 1.3.7 writes them: an XmlElement `paragraph` whose attributes that are null
 * are absent, one XmlText per stretch of text with a format per mark (its name → its attributes), an XmlElement per
 * footnote reference.
 */
import type { Run, TextRun } from '@chapeau/model';
import { Mark, type Attrs, type MarkType, type Node, type NodeType } from 'prosemirror-model';
import * as Y from 'yjs';
import { nodeOf, type NewParagraph } from './plain.ts';
import { schema } from './schema.ts';

/** Formats of a stretch of text, as Yjs holds them. */
export type Formats = Record<string, Attrs>;

/** A piece of a Y text in which formats do not change. */
export interface Stretch {
  readonly insert: string;
  readonly attributes: Formats;
}

/**
 * The valid node that an element shows. Null where the schema does not allow it: unknown or nested elements, attributes,
 * formats, values, anything but text in a text. Half characters and NUL are not allowed either. The element must be in a document.
 */
export function findNode(element: Y.XmlElement | Y.XmlText): Node | null {
  if (!(element instanceof Y.XmlElement)) return null;
  try {
    const node = nodeOfElement(element);
    node.check();
    return UNWRITABLE.test(node.textContent) ? null : node;
  } catch (cause) {
    // The schema has no other way to say that it does not allow something.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** What no paragraph holds: NUL and half characters. */
export const UNWRITABLE = /[\0\p{Surrogate}]/u;

/** The node that an element of a trusted document shows. Throws a RangeError on names that the schema does not have. */
export function nodeOfElement(element: Y.XmlElement): Node {
  const children: Node[] = [];
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) children.push(...textNodes(child));
    else if (child instanceof Y.XmlElement) children.push(nodeOfElement(child));
    else throw new RangeError('Only texts and elements stand in a paragraph');
  }
  const attributes: Attrs = element.getAttributes();
  const types: Readonly<Record<string, NodeType | undefined>> = schema.nodes;
  const type = types[element.nodeName];
  if (type === undefined) throw new RangeError(`The schema has no node ${element.nodeName}`);
  onlyKnown(attributes, type.spec.attrs);
  return type.create(attributes, children);
}

function textNodes(text: Y.XmlText): Node[] {
  if (Object.keys(text.getAttributes()).length > 0) throw new RangeError('A text has no attributes');
  return stretchesOf(text).map((stretch) => schema.text(stretch.insert, marksOf(stretch.attributes)));
}

/** The text in pieces of the same format. Throws a RangeError where it holds anything but text. */
export function stretchesOf(text: Y.XmlText): Stretch[] {
  const delta: { insert?: unknown; attributes?: Formats }[] = text.toDelta();
  return delta.map(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') throw new RangeError('Only text stands in a text');
    return { insert, attributes };
  });
}

function marksOf(formats: Formats): readonly Mark[] {
  const marks = Object.entries(formats).map(([name, attributes]) => {
    if (typeof attributes !== 'object') throw new RangeError('The value of a format is an object');
    const types: Readonly<Record<string, MarkType | undefined>> = schema.marks;
    const type = types[name];
    if (type === undefined) throw new RangeError(`The schema has no mark ${name}`);
    onlyKnown(attributes, type.spec.attrs);
    return type.create(attributes);
  });
  return Mark.setFrom(marks);
}

function onlyKnown(given: Attrs, known: object = {}): void {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) throw new RangeError(`The schema has no attribute ${name}`);
  }
}

/** A new element, not yet in a document. Throws a RangeError where the schema does not allow the paragraph. */
export function elementOf(paragraph: NewParagraph): Y.XmlElement {
  const node = nodeOf(paragraph);
  node.check();
  const element = new Y.XmlElement(node.type.name);
  const attributed: AttributedElement = element;
  for (const [name, value] of Object.entries(node.attrs) as [string, string | number | null][]) {
    if (value !== null) attributed.setAttribute(name, value);
  }
  element.insert(
    0,
    segmentsOf(paragraph.runs).map((segment) => typeOfSegment(segment)),
  );
  return element;
}

/** Yjs types attributes as strings unless told otherwise; a level is a number. */
type AttributedElement = Y.XmlElement<Record<string, string | number>>;

/** Sets the attributes that differ; null ones are taken away. The element must be in a document. */
export function writeAttributes(
  element: AttributedElement,
  attrs: Readonly<Record<string, string | number | null>>,
): void {
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** A child of a paragraph's element: a stretch of text, or a footnote reference. */
export type Segment =
  | { readonly kind: 'text'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'footnote'; readonly to: string };

/** The runs as the children of an element: neighbouring runs of text in one. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  let open: TextRun[] | null = null;
  for (const run of runs) {
    if ('footnote' in run) {
      segments.push({ kind: 'footnote', to: run.footnote });
      open = null;
    } else if (open === null) {
      open = [run];
      segments.push({ kind: 'text', runs: open });
    } else {
      open.push(run);
    }
  }
  return segments;
}

/** The Y type of a segment, not yet in a document. */
export function typeOfSegment(segment: Segment): Y.XmlElement | Y.XmlText {
  if (segment.kind === 'footnote') {
    const footnote = new Y.XmlElement('footnote');
    footnote.setAttribute('to', segment.to);
    return footnote;
  }
  const text = new Y.XmlText();
  text.applyDelta(segment.runs.map((run) => ({ insert: run.text, attributes: formatsOf(run) })));
  return text;
}

/** The formats of a run: one per mark. */
export function formatsOf(run: TextRun): Formats {
  const formats: Formats = {};
  for (const name of run.marks ?? []) formats[name] = {};
  if (run.href !== undefined) formats['link'] = { href: run.href };
  return formats;
}
