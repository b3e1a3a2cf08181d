import { describe, expect, it } from 'vitest';
import { findDoubledLabel, labelledItems, renumberedBetween, type AgendaItem } from './agenda.ts';
import { makeId } from './ids.ts';

let made = 0;
const id = () => makeId('agenda-item', (count) => new Uint8Array(count).fill((made += 1)));
const sub = (letter: string) => ({ id: id(), letter, title: `sub-item ${letter}` });
const item = (number: string, letters = ''): AgendaItem => ({
  id: id(),
  number,
  title: `item ${number}`,
  subItems: letters.split('').map(sub),
});

describe('the agenda', () => {
  const before = [item('1'), item('2', 'abc'), item('3')];

  it('BY3 labels items and sub-items as they are printed', () => {
    expect(labelledItems(before).map(({ label }) => label)).toEqual([
      '1',
      '2',
      '2 (a)',
      '2 (b)',
      '2 (c)',
      '3',
    ]);
  });

  it('BY3 tells what stays under another number, sub-items of a renumbered item too', () => {
    const [one, two, three] = before;
    if (one === undefined || two === undefined || three === undefined) throw new Error('no items');
    const [a, b, c] = two.subItems;
    if (a === undefined || b === undefined || c === undefined) throw new Error('no sub-items');
    const later = [
      one,
      item('2'),
      { ...two, number: '3', subItems: [a, { ...c, letter: 'b' }] },
      { ...three, number: '4', title: 'other words' },
    ];
    expect(renumberedBetween(before, later).map(({ from, to }) => `${from} → ${to}`)).toEqual([
      '2 → 3',
      '2 (a) → 3 (a)',
      '2 (c) → 3 (b)',
      '3 → 4',
    ]);
    expect(renumberedBetween(before, before)).toEqual([]);
    expect(renumberedBetween([], before)).toEqual([]);
    expect(findDoubledLabel(later)).toBeNull();
    expect(findDoubledLabel([...before, item('3')])).toBe('3');
    expect(findDoubledLabel([item('5', 'aba')])).toBe('5 (a)');
  });
});
