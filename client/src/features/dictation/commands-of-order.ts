/** What a dictated order is carried out by: the commands to be sent, one after the other. */
import type { Order, ProposedChange } from '@chapeau/dictation';
import {
  hashOfWording,
  refuse,
  textOf,
  type ParagraphId,
  type PlainParagraph,
  type Refusal,
  type Wording,
} from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { bracketRange, replaceWords } from '@chapeau/text';

/** What has to be known of the text at the moment the order is given. */
export interface OrderContext {
  /** The paragraph as it stands; undefined: it is gone. */
  readonly paragraphOf: (id: ParagraphId) => PlainParagraph | undefined;
  /** What the floor moves to; null: there is none. */
  readonly beside: (way: 'next' | 'previous') => ParagraphId | null;
}

/**
 * A refusal where the order is about what is no longer there; none where the floor is at the end already. Each participant's position or reservation, and each paragraph that
 * is parked, is a command of its own.
 */
export function commandsOfOrder(order: Order, context: OrderContext): readonly CommandInput[] | Refusal {
  switch (order.kind) {
    case 'capture-proposal':
      return ofProposal(order, context);
    case 'capture-position':
      return order.proposals.flatMap((proposal) =>
        order.participants.map(
          (participant) =>
            ({
              kind: 'take-position',
              proposal,
              participant,
              stance: order.stance,
              note: order.note,
            }) as const,
        ),
      );
    case 'enter-reservation':
      return order.participants.map((participant) => {
        const { reservation, paragraph, text } = order;
        return { kind: 'enter-reservation', reservation, paragraph, participant, text };
      });
    case 'decide-status': {
      const { deed, paragraphs, pending, reason } = order;
      return [{ kind: 'decide-status', deed, paragraphs: [...paragraphs], pending: [...pending], reason }];
    }
    case 'park':
      return ofParking(order);
    case 'decide-proposals':
      return ofFates(order);
    case 'bracket':
      return ofBracket(order, context);
    case 'take-floor':
      return [{ kind: 'take-floor', paragraph: order.paragraph }];
    case 'move-floor': {
      const paragraph = context.beside(order.to);
      return paragraph === null ? [] : [{ kind: 'take-floor', paragraph }];
    }
  }
}

/** The paragraph as an order would make it; null: it is deleted. Of a new paragraph, what it would say. */
export function wordingAfter(
  paragraph: PlainParagraph,
  order: Extract<Order, { readonly kind: 'capture-proposal' | 'bracket' }>,
): Wording | null {
  return order.kind === 'bracket'
    ? bracketRange(paragraph, order.from, order.to)
    : changed(paragraph, order.change);
}

type OrderOf<Kind extends Order['kind']> = Extract<Order, { readonly kind: Kind }>;

function ofProposal(
  { paragraph: target, change, by, answers }: OrderOf<'capture-proposal'>,
  { paragraphOf }: OrderContext,
): readonly CommandInput[] | Refusal {
  const paragraph = paragraphOf(target);
  if (paragraph === undefined) return refuse('paragraph-unknown');
  const after = changed(paragraph, change);
  return [
    {
      kind: 'capture-proposal',
      proposal: change.kind,
      target,
      proponent: by.proponent,
      onBehalfOf: by.onBehalfOf,
      coSponsors: [...by.coSponsors],
      present: hashOfWording(paragraph),
      wording: after === null ? [] : [sent(after)],
      answers: [...answers],
    },
  ];
}

/** A new paragraph is of the kind of the one that it follows. */
function changed(paragraph: PlainParagraph, change: ProposedChange): Wording | null {
  const { kind, level, runs } = paragraph;
  switch (change.kind) {
    case 'amend':
      return replaceWords({ kind, level, runs }, change);
    case 'insert-after':
      return { kind, level, runs: change.text === '' ? [] : [{ text: change.text }] };
    case 'delete':
      return null;
  }
}

type SentWording = Extract<CommandInput, { readonly kind: 'capture-proposal' }>['wording'][number];

/** The same in the arrays that a command is made of. */
function sent({ kind, level, runs }: Wording): SentWording {
  return {
    kind,
    level,
    runs: runs.map((run) => {
      if ('footnote' in run) return run;
      const { marks, ...rest } = run;
      return marks === undefined ? rest : { ...rest, marks: [...marks] };
    }),
  };
}

function ofParking({ paragraphs, with: named, members, until }: OrderOf<'park'>): readonly CommandInput[] {
  return paragraphs.map((paragraph) => ({
    kind: 'park-with-group',
    paragraph,
    with: named,
    members: [...members],
    until: until === null ? null : endOfDay(until),
    // A group without delegations is the facilitators' own.
    withTeam: members.length === 0,
  }));
}

/** The last moment of a calendar date where the browser is. */
function endOfDay(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 23, 59, 59).toISOString();
}

function ofFates({ deed, proposals, reason }: OrderOf<'decide-proposals'>): readonly CommandInput[] {
  if (deed === 'not-retain')
    return proposals.map((proposal) => ({ kind: 'not-retain-proposal', proposal, reason }));
  const [proposal, ...more] = proposals;
  if (proposal === undefined) return [];
  if (more.length === 0) return [{ kind: 'accept-proposal', proposal, reason }];
  return [{ kind: 'accept-proposals', proposals: [...proposals], reason }];
}

function ofBracket(
  { paragraph: id, from, to, participants, why }: OrderOf<'bracket'>,
  { paragraphOf }: OrderContext,
): readonly CommandInput[] | Refusal {
  const paragraph = paragraphOf(id);
  if (paragraph === undefined) return refuse('paragraph-unknown');
  const isWhole = from === 0 && to === textOf(paragraph).length;
  return [
    {
      kind: 'bracket',
      paragraph: id,
      present: hashOfWording(paragraph),
      words: isWhole ? null : { from, to },
      on: [...participants],
      reason: why,
    },
  ];
}
