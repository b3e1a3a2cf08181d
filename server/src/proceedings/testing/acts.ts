/** One act of each kind that a summary tells of, with what it is about. */
import type {
  Act,
  ActKind,
  Officer,
  Package,
  Parking,
  PlainParagraph,
  ProcessAct,
  ProcessActKind,
  Reservation,
  Silence,
  Speaker,
  Version,
} from '@chapeau/model';
import * as world from './records.ts';

const { DRAFT, ELEVENTH, KENYA, NORWAY, TENTH, newId } = world;

export interface Sample<Done> {
  readonly act: Done;
  readonly about?: readonly PlainParagraph[];
}

const proposal = world.recorded();
/** What a group drafts: nobody knows of it before it is tabled. */
export const UNTABLED = newId('proposal');

const madeAt = '2031-05-12T10:00:00Z';
const arranged = { id: newId('arrangement'), draft: DRAFT.id, madeAt, since: newId('decision') };
const pair: Package = {
  ...arranged,
  kind: 'package',
  state: 'standing',
  label: 'Lamps and oil',
  paragraphs: [TENTH.id, ELEVENTH.id],
  ready: [],
};
const parking: Parking = {
  ...arranged,
  kind: 'parking',
  state: 'drafting',
  paragraph: TENTH.id,
  with: 'the informal group on lamps',
  members: [],
  coordinator: null,
  withTeam: false,
  until: null,
  proposal: UNTABLED,
};
const silence: Silence = {
  ...arranged,
  kind: 'silence',
  state: 'running',
  subject: { kind: 'paragraphs' },
  paragraphs: [TENTH.id],
  deed: 'agree',
  text: '',
  deadline: '2031-05-15T16:00:00Z',
  zone: 'America/New_York',
  mayBreak: 'delegations',
  brokenBy: null,
};
const reservation: Reservation = {
  id: newId('reservation'),
  draft: DRAFT.id,
  kind: 'reservation',
  participant: KENYA.id,
  paragraph: TENTH.id,
  text: 'Oil is dear.',
  at: madeAt,
  withdrawnAt: null,
};
const version: Version = {
  id: newId('version'),
  draft: DRAFT.id,
  ordinal: 1,
  label: 'Rev.1',
  symbol: 'HA/LT.7/2031/CRP.1/Rev.1',
  standing: 'official-draft',
  audience: 'participants',
  issuedAt: madeAt,
  issuedBy: newId('actor'),
  sha256: '',
};
const fate = { proposal, fateBefore: 'tabled', fateAfter: 'accepted' } as const;
const about = [TENTH];

