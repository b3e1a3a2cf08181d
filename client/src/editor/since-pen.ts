/** Draws what changed in paragraphs, and remembers what is drawn on each. */
import type { ParagraphId } from '@chapeau/model';
import type { Node } from 'prosemirror-model';
import { Decoration, type DecorationSet } from 'prosemirror-view';
import { drawnMark, shiftedMarks, type ParagraphMark, type SpokenMarks } from './paragraph-marks.ts';

/** What is drawn in a text. */
export interface Drawn {
  readonly marks: DecorationSet;
  /** What is gone, as text, by the paragraph that it stood after; null: before all that is left. */
  readonly gone: ReadonlyMap<ParagraphId | null, string>;
}

/** The paragraph that a node is. */
export function idOf(node: Node): ParagraphId {
  return node.attrs['id'] as ParagraphId;
}

/** The spec of the decoration that tells a paragraph what is gone after it: its view draws that. */
function goneAfter(text: string): { readonly gone: string } {
  return { gone: text };
}

/** What is gone after the paragraph with these decorations; undefined: nothing, or it is not shown. */
export function findGone(decorations: readonly Decoration[]): string | undefined {
  for (const { spec } of decorations) {
    const { gone } = spec as Partial<ReturnType<typeof goneAfter>>;
    if (gone !== undefined) return gone;
  }
  return undefined;
}

/** Knows the marks of every paragraph that it has met, for as long as that is the same object. */
export class Pen {
  readonly #spoken: SpokenMarks;
  #marks = new WeakMap<Node, { readonly marks: readonly ParagraphMark[]; readonly isFinal: boolean }>();

  constructor(spoken: SpokenMarks) {
    this.#spoken = spoken;
  }

  /** Everything has to be compared anew. */
  forget(): void {
    this.#marks = new WeakMap();
  }

  /** The marks of a paragraph as it was compared; undefined: it was not. */
  final(node: Node): readonly ParagraphMark[] | undefined {
    const known = this.#marks.get(node);
    return known?.isFinal === true ? known.marks : undefined;
  }

  /** These are its marks until it changes. */
  compared(node: Node, marks: readonly ParagraphMark[]): void {
    this.#marks.set(node, { marks, isFinal: true });
  }

  /** What was drawn on the paragraph as it was before it changed. */
  inherit(node: Node, before: Node | undefined): void {
    const known = before && this.#marks.get(before);
    if (known === undefined || before === undefined || this.#marks.has(node)) return;
    const start = before.content.findDiffStart(node.content);
    const ends = before.content.findDiffEnd(node.content);
    if (start === null || ends === null) {
      this.#marks.set(node, { marks: known.marks, isFinal: false });
      return;
    }
    // Among repeated letters the two ends may overlap.
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    const shift = { start, end: ends.a + overlap, newEnd: ends.b + overlap };
    this.#marks.set(node, { marks: shiftedMarks(known.marks, shift), isFinal: false });
  }

  /** The marks of a paragraph that stands at that position, and what is gone after it; none where it was never compared. */
  draw(node: Node, position: number, gone: Drawn['gone']): readonly Decoration[] {
    const marks = this.#marks.get(node)?.marks ?? [];
    const text = gone.get(idOf(node));
    return [
      ...marks.map((mark) => drawnMark(mark, position + 1, this.#spoken)),
      ...(text === undefined
        ? []
        : [Decoration.node(position, position + node.nodeSize, {}, goneAfter(text))]),
    ];
  }
}
