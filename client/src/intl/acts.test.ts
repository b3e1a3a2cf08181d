import {
  LADDERS,
  makeId,
  type Act,
  type ActKind,
  type FateChange,
  type Package,
  type Parking,
  type ParagraphChange,
  type ParagraphId,
  type ParticipantId,
  type PlainParagraph,
  type RecordedProposal,
  type Reservation,
  type Silence,
  type Version,
} from '@chapeau/model';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { actSentence } from './acts.ts';
import ar from './ar.json';
import { recordNames } from './record-names.ts';

const id = <Kind extends Parameters<typeof makeId>[0]>(kind: Kind, number: number) =>
  makeId(kind, (count) => new Uint8Array(count).fill(number));
const par = (number: number): ParagraphId => id('paragraph', number);
const [NOR, USA] = [id('participant', 1), id('participant', 2)];
const codeOf = (participant: ParticipantId) => (participant === NOR ? 'NOR' : 'USA');

const proposal = (serial: number, proponent: ParticipantId | null, onBehalfOf = ''): RecordedProposal => ({
  proposal: id('proposal', serial),
  serial,
  kind: 'amend',
  proponent,
  onBehalfOf,
  coSponsors: [],
  target: par(12),
});
const [p3, p5, p7] = [proposal(3, NOR), proposal(5, USA), proposal(7, null)];
const became = (of: RecordedProposal, fateAfter: FateChange['fateAfter'], into?: RecordedProposal) => ({
  proposal: of,
  fateBefore: 'tabled' as const,
  fateAfter,
  ...(into === undefined ? {} : { mergedInto: into.proposal }),
});

const bundle = {
  id: id('arrangement', 1),
  kind: 'package',
  label: 'Finance',
  paragraphs: [par(12), par(14)],
  ready: [],
} as unknown as Package;
const parking = {
  id: id('arrangement', 2),
  kind: 'parking',
  state: 'returned',
  paragraph: par(12),
  with: 'Informal group',
  until: null,
  proposal: p7.proposal,
} as unknown as Parking;
const silence = {
  id: id('arrangement', 3),
  kind: 'silence',
  state: 'adopted',
  subject: { kind: 'whole' },
  paragraphs: [par(12)],
  deed: 'agree',
  deadline: '2026-07-08T22:00:00Z',
  zone: 'America/New_York',
  brokenBy: { participant: NOR, reason: 'Capital', at: '2026-07-07T10:00:00Z' },
} as unknown as Silence;
const reservation = { kind: 'reservation', participant: USA, paragraph: par(12) } as Reservation;
const version = {
  label: 'Rev.1',
  audience: 'participants',
  attributions: 'nobody',
  renumbering: [{ paragraph: par(12), before: '12', after: '13' }],
} as unknown as Version;

const changes = [12, 14].map((number): ParagraphChange => {
  const plain = { number: `${number}.` } as PlainParagraph;
  return { paragraph: par(number), before: plain, after: plain };
});

