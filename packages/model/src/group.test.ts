import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from './calendar.ts';
import { findGroup, findRegionalGroup, isInForce, judgeOnBehalf, membersOn, type Group } from './group.ts';
import type { GroupId, ParticipantId, ProcessId } from './ids.ts';
import { inOrderOfNames, nameIn, officialNameIn } from './names.ts';

const NOR = 'ptc-nor' as ParticipantId;
const KEN = 'ptc-ken' as ParticipantId;
const EU = 'ptc-eu' as ParticipantId;
const group = (parts: Partial<Group>): Group => ({
  id: 'grp-1' as GroupId,
  process: 'prc-1' as ProcessId,
  code: 'G77',
  name: 'The Group of Seventy-Seven',
  kind: 'political',
  members: [],
  spokespersons: [],
  ...parts,
});

describe('groups', () => {
  it('PT4 a membership holds on its first and last day and on every day between, on no other', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => daysAfter('2025-01-01', days));
    fc.assert(
      fc.property(day, day, day, (one, other, asked) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const held = group({ members: [{ participant: KEN, from, to }] });
        expect(membersOn(held, asked).includes(KEN)).toBe(from <= asked && asked <= to);
        expect(isInForce({ from: null, to: null }, asked)).toBe(true);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('PT4 who left and came back is a member in both times, once', () => {
    const members = [
      { participant: KEN, from: null, to: '2030-06-30' },
      { participant: KEN, from: '2031-01-01', to: null },
    ];
    expect(membersOn(group({ members }), '2030-06-30')).toEqual([KEN]);
    expect(membersOn(group({ members }), '2030-07-01')).toEqual([]);
    expect(membersOn(group({ members: [...members, ...members] }), '2031-01-01')).toEqual([KEN]);
  });

  it('PT5 on behalf of a group speaks who is a member on that day, or was named for it', () => {
    const held = [
      group({ members: [{ participant: KEN, from: '2031-01-01', to: null }], spokespersons: [EU] }),
    ];
    const judged = (participant: ParticipantId, onBehalfOf: string, day = '2031-05-12') =>
      judgeOnBehalf(held, { participant, onBehalfOf, day })?.refusal;
    expect(judged(KEN, 'G77')).toBeUndefined();
    expect(judged(KEN, 'g77', '2030-12-31')).toBe('not-of-group');
    expect(judged(NOR, ' the group of seventy-seven ')).toBe('not-of-group');
    expect(judged(EU, 'G77', '2020-01-01')).toBeUndefined();
    expect(judged(NOR, '')).toBeUndefined();
    expect(judged(NOR, 'a number of countries')).toBeUndefined();
  });

  it('PT5 a group is meant by its name in any language', () => {
    const names = { fr: { short: 'Groupe des 77', official: 'Groupe des 77' } };
    expect(findGroup([group({ names })], 'groupe des 77')?.code).toBe('G77');
    expect(findRegionalGroup([group({})], KEN, '2031-01-01')).toBeUndefined();
  });
});

describe('names', () => {
  const row = (name: string, fr: string) => ({ name, names: { fr: { short: fr, official: `la ${fr}` } } });
  it('PT6 a list is in the alphabetical order of the language, with its own rules', () => {
    const rows = [
      row('Zambia', 'Zambie'),
      row('Ecuador', 'Équateur'),
      row('Egypt', 'Égypte'),
      row('Albania', 'Albanie'),
      row('Estonia', 'Estonie'),
    ];
    expect(inOrderOfNames(rows, 'fr').map((one) => nameIn(one, 'fr'))).toEqual([
      'Albanie',
      'Égypte',
      'Équateur',
      'Estonie',
      'Zambie',
    ]);
    expect(inOrderOfNames(rows, 'en').map(({ name }) => name)).toEqual([
      'Albania',
      'Ecuador',
      'Egypt',
      'Estonia',
      'Zambia',
    ]);
  });

  it('PT6 a name that is not known in a language is told in that of the process', () => {
    expect(nameIn({ name: 'Norway' }, 'ar')).toBe('Norway');
    expect(nameIn(row('Egypt', 'Égypte'), 'fr-CA')).toBe('Égypte');
    expect(officialNameIn(row('Egypt', 'Égypte'), 'fr')).toBe('la Égypte');
    expect(officialNameIn(row('Egypt', 'Égypte'), 'es')).toBe('Egypt');
  });
});
