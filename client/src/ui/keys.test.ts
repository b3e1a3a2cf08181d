import { describe, expect, it } from 'vitest';
import { KeyRegistry, writeKey, type KeyPress } from './keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

const binding = (key: string, does = key) => ({ key, does, run: () => undefined });

describe('keys', () => {
  it('C7 writes what is held before the key, Meta as Control, Shift only where the key prints nothing', () => {
    expect(writeKey(press('j'))).toBe('j');
    expect(writeKey(press('?', { shiftKey: true }))).toBe('?');
    expect(writeKey(press('s', { metaKey: true }))).toBe('Control+s');
    expect(writeKey(press('ArrowDown', { altKey: true, shiftKey: true }))).toBe('Alt+Shift+ArrowDown');
  });

  it('C7 asks the group that came last first', () => {
    const registry = new KeyRegistry();
    registry.add('Everywhere', [binding('j', 'page')]);
    const remove = registry.add('Panel', [binding('j', 'panel')]);
    expect(registry.find(press('j'))?.does).toBe('panel');
    remove();
    expect(registry.find(press('j'))?.does).toBe('page');
  });

  it('C7 leaves keys with something held to the browser unless they were registered so', () => {
    const registry = new KeyRegistry();
    registry.add('Page', [binding('p')]);
    expect(registry.find(press('p', { ctrlKey: true }))).toBeUndefined();
  });

  it('C7 finds keys where a keyboard of another script has them', () => {
    const registry = new KeyRegistry();
    registry.add('Page', [binding('j'), binding('N'), binding('?'), binding(',')]);
    expect(registry.find(press('ت', { code: 'KeyJ' }))?.does).toBe('j');
    expect(registry.find(press('آ', { code: 'KeyN', shiftKey: true }))?.does).toBe('N');
    expect(registry.find(press('؟', { code: 'Slash', shiftKey: true }))?.does).toBe('?');
    expect(registry.find(press('،', { code: 'KeyK', shiftKey: true }))?.does).toBe(',');
    expect(registry.find(press('ت', { code: 'KeyJ', ctrlKey: true }))).toBeUndefined();
  });

  it('C7 takes a French keyboard by what it prints, its digits by their place, its brackets by AltGr', () => {
    const registry = new KeyRegistry();
    registry.add('Page', [binding('a'), binding('q'), binding('2'), binding('['), binding(':')]);
    expect(registry.find(press('a', { code: 'KeyQ' }))?.does).toBe('a');
    expect(registry.find(press('é', { code: 'Digit2' }))?.does).toBe('2');
    expect(registry.find(press('2', { code: 'Digit2', shiftKey: true }))?.does).toBe('2');
    expect(registry.find(press('[', { code: 'Digit5', ctrlKey: true, altKey: true }))?.does).toBe('[');
    expect(registry.find(press(':', { code: 'Period' }))?.does).toBe(':');
    expect(registry.find(press('@', { code: 'Digit2', shiftKey: true }))).toBeUndefined();
  });

  it('C7 lists every group for the help, page first', () => {
    const registry = new KeyRegistry();
    registry.add('Everywhere', [binding('?')]);
    registry.add('Page', [binding('j'), binding('k')]);
    expect(registry.groups.map(({ name, bindings }) => [name, bindings.length])).toEqual([
      ['Everywhere', 1],
      ['Page', 2],
    ]);
  });

  it('C7 lists under one heading what several parts of a page add to it', () => {
    const registry = new KeyRegistry();
    registry.add('Disputes', [binding('.', 'first'), binding('t')]);
    registry.add('Disputes', [binding('.', 'second'), binding('0')]);
    expect(registry.groups).toHaveLength(1);
    expect(registry.groups[0]?.bindings.map(({ does }) => does)).toEqual(['second', 't', '0']);
  });
});
