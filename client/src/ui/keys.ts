/** The registry of single keys: what a page listens to, and what the help (`?`) lists. */

/** A key and what it does. */
export interface KeyBinding {
  /** As in `KeyboardEvent.key`, e.g. `j`, `?`, `ArrowDown`; with `Control+`, `Alt+` or `Shift+` before it where held. */
  readonly key: string;
  /** What it does, in the language of the interface. */
  readonly does: string;
  readonly run: () => void;
}

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Bindings in groups; the group that came last is asked first, so a dialog or a panel goes before its page. */
export class KeyRegistry {
  #groups: readonly { readonly name: string; readonly bindings: readonly KeyBinding[] }[] = [];

  /** Adds a group under a heading for the help; gives the function that takes it away. */
  add(name: string, bindings: readonly KeyBinding[]): () => void {
    const group = { name, bindings };
    this.#groups = [...this.#groups, group];
    return () => {
      this.#groups = this.#groups.filter((one) => one !== group);
    };
  }

  /** What the help shows, page first. */
  get groups(): readonly { readonly name: string; readonly bindings: readonly KeyBinding[] }[] {
    return this.#groups;
  }

  /** The binding for a press; undefined: none listens. */
  find(press: KeyPress): KeyBinding | undefined {
    const written = writeKey(press);
    for (const { bindings } of this.#groups.toReversed()) {
      const binding = bindings.find(({ key }) => key === written);
      if (binding !== undefined) return binding;
    }
    return undefined;
  }
}

/** A press as bindings are written. Shift counts only with keys that print nothing, as in `Shift+ArrowDown`; Meta is Control. */
export function writeKey({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyPress): string {
  const held = [
    ctrlKey || metaKey ? 'Control+' : '',
    altKey ? 'Alt+' : '',
    shiftKey && key.length > 1 ? 'Shift+' : '',
  ].join('');
  return held + key;
}

/** Whether keys typed into that element are text, or move within a control of its own. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=combobox]',
    ) !== null
  );
}
