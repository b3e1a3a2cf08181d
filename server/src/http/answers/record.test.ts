import { LADDER, type Act } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { bundle, parking, ready, silence } from '../../deeds/testing/arrangements.ts';
import { done } from '../../deeds/testing/expect.ts';
import {
  actor,
  DRAFT,
  KEN,
  named,
  NOR,
  NOW,
  par,
  paragraph,
  proposal,
  prp,
  reading,
  scene,
} from '../../deeds/testing/world.ts';
import { entry } from './record.ts';

const recorded = {
  proposal: prp('p'),
  serial: 1,
  kind: 'amend',
  proponent: null,
  onBehalfOf: '',
  coSponsors: [],
  target: par('1'),
} as const;
const fates = [
  { proposal: recorded, fateBefore: 'tabled', fateAfter: 'merged-into', mergedInto: prp('q') },
] as const;
const { wording } = proposal('p');
const reservation = {
  id: named('reservation', 'r'),
  draft: DRAFT.id,
  kind: 'explanation',
  participant: NOR,
  paragraph: null,
  text: 'Our view.',
  captured: true,
  at: NOW,
  withdrawnAt: null,
} as const;
const broken = { participant: NOR, reason: 'R', at: NOW };

/** One of each kind that has to do with disputes, with every member that it may have. */
const acts: readonly Act[] = [
  { kind: 'reading-opened', reading: reading(), ladder: LADDER },
  {
    kind: 'status-decided',
    deed: 'agree',
    statusBefore: ['open'],
    statusAfter: 'agreed',
    pending: [KEN],
    by: bundle().id,
  },
  { kind: 'proposal-tabled', proposal: recorded, wording, captured: true, answers: [prp('q')] },
  { kind: 'proposal-resettled', proposal: recorded, wording },
  { kind: 'proposals-decided', fates },
  { kind: 'decision-undone', decision: named('decision', 'd'), sequence: 3, fates },
  { kind: 'bracket-decided', deed: 'lift', words: 'shall', on: [NOR] },
  { kind: 'number-bracketed', isOn: true },
  { kind: 'package-formed', package: bundle() },
  { kind: 'package-changed', package: bundle({ ready: [ready('1', { pending: [KEN] })] }) },
  { kind: 'package-ready', package: bundle(), deed: 'agree', ready: [par('1')] },
  { kind: 'package-dissolved', package: bundle({ state: 'dissolved' }) },
  { kind: 'parking-begun', parking: parking() },
  { kind: 'parking-ended', parking: parking({ state: 'returned', coordinator: null, until: NOW }) },
  { kind: 'silence-opened', silence: silence({ subject: { kind: 'package', package: bundle().id } }) },
  { kind: 'silence-broken', silence: silence({ state: 'broken', brokenBy: broken, mayBreak: [NOR] }) },
  { kind: 'silence-ended', silence: silence({ subject: { kind: 'whole' } }) },
  { kind: 'reservation-entered', reservation },
  { kind: 'reservation-withdrawn', reservation: { ...reservation, withdrawnAt: NOW } },
];

describe('the record as it is described', () => {
  const [made] = done(
    { kind: 'take-floor', paragraph: par('1') },
    scene(actor('facilitator'), { open: reading() }),
  ).entries;

  it.each(acts)('H1 the description of $kind has every member, and no other', (act) => {
    const change = { paragraph: par('1'), before: paragraph('1'), after: null, follows: null };
    const told = { ...made, act, paragraphs: [change] };
    expect(entry.parse(told)).toEqual(told);
  });
});
