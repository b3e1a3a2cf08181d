/** Entries about packages, parkings and silence procedures as sentences. */
import { LEADS_TO, type Act, type Silence } from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';
import { inLine, placeOf, type Telling } from './act-telling.ts';
import { deadlineWord } from './deadlines.ts';
import { STATUS_WORDS } from './words.ts';

export type ArrangementAct = Extract<
  Act,
  { readonly kind: `package-${string}` | `parking-${string}` | `silence-${string}` }
>;
type PackageAct = Extract<Act, { readonly kind: `package-${string}` }>;
type ParkingAct = Extract<Act, { readonly kind: `parking-${string}` }>;
type SilenceAct = Extract<Act, { readonly kind: `silence-${string}` }>;

type Sentence =
  | 'formed'
  | 'changed'
  | 'ready'
  | 'dissolved'
  | 'parked'
  | 'parkedUntil'
  | 'returned'
  | 'returnedWith'
  | 'parkingEnded'
  | 'silenceOpened'
  | 'silenceBroken'
  | 'silenceKept'
  | 'silenceEnded'
  | 'wholePackage';

const SENTENCES: Readonly<Record<Sentence, MessageDescriptor>> = defineMessages({
  formed: { id: 'act-sentence.package-formed', defaultMessage: 'Package {label} formed of {place}' },
  changed: { id: 'act-sentence.package-changed', defaultMessage: 'Package {label} now holds {place}' },
  ready: {
    id: 'act-sentence.package-ready',
    defaultMessage: 'Package {label}: {place} ready to be {status}, waiting for the rest',
  },
  dissolved: { id: 'act-sentence.package-dissolved', defaultMessage: 'Package {label} dissolved' },
  parked: { id: 'act-sentence.parked', defaultMessage: 'Parked with {group}: {place}' },
  parkedUntil: {
    id: 'act-sentence.parked-until',
    defaultMessage: 'Parked with {group} until {until}: {place}',
  },
  returned: { id: 'act-sentence.returned', defaultMessage: '{group} came back with a proposal on {place}' },
  returnedWith: {
    id: 'act-sentence.returned-with',
    defaultMessage: '{group} came back with P {serial} on {place}',
  },
  parkingEnded: { id: 'act-sentence.parking-ended', defaultMessage: 'Parking with {group} ended: {place}' },
  silenceOpened: {
    id: 'act-sentence.silence-opened',
    defaultMessage: 'Under silence until {deadline}, then {status}: {place}',
  },
  silenceBroken: { id: 'act-sentence.silence-broken', defaultMessage: '{code} broke silence on {place}' },
  silenceKept: {
    id: 'act-sentence.silence-kept',
    defaultMessage: 'Silence was not broken: now {status}: {place}',
  },
  silenceEnded: {
    id: 'act-sentence.silence-ended',
    defaultMessage: 'Silence procedure ended before its deadline: {place}',
  },
  wholePackage: { id: 'act-phrase.package', defaultMessage: 'the package {label}' },
});

/** In one line without a full stop. */
export function arrangementSentence(act: ArrangementAct, telling: Telling): string {
  switch (act.kind) {
    case 'package-formed':
    case 'package-changed':
    case 'package-ready':
    case 'package-dissolved':
      return packageSentence(act, telling);
    case 'parking-begun':
    case 'parking-ended':
      return parkingSentence(act, telling);
    case 'silence-opened':
    case 'silence-broken':
    case 'silence-ended':
      return silenceSentence(act, telling);
  }
}

function packageSentence(act: PackageAct, telling: Telling): string {
  const { intl } = telling;
  const { label, paragraphs } = act.package;
  const place = placeOf(telling, act.kind === 'package-ready' ? act.ready : paragraphs);
  switch (act.kind) {
    case 'package-formed':
      return intl.formatMessage(SENTENCES.formed, { label, place });
    case 'package-changed':
      return intl.formatMessage(SENTENCES.changed, { label, place });
    case 'package-ready': {
      const status = inLine(telling, STATUS_WORDS[LEADS_TO[act.deed]]);
      return intl.formatMessage(SENTENCES.ready, { label, place, status });
    }
    case 'package-dissolved':
      return intl.formatMessage(SENTENCES.dissolved, { label });
  }
}

function parkingSentence({ kind, parking }: ParkingAct, telling: Telling): string {
  const { intl, names } = telling;
  const about = { group: parking.with, place: placeOf(telling, [parking.paragraph]) };
  if (kind === 'parking-begun') {
    if (parking.until === null) return intl.formatMessage(SENTENCES.parked, about);
    const until = intl.formatDate(parking.until, { dateStyle: 'medium', timeStyle: 'short' });
    return intl.formatMessage(SENTENCES.parkedUntil, { ...about, until });
  }
  if (parking.state !== 'returned') return intl.formatMessage(SENTENCES.parkingEnded, about);
  const serial = names.serialOf(parking.proposal);
  return serial === null
    ? intl.formatMessage(SENTENCES.returned, about)
    : intl.formatMessage(SENTENCES.returnedWith, { ...about, serial });
}

function silenceSentence({ kind, silence }: SilenceAct, telling: Telling): string {
  const { intl, codeOf } = telling;
  const place = subjectOf(silence, telling);
  const status = inLine(telling, STATUS_WORDS[LEADS_TO[silence.deed]]);
  switch (kind) {
    case 'silence-opened': {
      const deadline = deadlineWord(intl, silence);
      return intl.formatMessage(SENTENCES.silenceOpened, { deadline, status, place });
    }
    case 'silence-broken': {
      const code = silence.brokenBy === null ? '—' : codeOf(silence.brokenBy.participant);
      return intl.formatMessage(SENTENCES.silenceBroken, { code, place });
    }
    case 'silence-ended':
      return silence.state === 'adopted'
        ? intl.formatMessage(SENTENCES.silenceKept, { status, place })
        : intl.formatMessage(SENTENCES.silenceEnded, { place });
  }
}

function subjectOf({ subject, paragraphs }: Silence, telling: Telling): string {
  if (subject.kind === 'whole') return placeOf(telling, null);
  const found = subject.kind === 'package' ? telling.names.arrangementOf(subject.package) : null;
  if (found?.kind !== 'package') return placeOf(telling, paragraphs);
  return telling.intl.formatMessage(SENTENCES.wholePackage, { label: found.label });
}
