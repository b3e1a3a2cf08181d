import { describe, expect, it } from 'vitest';
import {
  findPackage,
  findParking,
  findSilence,
  type Package,
  type Parking,
  type Silence,
} from './arrangement.ts';
import { makeId, type Id, type IdKind } from './ids.ts';

const id = <Kind extends IdKind>(kind: Kind, letter: number): Id<Kind> =>
  makeId(kind, (count) => new Uint8Array(count).fill(letter));
const [one, two, three] = [id('paragraph', 1), id('paragraph', 2), id('paragraph', 3)];
const made = {
  id: id('arrangement', 1),
  draft: id('draft', 1),
  madeAt: '2030-03-14T10:00:00Z',
  since: id('decision', 1),
};
const bundle: Package = {
  ...made,
  kind: 'package',
  state: 'standing',
  label: 'Finance',
  paragraphs: [one, two],
  ready: [],
};
const parking: Parking = {
  ...made,
  kind: 'parking',
  state: 'drafting',
  paragraph: one,
  with: 'Co-facilitators',
  members: [],
  coordinator: null,
  withTeam: true,
  until: null,
  proposal: id('proposal', 1),
};
const silence: Silence = {
  ...made,
  kind: 'silence',
  state: 'running',
  subject: { kind: 'paragraphs' },
  paragraphs: [one, two],
  deed: 'agree',
  text: '',
  deadline: '2030-03-17T10:00:00Z',
  zone: 'America/New_York',
  mayBreak: 'delegations',
  brokenBy: null,
};

describe('arrangements', () => {
  it('M11 are found by their paragraphs', () => {
    const all = [bundle, parking, silence];
    expect([findPackage(all, two), findPackage(all, three)]).toEqual([bundle, undefined]);
    expect([findParking(all, one), findParking(all, two)]).toEqual([parking, undefined]);
    expect([findSilence(all, two), findSilence(all, three)]).toEqual([silence, undefined]);
  });

  it('M11 a silence on the whole covers what is not in the text yet', () => {
    const whole: Silence = { ...silence, subject: { kind: 'whole' } };
    expect([findSilence([whole], three), findSilence([whole], null)]).toEqual([whole, whole]);
    expect(findSilence([silence], null)).toBeUndefined();
  });

  it('M11 bind nobody once they are over', () => {
    expect(findPackage([{ ...bundle, state: 'dissolved' }], one)).toBeUndefined();
    expect(findParking([{ ...parking, state: 'returned' }], one)).toBeUndefined();
    expect(findSilence([{ ...silence, state: 'broken' }], one)).toBeUndefined();
  });
});
