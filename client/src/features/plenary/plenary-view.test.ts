import { expect, test } from 'vitest';
import { plenaryView } from './plenary-view.ts';

const at = (search: string) => new URLSearchParams(search);

test('PL1 the screen shows the text as the reading negotiates it', () => {
  expect(plenaryView(at(''), 'line-by-line')).toEqual({ mode: 'rolling', names: true });
  expect(plenaryView(at(''), 'successive-drafts')).toEqual({ mode: 'clean', names: true });
  expect(plenaryView(at(''), null)).toEqual({ mode: 'clean', names: true });
});

test('PL1 the address goes before the reading', () => {
  expect(plenaryView(at('mode=clean&names=no'), 'line-by-line')).toEqual({ mode: 'clean', names: false });
  expect(plenaryView(at('mode=rolling&names=yes'), null)).toEqual({ mode: 'rolling', names: true });
  expect(plenaryView(at('mode=mine&names='), 'line-by-line')).toEqual({ mode: 'rolling', names: true });
});
