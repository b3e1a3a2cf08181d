/** Y.Doc ↔ plain draft: taking a draft out of its shared document, and filling an empty one. */
import { FRESH_TAG, type Draft, type PlainDraft, type PlainParagraph, type Run } from '@chapeau/model';
import * as Y from 'yjs';
import { readTags, textRoot } from './layout.ts';
import { labelsOf } from './numbering.ts';
import { plainOfNode, type NewParagraph, type TextParagraph } from './plain.ts';
import { elementOf, nodeOfElement } from './y-paragraph.ts';

/** The paragraphs as the text holds them, in its order: numbers frozen or null, no tags. Throws on a document that no gate has judged. */
export function textParagraphsOf(doc: Y.Doc): TextParagraph[] {
  return textRoot(doc).toArray().map(paragraphIn);
}

function paragraphIn(element: unknown): TextParagraph {
  if (!(element instanceof Y.XmlElement)) throw new Error('Only paragraphs stand in the text');
  return plainOfNode(nodeOfElement(element));
}

/** The paragraphs in the order of the text, tags merged in, `number` as shown (computed where it is not frozen). */
export function paragraphsOf(doc: Y.Doc): PlainParagraph[] {
  return tagged(doc, textParagraphsOf(doc));
}

function tagged(doc: Y.Doc, paragraphs: readonly TextParagraph[]): PlainParagraph[] {
  const tags = readTags(doc);
  const labels = labelsOf(
    paragraphs.map((paragraph) => ({ ...paragraph, references: referencesIn(paragraph.runs) })),
  );
  return paragraphs.map((paragraph, index) => {
    const { stage, status } = tags.get(paragraph.id) ?? FRESH_TAG;
    return { ...paragraph, number: labels[index] ?? null, stage, status };
  });
}

/** Of what kind and status the paragraphs are, in the order of the text: found without reading a word. */
export function standingsOf(doc: Y.Doc): Pick<PlainParagraph, 'kind' | 'status'>[] {
  const tags = readTags(doc);
  return textRoot(doc)
    .toArray()
    .map((element) => {
      if (!(element instanceof Y.XmlElement)) throw new Error('Only paragraphs stand in the text');
      // The gate lets no other attributes in.
      const { id, kind } = element.getAttributes() as unknown as Pick<PlainParagraph, 'id' | 'kind'>;
      return { kind, status: (tags.get(id) ?? FRESH_TAG).status };
    });
}

function referencesIn(runs: readonly Run[]) {
  return runs.flatMap((run) => ('footnote' in run ? [run.footnote] : []));
}

/** The draft as plain JSON: what versions freeze. */
export function plainDraftOf(doc: Y.Doc, draft: Titled): PlainDraft {
  return plainOf(draft, paragraphsOf(doc));
}

/** Paragraphs that are taken out of a document in one step. */
const AT_ONCE = 50;

/** The same, in steps between which others may have their turn. For whoever holds the document still until it is done. */
export function* takingPlainDraft(doc: Y.Doc, draft: Titled): Generator<undefined, PlainDraft, undefined> {
  const paragraphs: TextParagraph[] = [];
  for (const element of textRoot(doc).toArray()) {
    paragraphs.push(paragraphIn(element));
    if (paragraphs.length % AT_ONCE === 0) yield;
  }
  return plainOf(draft, tagged(doc, paragraphs));
}

type Titled = Pick<Draft, 'title' | 'symbol' | 'kind' | 'language'>;

function plainOf({ title, symbol, kind, language }: Titled, paragraphs: PlainParagraph[]): PlainDraft {
  return { format: 'chapeau-plain-draft/1', title, symbol, kind, language, paragraphs };
}

/**
 * Fills an empty text. Numbers given are frozen, null ones are computed. Tags are not written. Throws where the text is not
 * empty, and a RangeError where the schema does not allow a paragraph; then nothing is written.
 */
export function writeParagraphs(doc: Y.Doc, paragraphs: readonly NewParagraph[]): void {
  const root = textRoot(doc);
  if (root.length > 0) throw new Error('The text is not empty');
  root.insert(0, paragraphs.map(elementOf));
}
