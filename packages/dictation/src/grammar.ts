/** The grammar: one table of everything that a line may say. The help page shows it, reading goes by it. */
import { isUndecided, type Deed } from '@chapeau/model';
import { CHANGES, type Change } from './changes.ts';
import { elementsOf, get, type Element, type Said } from './form.ts';
import { misunderstand, type Misunderstanding } from './misunderstanding.ts';
import type { Order, ProposedChange } from './order.ts';
import type { World, WorldProposal } from './world.ts';

/** One way to write what a row says, and the order that it makes. A misunderstanding where there is nothing it could apply to. */
export interface Pattern {
  readonly elements: readonly Element[];
  readonly order: (said: Said, world: World) => Order | Misunderstanding;
}

export interface GrammarRow {
  /** Stable: the client translates `does` under `dictation.<id>`. */
  readonly id: string;
  /** `{slot}`, `[may be left out]`, keywords and marks, to be read by people. */
  readonly form: string;
  /** A line that is understood, in a text that has what it names. */
  readonly example: string;
  /** One ICU sentence in English. */
  readonly does: string;
  /** Whoever may do this may give the order; a row may make an order of another deed where the Chair proposes. */
  readonly may: Deed;
  readonly patterns: readonly Pattern[];
}

// prettier-ignore
export const GRAMMAR: readonly GrammarRow[] = [
  ...CHANGES.map((change) => ({
    ...change,
    form: `{paragraph} {by}: ${change.form}`,
    may: 'capture' as const,
    patterns: [proposalBy(change)],
  })),
  {
    id: 'bridge', example: '12 chair: "should" > "ought to" answers 3,4', may: 'propose-bridging',
    does: 'Puts a text of the Chair beside the proposals that it answers.',
    form: '{paragraph} chair: … answers {answers}',
    patterns: CHANGES.map(bridgeBy),
  },
  row({
    id: 'position', example: 'p3 nor,che support', may: 'capture',
    does: 'Takes down positions on a proposal.',
    form: '{proposals} {participants} {stance} [: {note?}]',
  }, (said) => positionOn(get(said, 'proposals'), said)),
  row({
    id: 'reserve', example: '12 bra reserves: "pending instructions"', may: 'enter-reservation',
    does: 'Enters a reservation on a paragraph.',
    form: '{paragraph} {participants} reserves [: {note?}]',
  }, (said) => reservation(said, 'reservation')),
  row({
    id: 'explain', example: '12 bra explains: "we read this as voluntary"', may: 'enter-reservation',
    does: 'Enters an explanation of position on a paragraph.',
    form: '{paragraph} {participants} explains : {note}',
  }, (said) => reservation(said, 'explanation')),
  row({
    id: 'reserve-whole', example: 'whole bra reserves', may: 'enter-reservation',
    does: 'Enters a reservation on the whole text.',
    form: 'whole {participants} reserves [: {note?}]',
  }, (said) => reservation(said, 'reservation')),
  row({
    id: 'explain-whole', example: 'whole bra explains: "we read this as voluntary"', may: 'enter-reservation',
    does: 'Enters an explanation of position on the whole text.',
    form: 'whole {participants} explains : {note}',
  }, (said) => reservation(said, 'explanation')),
  row({
    id: 'position-on-paragraph', example: '14 nor supports', may: 'capture',
    does: 'Takes down positions on the only undecided proposal on a paragraph.',
    form: '{paragraph} {participants} {stance} [: {note?}]',
  }, positionOnParagraph),
  row({
    id: 'status', example: '12-14 ad ref', may: 'decide-status',
    does: 'Decides on paragraphs: ad ref, agreed, informals, hold, park, resume.',
    form: '{paragraphs} {deed} [: {note?}]',
  }, statusOrder),
  row({
    id: 'pending', example: '12 informals pending eu,usa', may: 'decide-status',
    does: 'Agrees paragraphs while the word of some is still awaited.',
    form: '{paragraphs} {deed} pending {participants} [: {note?}]',
  }, statusOrder),
  row({
    id: 'reopen', example: '13 open "new information"', may: 'decide-status',
    does: 'Reopens paragraphs, with the reason.',
    form: '{paragraphs} open [:] {note}',
  }, (said) => ({ kind: 'decide-status', deed: 'reopen', paragraphs: get(said, 'paragraphs'), pending: [], reason: get(said, 'note') })),
  row({
    id: 'park', example: '12 park "small group" eu,nor until 2026-11-25', may: 'arrange',
    does: 'Hands paragraphs to a group that drafts a proposal, those named being its members.',
    form: '{paragraphs} park {text} [{participants?}] [until {date?}]',
  }, (said) => ({ kind: 'park', paragraphs: get(said, 'paragraphs'), with: get(said, 'text'), members: said.participants ?? [], until: said.date ?? null })),
  row({
    id: 'fate', example: 'p3 not retained', may: 'decide-proposal',
    does: 'Accepts proposals, or does not retain them.',
    form: '{proposals} {fate} [: {note?}]',
  }, (said) => ({ kind: 'decide-proposals', deed: get(said, 'fate'), proposals: idsOf(get(said, 'proposals')), reason: said.note ?? '' })),
  row({
    id: 'bracket', example: '12 brackets "as appropriate" eu', may: 'bracket',
    does: 'Puts brackets around words, or around the paragraph, on account of those named.',
    form: '{paragraph} brackets [{words?}] [{participants?}] [: {note?}]',
  }, bracketOrder),
  row({
    id: 'floor', example: '12', may: 'take-floor',
    does: 'Takes the floor to a paragraph.',
    form: '{paragraph}',
  }, (said) => ({ kind: 'take-floor', paragraph: get(said, 'paragraph').id })),
  row({
    id: 'next', example: 'next', may: 'take-floor',
    does: 'Takes the floor on to the next paragraph.',
    form: 'next',
  }, () => ({ kind: 'move-floor', to: 'next' })),
  row({
    id: 'previous', example: 'prev', may: 'take-floor',
    does: 'Takes the floor back to the paragraph before.',
    form: 'prev',
  }, () => ({ kind: 'move-floor', to: 'previous' })),
];

