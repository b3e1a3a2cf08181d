/** What an order would do to the text, to be shown before it is given. */
import type { ParagraphId } from '@chapeau/model';
import { applyEdit } from './edit.ts';
import type { Order, ProposedChange } from './order.ts';
import type { World } from './world.ts';

/** Plain text; `before` is null of a new paragraph, `after` of one that is deleted. */
export interface Preview {
  /** The paragraph that it is about, or the one that the new paragraph follows. */
  readonly paragraph: ParagraphId;
  readonly before: string | null;
  readonly after: string | null;
}

/** Null: the order leaves the words as they are, or its paragraph is not in the text any more. */
export function previewOf(order: Order, world: World): Preview | null {
  if (order.kind !== 'capture-proposal' && order.kind !== 'bracket') return null;
  const text = world.paragraphs.find(({ id }) => id === order.paragraph)?.text;
  if (text === undefined) return null;
  if (order.kind === 'capture-proposal')
    return { paragraph: order.paragraph, ...wordings(text, order.change) };
  const bracketed = { from: order.from, to: order.to, text: `[${text.slice(order.from, order.to)}]` };
  return { paragraph: order.paragraph, before: text, after: applyEdit(text, bracketed) };
}

function wordings(text: string, change: ProposedChange): Omit<Preview, 'paragraph'> {
  switch (change.kind) {
    case 'amend':
      return { before: text, after: applyEdit(text, change) };
    case 'insert-after':
      return { before: null, after: change.text };
    case 'delete':
      return { before: text, after: null };
  }
}
