import { makeId, type AgendaItem } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { editedAgenda, itemsOf, withItem, withoutItem, withSubItem } from './agenda-rows.ts';

let made = 0;
const id = () => makeId('agenda-item', (count) => new Uint8Array(count).fill((made += 1)));
const item = (number: string, letters = ''): AgendaItem => ({
  id: id(),
  number,
  title: `Item ${number}`,
  subItems: letters.split('').map((letter) => ({ id: id(), letter, title: `Sub-item ${letter}` })),
});
const agenda = [item('4'), item('5', 'abc'), item('6')];
const outline = (rows: ReturnType<typeof editedAgenda>) =>
  itemsOf(rows).map(({ number, subItems }) => number + subItems.map(({ letter }) => letter).join(''));

describe('an agenda while it is edited', () => {
  it('BY12 is the same agenda again, ids and all, where nothing was changed', () => {
    expect(itemsOf(editedAgenda(agenda))).toEqual(agenda);
  });

  it('BY12 takes items at the end and sub-items at the end of theirs, new ones without ids', () => {
    const rows = withSubItem(withItem(editedAgenda(agenda)), agenda[1]?.id ?? '');
    expect(outline(rows)).toEqual(['4', '5abcd', '6', '7']);
    expect(itemsOf(rows).map(({ id: kept }) => kept)).toEqual([...agenda.map((one) => one.id), null]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(outline(withItem([]))).toEqual(['1']);
  });

  it('BY12 loses an item with its sub-items, or one sub-item alone', () => {
    const rows = editedAgenda(agenda);
    expect(outline(withoutItem(rows, agenda[1]?.id ?? ''))).toEqual(['4', '6']);
    expect(outline(withoutItem(rows, agenda[1]?.subItems[1]?.id ?? ''))).toEqual(['4', '5ac', '6']);
    expect(outline(withoutItem(rows, agenda[2]?.id ?? ''))).toEqual(['4', '5abc']);
  });
});
