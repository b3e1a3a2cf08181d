/** Entries about paragraphs and their words as sentences: status, brackets, reservations, and decisions taken back. */
import type { Act } from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';
import { codesOf, inLine, joined, placeOf, type Telling } from './act-telling.ts';
import { fatesSentence } from './proposal-act.ts';
import { STATUS_DEED_WORDS, STATUS_WORDS } from './words.ts';

type ActOf<Kind extends Act['kind']> = Extract<Act, { readonly kind: Kind }>;
export type ParagraphAct = ActOf<
  | 'status-decided'
  | 'decision-undone'
  | 'bracket-decided'
  | 'number-bracketed'
  | 'reservation-entered'
  | 'reservation-withdrawn'
>;

type Sentence =
  | 'statusDecided'
  | 'takenOver'
  | 'pending'
  | 'asPackage'
  | 'inSilence'
  | 'undone'
  | 'bracketed'
  | 'bracketedFor'
  | 'lifted'
  | 'chosen'
  | 'number'
  | 'reserved'
  | 'unreserved';

const SENTENCES: Readonly<Record<Sentence, MessageDescriptor>> = defineMessages({
  takenOver: { id: 'act-sentence.status-taken-over', defaultMessage: 'Came in with the text as {status}' },
  statusDecided: { id: 'act-sentence.status-decided', defaultMessage: '{deed}: now {status}' },
  pending: { id: 'act-sentence.pending', defaultMessage: '{sentence}, pending {delegations}' },
  asPackage: { id: 'act-sentence.as-package', defaultMessage: 'as one, in the package {label}' },
  inSilence: { id: 'act-sentence.in-silence', defaultMessage: 'silence was not broken' },
  undone: { id: 'act-sentence.undone', defaultMessage: 'Decision no. {sequence, number} undone' },
  bracketed: { id: 'act-sentence.bracketed', defaultMessage: 'Put in brackets: {words}' },
  bracketedFor: {
    id: 'act-sentence.bracketed-for',
    defaultMessage: 'Put in brackets for {delegations}: {words}',
  },
  lifted: { id: 'act-sentence.brackets-lifted', defaultMessage: 'Brackets lifted from: {words}' },
  chosen: { id: 'act-sentence.bracket-chosen', defaultMessage: 'Chosen from the brackets: {words}' },
  number: {
    id: 'act-sentence.number-bracketed',
    defaultMessage:
      '{isOn, select, yes {Number put in brackets: {place}} other {Brackets lifted from the number: {place}}}',
  },
  reserved: {
    id: 'act-sentence.reservation-entered',
    defaultMessage:
      '{kind, select, explanation {{code} explains its position on {place}} other {{code} enters a reservation on {place}}}',
  },
  unreserved: {
    id: 'act-sentence.reservation-withdrawn',
    defaultMessage:
      '{kind, select, explanation {{code} withdraws its explanation of position on {place}} other {{code} withdraws its reservation on {place}}}',
  },
});

/** In one line without a full stop. */
export function paragraphSentence(act: ParagraphAct, telling: Telling): string {
  const { intl, codeOf, paragraphs } = telling;
  switch (act.kind) {
    case 'status-decided':
      return statusSentence(act, telling);
    case 'decision-undone': {
      const undone = intl.formatMessage(SENTENCES.undone, { sequence: act.sequence });
      return act.fates.length === 0 ? undone : joined(telling, [undone, fatesSentence(act.fates, telling)]);
    }
    case 'bracket-decided':
      return bracketSentence(act, telling);
    case 'number-bracketed': {
      const ids = paragraphs.map(({ paragraph }) => paragraph);
      const place = placeOf(telling, ids);
      return intl.formatMessage(SENTENCES.number, { isOn: act.isOn ? 'yes' : 'no', place });
    }
    case 'reservation-entered':
    case 'reservation-withdrawn': {
      const { kind, participant, paragraph } = act.reservation;
      const place = placeOf(telling, paragraph === null ? null : [paragraph]);
      const sentence = act.kind === 'reservation-entered' ? SENTENCES.reserved : SENTENCES.unreserved;
      return intl.formatMessage(sentence, { kind, code: codeOf(participant), place });
    }
  }
}

function statusSentence(act: ActOf<'status-decided'>, telling: Telling): string {
  const { intl, names } = telling;
  const { deed, statusAfter, pending = [], by } = act;
  const status = inLine(telling, STATUS_WORDS[statusAfter]);
  if (deed === 'take-over') return intl.formatMessage(SENTENCES.takenOver, { status });
  const decided = intl.formatMessage(SENTENCES.statusDecided, {
    deed: intl.formatMessage(STATUS_DEED_WORDS[deed]),
    status,
  });
  const sentence =
    pending.length === 0
      ? decided
      : intl.formatMessage(SENTENCES.pending, { sentence: decided, delegations: codesOf(telling, pending) });
  const arrangement = by === undefined ? null : names.arrangementOf(by);
  switch (arrangement?.kind) {
    case 'package':
      return joined(telling, [
        sentence,
        intl.formatMessage(SENTENCES.asPackage, { label: arrangement.label }),
      ]);
    case 'silence':
      return joined(telling, [sentence, intl.formatMessage(SENTENCES.inSilence)]);
    default:
      return sentence;
  }
}

/** Longer words are shown in the changed paragraph beneath. */
const MOST_CHARACTERS = 120;

function bracketSentence({ deed, words, on }: ActOf<'bracket-decided'>, telling: Telling): string {
  const { intl } = telling;
  const shown = words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
  const about = { words: `“${shown}”` };
  switch (deed) {
    case 'bracket':
      return on.length === 0
        ? intl.formatMessage(SENTENCES.bracketed, about)
        : intl.formatMessage(SENTENCES.bracketedFor, { ...about, delegations: codesOf(telling, on) });
    case 'lift':
      return intl.formatMessage(SENTENCES.lifted, about);
    case 'choose':
      return intl.formatMessage(SENTENCES.chosen, about);
  }
}
