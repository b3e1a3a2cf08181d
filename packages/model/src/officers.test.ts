import { describe, expect, it } from 'vitest';
import { makeId } from './ids.ts';
import {
  findOtherChair,
  inOrderOfOffice,
  officersOn,
  servesOn,
  type Office,
  type Officer,
} from './officers.ts';

let made = 0;
const officer = (office: Office, from: string, to: string | null): Officer => ({
  id: makeId('officer', (count) => new Uint8Array(count).fill((made += 1))),
  process: makeId('process', (count) => new Uint8Array(count)),
  office,
  name: `${office} ${from}`,
  participant: null,
  regionalGroup: null,
  from,
  to,
});

describe('officers', () => {
  it('BY1 an officer serves from the first to the last day of the term, both included', () => {
    const first = officer('chair', '2031-06-01', '2031-12-31');
    const second = officer('chair', '2032-01-01', null);
    const rapporteur = officer('rapporteur', '2031-06-01', null);
    const all = [rapporteur, second, first];
    const on = (date: string) => officersOn(all, date).map(({ name }) => name);
    expect(on('2031-05-31')).toEqual([]);
    expect(on('2031-06-01')).toEqual([first.name, rapporteur.name]);
    expect(on('2031-12-31')).toEqual([first.name, rapporteur.name]);
    expect(on('2032-01-01')).toEqual([second.name, rapporteur.name]);
    expect(servesOn(second, '2099-01-01')).toBe(true);
    expect(inOrderOfOffice(all)).toEqual([first, second, rapporteur]);
  });

  it('BY2 two Chairs whose terms have a day in common are found', () => {
    const first = officer('chair', '2031-06-01', '2031-12-31');
    expect(findOtherChair(officer('chair', '2031-12-31', null), [first])).toBe(first);
    expect(findOtherChair(officer('chair', '2032-01-01', null), [first])).toBeUndefined();
    expect(findOtherChair(officer('chair', '2030-01-01', '2031-06-01'), [first])).toBe(first);
    expect(findOtherChair(officer('vice-chair', '2031-06-01', null), [first])).toBeUndefined();
    expect(findOtherChair(first, [first])).toBeUndefined();
  });
});
