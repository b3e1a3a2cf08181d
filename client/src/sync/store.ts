/** Values that change and tell whoever listens; read by React through useSyncExternalStore. */
import { useCallback, useSyncExternalStore } from 'react';

export type Unsubscribe = () => void;

/** A value that changes. The same object comes back until it does. */
export interface Readable<Value> {
  readonly get: () => Value;
  readonly subscribe: (listener: () => void) => Unsubscribe;
}

/** A value that its owner sets. Setting what it already is tells nobody. */
export class Store<Value> implements Readable<Value> {
  #value: Value;
  readonly #listeners = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  readonly get = (): Value => this.#value;

  readonly subscribe = (listener: () => void): Unsubscribe => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
}

/** Values by key, each with its own listeners: a change of one key tells those of that key alone. */
export class KeyedStore<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #listeners = new Map<Key, Set<() => void>>();
  readonly #fallback: Value;

  /** `fallback` is what a key without a value has; one object, so that it stays the same. */
  constructor(fallback: Value) {
    this.#fallback = fallback;
  }

  get(key: Key): Value {
    return this.#values.get(key) ?? this.#fallback;
  }

  /** Null takes the value of the key away. */
  set(key: Key, value: Value | null): void {
    const before = this.get(key);
    if (value === null) this.#values.delete(key);
    else this.#values.set(key, value);
    if (Object.is(before, this.get(key))) return;
    for (const listener of this.#listeners.get(key) ?? []) listener();
  }

  keys(): readonly Key[] {
    return [...this.#values.keys()];
  }

  subscribe(key: Key, listener: () => void): Unsubscribe {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(key);
    };
  }
}

/** The value, and a new rendering whenever it changes. */
export function useReadable<Value>(readable: Readable<Value>): Value {
  return useSyncExternalStore(readable.subscribe, readable.get);
}

/** The value of one key, and a new rendering whenever that one changes. */
export function useKeyed<Key, Value>(store: KeyedStore<Key, Value>, key: Key): Value {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  return useSyncExternalStore(subscribe, () => store.get(key));
}
