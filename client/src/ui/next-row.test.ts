// @vitest-environment jsdom
/** The focus after a row is taken off its list. */
import { expect, it } from 'vitest';
import { focusPastRow } from './next-row.ts';

function list(...names: readonly string[]): (name: string) => HTMLElement | null {
  const rows = names.map((name) => `<tr><td><button id="${name}">${name}</button></td></tr>`);
  document.body.innerHTML = `<section><h2>Officers</h2><table><tbody>${rows.join('')}</tbody></table></section>`;
  return (name) => document.getElementById(name);
}

it('goes to the next row', () => {
  const find = list('a', 'b', 'c');
  const move = focusPastRow(find('b'));
  find('b')?.closest('tr')?.remove();
  move();
  expect(document.activeElement).toBe(find('c'));
});

it('goes to the heading of the list after the last row, and is lost nowhere', () => {
  const find = list('a', 'b');
  focusPastRow(find('b'))();
  expect(document.activeElement?.textContent).toBe('Officers');
  focusPastRow(null)();
  expect(document.activeElement?.textContent).toBe('Officers');
});
