/** Dictated orders as sentences: what will happen, and what was done. */
import type { DictatedFate, Order, Proponents } from '@chapeau/dictation';
import type { ParagraphId, ParticipantId, ProposalId, Stance } from '@chapeau/model';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { STATUS_DEED_WORDS } from './words.ts';

/** How things are called in the sentence. */
export interface OrderNames {
  /** `paragraph 12`. */
  readonly paragraph: (id: ParagraphId) => string;
  readonly participant: (id: ParticipantId) => string;
  /** `P 3`. */
  readonly proposal: (id: ProposalId) => string;
}

const STANCES: Readonly<Record<Stance, MessageDescriptor>> = defineMessages({
  'co-sponsors': {
    id: 'order.co-sponsors',
    defaultMessage: '{who} {count, plural, one {co-sponsors} other {co-sponsor}} {proposals}.',
  },
  supports: {
    id: 'order.supports',
    defaultMessage: '{who} {count, plural, one {supports} other {support}} {proposals}.',
  },
  'can-accept': { id: 'order.can-accept', defaultMessage: '{who} can accept {proposals}.' },
  'needs-instructions': {
    id: 'order.needs-instructions',
    defaultMessage: '{who} {count, plural, one {needs} other {need}} instructions on {proposals}.',
  },
  reserves: {
    id: 'order.reserves',
    defaultMessage: '{who} {count, plural, one {reserves} other {reserve}} on {proposals}.',
  },
  'cannot-accept': { id: 'order.cannot-accept', defaultMessage: '{who} cannot accept {proposals}.' },
});

const FATES: Readonly<Record<DictatedFate, MessageDescriptor>> = defineMessages({
  accept: {
    id: 'order.accept',
    defaultMessage: '{count, plural, one {{proposals} is accepted.} other {{proposals} are accepted.}}',
  },
  'not-retain': {
    id: 'order.not-retain',
    defaultMessage:
      '{count, plural, one {{proposals} is not retained.} other {{proposals} are not retained.}}',
  },
});

type Word =
  | 'proposes'
  | 'answers'
  | 'chair'
  | 'sponsored'
  | 'reservation'
  | 'explanation'
  | 'whole'
  | 'status'
  | 'pending'
  | 'park'
  | 'bracket'
  | 'floor'
  | 'next'
  | 'previous'
  | 'note'
  | 'tabled'
  | 'tabledByChair';

const WORDS: Readonly<Record<Word, MessageDescriptor>> = defineMessages({
  proposes: {
    id: 'order.proposes',
    defaultMessage:
      '{who} {change, select, insert {proposes a new paragraph after {paragraph}:} delete {proposes to delete {paragraph}.} other {proposes in {paragraph}:}}',
  },
  answers: { id: 'order.answers', defaultMessage: 'It answers {proposals}.' },
  chair: { id: 'order.chair', defaultMessage: 'The Chair' },
  sponsored: {
    id: 'order.sponsored',
    defaultMessage:
      '{name}{side, select, group {, on behalf of {group},} others {, with {others},} both {, on behalf of {group}, with {others},} other {}}',
  },
  reservation: {
    id: 'order.reservation',
    defaultMessage: '{who} {count, plural, one {enters} other {enter}} a reservation on {paragraph}.',
  },
  explanation: {
    id: 'order.explanation',
    defaultMessage:
      '{who} {count, plural, one {explains its} other {explain their}} position on {paragraph}.',
  },
  whole: { id: 'order.whole', defaultMessage: 'the whole text' },
  status: { id: 'order.status', defaultMessage: '{deed}: {paragraphs}.' },
  pending: { id: 'order.pending', defaultMessage: 'The word of {who} is still awaited.' },
  park: {
    id: 'order.park',
    defaultMessage:
      '{paragraphs}: handed to {group}{count, plural, =0 {} other { ({who})}}{hasEnd, select, yes {, until {date}} other {}}.',
  },
  bracket: {
    id: 'order.bracket',
    defaultMessage: 'Brackets in {paragraph}{count, plural, =0 {} other {, on account of {who}}}:',
  },
  floor: { id: 'order.floor', defaultMessage: 'The floor goes to {paragraph}.' },
  next: { id: 'order.next', defaultMessage: 'The floor goes on to the next paragraph.' },
  previous: { id: 'order.previous', defaultMessage: 'The floor goes back to the paragraph before.' },
  note: { id: 'order.note', defaultMessage: '{sentence} “{note}”' },
  tabled: {
    id: 'order.tabled',
    defaultMessage: '{serial, select, none {Tabled for {who}} other {P {serial} tabled for {who}}}',
  },
  tabledByChair: {
    id: 'order.tabled-by-chair',
    defaultMessage: '{serial, select, none {Tabled} other {P {serial} tabled}} for the Chair',
  },
});

