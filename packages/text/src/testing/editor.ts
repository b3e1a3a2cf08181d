/** An editor as a browser has it, without the browser: ProseMirror with our identity plugin, bound to a Y.Doc by y-prosemirror. */
import type { ParagraphId } from '@chapeau/model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { initProseMirrorDoc, updateYFragment } from 'y-prosemirror';
import * as Y from 'yjs';
import { identityPlugin } from '../identity.ts';
import { openRoots, textRoot, type Layout } from '../layout.ts';
import { plainOfNode, type TextParagraph } from '../plain.ts';
import { schema } from '../schema.ts';

/** One thing that somebody does. `at` picks the place, `size` how much; both are taken modulo what there is. */
export interface Deed {
  readonly what: 'type' | 'delete' | 'split' | 'join' | 'format' | 'kind' | 'move' | 'remove' | 'new';
  readonly at: number;
  readonly size: number;
}

/** What an honest person leaves alone: neither changes what is closed nor takes out what is held, nor joins anything to it. */
export interface Bounds {
  readonly closed?: (id: ParagraphId) => boolean;
  readonly held?: (id: ParagraphId) => boolean;
}

/** Edits open paragraphs only, as an honest person does whose editor shows what is closed. */
export class TestEditor {
  readonly doc = new Y.Doc();
  /** What the editor showed after the last deed. */
  shown: TextParagraph[] = [];
  readonly #makeId: () => ParagraphId;
  readonly #sent: Uint8Array[] = [];

  constructor(
    state: Uint8Array,
    options: { readonly layout: Layout; readonly client: number; readonly makeId: () => ParagraphId },
  ) {
    this.doc.clientID = options.client;
    this.#makeId = options.makeId;
    openRoots(this.doc, options.layout);
    Y.applyUpdate(this.doc, state);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sent.push(update);
    });
  }

  /** Takes what the server sends. */
  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, this);
  }

  /** Does it where it can be done, and gives the updates that leave for the server. */
  do(deed: Deed, bounds: Bounds = {}): Uint8Array[] {
    const { doc: node, meta } = initProseMirrorDoc(textRoot(this.doc), schema);
    let state = EditorState.create({ doc: node, plugins: [identityPlugin(this.#makeId)] });
    for (const step of stepsOf(deed)) {
      state = state.apply(step(state.tr, bounds));
      updateYFragment(this.doc, textRoot(this.doc), state.doc, meta);
    }
    this.shown = state.doc.children.map(plainOfNode);
    return this.leaving();
  }

  /** Updates that wait to be sent: Yjs tidies formats up when it receives something. */
  leaving(): Uint8Array[] {
    return this.#sent.splice(0);
  }
}

type Step = (tr: Transaction, bounds: Bounds) => Transaction;

interface Open {
  readonly position: number;
  readonly size: number;
  readonly mayGo: boolean;
  readonly mayNextGo: boolean;
}

function openIn(tr: Transaction, { closed = () => false, held = () => false }: Bounds): Open[] {
  const children = tr.doc.children.map((node) => {
    const id = node.attrs['id'] as ParagraphId;
    return { node, isOpen: !closed(id), mayGo: !closed(id) && !held(id) };
  });
  let position = 0;
  return children.flatMap(({ node, isOpen, mayGo }, index) => {
    const mayNextGo = children[index + 1]?.mayGo ?? false;
    const here = { position, size: node.content.size, mayGo, mayNextGo };
    position += node.nodeSize;
    return isOpen ? [here] : [];
  });
}

/** Moving is two dispatches, as cut and paste are: in one, y-prosemirror would write the neighbours anew. */
function stepsOf(deed: Deed): Step[] {
  if (deed.what !== 'move') return [(tr, bounds) => change(tr, deed, openIn(tr, bounds))];
  let cut: Transaction['doc'] | null = null;
  return [
    (tr, bounds) => {
      const open = openIn(tr, bounds);
      const { position, mayGo = false } = open[deed.at % open.length] ?? {};
      if (position === undefined || !mayGo) return tr;
      cut = tr.doc.nodeAt(position);
      return cut === null ? tr : tr.delete(position, position + cut.nodeSize);
    },
    (tr) => (cut === null ? tr : tr.insert(gapIn(tr, deed.size), cut)),
  ];
}

/** A place between two paragraphs, or at either end. */
function gapIn(tr: Transaction, n: number): number {
  const gaps = [0];
  tr.doc.forEach((node, position) => gaps.push(position + node.nodeSize));
  return gaps[n % gaps.length] ?? 0;
}

function change(tr: Transaction, { what, at, size }: Deed, open: readonly Open[]): Transaction {
  if (what === 'new') return tr.insert(gapIn(tr, at), schema.node('paragraph', { kind: 'numbered' }));
  const target = open[at % open.length];
  if (target === undefined) return tr;
  const start = betweenCharacters(tr, target.position + 1 + (size % (target.size + 1)));
  const end = betweenCharacters(tr, Math.min(start + 1 + (at % 7), target.position + 1 + target.size));
  switch (what) {
    case 'type':
      return tr.insertText(['shall ', '[', 'é', '安全', '\u{1F600}'][size % 5] ?? '', start);
    case 'delete':
      return tr.delete(start, end);
    case 'split':
      return tr.split(start);
    case 'join':
      // Nor is anything joined to a held one: y-prosemirror may write that as the other taking its id.
      return target.mayGo && target.mayNextGo ? tr.join(target.position + target.size + 2) : tr;
    case 'format':
      return size % 2 === 0
        ? tr.addMark(start, end, schema.mark('strong'))
        : tr.removeMark(start, end, schema.mark('strong'));
    case 'kind':
      return tr.setNodeAttribute(target.position, 'kind', size % 2 === 0 ? 'heading' : 'unnumbered');
    case 'remove':
      return target.mayGo ? tr.delete(target.position, target.position + target.size + 2) : tr;
    case 'move':
      return tr;
  }
}

/** No cursor stands within a surrogate pair. */
function betweenCharacters(tr: Transaction, position: number): number {
  const before = tr.doc.textBetween(position - 1, position);
  return /[\uD800-\uDBFF]/.test(before) ? position - 1 : position;
}
