/** References to paragraphs as they stand in the live text, and the edits that make and mend them. They can be undone where they are made. */
import type { ParagraphId } from '@chapeau/model';
import { findTarget, linkToParagraph, schema, type ReferencePlace } from '@chapeau/text';
import type { Mark, Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { standingIn } from './closed-paragraphs.ts';
import { positionOfParagraph } from './paragraph-position.ts';

/** Words that refer; offsets in their paragraph. */
export interface ReferenceLink {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly target: ParagraphId;
}

const KNOWN = new WeakMap<Node, readonly ReferenceLink[]>();

/** The references of a paragraph in their order. Neighbouring words that refer to one paragraph are one. */
export function referenceLinksOf(paragraph: Node): readonly ReferenceLink[] {
  const known = KNOWN.get(paragraph) ?? readLinks(paragraph);
  KNOWN.set(paragraph, known);
  return known;
}

function readLinks(paragraph: Node): readonly ReferenceLink[] {
  const links: ReferenceLink[] = [];
  paragraph.forEach((node, from) => {
    const target = targetOf(node.marks);
    if (target === null || !node.isText) return;
    const { text = '' } = node;
    const last = links.at(-1);
    const to = from + text.length;
    if (last !== undefined && last.target === target && last.to === from)
      links[links.length - 1] = { ...last, to, text: last.text + text };
    else links.push({ from, to, text, target });
  });
  return links;
}

/** The paragraph that marks lead to; null: none of them is a reference. */
export function targetOf(marks: readonly Mark[]): ParagraphId | null {
  const href: unknown = marks.find((mark) => mark.type.name === 'link')?.attrs['href'];
  return typeof href === 'string' ? findTarget(href) : null;
}

/** A number to be made a reference, and how it read when it was found. */
export interface ExpectedPlace extends ReferencePlace {
  readonly text: string;
}

/** Makes the numbers of one paragraph references; gives how many. None where it is closed; what reads otherwise by now, or is linked already, stays. */
export function linkReferences(
  view: EditorView,
  paragraph: ParagraphId,
  places: readonly ExpectedPlace[],
): number {
  const position = positionOfParagraph(view.state.doc, paragraph);
  const { link } = schema.marks;
  if (position === null || link === undefined || standingIn(view.state, paragraph) === 'closed') return 0;
  const { tr: transaction, doc } = view.state;
  const size = doc.nodeAt(position)?.content.size ?? 0;
  let made = 0;
  for (const { from, to, text, target } of places) {
    const [start, end] = [position + 1 + from, position + 1 + to];
    if (to > size || doc.textBetween(start, end) !== text || doc.rangeHasMark(start, end, link)) continue;
    transaction.addMark(start, end, link.create({ href: linkToParagraph(target) }));
    made += 1;
  }
  if (made > 0) view.dispatch(transaction);
  return made;
}

/** Gives a reference other words; what it leads to stays. Does nothing where the paragraph is closed or reads otherwise by now. */
export function rewordReference(
  view: EditorView,
  paragraph: ParagraphId,
  { from, text, words }: { readonly from: number; readonly text: string; readonly words: string },
): boolean {
  const position = positionOfParagraph(view.state.doc, paragraph);
  if (position === null || words === '' || standingIn(view.state, paragraph) === 'closed') return false;
  const found = referenceLinksOf(view.state.doc.child(view.state.doc.resolve(position).index())).find(
    (one) => one.from === from && one.text === text,
  );
  if (found === undefined) return false;
  const [start, end] = [position + 1 + from, position + 1 + found.to];
  // The link of a reference does not go on at its end: its marks are given on, not left to the place.
  const { marks } = view.state.doc.resolve(start).nodeAfter ?? {};
  const transaction = view.state.tr.replaceWith(start, end, schema.text(words, marks));
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, start + words.length)));
  return true;
}