function row(what: Omit<GrammarRow, 'patterns'>, order: Pattern['order']): GrammarRow {
  return { ...what, patterns: [{ elements: elementsOf(what.form), order }] };
}

function proposalBy(change: Change): Pattern {
  return {
    elements: elementsOf(`{paragraph} {by}: ${change.form}`),
    order: (said) => proposalOf(said, change.change(said)),
  };
}

function bridgeBy(change: Change): Pattern {
  const by = { proponent: null, coSponsors: [], onBehalfOf: '', source: 'chair' } as const;
  return {
    elements: elementsOf(`{paragraph} chair: ${change.form} answers {answers}`),
    order: (said) => ({
      ...proposalOf({ ...said, by }, change.change(said)),
      answers: idsOf(get(said, 'answers')),
    }),
  };
}

function proposalOf(
  said: Said,
  change: ProposedChange,
): Extract<Order, { readonly kind: 'capture-proposal' }> {
  return {
    kind: 'capture-proposal',
    paragraph: get(said, 'paragraph').id,
    change,
    by: get(said, 'by'),
    answers: [],
  };
}

function positionOn(proposals: readonly WorldProposal[], said: Said): Order {
  return {
    kind: 'capture-position',
    proposals: idsOf(proposals),
    participants: get(said, 'participants'),
    stance: get(said, 'stance'),
    note: said.note ?? '',
  };
}

function positionOnParagraph(said: Said, world: World): Order | Misunderstanding {
  const { id } = get(said, 'paragraph');
  const undecided = world.proposals.filter((one) => one.target === id && isUndecided(one));
  if (undecided.length === 1) return positionOn(undecided, said);
  if (undecided.length === 0) return misunderstand('no-proposal');
  const nearest = undecided.map(({ serial }) => `P ${serial}`).join(', ');
  return misunderstand('which-proposal', { nearest, count: undecided.length });
}

function reservation(said: Said, kind: 'reservation' | 'explanation'): Order {
  return {
    kind: 'enter-reservation',
    reservation: kind,
    paragraph: said.paragraph?.id ?? null,
    participants: get(said, 'participants'),
    text: said.note ?? '',
  };
}

function statusOrder(said: Said): Order {
  return {
    kind: 'decide-status',
    deed: get(said, 'deed'),
    paragraphs: get(said, 'paragraphs'),
    pending: said.participants ?? [],
    reason: said.note ?? '',
  };
}

function bracketOrder(said: Said): Order {
  const { id, text } = get(said, 'paragraph');
  const span = said.words ?? { from: 0, to: text.length };
  return {
    kind: 'bracket',
    paragraph: id,
    ...span,
    participants: said.participants ?? [],
    why: said.note ?? '',
  };
}

function idsOf(proposals: readonly WorldProposal[]): readonly WorldProposal['id'][] {
  return proposals.map(({ id }) => id);
}
