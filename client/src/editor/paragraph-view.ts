/** Paragraphs and footnote marks in the editor: each listens for its own margin, so that a change redraws nothing else. */
import type { ParagraphId } from '@chapeau/model';
import type { TextParagraph } from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import type { Decoration, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { paragraphClass, partClass } from '../marks/mark-classes.ts';
import type { KeyedStore, Unsubscribe } from '../sync/store.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './editor.module.css';
import { marginText, tellsStatus, type MarginWords } from './margin-text.ts';
import type { Margin } from './margins.ts';
import { findGone } from './since-pen.ts';

type MarginStore = KeyedStore<ParagraphId, Margin>;

/** Views of the nodes of a draft; the margins tell each paragraph what to show beside its words. */
export function draftNodeViews(
  margins: MarginStore,
  words: MarginWords,
): Record<string, NodeViewConstructor> {
  return {
    paragraph: (node, _view, _position, decorations) => {
      const view = new ParagraphView(node, margins, words);
      view.drawGone(decorations);
      return view;
    },
    footnote: (node) => new FootnoteView(node, margins),
  };
}

function idOf(node: Node, attribute: 'id' | 'to'): ParagraphId {
  return node.attrs[attribute] as ParagraphId;
}

/**
 * Number and state are attributes that the style sheet draws: elements that cannot be edited, in the middle of a text that
 * can, make browsers lose the caret at the ends of lines.
 */
class ParagraphView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('p');
  readonly #margins: MarginStore;
  readonly #words: MarginWords;
  #node: Node;
  #stop: Unsubscribe = () => undefined;

  constructor(node: Node, margins: MarginStore, words: MarginWords) {
    this.#node = node;
    this.#margins = margins;
    this.#words = words;
    this.contentDOM.className = partClass('words');
    this.dom.dir = 'auto';
    this.dom.append(this.contentDOM);
    this.#layOut();
    this.#listen();
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#node.type) return false;
    this.drawGone(decorations);
    const before = this.#node;
    this.#node = node;
    if (before.attrs === node.attrs) return true;
    this.#layOut();
    if (idOf(before, 'id') !== idOf(node, 'id')) this.#listen();
    return true;
  }

  /** What is gone after it is an attribute too, of the words, so that it stands beneath them. */
  drawGone(decorations: readonly Decoration[]): void {
    const gone = findGone(decorations);
    if (gone === undefined) delete this.contentDOM.dataset['gone'];
    else this.contentDOM.dataset['gone'] = gone;
  }

  /** What is drawn here is not typed. */
  ignoreMutation(mutation: { readonly type: string; readonly target: globalThis.Node }): boolean {
    return mutation.type === 'attributes' && mutation.target === this.dom;
  }

  destroy(): void {
    this.#stop();
  }

  #layOut(): void {
    const { kind, level } = this.#node.attrs as Pick<TextParagraph, 'kind' | 'level'>;
    this.dom.className = classNames(paragraphClass(kind), styles['paragraph']);
    this.dom.dataset['kind'] = kind;
    this.dom.dataset['level'] = String(level);
    this.dom.dataset['paragraph'] = idOf(this.#node, 'id');
    this.dom.style.setProperty('--level', String(level));
    if (kind === 'heading') {
      this.contentDOM.setAttribute('role', 'heading');
      this.contentDOM.setAttribute('aria-level', String(Math.min(level + 1, 6)));
    } else {
      this.contentDOM.removeAttribute('role');
      this.contentDOM.removeAttribute('aria-level');
    }
  }

  #listen(): void {
    this.#stop();
    const id = idOf(this.#node, 'id');
    const draw = () => this.#draw(this.#margins.get(id));
    this.#stop = this.#margins.subscribe(id, draw);
    draw();
  }

  #draw(margin: Margin): void {
    this.dom.dataset['label'] = margin.label ?? '';
    const state = marginText(margin, this.#words);
    this.dom.dataset['state'] = state;
    this.dom.dataset['stateLine'] = state.replaceAll('\n', ' · ');
    this.dom.dataset['status'] = margin.status;
    this.dom.toggleAttribute('data-shape', tellsStatus(margin));
    this.dom.toggleAttribute('data-current', margin.isCurrent);
    this.dom.toggleAttribute('data-floor', margin.hasFloor);
  }
}

class FootnoteView implements NodeView {
  readonly dom = document.createElement('sup');
  readonly #stop: Unsubscribe;

  constructor(node: Node, margins: MarginStore) {
    const footnote = idOf(node, 'to');
    this.dom.className = partClass('footnoteMark');
    const draw = () => {
      this.dom.textContent = margins.get(footnote).label ?? '*';
    };
    this.#stop = margins.subscribe(footnote, draw);
    draw();
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
  }
}