/** An act of each kind, and how it reads. */
const READ: Readonly<Record<ActKind, readonly [Act, string]>> = {
  'draft-created': [
    { kind: 'draft-created', title: 'Report', symbol: '', paragraphs: 1 },
    'Draft created with 1 paragraph: Report',
  ],
  'reading-opened': [
    {
      kind: 'reading-opened',
      reading: { ordinal: 1 } as Extract<Act, { kind: 'reading-opened' }>['reading'],
      ladder: LADDERS.direct,
    },
    'First reading opened; statuses from now on: open, parked, placeholder, agreed, adopted and deleted',
  ],
  'reading-closed': [
    { kind: 'reading-closed', reading: id('reading', 1), ordinal: 2, leftOver: [] },
    'Second reading closed',
  ],
  'paragraphs-brought': [
    { kind: 'paragraphs-brought', original: id('draft', 1) },
    '2 paragraphs of the original put in, to be translated',
  ],
  'correction-taken': [
    { kind: 'correction-taken', difference: id('raised-difference', 1), byName: 'France' },
    'Correction of the translation written in, as France proposed',
  ],
  'floor-taken': [{ kind: 'floor-taken', paragraph: null }, 'Floor given back'],
  'status-decided': [
    {
      kind: 'status-decided',
      deed: 'agree-in-informals',
      statusBefore: ['open'],
      statusAfter: 'agreed-in-informals',
      pending: [NOR, USA],
      by: bundle.id,
    },
    'Agree in informals: now agreed in informals, pending NOR and USA; as one, in the package Finance',
  ],
  'proposal-tabled': [
    { kind: 'proposal-tabled', proposal: p7, wording: [], answers: [p3.proposal, p5.proposal] },
    'P 7 (Chair): tabled in answer to P 3 and P 5',
  ],
  'proposal-resettled': [
    { kind: 'proposal-resettled', proposal: p3, wording: [] },
    'P 3 (NOR): settled anew on the present wording',
  ],
  'proposal-withdrawn': [{ kind: 'proposal-withdrawn', proposal: p3 }, 'P 3 (NOR): withdrawn'],
  'co-sponsorship-ended': [
    { kind: 'co-sponsorship-ended', proposal: p3, participant: USA },
    'USA no longer co-sponsors P 3',
  ],
  'proposal-decided': [
    { kind: 'proposal-decided', ...became(p3, 'not-retained') },
    'P 3 (NOR): not retained',
  ],
  'proposals-decided': [
    { kind: 'proposals-decided', fates: [became(p3, 'accepted-in-part'), became(p5, 'merged-into', p3)] },
    'P 3 (NOR): accepted in part; P 5 (USA): merged into P 3',
  ],
  'decision-undone': [
    {
      kind: 'decision-undone',
      decision: id('decision', 1),
      sequence: 12,
      fates: [{ proposal: p3, fateBefore: 'accepted', fateAfter: 'tabled' }],
    },
    'Decision no. 12 undone; P 3 (NOR): tabled again',
  ],
  'bracket-decided': [
    { kind: 'bracket-decided', deed: 'bracket', words: 'shall', on: [USA] },
    'Put in brackets for USA: “shall”',
  ],
  'number-bracketed': [
    { kind: 'number-bracketed', isOn: true },
    'Number put in brackets: paragraphs 12 and 14',
  ],
  'package-formed': [
    { kind: 'package-formed', package: bundle },
    'Package Finance formed of paragraphs 12 and 14',
  ],
  'package-changed': [
    { kind: 'package-changed', package: { ...bundle, paragraphs: [par(12), par(99)] } },
    'Package Finance now holds 2 paragraphs',
  ],
  'package-ready': [
    { kind: 'package-ready', package: bundle, deed: 'agree-ad-referendum', ready: [par(14)] },
    'Package Finance: paragraph 14 ready to be agreed ad referendum, waiting for the rest',
  ],
  'package-dissolved': [{ kind: 'package-dissolved', package: bundle }, 'Package Finance dissolved'],
  'parking-begun': [{ kind: 'parking-begun', parking }, 'Parked with Informal group: paragraph 12'],
  'parking-ended': [{ kind: 'parking-ended', parking }, 'Informal group came back with P 7 on paragraph 12'],
  'silence-opened': [
    { kind: 'silence-opened', silence },
    'Under silence until 8 Jul 2026, 18:00 (New York time), then agreed: the whole text',
  ],
  'silence-broken': [{ kind: 'silence-broken', silence }, 'NOR broke silence on the whole text'],
  'silence-ended': [{ kind: 'silence-ended', silence }, 'Silence was not broken: now agreed: the whole text'],
  'reservation-entered': [
    { kind: 'reservation-entered', reservation },
    'USA enters a reservation on paragraph 12',
  ],
  'reservation-withdrawn': [
    { kind: 'reservation-withdrawn', reservation: { ...reservation, kind: 'explanation', paragraph: null } },
    'USA withdraws its explanation of position on the whole text',
  ],
  'position-taken': [
    {
      kind: 'position-taken',
      proposal: p3.proposal,
      serial: 3,
      participant: USA,
      stance: 'reserves',
      note: '',
    },
    'USA on P 3: reserves',
  ],
  'text-restored': [
    {
      kind: 'text-restored',
      from: { kind: 'moment', moment: 7, at: '2026-02-03T10:05:00.000Z', entries: 3 },
    },
    'Text brought back to how it stood on 3 Feb 2026 at 10:05 UTC',
  ],
  'version-issued': [
    { kind: 'version-issued', version },
    'Rev.1 issued, open to: participants; 1 paragraph given a new number; open proposals printed, their names open to: nobody',
  ],
  'audience-changed': [
    { kind: 'audience-changed', version: id('version', 1), label: 'Rev.1', before: 'team', after: 'public' },
    'Rev.1 is open to: public (before: facilitating team)',
  ],
};

