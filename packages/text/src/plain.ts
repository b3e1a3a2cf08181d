/** Plain paragraphs ↔ nodes of the schema. */
import {
  MARKS,
  type ParagraphId,
  type PlainParagraph,
  type Run,
  type TextRun,
  type Wording,
} from '@chapeau/model';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/**
 * A paragraph as the text itself holds it: without stage and status, which are tags. `number` is the frozen printed
 * label; null: the label is computed from its place (see `labelsOf`).
 */
export type TextParagraph = Omit<PlainParagraph, 'stage' | 'status'>;

/** What is needed to make a paragraph. `number` and `alternativeOf` default to null. */
export interface NewParagraph extends Wording {
  readonly id: ParagraphId;
  readonly number?: string | null;
  readonly alternativeOf?: ParagraphId | null;
}

/** The paragraph as a node of the schema. Not checked: a link that the schema forbids is found by `node.check()`. */
export function nodeOf(paragraph: NewParagraph): Node {
  const { id, kind, level, number = null, alternativeOf = null } = paragraph;
  const attrs = { id, kind, level, number, alternativeOf };
  return schema.node('paragraph', attrs, paragraph.runs.map(inlineOf));
}

function inlineOf(run: Run): Node {
  if ('footnote' in run) return schema.node('footnote', { to: run.footnote });
  return schema.text(run.text, marksOf(run));
}

function marksOf(run: TextRun): Mark[] {
  const marks = (run.marks ?? []).map((name) => schema.mark(name));
  return run.href === undefined ? marks : [...marks, schema.mark('link', { href: run.href })];
}

/** The paragraph that a node of the schema shows; `number` is the frozen one. The node is taken to be valid. */
export function plainOfNode(node: Node): TextParagraph {
  const { id, kind, level, number, alternativeOf } = node.attrs as Omit<TextParagraph, 'runs'>;
  return { id, kind, level, runs: runsOf(node), number, alternativeOf };
}

function runsOf(node: Node): Run[] {
  const runs: Run[] = [];
  node.forEach((child) => {
    if (child.isText) runs.push(textRun(child.text ?? '', child.marks));
    else runs.push({ footnote: child.attrs['to'] as ParagraphId });
  });
  return runs;
}

/** Fields that say nothing are absent, so that equal runs are equal JSON. */
function textRun(text: string, marks: readonly Mark[]): TextRun {
  const names = MARKS.filter((name) => marks.some((mark) => mark.type.name === name));
  const link = marks.find((mark) => mark.type.name === 'link');
  return {
    text,
    ...(names.length > 0 && { marks: names }),
    ...(link !== undefined && { href: String(link.attrs['href']) }),
  };
}