/** One or two sentences; where words of the text are to follow, it ends in a colon. */
export function orderSentence(intl: IntlShape, order: Order, names: OrderNames): string {
  const say = speaker(intl, names);
  switch (order.kind) {
    case 'capture-proposal':
      return proposalSentence(say, order);
    case 'capture-position': {
      const { participants, proposals, stance, note } = order;
      const values = { ...say.who(participants), proposals: say.proposals(proposals) };
      return say.withNote(say.message(STANCES[stance], values), note);
    }
    case 'enter-reservation': {
      const { reservation, participants, paragraph, text } = order;
      const where = paragraph === null ? say.message(WORDS.whole) : names.paragraph(paragraph);
      return say.withNote(
        say.message(WORDS[reservation], { ...say.who(participants), paragraph: where }),
        text,
      );
    }
    case 'decide-status':
      return statusSentence(say, order);
    case 'park':
      return parkSentence(say, order);
    case 'decide-proposals': {
      const { proposals, deed, reason } = order;
      const values = { proposals: say.proposals(proposals), count: proposals.length };
      return say.withNote(say.message(FATES[deed], values), reason);
    }
    case 'bracket': {
      const paragraph = names.paragraph(order.paragraph);
      return say.message(WORDS.bracket, { paragraph, ...say.who(order.participants) });
    }
    case 'take-floor':
      return say.message(WORDS.floor, { paragraph: names.paragraph(order.paragraph) });
    case 'move-floor':
      return say.message(WORDS[order.to]);
  }
}

/** What was done; of a proposal its number, null while that is not known yet. */
export function doneSentence(
  intl: IntlShape,
  { order, serial }: { readonly order: Order; readonly serial: number | null },
  names: OrderNames,
): string {
  if (order.kind !== 'capture-proposal') return orderSentence(intl, order, names).replace(/:$/u, '.');
  const say = speaker(intl, names);
  const known = serial === null ? 'none' : String(serial);
  if (order.by.source === 'chair') return say.message(WORDS.tabledByChair, { serial: known });
  return say.message(WORDS.tabled, { serial: known, who: say.sponsors(order.by).replace(/[,،]$/u, '') });
}

type OrderOf<Kind extends Order['kind']> = Extract<Order, { readonly kind: Kind }>;

function proposalSentence(
  say: Speaker,
  { by, change, paragraph, answers }: OrderOf<'capture-proposal'>,
): string {
  const said = say.capital(
    say.message(WORDS.proposes, {
      who: say.sponsors(by),
      change: change.kind === 'insert-after' ? 'insert' : change.kind,
      paragraph: say.paragraphs([paragraph]),
    }),
  );
  if (answers.length === 0) return said;
  return `${say.message(WORDS.answers, { proposals: say.proposals(answers) })} ${said}`;
}

function statusSentence(
  say: Speaker,
  { deed, paragraphs, pending, reason }: OrderOf<'decide-status'>,
): string {
  const said = say.message(WORDS.status, {
    deed: say.message(STATUS_DEED_WORDS[deed]),
    paragraphs: say.paragraphs(paragraphs),
  });
  const awaited = pending.length === 0 ? '' : ` ${say.message(WORDS.pending, say.who(pending))}`;
  return say.withNote(said + awaited, reason);
}

function parkSentence(say: Speaker, { paragraphs, with: group, members, until }: OrderOf<'park'>): string {
  return say.capital(
    say.message(WORDS.park, {
      ...say.who(members),
      paragraphs: say.paragraphs(paragraphs),
      group,
      hasEnd: until === null ? 'no' : 'yes',
      date: until === null ? '' : say.date(until),
    }),
  );
}

type Speaker = ReturnType<typeof speaker>;

function speaker(intl: IntlShape, names: OrderNames) {
  const list = (items: readonly string[]) => intl.formatList(items, { type: 'conjunction' });
  const message = (descriptor: MessageDescriptor, values: Readonly<Record<string, string | number>> = {}) =>
    intl.formatMessage(descriptor, values);
  return {
    message,
    paragraphs: (ids: readonly ParagraphId[]) => list(ids.map(names.paragraph)),
    proposals: (ids: readonly ProposalId[]) => list(ids.map(names.proposal)),
    who: (ids: readonly ParticipantId[]) => ({ who: list(ids.map(names.participant)), count: ids.length }),
    date: (date: string) => intl.formatDate(`${date}T12:00:00`, { dateStyle: 'medium' }),
    capital: (sentence: string) => sentence.charAt(0).toLocaleUpperCase(intl.locale) + sentence.slice(1),
    withNote: (sentence: string, note: string) =>
      note === '' ? sentence : message(WORDS.note, { sentence, note }),
    sponsors: ({ proponent, coSponsors, onBehalfOf, source }: Proponents) => {
      if (source === 'chair') return message(WORDS.chair);
      const name = proponent === null ? onBehalfOf : names.participant(proponent);
      const group = proponent === null ? '' : onBehalfOf;
      const others = list(coSponsors.map(names.participant));
      const side = group === '' ? (others === '' ? 'none' : 'others') : others === '' ? 'group' : 'both';
      return message(WORDS.sponsored, { name, group, others, side });
    },
  };
}
