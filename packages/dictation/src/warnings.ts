/** What to look at before an order is carried out. The server judges; this only spares the room a refusal. */
import { FOOTNOTE_CHARACTER, isClosed, isUndecided, type ParagraphId } from '@chapeau/model';
import { applyEdit } from './edit.ts';
import type { DictationWarning } from './misunderstanding.ts';
import type { Order } from './order.ts';
import { callOf, indexOf } from './paragraph-index.ts';
import type { World, WorldParagraph } from './world.ts';

/** In the order in which they matter; empty: nothing to look at. */
export function warningsOf(order: Order, world: World): readonly DictationWarning[] {
  switch (order.kind) {
    case 'capture-proposal':
      return [...closed(order.paragraph, world), ...aboutChange(order, world)];
    case 'bracket':
      return closed(order.paragraph, world);
    case 'decide-status':
      return /^(?:agree|adopt)/.test(order.deed) ? undecided(order.paragraphs, world) : [];
    case 'capture-position':
      return ownProposals(order, world);
    case 'enter-reservation':
    case 'park':
    case 'decide-proposals':
    case 'take-floor':
    case 'move-floor':
      return [];
  }
}

function aboutChange(
  { paragraph, change }: Extract<Order, { readonly kind: 'capture-proposal' }>,
  world: World,
): readonly DictationWarning[] {
  if (change.kind !== 'amend')
    return change.kind === 'insert-after' && change.text === '' ? [warn('changes-nothing')] : [];
  const text = findParagraph(paragraph, world)?.text ?? '';
  const after = applyEdit(text, change);
  if (after === text) return [warn('changes-nothing')];
  const takesFootnoteOut = text.slice(change.from, change.to).includes(FOOTNOTE_CHARACTER);
  return takesFootnoteOut ? [warn('takes-footnote-out')] : [];
}

function closed(id: ParagraphId, world: World): readonly DictationWarning[] {
  const paragraph = findParagraph(id, world);
  if (paragraph === undefined || !isClosed(paragraph.status)) return [];
  return [warn('paragraph-closed', { number: callOf(indexOf(world.paragraphs), id) })];
}

function undecided(paragraphs: readonly ParagraphId[], { proposals }: World): readonly DictationWarning[] {
  const count = proposals.filter(
    (one) => isUndecided(one) && one.target !== null && paragraphs.includes(one.target),
  ).length;
  return count === 0 ? [] : [warn('proposals-undecided', { count })];
}

function ownProposals(
  { proposals, participants }: Extract<Order, { readonly kind: 'capture-position' }>,
  world: World,
): readonly DictationWarning[] {
  return world.proposals.flatMap(({ id, serial, proponent }) => {
    if (!proposals.includes(id) || proponent === null || !participants.includes(proponent)) return [];
    const code = world.participants.find((one) => one.id === proponent)?.code ?? '';
    return [warn('own-proposal', { participant: code, serial: serial ?? 0 })];
  });
}

function findParagraph(id: ParagraphId, world: World): WorldParagraph | undefined {
  return world.paragraphs.find((one) => one.id === id);
}

function warn(warning: DictationWarning['warning'], facts: DictationWarning['facts'] = {}): DictationWarning {
  return { warning, facts };
}
