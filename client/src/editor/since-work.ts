/** Compares the live text with an earlier one in pauses of the page, and has drawn what differs. */
import { markRuns } from '@chapeau/compare';
import type { ParagraphId, PlainParagraph } from '@chapeau/model';
import { plainOfNode } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { DecorationSet, type EditorView } from 'prosemirror-view';
import type { Readable } from '../sync/store.ts';
import { selectionAgrees } from './dom-selection.ts';
import { marksOfSegments, type SpokenMarks } from './paragraph-marks.ts';
import { idOf, type Drawn, type Pen } from './since-pen.ts';
import { orderSince, type OrderSince, type SinceBase } from './since.ts';

/** What is found, for the margins and for stepping. */
export interface SinceFound {
  /** The paragraphs of the earlier text. */
  readonly before: ReadonlyMap<ParagraphId, PlainParagraph>;
  readonly order: OrderSince;
  /** Paragraphs of the live text whose words are other than they were; what is new is among them. */
  readonly reworded: ReadonlySet<ParagraphId>;
}

export interface SinceMarksOptions {
  /** Null: nothing is shown. Another object is another base. */
  readonly base: Readable<SinceBase | null>;
  readonly language: string;
  readonly spoken: SpokenMarks;
  /** Paragraphs that are gone as text, one line each. */
  readonly gone: (paragraphs: readonly PlainParagraph[]) => string;
  /** Told after every change of what is found; null: nothing is shown. */
  readonly found: (found: SinceFound | null) => void;
}

/** Where the editor keeps what is drawn. */
export interface Sheet {
  readonly read: (state: EditorState) => Drawn;
  readonly write: (transaction: Transaction, drawn: Drawn) => Transaction;
}

/** Nothing is shown. */
export const NOTHING: Drawn = { marks: DecorationSet.empty, gone: new Map() };

/** Long enough not to fall between two keystrokes. */
const PAUSE_MS = 120;
/** So long is compared at a stretch; then the page has its turn. */
const STRETCH_MS = 6;

/** Compares what changed, in pauses, for as long as it is not destroyed. */
export class SinceWork {
  readonly #view: EditorView;
  readonly #options: SinceMarksOptions;
  readonly #pen: Pen;
  readonly #sheet: Sheet;
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #before: ReadonlyMap<ParagraphId, PlainParagraph> = new Map();
  #base: SinceBase | null = null;
  #order: { readonly ids: readonly ParagraphId[]; readonly order: OrderSince } | null = null;
  #told: SinceFound | null = null;
  #hasWaited = false;
  /** The paragraphs as they were drawn last. */
  #drawn: ReadonlySet<Node> = new Set();

  constructor(
    view: EditorView,
    options: SinceMarksOptions,
    { pen, sheet }: { readonly pen: Pen; readonly sheet: Sheet },
  ) {
    this.#view = view;
    this.#options = options;
    this.#pen = pen;
    this.#sheet = sheet;
    this.#stop = options.base.subscribe(() => this.#begin());
    // The view is not whole while its plugins are made.
    this.#later(0);
  }

  update(view: EditorView, before: EditorState): void {
    if (before.doc !== view.state.doc && this.#options.base.get() !== null) this.#later(PAUSE_MS);
  }

  destroy(): void {
    this.#stop();
    clearTimeout(this.#timer);
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(), milliseconds);
  }

  #begin(): void {
    clearTimeout(this.#timer);
    const base = this.#options.base.get();
    if (base !== this.#base) this.#forget(base);
    if (base === null) return;
    if (!this.#compareSome()) this.#later(0);
    else if (this.#isMidway()) this.#later(PAUSE_MS);
    else this.#draw(base);
  }

  #forget(base: SinceBase | null): void {
    this.#base = base;
    this.#before = new Map(base?.paragraphs.map((paragraph) => [paragraph.id, paragraph]) ?? []);
    this.#order = null;
    this.#drawn = new Set();
    this.#pen.forget();
    this.#told = null;
    if (this.#sheet.read(this.#view.state) !== NOTHING) this.#show(NOTHING);
    this.#options.found(null);
  }

  /** Marks are drawn around the caret: not while a word is being composed, nor, for a moment, while the caret moves. */
  #isMidway(): boolean {
    const view = this.#view;
    if (view.composing) return true;
    const waits = !this.#hasWaited && view.hasFocus() && !selectionAgrees(view);
    this.#hasWaited = waits;
    return waits;
  }

  /** Compares paragraphs that were not, for a few milliseconds; false: some are left. */
  #compareSome(): boolean {
    const until = performance.now() + STRETCH_MS;
    for (const node of this.#view.state.doc.children) {
      if (this.#pen.final(node) !== undefined) continue;
      if (performance.now() > until) return false;
      const { id, runs } = plainOfNode(node);
      const { segments } = markRuns(this.#before.get(id)?.runs ?? [], runs, this.#options.language);
      this.#pen.compared(node, marksOfSegments(segments));
    }
    return true;
  }

  #draw(base: SinceBase): void {
    const { doc } = this.#view.state;
    const drawn = this.#sheet.read(this.#view.state);
    const order = this.#orderOf(base, doc);
    const gone = new Map([...order.gone].map(([after, lost]) => [after, this.#options.gone(lost)]));
    let { marks } = drawn;
    let position = 0;
    const stale: { readonly from: number; readonly to: number; readonly node: Node }[] = [];
    for (const node of doc.children) {
      const to = position + node.nodeSize;
      if (!this.#drawn.has(node) || gone.get(idOf(node)) !== drawn.gone.get(idOf(node)))
        stale.push({ from: position, to, node });
      position = to;
    }
    if (drawn === NOTHING)
      marks = DecorationSet.create(
        doc,
        stale.flatMap(({ node, from }) => this.#pen.draw(node, from, gone)),
      );
    else
      for (const { node, from, to } of stale)
        // Within the paragraph: what ends or begins at its edge is its neighbour's.
        marks = marks.remove(marks.find(from + 1, to - 1)).add(doc, [...this.#pen.draw(node, from, gone)]);
    this.#drawn = new Set(doc.children);
    if (stale.length > 0 || gone.get(null) !== drawn.gone.get(null)) this.#show({ marks, gone });
    this.#tell(order, doc);
  }

  #orderOf(base: SinceBase, doc: Node): OrderSince {
    const ids = doc.children.map(idOf);
    const known = this.#order;
    if (known !== null && known.ids.length === ids.length && known.ids.every((id, at) => id === ids[at]))
      return known.order;
    const present = doc.children.map((node) => ({ id: idOf(node), length: node.content.size }));
    const order = orderSince(base, present);
    this.#order = { ids, order };
    return order;
  }

  #tell(order: OrderSince, doc: Node): void {
    const isReworded = (node: Node) => (this.#pen.final(node)?.length ?? 0) > 0;
    const reworded = new Set(doc.children.filter(isReworded).map(idOf));
    if (this.#told?.order === order && sameSet(reworded, this.#told.reworded)) return;
    this.#told = { before: this.#before, order, reworded };
    this.#options.found(this.#told);
  }

  #show(drawn: Drawn): void {
    this.#view.dispatch(this.#sheet.write(this.#view.state.tr, drawn));
  }
}

function sameSet<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
