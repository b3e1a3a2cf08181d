import { expect, test } from 'vitest';
import { KeyedStore, Store } from './store.ts';

test('SY7 setting the same value tells nobody', () => {
  const store = new Store('a');
  let told = 0;
  store.subscribe(() => (told += 1));
  store.set('a');
  store.set('b');
  expect([told, store.get()]).toEqual([1, 'b']);
});

test('SY7 a change of one key tells those of that key alone', () => {
  const store = new KeyedStore<string, number>(0);
  const told: string[] = [];
  store.subscribe('a', () => told.push('a'));
  const stop = store.subscribe('b', () => told.push('b'));
  store.set('a', 1);
  store.set('b', 0);
  stop();
  store.set('b', 2);
  expect(told).toEqual(['a']);
  store.set('a', null);
  expect([store.get('a'), store.get('b')]).toEqual([0, 2]);
});
