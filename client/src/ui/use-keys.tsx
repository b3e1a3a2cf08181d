/** Keys of a page, for as long as it is shown. */
import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { KeyRegistry, takesText, type KeyBinding } from './keys.ts';

const Registry = createContext<KeyRegistry | null>(null);

/** Listens to the keys of everything inside. Keys that are typed as text, or in a dialog, are left alone. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo(() => new KeyRegistry(), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || takesText(event.target)) return;
      if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
      const binding = registry.find(event);
      if (binding === undefined) return;
      event.preventDefault();
      binding.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [registry]);
  return <Registry value={registry}>{children}</Registry>;
}

/** The registry, for the help. */
export function useKeyRegistry(): KeyRegistry {
  const registry = useContext(Registry);
  if (registry === null) throw new Error('useKeyRegistry outside KeysProvider');
  return registry;
}

/** Registers keys under a heading of the help. The bindings may be made anew at each rendering. */
export function useKeys(group: string, bindings: readonly KeyBinding[]): void {
  const registry = useKeyRegistry();
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const signature = bindings.map(({ key, does }) => `${key}\n${does}`).join('\n');
  useEffect(
    () =>
      registry.add(
        group,
        latest.current.map(({ key, does }, index) => ({
          key,
          does,
          run: () => latest.current[index]?.run(),
        })),
      ),
    // The signature stands for the bindings: only another key or another meaning registers anew.
    [registry, group, signature],
  );
}