/** Of those kinds that are told. */
export const ACTS: { readonly [Kind in ActKind]?: Sample<Extract<Act, { readonly kind: Kind }>> } = {
  'reading-opened': {
    act: {
      kind: 'reading-opened',
      reading: {
        id: newId('reading'),
        ordinal: 2,
        way: 'line-by-line',
        takes: 'textual-proposals',
        scope: 'whole',
        until: null,
        meetings: [],
        openedAt: madeAt,
        closedAt: null,
      },
    },
  },
  'reading-closed': {
    act: { kind: 'reading-closed', reading: newId('reading'), ordinal: 2, leftOver: [ELEVENTH.id] },
  },
  'floor-taken': { act: { kind: 'floor-taken', paragraph: TENTH.id }, about },
  'status-decided': {
    act: {
      kind: 'status-decided',
      deed: 'agree-ad-referendum',
      statusBefore: ['open'],
      statusAfter: 'agreed-ad-referendum',
      pending: [KENYA.id],
    },
    about,
  },
  'proposal-tabled': { act: world.tabling(proposal, 'Nobody needs light.') as never, about },
  'proposal-resettled': { act: { kind: 'proposal-resettled', proposal, wording: [] }, about },
  'proposal-withdrawn': { act: { kind: 'proposal-withdrawn', proposal } },
  'co-sponsorship-ended': { act: { kind: 'co-sponsorship-ended', proposal, participant: KENYA.id } },
  'proposal-decided': { act: { kind: 'proposal-decided', ...fate } },
  'proposals-decided': { act: { kind: 'proposals-decided', fates: [fate] }, about },
  'decision-undone': {
    act: { kind: 'decision-undone', decision: newId('decision'), sequence: 1, fates: [] },
    about,
  },
  'bracket-decided': {
    act: { kind: 'bracket-decided', deed: 'bracket', words: 'lamps', on: [KENYA.id] },
    about,
  },
  'number-bracketed': { act: { kind: 'number-bracketed', isOn: true }, about },
  'package-formed': { act: { kind: 'package-formed', package: pair } },
  'package-changed': { act: { kind: 'package-changed', package: pair } },
  'package-dissolved': { act: { kind: 'package-dissolved', package: pair } },
  'parking-begun': { act: { kind: 'parking-begun', parking }, about },
  'parking-ended': { act: { kind: 'parking-ended', parking: { ...parking, state: 'returned' } }, about },
  'silence-opened': { act: { kind: 'silence-opened', silence }, about },
  'silence-broken': {
    act: {
      kind: 'silence-broken',
      silence: {
        ...silence,
        state: 'broken',
        brokenBy: { participant: NORWAY.id, reason: 'Not yet.', at: madeAt },
      },
    },
    about,
  },
  'silence-ended': { act: { kind: 'silence-ended', silence: { ...silence, state: 'ended' } }, about },
  'reservation-entered': { act: { kind: 'reservation-entered', reservation }, about },
  'reservation-withdrawn': { act: { kind: 'reservation-withdrawn', reservation }, about },
  'position-taken': { act: world.position(proposal, KENYA.id, 'supports') as never },
  'text-restored': {
    act: { kind: 'text-restored', from: { kind: 'version', version: version.id, label: 'Rev.1' } },
    about,
  },
  'version-issued': { act: { kind: 'version-issued', version } },
};

const meeting = world.meeting();
const speaker: Speaker = {
  id: newId('speaker'),
  process: DRAFT.process,
  meeting: meeting.id,
  participant: NORWAY.id,
  onBehalfOf: 'the Nordic group',
  kind: 'statement',
  speaksAs: 'group',
  item: '5',
  askedAt: madeAt,
  askedBy: newId('actor'),
  invited: false,
  place: { among: 'group', at: 1 },
  state: 'speaking',
  startedAt: madeAt,
  endedAt: null,
  spokenMs: 0,
  minutes: null,
};
const officer: Officer = {
  id: newId('officer'),
  process: DRAFT.process,
  office: 'rapporteur',
  name: 'Ada Holm',
  participant: NORWAY.id,
  regionalGroup: null,
  from: '2031-05-12',
  to: null,
};
const document = {
  document: newId('document'),
  hash: '',
  head: {
    symbol: 'HA/LT.7/2031/2',
    kind: 'other',
    title: 'Note on oil',
    date: '2031-05-12',
    status: 'issued',
    audience: 'public',
  },
} as const;

/** Of those kinds that are told as sentences. */
export const PROCESS_ACTS: { readonly [Kind in ProcessActKind]?: ProcessAct & { readonly kind: Kind } } = {
  'meeting-opened': { kind: 'meeting-opened', meeting },
  'meeting-closed': { kind: 'meeting-closed', meeting },
  'officer-changed': { kind: 'officer-changed', before: null, after: officer },
  'floor-given': { kind: 'floor-given', speaker },
  'statement-published': {
    kind: 'statement-published',
    statement: {
      id: newId('statement'),
      process: DRAFT.process,
      meeting: meeting.id,
      item: '5',
      participant: KENYA.id,
      onBehalfOf: '',
      kind: 'written',
      content: 'text',
      language: 'en',
      audience: 'public',
      filedAt: madeAt,
      filedBy: newId('actor'),
      publishedAt: madeAt,
    },
  },
  'document-issued': { kind: 'document-issued', document },
  'document-withdrawn': { kind: 'document-withdrawn', document },
};

/** Given the floor and back on the list. */
export const RETURNED: readonly ProcessAct[] = [
  { kind: 'floor-given', speaker },
  { kind: 'speaker-returned', speaker },
];
