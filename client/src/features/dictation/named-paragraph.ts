/** Which paragraph a line is about, as soon as it says so. */
import { understand, type Order, type Part, type Understanding, type World } from '@chapeau/dictation';
import type { ParagraphId } from '@chapeau/model';

/** The first one that it names, itself or by a proposal on it; null: none yet. A number still being typed names none. */
export function namedParagraph(line: string, understanding: Understanding, world: World): ParagraphId | null {
  if (understanding.kind === 'order') {
    const named = ofOrder(understanding.order, world);
    if (named !== null) return named;
  }
  for (const part of understanding.parts) {
    const named = part.to < line.length ? ofPart(line, part, world) : null;
    if (named !== null) return named;
  }
  return null;
}

function ofOrder(order: Order, { proposals }: World): ParagraphId | null {
  switch (order.kind) {
    case 'capture-proposal':
    case 'enter-reservation':
    case 'bracket':
    case 'take-floor':
      return order.paragraph;
    case 'decide-status':
    case 'park':
      return order.paragraphs[0] ?? null;
    case 'capture-position':
    case 'decide-proposals':
      return proposals.find(({ id }) => id === order.proposals[0])?.target ?? null;
    case 'move-floor':
      return null;
  }
}

function ofPart(line: string, { from, to, role }: Part, world: World): ParagraphId | null {
  const words = line.slice(from, to);
  if (role === 'proposal') {
    const serial = Number(/\d+/.exec(words)?.[0] ?? 0);
    return world.proposals.find((one) => one.serial === serial)?.target ?? null;
  }
  if (role !== 'paragraph') return null;
  const alone = understand(words, world);
  return alone.kind === 'order' ? ofOrder(alone.order, world) : null;
}
