/** What is pasted into an editor brings no references to paragraphs that are not there. */
import { isId } from '@chapeau/model';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { findTarget } from './link.ts';

/** The slice with references only to paragraphs of the text or of the slice itself; the words of the others stay. */
export function withoutForeignReferences(slice: Slice, doc: Node): Slice {
  const known = new Set<unknown>();
  const collect = (node: Node): boolean => {
    const id: unknown = node.attrs['id'];
    if (isId('paragraph', id)) known.add(id);
    return !node.isTextblock;
  };
  doc.descendants(collect);
  slice.content.descendants(collect);
  return new Slice(onlyKnown(slice.content, known), slice.openStart, slice.openEnd);
}

function onlyKnown(content: Fragment, known: ReadonlySet<unknown>): Fragment {
  return Fragment.fromArray(
    content.content.map((node) =>
      node.isText
        ? node.mark(node.marks.filter((mark) => !isForeign(mark.attrs['href'], known)))
        : node.copy(onlyKnown(node.content, known)),
    ),
  );
}

function isForeign(href: unknown, known: ReadonlySet<unknown>): boolean {
  const target = typeof href === 'string' ? findTarget(href) : null;
  return target !== null && !known.has(target);
}
