import { inOrderOfNames, NAME_LANGUAGES } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { readStates, REGIONAL } from './states.ts';

const states = readStates();
const members = states.filter(({ category }) => category === 'member-state');

describe('the list of States', () => {
  it('PT7 has 193 member States and two observer States, each once', () => {
    expect(members.length).toBe(193);
    expect(states.filter(({ category }) => category === 'observer-state').map(({ name }) => name)).toEqual([
      'State of Palestine',
      'Holy See',
    ]);
    for (const code of ['alpha2', 'alpha3'] as const)
      expect(new Set(states.map(({ iso }) => iso[code])).size).toBe(195);
  });

  it('PT7 every member State is in one regional group', () => {
    const sizes = Object.keys(REGIONAL).map(
      (code) => members.filter((one) => one.regionalGroup === code).length,
    );
    expect(sizes).toEqual([54, 54, 23, 33, 29]);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(193);
  });

  it('PT7 every name is there in six languages, and no two States have the same', () => {
    for (const language of NAME_LANGUAGES) {
      const short = states.map(({ names }) => names[language].short);
      expect(short.filter((name) => name.trim() === '')).toEqual([]);
      expect(new Set(short).size).toBe(195);
    }
    const script = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u };
    for (const language of ['ar', 'zh', 'ru'] as const)
      for (const { names } of states) {
        expect(names[language].short).toMatch(script[language]);
        expect(names[language].official).toMatch(script[language]);
      }
  });

  it('PT7 in English the order is that of the seats', () => {
    const seats = inOrderOfNames(members, 'en').map(({ name }) => name);
    const after = (name: string) => seats[seats.indexOf(name) + 1];
    expect(seats[0]).toBe('Afghanistan');
    expect(seats.at(-1)).toBe('Zimbabwe');
    expect(after('Czechia')).toBe("Democratic People's Republic of Korea");
    expect(after('Costa Rica')).toBe("Côte d'Ivoire");
    expect(after('Qatar')).toBe('Republic of Korea');
    expect(after('Republic of Moldova')).toBe('Romania');
    expect(after('Tunisia')).toBe('Türkiye');
    expect(after('United Kingdom of Great Britain and Northern Ireland')).toBe('United Republic of Tanzania');
  });
});