const tabled = [p3, p5, p7].map((one): Act => ({ kind: 'proposal-tabled', proposal: one, wording: [] }));
const names = recordNames([...tabled, READ['package-formed'][0]].map((act) => ({ act })));
const fails = (fault: unknown) => {
  throw fault;
};
const english = createIntl({ locale: 'en-GB', timeZone: 'UTC', onError: () => undefined });
const arabic = createIntl({ locale: 'ar', timeZone: 'UTC', messages: ar, onError: fails });
const say = (act: Act, intl = english) =>
  actSentence({ act, paragraphs: changes }, { intl, codeOf, names }).replaceAll(/[\u{202f}\u{a0}]/gu, ' ');

describe('entries of the record as sentences', () => {
  it.each(Object.entries(READ))('RS1 %s', (_kind, [act, sentence]) => {
    expect(say(act)).toBe(sentence);
  });

  it.each(Object.entries(READ))('RS1 %s in Arabic', (_kind, [act]) => {
    expect(say(act, arabic)).toMatch(/\p{Script=Arabic}/u);
  });

  it('RS1 a status that came in with the text is not told as decided here', () => {
    const act: Act = {
      kind: 'status-decided',
      deed: 'take-over',
      statusBefore: ['open'],
      statusAfter: 'agreed-ad-referendum',
    };
    expect(say(act)).toBe('Came in with the text as agreed ad referendum');
    expect(say(act, arabic)).toMatch(/\p{Script=Arabic}/u);
  });

  it('RS2 a proposal that no delegation owns is that of its group, else of the Chair', () => {
    const withdrawn = (of: RecordedProposal) => say({ kind: 'proposal-withdrawn', proposal: of });
    expect(withdrawn(p7)).toBe('P 7 (Chair): withdrawn');
    expect(withdrawn(proposal(7, null, 'Informal group'))).toBe('P 7 (Informal group): withdrawn');
    expect(withdrawn(proposal(7, NOR, 'the Group'))).toBe('P 7 (NOR): withdrawn');
  });

  it('RS3 many fates are counted', () => {
    const many = Array.from({ length: 8 }, (_, at) =>
      became(proposal(at + 10, NOR), at < 6 ? 'accepted' : 'overtaken'),
    );
    expect(say({ kind: 'proposals-decided', fates: many })).toBe('8 proposals: 6 accepted and 2 overtaken');
  });

  it('RS4 what the entries given do not tell of is left out', () => {
    const nothing = recordNames([]);
    const tell = (act: Act) =>
      actSentence({ act, paragraphs: [] }, { intl: english, codeOf, names: nothing });
    expect(tell(READ['proposal-tabled'][0])).toBe('P 7 (Chair): tabled');
    expect(tell(READ['parking-ended'][0])).toBe('Informal group came back with a proposal on a paragraph');
    expect(tell({ kind: 'proposals-decided', fates: [became(p5, 'merged-into', p3)] })).toBe(
      'P 5 (USA): merged',
    );
  });
});
